import { FAULT_NAMES, FAULTS } from '../../protocol/faults.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** Requests that 8x8 has not signed are refused, and change nothing. */
export const forgedRequests: Check = {
  name: 'forged-requests',
  about:
    'A request that 8x8 has not signed is refused with 4xx and changes nothing, and the next genuine one is accepted.',
  origin: 'published',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) =>
    FAULT_NAMES.filter((name) => FAULTS[name].refused).map((fault) =>
      buildTrial(app, {
        name: `A forged request: ${fault}`,
        about: FAULTS[fault].about,
        steps: [
          { join: 'ana' },
          { text: 'This one is genuine.' },
          { text: 'This one is forged.', fault },
          { text: 'This one is genuine again.' },
          { leave: 'ana' },
        ],
      }),
    ),
};

/** Another key of 8x8 is as good as the first. */
export const otherKeys: Check = {
  name: 'other-keys',
  about: 'An event that another key of 8x8 has signed is accepted, whichever came before.',
  origin: 'published',
  needs: [],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'Two keys in turn',
      about: 'Two keys of 8x8 sign in turn.',
      steps: [
        { join: 'ana' },
        { text: 'Signed with the first key.' },
        { text: 'Signed with the second key.', fault: 'second-key' },
        { text: 'Signed with the first key again.' },
        { text: 'Signed with the second key again.', fault: 'second-key' },
        { leave: 'ana' },
      ],
    }),
  ],
};

/** A key that cannot be fetched at once is fetched later. */
export const unavailableKey: Check = {
  name: 'unavailable-key',
  about: 'An event whose key cannot be fetched at first is accepted when it comes again, and loses nothing.',
  origin: 'http',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'A key that cannot be fetched at first',
      about: 'The endpoint of the keys fails for a moment when an event comes that a new key has signed.',
      features: ['key-unavailable'],
      // Long enough for an app that asks for a key once a second at most.
      settings: { retryDelays: ['50ms', '150ms', '1200ms', '1200ms', '1200ms'] },
      steps: [
        { join: 'ana' },
        { text: 'Signed with a key that you know.' },
        { 'fail-next': 'key', status: 503, times: 3 },
        { text: 'Signed with a new key.', fault: 'new-key' },
        { text: 'Signed with the key that you know again.' },
        { leave: 'ana' },
      ],
    }),
  ],
};
