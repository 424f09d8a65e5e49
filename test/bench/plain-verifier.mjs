import { Verifier } from '@pact-foundation/pact';

/** Pact's own Verifier with nothing around it: `node plain-verifier.mjs <base url> <pact>`. What fails is of no interest. */
const [providerBaseUrl, pact] = process.argv.slice(2);
const stateHandlers = {};
await new Verifier({ providerBaseUrl, pactUrls: [pact], stateHandlers, logLevel: 'error' })
  .verifyProvider()
  .catch(() => {});
