import type { PublicJwk } from '../../delivery/signing-key.ts';
import { KEY_ALIAS_MARK } from '../../protocol/faults.ts';

/** Finds a public key by its id, or by an alias: the same key, under the id that was asked for. */
export function findKey(publicJwks: readonly PublicJwk[], jwkId: string): PublicJwk | undefined {
  const found = publicJwks.find(({ kid }) => jwkId === kid || jwkId.startsWith(kid + KEY_ALIAS_MARK));
  return found && { ...found, kid: jwkId };
}
