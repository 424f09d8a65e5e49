import { importJWK } from 'jose';
import { failure } from './failure.mjs';

/**
 * Keeps 8x8's public keys, each by its id. Keeps the promise, so that events that come at once fetch a key once; a fetch
 * that failed is made again for the next event.
 */
export function createKeys(desk) {
  const keys = new Map();
  return {
    get(kid) {
      const known = keys.get(kid);
      if (known !== undefined) return known;
      const key = fetchKey(desk, kid).then((jwk) => importJWK(jwk, 'RS256'));
      keys.set(kid, key);
      key.catch(() => keys.delete(kid));
      return key;
    },
  };
}

/** Gives the JWK. A key that 8x8 does not know is the sender's fault, one that cannot be had now is not. */
export async function fetchKey(desk, kid) {
  try {
    return await desk.client.fetchKey(String(kid));
  } catch (error) {
    if (error.answered === 404) throw failure(401, `8x8 has no key ${kid}.`);
    throw failure(503, `The key ${kid} cannot be had now: ${error.message}`);
  }
}
