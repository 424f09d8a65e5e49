import type { Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';

/** How 8x8 may answer a call for a while. */
type Failing = {
  readonly how: string;
  readonly failure: Omit<Extract<Step, { 'fail-next': unknown }>, 'fail-next'>;
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

/** A platform that fails for a moment loses and doubles nothing. */
export const failingCalls: Check = {
  name: 'failing-calls',
  about: 'When 8x8 fails for a moment, what the customer writes arrives once all the same.',
  origin: 'http',
  needs: ['customerSays'],
  profile: 'quick',
  trials: (app) => FAILURES.map((failing) => buildFailing(app, failing)),
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
