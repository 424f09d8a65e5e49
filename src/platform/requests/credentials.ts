import { createHash, timingSafeEqual } from 'node:crypto';

/** The key and secret with which an app gets its tokens. */
export type Credentials = { readonly key: string; readonly secret: string };

/** The default credentials of a tenant. By their names they are for tests only. */
export const TEST_CREDENTIALS: Credentials = { key: 'fake-8x8-test-key', secret: 'fake-8x8-test-secret' };

/** Returns the key of valid credentials; undefined for others. */
export type CredentialCheck = (given: Credentials) => string | undefined;

/** Creates the check. It compares the digests with all known ones, so that its duration reveals nothing about them. */
export function createCredentialCheck(known: readonly Credentials[]): CredentialCheck {
  const digests = known.map(({ key, secret }) => ({ key, digest: digestOf(key, secret) }));
  return ({ key, secret }) => {
    const digest = digestOf(key, secret);
    let found: string | undefined;
    for (const each of digests) {
      if (timingSafeEqual(each.digest, digest)) found = each.key;
    }
    return found;
  };
}

/** Parses a `Basic` authorization; undefined for any other. */
export function parseBasic(authorization: string): Credentials | undefined {
  const encoded = /^basic +([A-Za-z0-9+/_-]+=*) *$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon === -1 ? undefined : { key: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function digestOf(key: string, secret: string): Buffer {
  const keyDigest = createHash('sha256').update(key).digest();
  return createHash('sha256').update(keyDigest).update(secret).digest();
}
