import { Fake8x8Error } from '../base/errors.ts';

/** The part of Pact that is used. */
export type Pact = Pick<typeof import('@pact-foundation/pact'), 'PactV4' | 'Verifier'>;

/** Loads Pact, which is native code and an optional peer. Throws `PACT_MISSING`. */
export async function loadPact(): Promise<Pact> {
  try {
    const loaded = await import('@pact-foundation/pact');
    return 'PactV4' in loaded ? loaded : (loaded as { readonly default: Pact }).default;
  } catch (thrown) {
    throw new Fake8x8Error(
      'PACT_MISSING',
      'Install @pact-foundation/pact (^16.5 or ^17) to use fake-8x8/pact: npm install --save-dev @pact-foundation/pact',
      { cause: thrown },
    );
  }
}
