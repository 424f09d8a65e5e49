import { createSigner } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';
import { verifySignature } from '../delivery/verify-signature.ts';
import type { Coverage } from '../journal/coverage/coverage.ts';
import { coverageOf } from '../journal/coverage/coverage-counter.ts';
import { createRun } from '../play/run/create-run.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { Scenario } from '../scenario/schema.ts';

const signer = createSigner(buildTestKey());

/** Plays a scenario against an app that does right whatever comes. Throws when it does not pass. */
export async function coverageOfScenario(scenario: Scenario, dialect: DialectName): Promise<Coverage> {
  const run = createRun({
    scenarios: [scenario],
    dialect,
    signer,
    clock: 'virtual',
    seed: 'coverage',
    to: { fetch: answer },
  });
  try {
    const { verdict } = await run.play();
    if (verdict === 'passed') return await coverageOf(run.journal, { dialect });
    throw new Error(`The scenario "${scenario.scenario}" ${verdict} in ${dialect}.`);
  } finally {
    run.journal.close();
  }
}

async function answer(request: Request): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  const { valid } = await verifySignature({ headers: request.headers, body, jwk: signer.publicJwk });
  return new Response(null, { status: valid ? 204 : 401 });
}
