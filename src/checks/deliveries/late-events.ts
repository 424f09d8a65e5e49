import { FAULT_NAMES, FAULTS } from '../../protocol/faults.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';
import { buildFaultTrial } from './repeated-events.ts';

/** Out of order within one conversation, which 8x8 does not say that it happens. */
export const lateEvents: Check = {
  name: 'late-events',
  about: 'Events of one conversation that come in another order lose nothing.',
  origin: 'ours',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'full',
  harsh: true,
  trials: (app) => [
    ...FAULT_NAMES.filter((name) => FAULTS[name].group === 'order').map((name) => buildFaultTrial(app, name)),
    buildTrial(app, {
      name: 'A text after a later one',
      about: 'A text comes when one is there already that was written after it.',
      steps: [
        { join: 'ana' },
        { text: 'One moment, please.', fault: 'late' },
        // So that their timestamps differ.
        { text: 'Here it is.', after: '50ms' },
        { leave: 'ana' },
      ],
    }),
  ],
};
