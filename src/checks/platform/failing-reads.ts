import { operations } from '../../protocol/operations.ts';
import type { Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { AppFacts, Check } from '../check.ts';

/** As often as a careful app asks again by itself before it gives an event back. */
const TIMES = 3;

/** The app may have to give an event back several times before 8x8 answers what it asks. */
const RETRY_DELAYS = ['50ms', '50ms', '50ms', '50ms', '50ms', '100ms', '100ms', '200ms'];

/** What an app may read at 8x8 about a conversation while it handles an event. */
function readsOf({ dialect }: AppFacts): readonly Step[] {
  return operations
    .filter(({ method, path, ...row }) => row.dialect === dialect && method === 'GET' && isOfOne(path))
    .map(({ shortName }) => ({ 'fail-next': shortName, status: 503, times: TIMES }));
}

/** What is asked about one conversation, and not about a part of it. */
function isOfOne(path: string): boolean {
  return /\/:conversationId(?:\/[\w-]+)?$/.test(path);
}

/** An app that asks 8x8 about the conversation of an event, and gets no answer, loses nothing. */
export const failingReads: Check = {
  name: 'failing-reads',
  about: 'When 8x8 does not answer what the app asks about a conversation, no event is lost.',
  origin: 'http',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => {
    const fails = readsOf(app);
    return [
      buildTrial(app, {
        name: '8x8 answers nothing that is asked about a conversation',
        about: 'Each event comes while 8x8 fails; it may be given back, and then comes again.',
        settings: { retryDelays: RETRY_DELAYS },
        before: fails,
        steps: [
          ...fails,
          { join: 'ana' },
          ...fails,
          { text: 'Hello, this is Ana.' },
          { text: 'And now it answers again.' },
          { leave: 'ana' },
        ],
      }),
    ];
  },
};
