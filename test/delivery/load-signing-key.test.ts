import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSigningKey } from '#src/delivery/load-signing-key.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { TEST_KEY_JWK } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { SAMPLE_BODY, SAMPLE_FACTS, sampleHeaders } from '../support/protocol/sample-delivery.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-key-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function write(content: unknown): Promise<string> {
  const path = join(folder, 'key');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function pem(key: KeyObject, type: 'pkcs8' | 'pkcs1' = 'pkcs8'): string {
  return key.export({ type, format: 'pem' }) as string;
}

describe('a key that can sign', () => {
  test.each([
    ['PKCS #8 PEM', pem(rsa.privateKey)],
    ['PKCS #1 PEM', pem(rsa.privateKey, 'pkcs1')],
    ['a JWK', rsa.privateKey.export({ format: 'jwk' })],
    ['a JWK with a kid', { ...rsa.privateKey.export({ format: 'jwk' }), kid: 'mine-1' }],
  ])('is loaded from %s and signs', async (_name, content) => {
    const signer = createSigner(await loadSigningKey(await write(content)));
    const headers = sampleHeaders(await signer.sign(SAMPLE_FACTS));
    const jwk = rsa.publicKey.export({ format: 'jwk' });
    expect((await verifySignature({ headers, body: SAMPLE_BODY, jwk })).reason).toBe('');
  });

  test('keeps the kid of its JWK', async () => {
    expect((await loadSigningKey(await write(TEST_KEY_JWK))).publicJwk).toEqual({
      kty: 'RSA',
      e: TEST_KEY_JWK.e,
      kid: TEST_KEY_JWK.kid,
      n: TEST_KEY_JWK.n,
    });
  });

  test('is named by its thumbprint when it has no name', async () => {
    const { kid } = await loadSigningKey(await write(pem(rsa.privateKey)));
    expect(kid).toBe(
      await calculateJwkThumbprint(rsa.publicKey.export({ format: 'jwk' }) as never, 'sha256'),
    );
  });
});

describe('a key that cannot sign is refused', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 });

  test.each<[string, string, unknown]>([
    ['KEY_INVALID', 'text', 'hello'],
    ['KEY_INVALID', 'nothing', ''],
    ['KEY_INVALID', 'broken JSON', '{"kty":'],
    ['KEY_INVALID', 'a set of keys', { keys: [TEST_KEY_JWK] }],
    ['KEY_INVALID', 'a JWK with a part missing', { ...TEST_KEY_JWK, qi: undefined }],
    ['KEY_INVALID', 'a kid that is no text', { ...TEST_KEY_JWK, kid: 7 }],
    ['KEY_INVALID', 'a kid that no URL carries', { ...TEST_KEY_JWK, kid: 'a/b' }],
    ['KEY_INVALID', 'a file that is far too long', 'x'.repeat(70_000)],
    [
      'KEY_INVALID',
      'a passphrase',
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }),
    ],
    ['KEY_NOT_PRIVATE', 'a public PEM', rsa.publicKey.export({ type: 'spki', format: 'pem' })],
    ['KEY_NOT_PRIVATE', 'a public JWK', rsa.publicKey.export({ format: 'jwk' })],
    ['KEY_NOT_RSA', 'an elliptic PEM', pem(ec.privateKey)],
    ['KEY_NOT_RSA', 'an elliptic JWK', ec.privateKey.export({ format: 'jwk' })],
    ['KEY_TOO_SHORT', '1024 bits', pem(short.privateKey)],
  ])('with %s for %s', async (code, _name, content) => {
    await expect(loadSigningKey(await write(content))).rejects.toMatchObject({ name: 'Fake8x8Error', code });
  });

  test('with KEY_NOT_FOUND for a file that is not there, and how to make one', async () => {
    await expect(loadSigningKey(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'KEY_NOT_FOUND',
      message: expect.stringContaining('openssl genpkey'),
    });
  });

  test('with KEY_UNREADABLE for a folder', async () => {
    await expect(loadSigningKey(folder)).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
  });
});

describe('a malformed key', () => {
  test.each<[string, unknown]>([
    ['no JSON', '{ "kty": "RSA", "d": s3cretPart }'],
    ['a member of a wrong type', { kty: 'RSA', d: ['s3cretPart'] }],
  ])('prints nothing of its private parts: %s', async (_, content) => {
    const thrown: unknown = await loadSigningKey(await write(content)).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'KEY_INVALID' });
    expect(String(thrown)).not.toContain('s3cret');
  });
});
