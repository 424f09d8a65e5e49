import { crc32 } from 'node:zlib';
import { flattenedVerify, importJWK } from 'jose';
import { serveWebhook } from './listen.mjs';

/**
 * Verifies each event as a careful integrator would and answers 204, or 401 with the reason. The key comes from the
 * platform at FAKE_8X8_URL, once per kid; each fetch counts in `keyFetches` of GET /received.
 */
const platform = process.env.FAKE_8X8_URL;
const keys = new Map();
let keyFetches = 0;

serveWebhook(async ({ headers }, bytes) => {
  try {
    await verify(headers, bytes);
    return { status: 204, keyFetches };
  } catch (error) {
    return { status: 401, reason: error.message, keyFetches };
  }
});

async function verify(headers, bytes) {
  const [protectedPart, middle, signature] = required(headers, 'x-8x8-signature').split('.');
  if (middle !== '' || signature === undefined) throw new Error('the signature is not a detached JWS');
  const payload = JSON.stringify({
    checksum: crc32(bytes),
    cid: required(headers, 'x-8x8-customer-id'),
    eid: required(headers, 'x-8x8-event-id'),
    retry: Number(required(headers, 'x-8x8-retry')),
    tid: required(headers, 'x-8x8-tenant-id'),
    tt: Number(required(headers, 'x-8x8-transmission-time')),
  });
  await flattenedVerify(
    { protected: protectedPart, payload: Buffer.from(payload), signature },
    (header) => keyOf(header.kid),
    { algorithms: ['RS256'] },
  );
}

function required(headers, name) {
  const value = headers[name];
  if (value === undefined) throw new Error(`the header ${name} is missing`);
  return value;
}

/** Keeps the promise, so that events that come at once fetch a key once; a failed fetch is tried again. */
function keyOf(kid) {
  const known = keys.get(kid);
  if (known !== undefined) return known;
  const fetched = fetchKey(kid);
  keys.set(kid, fetched);
  fetched.catch(() => keys.delete(kid));
  return fetched;
}

async function fetchKey(kid) {
  keyFetches++;
  const response = await fetch(`${platform}/chat-gateway/v1/jwk/${encodeURIComponent(kid)}/public`);
  if (!response.ok) throw new Error(`the key ${kid} was answered with ${response.status}`);
  return importJWK(await response.json(), 'RS256');
}
