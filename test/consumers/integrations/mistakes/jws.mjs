import { failure } from '../desk/failure.mjs';
import { fetchKey } from '../desk/keys.mjs';

/** The header of a signature. */
export const headerOf = (jws) => {
  try {
    return JSON.parse(Buffer.from(jws.protected, 'base64url').toString());
  } catch {
    throw failure(401, 'The signature has no header.');
  }
};

const jwks = new WeakMap();

/** The JWK of a key id, fetched once by each desk. */
export async function fetchKeyOnce(desk, kid) {
  const { client } = desk;
  const known = jwks.get(client) ?? new Map();
  jwks.set(client, known);
  if (!known.has(kid)) known.set(kid, await fetchKey(desk, kid));
  return known.get(kid);
}
