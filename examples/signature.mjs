// Checks that a webhook request comes from 8x8. Node only, no packages. The steps are published at
// https://developer.8x8.com/actions-events/docs/validating-webhook-events

import { createPublicKey, verify } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Creates the check. `apiUrl` is https://api.8x8.com, or the address of fake-8x8. */
export function createSignatureCheck(apiUrl) {
  const keys = new Map();

  /** Fetches a public key once. Rejects when 8x8 cannot be reached: answer 500 then, and 8x8 sends the event again. */
  async function fetchKey(kid) {
    if (keys.has(kid)) return keys.get(kid);
    const url = `${apiUrl}/chat-gateway/v1/jwk/${encodeURIComponent(kid)}/public`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const key = createPublicKey({ key: await response.json(), format: 'jwk' });
    keys.set(kid, key);
    return key;
  }

  /** Resolves with true when 8x8 signed the request. `body` is a Buffer with the bytes as they arrived. */
  return async function isSignedBy8x8(headers, body) {
    const [protectedHeader, middle, signature] = String(headers['x-8x8-signature']).split('.');
    const { alg, kid } = parseJson(Buffer.from(protectedHeader, 'base64url'));
    if (alg !== 'RS256' || typeof kid !== 'string' || middle !== '' || !signature) return false;
    const key = await fetchKey(kid);
    if (key === undefined) return false;
    // 8x8 does not sign the body itself: it signs the body's CRC-32 and five headers, in this order.
    const payload = JSON.stringify({
      checksum: crc32(body),
      cid: headers['x-8x8-customer-id'],
      eid: headers['x-8x8-event-id'],
      retry: Number(headers['x-8x8-retry']),
      tid: headers['x-8x8-tenant-id'],
      tt: Number(headers['x-8x8-transmission-time']),
    });
    const signed = Buffer.from(`${protectedHeader}.${payload}`);
    return verify('sha256', signed, key, Buffer.from(signature, 'base64url'));
  };
}

/** Anyone can send a header that is not JSON. */
function parseJson(bytes) {
  try {
    return Object(JSON.parse(bytes.toString()));
  } catch {
    return {};
  }
}
