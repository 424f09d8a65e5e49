import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { flattenedVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { buildSignedPayload, createSigner, encodeProtected } from '#src/delivery/signature.ts';
import { buildSigningKey } from '#src/delivery/signing-key.ts';
import { buildTestKey, TEST_KEY_JWK } from '#src/delivery/test-key.ts';
import { SAMPLE_BODY, SAMPLE_FACTS } from '../support/protocol/sample-delivery.ts';

const signer = createSigner(buildTestKey());

/** The published steps, with a library that knows nothing of this project. */
async function verifyByTheBook(
  body: Uint8Array,
  facts: typeof SAMPLE_FACTS,
  header: string,
): Promise<boolean> {
  const [protectedPart = '', middle, signature = ''] = header.split('.');
  expect(middle).toBe('');
  const payload = `{"checksum":${crc32(body)},"cid":"${facts.customerId}","eid":"${facts.eventId}","retry":${facts.retry},"tid":"${facts.tenantId}","tt":${facts.transmissionMs}}`;
  const key = await importJWK({ ...signer.publicJwk }, 'RS256');
  try {
    const verified = await flattenedVerify(
      { protected: protectedPart, payload: Buffer.from(payload), signature },
      key,
      { algorithms: ['RS256'] },
    );
    return verified.protectedHeader?.kid === signer.kid;
  } catch {
    return false;
  }
}

describe('the published sample', () => {
  test('has the checksum that is published', () => {
    expect(crc32(SAMPLE_BODY)).toBe(1564621066);
  });

  test('has the protected header that is published', () => {
    expect(encodeProtected('key1')).toBe(
      'eyJiNjQiOmZhbHNlLCJjcml0IjpbImI2NCJdLCJraWQiOiJrZXkxIiwiYWxnIjoiUlMyNTYifQ',
    );
  });

  test('is signed as these bytes', () => {
    expect(buildSignedPayload(SAMPLE_FACTS)).toBe(
      '{"checksum":1564621066,"cid":"vccC8ProdChecksUS","eid":"g4nqGuj8TpCa6tiZ3DeeNw","retry":0,"tid":"vccC8ProdChecksUS","tt":1629804577296}',
    );
  });
});

describe('a signature', () => {
  test('is a JWS with nothing between the dots and 256 bytes of signature', async () => {
    const parts = (await signer.sign(SAMPLE_FACTS)).split('.');
    expect(parts).toHaveLength(3);
    expect(parts[1]).toBe('');
    expect(Buffer.from(parts[2] ?? '', 'base64url')).toHaveLength(256);
  });

  test('is the same each time for the same facts', async () => {
    expect(await signer.sign(SAMPLE_FACTS)).toBe(await signer.sign({ ...SAMPLE_FACTS }));
  });

  test.each([
    ['the published sample', SAMPLE_BODY],
    ['a checksum above 2^31', '{"eventType":"TEXT","message":"3"}'],
    ['umlauts, a pound sign and an emoji', '{"message":"Grüße, £5, 👍"}'],
    ['the same as escapes', '{"message":"Gr\\u00fc\\u00dfe"}'],
    ['an empty object', '{}'],
    ['nothing', ''],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])('verifies independently for %s', async (_name, text) => {
    const facts = { ...SAMPLE_FACTS, body: Buffer.from(text as string) };
    expect(await verifyByTheBook(facts.body, facts, await signer.sign(facts))).toBe(true);
  });

  test('has checksums above 2^31 among its cases', () => {
    expect(crc32('{"eventType":"TEXT","message":"3"}')).toBeGreaterThan(2 ** 31);
  });

  test.each([
    ['the body', {}, Buffer.from(SAMPLE_BODY.replace('Cosmin', 'Cosmim'))],
    ['tid', { tenantId: 'other' }, SAMPLE_FACTS.body],
    ['cid', { customerId: 'other' }, SAMPLE_FACTS.body],
    ['eid', { eventId: 'other' }, SAMPLE_FACTS.body],
    ['retry', { retry: 1 }, SAMPLE_FACTS.body],
    ['tt', { transmissionMs: 1629804577297 }, SAMPLE_FACTS.body],
  ])('shows that %s was changed', async (_name, change, body) => {
    const signature = await signer.sign(SAMPLE_FACTS);
    expect(await verifyByTheBook(SAMPLE_FACTS.body, SAMPLE_FACTS, signature)).toBe(true);
    expect(await verifyByTheBook(body, { ...SAMPLE_FACTS, ...change }, signature)).toBe(false);
  });

  test('verifies independently for any body and any facts', async () => {
    const id = fc.stringMatching(/^[\w-]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          body: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
          customerId: id,
          eventId: id,
          retry: fc.nat(20),
          tenantId: id,
          transmissionMs: fc.integer({ min: 0, max: 2 ** 43 }),
        }),
        async (facts) => {
          expect(await verifyByTheBook(facts.body, facts, await signer.sign(facts))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the test key', () => {
  test('shows in its id that it is not to be trusted, in characters that a URL keeps', () => {
    expect(signer.kid).toBe('fake-8x8-test-key-do-not-trust');
    expect(encodeURIComponent(signer.kid)).toBe(signer.kid);
  });

  test('gives away nothing but its public half', () => {
    expect(Object.keys(signer.publicJwk)).toEqual(['kty', 'e', 'kid', 'n']);
    expect(signer.publicJwk.n).toBe(TEST_KEY_JWK.n);
  });

  test('is an RSA key of 2048 bits', () => {
    expect(buildSigningKey(TEST_KEY_JWK).privateKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });
});
