import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { compactVerify, flattenedVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { STRANGER_KEY_JWK } from '#src/delivery/faults/fault-keys.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { FAULT_NAMES, FAULTS, type FaultName, isRefused } from '#src/protocol/faults.ts';
import { playInProcess, type Received, texts } from '../../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());
const { publicJwk } = signer;
const STRANGER = { kty: 'RSA', e: STRANGER_KEY_JWK.e, n: STRANGER_KEY_JWK.n };

const REFUSED = FAULT_NAMES.filter(isRefused);

/** Plays a conversation whose second text has the fault; gives that request as the app received it. */
async function receive(fault?: FaultName): Promise<Received> {
  const { received } = await playInProcess({
    steps: [...texts('Hello'), { text: 'Grüße 🙂 "you"', ...(fault && { fault }) }],
    signer,
    respond: ({ body }) => (isRefused(fault) && body.includes('Grüße') ? 401 : 204),
  });
  expect(received).toHaveLength(4);
  return received.at(-1) as Received;
}

/** The headers in which two requests differ. */
function differences(one: Received, other: Received): readonly string[] {
  const names = new Set([...Object.keys(one.headers), ...Object.keys(other.headers)]);
  return [...names].filter((name) => one.headers[name] !== other.headers[name]);
}

const partsOf = ({ headers }: Received) => (headers['x-8x8-signature'] ?? '').split('.');
const protectedOf = (request: Received) =>
  JSON.parse(Buffer.from(partsOf(request)[0] ?? '', 'base64url').toString());
const check = (request: Received, jwk: JsonWebKey = { ...publicJwk }) =>
  verifySignature({ ...request, jwk: { ...jwk } });
const withHeader = (request: Received, name: string, value = '') => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});
const VALID = { valid: true, reason: '' };

const genuine = await receive();

/** The text that must have been signed. */
const payload = genuineFacts(genuine);

function genuineFacts({ headers, body }: Received): string {
  const facts = { checksum: crc32(body), cid: headers['x-8x8-customer-id'], eid: headers['x-8x8-event-id'] };
  return JSON.stringify({
    ...facts,
    retry: Number(headers['x-8x8-retry']),
    tid: headers['x-8x8-tenant-id'],
    tt: Number(headers['x-8x8-transmission-time']),
  });
}

test('without a fault the request is valid', async () => {
  expect(await check(genuine)).toEqual(VALID);
});

describe.each(REFUSED)('%s', (fault) => {
  test('is not valid, and differs from the genuine request in one header', async () => {
    const forged = await receive(fault);
    expect((await check(forged)).valid).toBe(false);
    expect(forged.body).toBe(genuine.body);
    expect(differences(genuine, forged)).toEqual([
      fault.startsWith('altered-') ? `x-8x8-${fault.slice('altered-'.length)}` : 'x-8x8-signature',
    ]);
  });
});

describe('the request is valid but for what the fault says', () => {
  test.each(REFUSED.filter((name) => name.startsWith('altered-')))('%s', async (fault) => {
    const name = `x-8x8-${fault.slice('altered-'.length)}`;
    const forged = await receive(fault);
    expect(forged.headers[name]).toHaveLength(genuine.headers[name]?.length ?? 0);
    expect(await check(withHeader(forged, name, genuine.headers[name]))).toEqual(VALID);
  });

  test('unsigned', async () => {
    const forged = await receive('unsigned');
    expect(forged.headers).not.toHaveProperty('x-8x8-signature');
  });

  test('malformed-signature', async () => {
    const cut = (await receive('malformed-signature')).headers['x-8x8-signature'] ?? '';
    const whole = genuine.headers['x-8x8-signature'] ?? '';
    expect(whole.endsWith(cut)).toBe(true);
    expect(cut.split('.')).toHaveLength(3);
    expect(() => protectedOf(withHeader(genuine, 'x-8x8-signature', cut))).toThrow(SyntaxError);
  });

  test('forged-signature', async () => {
    const forged = await receive('forged-signature');
    expect(await check({ ...forged, body: '{}' })).toEqual(VALID);
  });

  test('other-key', async () => {
    const forged = await receive('other-key');
    expect(protectedOf(forged)).toEqual(protectedOf(genuine));
    expect(await check(forged, { ...STRANGER, kid: publicJwk.kid })).toEqual(VALID);
  });

  test('unknown-key', async () => {
    const forged = await receive('unknown-key');
    const { kid } = protectedOf(forged);
    expect(protectedOf(forged)).toEqual({ ...protectedOf(genuine), kid });
    expect(await check(forged, { ...STRANGER, kid })).toEqual(VALID);
    for (const path of KEY_PATHS) expect((await fetchKey(path, kid)).status).toBe(404);
  });

  test('alg-none', async () => {
    const forged = await receive('alg-none');
    expect(protectedOf(forged)).toEqual({ ...protectedOf(genuine), alg: 'none' });
    expect(partsOf(forged).slice(1)).toEqual(['', '']);
  });

  test('alg-hs256', async () => {
    const forged = await receive('alg-hs256');
    expect(protectedOf(forged)).toEqual({ ...protectedOf(genuine), alg: 'HS256' });
    const [head = '', , signature = ''] = partsOf(forged);
    const pem = createPublicKey({ key: { ...publicJwk }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    await flattenedVerify({ protected: head, payload: Buffer.from(payload), signature }, Buffer.from(pem), {
      algorithms: ['HS256'],
    });
  });

  test('attached-payload', async () => {
    const forged = await receive('attached-payload');
    expect(protectedOf(forged)).toEqual(protectedOf(genuine));
    const verified = await compactVerify(
      forged.headers['x-8x8-signature'] ?? '',
      await importJWK({ ...publicJwk }, 'RS256'),
    );
    const brought = JSON.parse(Buffer.from(Buffer.from(verified.payload).toString(), 'base64url').toString());
    expect(brought).toEqual({ ...JSON.parse(payload), checksum: crc32('{}') });
  });
});

const KEY_PATHS = ['/vcc/us/chat/v2/jwk', '/chat-gateway/v1/jwk'] as const;

async function fetchKey(path: string, kid: string) {
  await using fake = createFake8x8();
  const match = fake.match(`${path}/${kid}/public`);
  if (match === undefined) throw new Error(`Nothing is at ${path}.`);
  const request = { method: 'GET', match, query: new URLSearchParams(), headers: {}, body: '' };
  const { status, body } = await fake.handle(request);
  return { status, jwk: JSON.parse(body) };
}

describe('second-key', () => {
  test('is valid with the key that the platform serves under its kid, in both dialects', async () => {
    const request = await receive('second-key');
    expect(differences(genuine, request)).toEqual(['x-8x8-signature']);
    const { kid } = protectedOf(request);
    expect(kid).toBe('fake-8x8-second-test-key-do-not-trust');
    for (const path of KEY_PATHS) {
      const { status, jwk } = await fetchKey(path, kid);
      expect(status).toBe(200);
      expect(await check(request, jwk)).toEqual(VALID);
      const known = await fetchKey(path, publicJwk.kid);
      expect(known.jwk).toEqual(publicJwk);
    }
  });
});

test('each fault of the signature is covered above', () => {
  const all = FAULT_NAMES.filter((name) => FAULTS[name].group === 'signature');
  expect(all).toEqual([...REFUSED, 'second-key', 'new-key']);
});
