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
