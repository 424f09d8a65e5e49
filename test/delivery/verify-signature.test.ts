import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { signingKeyOf } from '#src/delivery/signing-key.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { SAMPLE_BODY, SAMPLE_FACTS, sampleHeaders } from '../support/protocol/sample-delivery.ts';

const signer = createSigner(buildTestKey());
const jwk = signer.publicJwk;
let signature: string;

beforeAll(async () => {
  signature = await signer.sign(SAMPLE_FACTS);
});

function protectedWith(header: unknown): string {
  return `${Buffer.from(JSON.stringify(header)).toString('base64url')}..${signature.split('.')[2]}`;
}

describe('a request as it was sent', () => {
  test('is valid, given the key', async () => {
    const verdict = await verifySignature({ headers: sampleHeaders(signature), body: SAMPLE_BODY, jwk });
    expect(verdict).toEqual({ valid: true, reason: '' });
  });

  test('is valid, given where to get the key', async () => {
    const sentRequest: string[] = [];
    const fetchJwk = async (kid: string) => {
      sentRequest.push(kid);
      return jwk;
    };
    const check = { headers: sampleHeaders(signature), body: SAMPLE_FACTS.body, fetchJwk };
    expect((await verifySignature(check)).valid).toBe(true);
    expect(sentRequest).toEqual([signer.kid]);
  });

  test.each([
    ['Fetch headers', (headers: Record<string, string>) => new Headers(headers)],
    [
      'headers in title case',
      (headers: Record<string, string>) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
    ],
    [
      'headers as lists',
      (headers: Record<string, string>) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ],
  ])('is valid with %s', async (_name, convert) => {
    const headers = convert(sampleHeaders(signature));
    expect((await verifySignature({ headers, body: SAMPLE_BODY, jwk })).reason).toBe('');
  });
});

describe('the reason names the step that failed', () => {
  test.each(Object.keys(sampleHeaders('x')))('when the header %s is missing', async (name) => {
    const headers = { ...sampleHeaders(signature), [name]: undefined };
    const verdict = await verifySignature({ headers, body: SAMPLE_BODY, jwk });
    expect(verdict).toEqual({ valid: false, reason: `the header ${name} is missing` });
  });

  test.each([
    ['a plain token', () => 'abc', 'it has 1 parts, a JWS has 3'],
    ['an attached payload', () => signature.replace('..', '.e30.'), 'its payload is not detached'],
    ['characters of base64', () => signature.replace('..', '..+/'), 'it is not base64url'],
    ['a header that is no JSON', () => `e30x..${signature.split('.')[2]}`, 'is not a JSON object'],
    ['HS256', () => protectedWith({ alg: 'HS256' }), 'alg is "HS256", not "RS256"'],
    ['no algorithm', () => protectedWith({}), 'alg is missing, not "RS256"'],
    ['an encoded payload', () => protectedWith({ alg: 'RS256', crit: ['b64'] }), 'b64 is missing, not false'],
    ['no crit', () => protectedWith({ alg: 'RS256', b64: false }), 'crit is missing, not ["b64"]'],
    ['no kid', () => protectedWith({ alg: 'RS256', b64: false, crit: ['b64'] }), 'names no kid'],
    [
      'another kid',
      () => protectedWith({ alg: 'RS256', b64: false, crit: ['b64'], kid: 'other' }),
      'the signature names the key "other", the given key is "fake-8x8-test-key-do-not-trust"',
    ],
  ])('when the signature has %s', async (_name, build, reason) => {
    const verdict = await verifySignature({ headers: sampleHeaders(build()), body: SAMPLE_BODY, jwk });
    expect(verdict.valid).toBe(false);
    expect(verdict.reason).toContain(reason);
  });

  test('when a number is none', async () => {
    const headers = { ...sampleHeaders(signature), 'x-8x8-retry': 'one' };
    const verdict = await verifySignature({ headers, body: SAMPLE_BODY, jwk });
    expect(verdict.reason).toBe('the header x-8x8-retry is "one", not a whole number');
  });

  test('when the key cannot be fetched', async () => {
    const fetchJwk = () => Promise.reject(new Error('status 404'));
    const verdict = await verifySignature({ headers: sampleHeaders(signature), body: SAMPLE_BODY, fetchJwk });
    expect(verdict.reason).toContain('could not be fetched: status 404');
  });

  test('when the key is not usable', async () => {
    const verdict = await verifySignature({
      headers: sampleHeaders(signature),
      body: SAMPLE_BODY,
      jwk: { kty: 'RSA' },
    });
    expect(verdict.reason).toContain('is not a usable JWK');
  });

  test('when another key signed under the same kid', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = createSigner(signingKeyOf(privateKey, signer.kid));
    const headers = sampleHeaders(await other.sign(SAMPLE_FACTS));
    const verdict = await verifySignature({ headers, body: SAMPLE_BODY, jwk });
    expect(verdict.reason).toContain('the signature does not fit');
  });

  test.each([
    ['x-8x8-tenant-id', 'other'],
    ['x-8x8-customer-id', 'other'],
    ['x-8x8-event-id', 'other'],
    ['x-8x8-retry', '3'],
    ['x-8x8-transmission-time', '1629804577297'],
  ])('when %s was changed', async (name, value) => {
    const headers = { ...sampleHeaders(signature), [name]: value };
    const verdict = await verifySignature({ headers, body: SAMPLE_BODY, jwk });
    expect(verdict.reason).toContain(`CRC-32 1564621066) or one of the headers`);
    expect(verdict.reason).toContain(value);
  });

  test('when the body was changed beyond recognition', async () => {
    const verdict = await verifySignature({ headers: sampleHeaders(signature), body: '{}', jwk });
    expect(verdict.reason).toContain('either the body (2 bytes, CRC-32 2745614147)');
  });
});

describe('the reason tells how the body was changed', () => {
  test.each([
    ['printed prettily', SAMPLE_BODY, JSON.stringify(JSON.parse(SAMPLE_BODY), null, 2), 'written anew'],
    ['given a line end', SAMPLE_BODY, `${SAMPLE_BODY}\n`, 'written anew'],
    [
      'stripped of its escapes',
      '{"message":"Gr\\u00fc\\u00dfe"}',
      '{"message":"Grüße"}',
      'escapes were lost',
    ],
    ['wrapped in white space', 'not { json', ' not { json\n', 'white space was added'],
  ])('when it was %s', async (_name, sent, got, means) => {
    const facts = { ...SAMPLE_FACTS, body: Buffer.from(sent) };
    const headers = sampleHeaders(await signer.sign(facts));
    expect((await verifySignature({ headers, body: sent, jwk })).reason).toBe('');
    const verdict = await verifySignature({ headers, body: got, jwk });
    expect(verdict.valid).toBe(false);
    expect(verdict.reason).toContain(means);
  });
});

describe('what is no request at all', () => {
  const headers = sampleHeaders(signature);
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no headers', { body: '', jwk }],
    ['a body that is no bytes', { headers, body: { a: 1 }, jwk }],
    ['no body', { headers, jwk }],
    ['no key', { headers, body: SAMPLE_BODY, jwk: null }],
    ['a fetched key that is nothing', { headers, body: SAMPLE_BODY, fetchJwk: async () => undefined }],
  ])('is not valid, and does not reject: %s', async (_, check) => {
    const verdict = await verifySignature(check as Parameters<typeof verifySignature>[0]);
    expect(verdict).toEqual({ valid: false, reason: expect.stringMatching(/./) });
  });
});
