import { FAULT_NAMES, FAULTS, type FaultName } from '../../protocol/faults.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';

/** A conversation in which one fault happens to each event. */
export function buildFaultTrial(app: AppFacts, fault: FaultName): Trial {
  return buildTrial(app, {
    name: `Every event ${fault}`,
    about: FAULTS[fault].about,
    twin: 'fault',
    steps: [
      { join: 'ana' },
      { text: 'Hello, this is Ana.' },
      { text: 'Grüße aus Zürich, 您好!' },
      { customer: 'Hello Ana.' },
      { transfer: 'billing' },
      { join: 'ben' },
      { text: 'And this is Ben.' },
      { leave: 'ben' },
    ].map((step) => ('customer' in step ? step : { ...step, fault })),
  });
}

/** A retry keeps the body of its event, and so the time at which that happened. */
export const lateRetries: Check = {
  name: 'late-retries',
  about: 'An event that comes again a while after it happened is accepted, and shown once.',
  origin: 'published',
  needs: [],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'A retry after a while',
      about: 'The answer to a text is lost, and 8x8 sends it again after almost a second.',
      settings: { retryDelays: ['900ms', '50ms'] },
      steps: [
        { join: 'ana' },
        { text: 'Hello, this is Ana.', fault: 'answer-lost' },
        { text: 'I am looking for it.' },
        { leave: 'ana' },
      ],
    }),
  ],
};

/** An event that comes again changes nothing. */
export const repeatedEvents: Check = {
  name: 'repeated-events',
  about: 'An event that comes again is accepted and changes nothing.',
  origin: 'published-elsewhere',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    ...FAULT_NAMES.filter((name) => FAULTS[name].group === 'repeat').map((name) =>
      buildFaultTrial(app, name),
    ),
    buildTrial(app, {
      name: 'An event again after a while',
      about: 'The event comes again when more than half a second has passed.',
      steps: [
        { join: 'ana' },
        { text: 'Hello, this is Ana.', fault: 'again-later' },
        { wait: '600ms' },
        { text: 'I have found it.' },
        { leave: 'ana' },
      ],
    }),
  ],
};
