import { readFileSync } from 'node:fs';
import { createFake8x8 } from 'fake-8x8';
import { stateHandlers } from 'fake-8x8/pact';
import { alternate, elapsedMs, median } from './measure.mjs';
import { projectPath, runProgram, startConsumer } from './start-program.mjs';

const CLI = projectPath('dist/cli.js');
const PACT = projectPath('contracts/pacts/8x8-chat-api-webhooks-integration.json');

/** Real time of the whole command against that of Pact's Verifier alone and of the deliveries that the states need. */
export async function measureContractVerify() {
  const consumer = await startConsumer();
  const base = new URL(consumer.url).origin;
  const { pathname } = new URL(consumer.url);
  try {
    const { command, verifier, states } = await alternate(
      {
        command: () =>
          msOf([
            CLI,
            'contract',
            'verify',
            '--provider-base-url',
            base,
            '--path',
            pathname,
            '--no-signature-check',
          ]),
        verifier: () => msOf([projectPath('test/bench/plain-verifier.mjs'), base, PACT]),
        states: () => elapsedMs(() => setUpStates(consumer.url)),
      },
      { rounds: 5 },
    );
    const budgets = verifier.map((ms, round) => ms + states[round]);
    return [
      {
        quantity: 'contract verify / Pact’s Verifier with the deliveries of the states',
        measured: median(command.map((ms, round) => ms / budgets[round])),
        target: 1.3,
        detail: `${median(command).toFixed(0)} / ${median(verifier).toFixed(0)} + ${median(states).toFixed(0)} ms`,
      },
    ];
  } finally {
    await consumer.stop();
  }
}

function msOf(args) {
  return elapsedMs(() => runProgram(args, { env: { PACT_DO_NOT_TRACK: 'true' } }));
}

async function setUpStates(url) {
  const fake = createFake8x8({ to: url });
  const handlers = stateHandlers(fake);
  for (const { providerStates } of JSON.parse(readFileSync(PACT, 'utf8')).interactions) {
    for (const { name, params } of providerStates) await handlers[name](params);
  }
  await fake.close();
}
