import { crc32 } from 'node:zlib';
import { flattenedVerify } from 'jose';
import { failure } from './failure.mjs';

/** The check of x-8x8-signature, a detached JWS over six facts of a request. It rejects when one of them is wrong. */
export async function checkSignature(desk, headers, body) {
  const { parts } = desk;
  const jws = parts.splitSignature(headers['x-8x8-signature']);
  const payload = JSON.stringify(parts.signedFacts(desk, headers, body));
  await parts.verifyJws(desk, jws, payload, headers);
}

/** The two parts that a detached JWS has. */
export function splitSignature(value) {
  const pieces = String(value).split('.');
  if (pieces.length !== 3 || pieces[1] !== '') throw failure(401, 'x-8x8-signature is not a detached JWS.');
  return { protected: pieces[0], signature: pieces[2] };
}

/** What 8x8 has signed, in its order. */
export function signedFacts(desk, headers, body) {
  return {
    checksum: desk.parts.checksumOf(body),
    cid: headers['x-8x8-customer-id'],
    eid: headers['x-8x8-event-id'],
    retry: Number(headers['x-8x8-retry']),
    tid: headers['x-8x8-tenant-id'],
    tt: Number(headers['x-8x8-transmission-time']),
  };
}

/** Of the bytes as they came: JSON written anew has another one. */
export const checksumOf = (body) => crc32(body);

export async function verifyJws(desk, jws, payload) {
  await flattenedVerify({ ...jws, payload: Buffer.from(payload) }, ({ kid }) => desk.keys.get(kid), {
    algorithms: ['RS256'],
  });
}
