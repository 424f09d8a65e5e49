import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { type SigningKey, signingKeyOf } from './signing-key.ts';

const KEY_FILE_BYTES_MAX = 64 * 1024;
const MODULUS_BITS_MIN = 2048;
const KID = /^[\w.~-]{1,128}$/;
const HOW_TO_MAKE_ONE =
  'Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem';

/**
 * Loads the key to sign with from a PEM or JWK file. The kid is the JWK's own, or else the key's RFC 7638 thumbprint.
 * Throws `KEY_NOT_FOUND`, `KEY_UNREADABLE`, `KEY_INVALID`, `KEY_NOT_PRIVATE`, `KEY_NOT_RSA` or `KEY_TOO_SHORT`.
 */
export async function loadSigningKey(path: string): Promise<SigningKey> {
  const text = await readKeyFile(path);
  const jwk = text.trimStart().startsWith('{') ? parseJwk(path, text) : undefined;
  const privateKey = jwk === undefined ? parsePem(path, text) : importJwk(path, jwk);
  checkRsa(path, privateKey);
  return signingKeyOf(privateKey, kidOf(path, jwk));
}

async function readKeyFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > KEY_FILE_BYTES_MAX) {
      throw fail('KEY_INVALID', path, `it has ${size} bytes, a key file has at most ${KEY_FILE_BYTES_MAX}`);
    }
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) throw thrown;
    const missing = (thrown as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? fail('KEY_NOT_FOUND', path, `there is no such file. ${HOW_TO_MAKE_ONE}`)
      : fail('KEY_UNREADABLE', path, messageOf(thrown));
  }
}

function parseJwk(path: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which is the private key.
    throw fail('KEY_INVALID', path, 'it begins like a JWK but is not JSON');
  }
}

function importJwk(path: string, jwk: Record<string, unknown>): KeyObject {
  if (Array.isArray(jwk.keys)) {
    throw fail('KEY_INVALID', path, 'it is a set of keys; write a single JWK into the file');
  }
  if (jwk.kty !== 'RSA') {
    throw fail('KEY_NOT_RSA', path, `its kty is ${excerpt(String(jwk.kty), 20)}; RS256 needs an RSA key`);
  }
  if (jwk.d === undefined) {
    throw fail('KEY_NOT_PRIVATE', path, 'it is a public key; signing needs the private one');
  }
  try {
    return createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    // Node's message may quote a private member.
    throw fail(
      'KEY_INVALID',
      path,
      `Node cannot read this JWK; its members are not those of an RSA key. ${HOW_TO_MAKE_ONE}`,
    );
  }
}

function parsePem(path: string, text: string): KeyObject {
  if (text.includes('PUBLIC KEY-----') || text.includes('BEGIN CERTIFICATE-----')) {
    throw fail('KEY_NOT_PRIVATE', path, 'it holds no private key; signing needs one');
  }
  if (text.includes('ENCRYPTED')) {
    throw fail('KEY_INVALID', path, 'it is protected by a passphrase; write it without one');
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw fail('KEY_INVALID', path, `it is neither a PEM private key nor a JWK. ${HOW_TO_MAKE_ONE}`);
  }
}

function checkRsa(path: string, key: KeyObject): void {
  if (key.asymmetricKeyType !== 'rsa') {
    throw fail('KEY_NOT_RSA', path, `its type is ${key.asymmetricKeyType}; RS256 needs an RSA key`);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MODULUS_BITS_MIN) {
    throw fail('KEY_TOO_SHORT', path, `it has ${bits} bits, at least ${MODULUS_BITS_MIN} are needed`);
  }
}

function kidOf(path: string, jwk: Record<string, unknown> | undefined): string | undefined {
  const kid = jwk?.kid;
  if (kid === undefined) return undefined;
  if (typeof kid === 'string' && KID.test(kid)) return kid;
  throw fail(
    'KEY_INVALID',
    path,
    `its kid ${excerpt(JSON.stringify(kid), 40)} is not valid in a URL; use letters, digits, ".", "_", "~" and "-" only`,
  );
}

function fail(code: string, path: string, why: string): Fake8x8Error {
  return new Fake8x8Error(code, `Cannot sign with the key in "${excerpt(path, 200)}": ${why}`);
}
