import { crc32 } from 'node:zlib';
import { flattenedVerify, importJWK } from 'jose';

/**
 * Creates the check of x-8x8-signature, a detached JWS over six facts of a request. It rejects when one of them is wrong.
 * See https://developer.8x8.com/actions-events/docs/validating-webhook-events
 * @param {(kid: string) => Promise<import('jose').JWK>} fetchKey
 */
export function createSignatureCheck(fetchKey) {
  /** @type {Map<string, ReturnType<typeof importJWK>>} */
  const keys = new Map();

  /** Keeps the promise, so that events that come at once fetch a key once; a failed fetch is tried again. */
  function keyOf(kid = '') {
    const known = keys.get(kid);
    if (known !== undefined) return known;
    const key = fetchKey(kid).then((jwk) => importJWK(jwk, 'RS256'));
    keys.set(kid, key);
    key.catch(() => keys.delete(kid));
    return key;
  }

  /**
   * @param {import('./helpdesk.d.mts').ReceivedHeaders} headers
   * @param {Uint8Array} body the bytes as they came: JSON written anew has another checksum
   */
  return async (headers, body) => {
    const [protectedPart = '', middle, signature = ''] = String(headers['x-8x8-signature']).split('.');
    if (middle !== '') throw new Error('x-8x8-signature is not a detached JWS');
    const payload = JSON.stringify({
      checksum: crc32(body),
      cid: headers['x-8x8-customer-id'],
      eid: headers['x-8x8-event-id'],
      retry: Number(headers['x-8x8-retry']),
      tid: headers['x-8x8-tenant-id'],
      tt: Number(headers['x-8x8-transmission-time']),
    });
    await flattenedVerify(
      { protected: protectedPart, payload: Buffer.from(payload), signature },
      ({ kid }) => keyOf(kid),
      { algorithms: ['RS256'] },
    );
  };
}
