import { buildTestKey, createRun, createSigner } from '../../dist/index.js';

/** Plays one scenario with the built package, at full speed, and gives its summary; throws unless everything was accepted. */
export async function playRun({ events, ...plan }) {
  const run = createRun({ ...DEFAULTS, ...plan });
  if (plan.onEntry !== undefined) run.journal.subscribe(plan.onEntry);
  const summary = await run.play();
  run.journal.close();
  if (summary.verdict !== 'passed' || summary.events.accepted !== events) {
    throw new Error(`Played ${summary.events.accepted} of ${events} events: ${summary.verdict}.`);
  }
  return summary;
}

/** Settings that turn the signature off. */
export const UNSIGNED = { signed: false };

const DEFAULTS = {
  dialect: 'chat-api',
  seed: 'bench',
  signer: createSigner(buildTestKey()),
  clock: 'virtual',
  speed: 1,
};
