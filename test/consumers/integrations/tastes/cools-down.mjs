import { importJWK } from 'jose';
import { failure } from '../desk/failure.mjs';
import { fetchKey } from '../desk/keys.mjs';

const COOL_MS = 1000;

/** After a key could not be had it is not asked for again for a second, so that forgeries cannot make it ask. */
export const coolsDown = {
  about: 'Asks for a key at most once a second, and answers 503 meanwhile.',
  patch: (parts) => ({
    pauseBeforeNext: (result) => (result.url.includes('/jwk/') ? undefined : parts.pauseBeforeNext(result)),
    createKeys(desk) {
      const keys = new Map();
      const failedMs = new Map();
      return {
        async get(kid) {
          if (performance.now() - (failedMs.get(kid) ?? Number.NEGATIVE_INFINITY) < COOL_MS)
            throw failure(503, `The key ${kid} could not be had.`);
          if (!keys.has(kid))
            keys.set(
              kid,
              fetchKey(desk, kid).then((jwk) => importJWK(jwk, 'RS256')),
            );
          try {
            return await keys.get(kid);
          } catch (error) {
            keys.delete(kid);
            if (error.status === 503) failedMs.set(kid, performance.now());
            throw error;
          }
        },
      };
    },
  }),
};
