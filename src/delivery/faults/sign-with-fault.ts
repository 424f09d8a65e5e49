import { createHmac, createPublicKey } from 'node:crypto';
import { type FaultName, KEY_ALIAS_MARK } from '../../protocol/faults.ts';
import {
  buildSignedPayload,
  createSigner,
  encodeProtected,
  type SignedFacts,
  type Signer,
} from '../signature.ts';
import { buildSigningKey } from '../signing-key.ts';
import { SECOND_TEST_KEY_JWK, STRANGER_KEY_JWK } from './fault-keys.ts';

/** What the signature of an event belongs to when it belongs to another body. */
const OTHER_BODY = Buffer.from('{}');

/**
 * Makes the value of x-8x8-signature for a request whose event has a fault; undefined leaves the header out. A fault that
 * is not about the signature changes nothing.
 */
export async function signWithFault(
  signer: Signer,
  facts: SignedFacts,
  fault: FaultName,
): Promise<string | undefined> {
  const way = WAYS[fault];
  return way === undefined ? signer.sign(facts) : way(signer, facts);
}

type Way = (signer: Signer, facts: SignedFacts) => Promise<string | undefined> | string | undefined;

const WAYS: Partial<Readonly<Record<FaultName, Way>>> = {
  unsigned: () => undefined,
  'malformed-signature': cutSignature,
  'forged-signature': (signer, facts) => signer.sign({ ...facts, body: OTHER_BODY }),
  'other-key': ({ kid }, facts) => createSigner(buildSigningKey({ ...STRANGER_KEY_JWK, kid })).sign(facts),
  'unknown-key': (_, facts) => createSigner(buildSigningKey(STRANGER_KEY_JWK)).sign(facts),
  'second-key': (_, facts) => createSigner(buildSigningKey(SECOND_TEST_KEY_JWK)).sign(facts),
  'new-key': (_, facts) =>
    createSigner(buildSigningKey({ ...SECOND_TEST_KEY_JWK, kid: nameKey(facts.eventId) })).sign(facts),
  'alg-none': ({ kid }) => `${encodeProtected(kid, 'none')}..`,
  'alg-hs256': signWithPublicKey,
  'attached-payload': (signer, facts) =>
    signer.signAttached(buildSignedPayload({ ...facts, body: OTHER_BODY })),
};

/** A name of the second key that only this event has. */
function nameKey(eventId: string): string {
  return `${SECOND_TEST_KEY_JWK.kid}${KEY_ALIAS_MARK}${eventId}`;
}

/** Half of the protected header is missing. */
async function cutSignature(signer: Signer, facts: SignedFacts): Promise<string> {
  const value = await signer.sign(facts);
  return value.slice(Math.ceil(value.indexOf('.') / 2));
}

/** Takes in an app that lets the signature choose the algorithm: the public key is then the secret. */
function signWithPublicKey({ kid, publicJwk }: Signer, facts: SignedFacts): string {
  const secret = createPublicKey({ key: { ...publicJwk }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const protectedPart = encodeProtected(kid, 'HS256');
  const input = `${protectedPart}.${buildSignedPayload(facts)}`;
  return `${protectedPart}..${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
