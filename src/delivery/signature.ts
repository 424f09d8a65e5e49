import { sign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  type SignatureAlgorithm,
  type SignedValues,
  writeProtectedHeader,
  writeSignedPayload,
} from './signed-payload.ts';
import type { PublicJwk, SigningKey } from './signing-key.ts';

/** What a signature is about: the body, which is signed by its checksum, and five headers of the request. */
export type SignedFacts = Omit<SignedValues, 'checksum'> & { readonly body: Uint8Array };

/** Signs requests with one key. */
export type Signer = {
  readonly kid: string;
  /** The public half, as the consumer fetches it. */
  readonly publicJwk: PublicJwk;
  /** The value of x-8x8-signature: `<protected>..<signature>`, both base64url. */
  sign(facts: SignedFacts): Promise<string>;
  /** A JWS that brings its payload: `<protected>.<payload>.<signature>`. 8x8 sends none, so that apps must refuse it. */
  signAttached(payload: string): Promise<string>;
};

/**
 * Creates a signer: RS256 as a detached JWS with an unencoded payload (RFC 7515 and RFC 7797), as 8x8 publishes it at
 * https://developer.8x8.com/actions-events/docs/validating-webhook-events. The work is done on libuv's pool, so the
 * event loop stays free.
 */
export function createSigner(key: SigningKey): Signer {
  const { privateKey } = key;
  const protectedPart = encodeProtected(key.kid);
  const inputStart = `${protectedPart}.`;

  /** Signs what follows the protected header; the value has `shown` of it. */
  function signRest(rest: string, shown: string): Promise<string> {
    return new Promise((resolve, reject) => {
      sign('sha256', Buffer.from(inputStart + rest), privateKey, (error, signature) => {
        if (error === null) resolve(`${inputStart}${shown}.${signature.toString('base64url')}`);
        else reject(error);
      });
    });
  }

  return {
    kid: key.kid,
    publicJwk: key.publicJwk,
    sign: (facts) => signRest(buildSignedPayload(facts), ''),
    signAttached(payload) {
      const encoded = Buffer.from(payload).toString('base64url');
      return signRest(encoded, encoded);
    },
  };
}

/** Builds the JWS protected header of a key, base64url. */
export function encodeProtected(kid: string, alg?: SignatureAlgorithm): string {
  return Buffer.from(writeProtectedHeader(kid, alg)).toString('base64url');
}

/** Builds the text that is signed in place of the body; the checksum is an unsigned CRC-32. */
export function buildSignedPayload({ body, ...values }: SignedFacts): string {
  return writeSignedPayload({ ...values, checksum: crc32(body) });
}
