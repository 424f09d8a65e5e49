import { createSigner, type Signer } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';

/** Makes the signer from the user's key file, or from the test key. Throws what `loadSigningKey` throws. */
export async function loadSigner(keyFile: string | undefined): Promise<Signer> {
  if (keyFile === undefined) return createSigner(buildTestKey());
  const { loadSigningKey } = await import('../delivery/load-signing-key.ts');
  return createSigner(await loadSigningKey(keyFile));
}
