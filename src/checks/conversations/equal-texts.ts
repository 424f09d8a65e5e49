import type { Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** The same text said twice is two texts. */
export const equalTexts: Check = {
  name: 'equal-texts',
  about: 'What is said twice is shown twice, and arrives twice.',
  origin: 'ours',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'The same text again',
      about: 'The agent and the customer each say the same twice.',
      steps: [
        { join: 'ana' },
        { text: 'Yes.' },
        { customer: 'Sure?' },
        { text: 'Yes.' },
        { customer: 'Sure?' },
        { text: 'Yes, I am.' },
        { leave: 'ana' },
      ],
    }),
    buildTrial(app, {
      name: 'Quick texts',
      about: 'The agent writes many short texts without a pause.',
      features: ['burst'],
      steps: [
        { join: 'ana' },
        { text: 'And another one.' },
        { text: 'One more.' },
        { text: 'ok' },
        { text: 'ok' },
        { leave: 'ana' },
      ],
    }),
  ],
};

/** Most people write several short texts, and some of them fast. */
export const quickCustomer: Check = {
  name: 'quick-customer',
  about: 'What the customer writes quickly arrives once each, and in order.',
  origin: 'ours',
  needs: ['customerSays'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'A quick customer',
      about: 'The customer writes five texts without waiting.',
      features: ['burst'],
      steps: [
        { join: 'ana' },
        { text: 'Tell me more, please.' },
        ...['My router', 'blinks red', 'since this morning', 'and nothing works'].map(
          (customer): Step => ({ customer, await: false }),
        ),
        { customer: 'What can I do?' },
        { text: 'Restart it.' },
        { leave: 'ana' },
      ],
    }),
    buildTrial(app, {
      name: 'A customer who does not wait',
      about: 'The customer writes a long text and two short ones before the app has answered the first.',
      features: ['overlapping'],
      steps: [
        { join: 'ana' },
        { text: 'Tell me more, please.' },
        { customer: LONG_TEXT, await: 'nothing' },
        { customer: 'Since today.', await: 'nothing', after: '30ms' },
        { customer: 'Please help.', await: 'nothing', after: '30ms' },
      ],
    }),
    buildTrial(app, {
      name: 'A customer who writes on while 8x8 fails',
      about: 'The customer writes a second text once the app has answered the first, at which 8x8 failed.',
      features: ['overlapping'],
      steps: [
        { join: 'ana' },
        { text: 'Tell me more, please.' },
        { 'fail-next': 'message', status: 503, delay: '600ms' },
        { customer: 'My router blinks red.', await: false },
        { customer: 'Since this morning.', await: false },
      ],
    }),
  ],
};

/** An app that brings each message in the request of its customer loses the order when these overlap and 8x8 fails. */
export const overlappingMessages: Check = {
  name: 'overlapping-messages',
  about: 'What the customer writes while 8x8 fails at the message before arrives after that.',
  origin: 'ours',
  needs: ['customerSays'],
  profile: 'full',
  harsh: true,
  trials: (app) => [
    buildTrial(app, {
      name: 'A customer who does not wait while 8x8 fails',
      about: 'The customer writes a second text while 8x8 fails at the first.',
      features: ['overlapping'],
      steps: [
        { join: 'ana' },
        { text: 'Tell me more, please.' },
        { 'fail-next': 'message', status: 503, delay: '600ms' },
        { customer: 'My router blinks red.', await: 'nothing' },
        { customer: 'Since this morning.', await: 'nothing', after: '300ms' },
      ],
    }),
  ],
};

const LONG_TEXT =
  'My router blinks red, the telephone is dead, and the television says that it has lost the network.';
