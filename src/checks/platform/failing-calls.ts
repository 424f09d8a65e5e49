import type { Step } from '../../scenario/schema.ts';
import { buildTrial, type TrialPlan } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';

type FailNext = Extract<Step, { 'fail-next': unknown }>;

/** How 8x8 may answer a call for a while. */
type Failing = {
  readonly how: string;
  readonly failure: Omit<FailNext, 'fail-next'>;
};

const FAILURES: readonly Failing[] = [
  { how: 'with 500 once', failure: { status: 500 } },
  { how: 'with 503 twice', failure: { status: 503, times: 2 } },
  { how: 'with 429 once', failure: { status: 429, 'retry-after': '1s' } },
  { how: 'late', failure: { delay: '1500ms' } },
];

function buildFailing(app: AppFacts, { how, failure }: Failing): Trial {
  return buildTrial(app, {
    name: `8x8 answers a message ${how}`,
    about: 'What the customer writes must arrive once all the same.',
    twin: 'failing',
    steps: [
      { join: 'ana' },
      { text: 'Hello, what can I do for you?' },
      { 'fail-next': 'message', ...failure },
      { customer: 'My router blinks red.' },
      { text: 'Please restart it.' },
      { customer: 'It works, thank you.' },
      { leave: 'ana' },
    ],
  });
}

/** While 8x8 fails, a customer opens or leaves a conversation. */
const OTHER_CALLS: readonly TrialPlan[] = [
  {
    name: '8x8 answers an opening with 503 once',
    about: 'The customer opens a conversation while 8x8 fails: one is opened, and what they say arrives.',
    before: [{ 'fail-next': 'conversation', status: 503 }],
    steps: [{ join: 'ana' }, { text: 'Hello, what can I do for you?' }, { leave: 'ana' }],
  },
  {
    name: '8x8 answers an opening late',
    about: 'The customer opens a conversation while 8x8 is slow: one is opened, and what they say arrives.',
    before: [{ 'fail-next': 'conversation', delay: '1500ms' }],
    steps: [{ join: 'ana' }, { text: 'Hello, what can I do for you?' }, { leave: 'ana' }],
  },
  {
    name: '8x8 answers a goodbye with 503 once',
    about: 'The customer leaves while 8x8 fails: the contact centre hears of it.',
    features: ['call-500'],
    steps: [
      { join: 'ana' },
      { text: 'Good bye.' },
      { 'fail-next': 'end', status: 503 },
      { 'customer-leaves': true },
    ],
  },
];

/** A platform that fails for a moment loses and doubles nothing. */
export const failingCalls: Check = {
  name: 'failing-calls',
  about: 'When 8x8 fails for a moment, what the customer does arrives once all the same.',
  origin: 'http',
  needs: ['customerSays'],
  profile: 'quick',
  trials: (app) => [
    ...FAILURES.map((failing) => buildFailing(app, failing)),
    ...OTHER_CALLS.map((plan) => buildTrial(app, plan)),
  ],
};

/** Longer than an app repeats a call while its customer waits. */
const LONG: readonly Failing[] = [
  { how: 'with 503 for long', failure: { status: 503, times: 12 } },
  { how: 'with 429 for long', failure: { status: 429, times: 12 } },
  { how: 'with 400, which is its last word', failure: { status: 400, times: 3 } },
];

/** The customer hears that a message did not come through, and 8x8 is left alone. */
export const failingForLong: Check = {
  name: 'failing-for-long',
  about:
    'When 8x8 fails for long, or refuses a message for good, the app makes no call without a pause or again and again, and does not hide it from its customer.',
  origin: 'http',
  needs: ['customerSays'],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) =>
    LONG.map(({ how, failure }) =>
      buildTrial(app, {
        name: `8x8 answers a message ${how}`,
        about: 'What the customer writes arrives later, or the customer is told that it does not.',
        steps: [
          { join: 'ana' },
          { text: 'Hello, what can I do for you?' },
          { 'fail-next': 'message', ...failure },
          { customer: 'My router blinks red.', await: false },
          // An app that has told its customer otherwise goes on no further.
          { wait: '3s' },
        ],
      }),
    ),
};

/** A token that has expired is renewed. */
export const expiredToken: Check = {
  name: 'expired-token',
  about: 'When a token has expired, the app fetches a new one and repeats the call.',
  origin: 'published',
  needs: ['customerSays'],
  profile: 'quick',
  trials: (app) =>
    // An API key of Chat Gateway does not expire.
    app.dialect === 'chat-api' ? [buildFailing(app, { how: 'with 401 once', failure: { status: 401 } })] : [],
};

/** A call that took effect although its answer was lost; nothing tells the app so, unless it looks. */
export const lostAnswers: Check = {
  name: 'lost-answers',
  about: 'When the answer to a message is lost that 8x8 took, the message is not posted again.',
  origin: 'http',
  needs: ['customerSays'],
  profile: 'full',
  harsh: true,
  trials: (app) => [
    buildFailing(app, { how: 'with 502 although it took it', failure: { status: 502, applied: true } }),
  ],
};
