import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  buildSignedPayload,
  createSigner,
  encodeProtected,
  type SignedFacts,
} from '#src/delivery/signature.ts';
import { signingKeyOf } from '#src/delivery/signing-key.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';

/** How a request is signed, and changed after that. */
export type Signing = {
  /** Gives the signature; undefined leaves it out. */
  readonly signed?: (facts: SignedFacts) => Promise<string> | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

const testKey = buildTestKey();

/** A key that the platform serves beside its own. */
export const SECOND_KEY = signingKeyOf(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'second-key',
);

/** Those that sign for 8x8, and those that do as if. */
export const SIGNERS = {
  test: createSigner(testKey),
  second: createSigner(SECOND_KEY),
  other: createSigner({ ...SECOND_KEY, kid: testKey.kid }),
  unknown: createSigner({ ...SECOND_KEY, kid: 'unknown-key' }),
};

const head = (fields: object): string => Buffer.from(JSON.stringify(fields)).toString('base64url');

const testHead = encodeProtected(testKey.kid);

/** Signatures that are not good, by what is wrong with them. */
export const BAD_SIGNATURES: Readonly<Record<string, Signing>> = {
  unsigned: { signed: () => undefined },
  malformed: { signed: () => 'not a signature' },
  forged: { signed: (facts) => SIGNERS.test.sign({ ...facts, body: Buffer.from('{}') }) },
  'other key': { signed: SIGNERS.other.sign },
  'unknown key': { signed: SIGNERS.unknown.sign },
  'altered customer': { headers: { 'x-8x8-customer-id': 'somebody-else' } },
  'altered event': { headers: { 'x-8x8-event-id': 'another-event' } },
  'altered retry': { headers: { 'x-8x8-retry': '1' } },
  'altered tenant': { headers: { 'x-8x8-tenant-id': 'another-tenant' } },
  'altered time': { headers: { 'x-8x8-transmission-time': String(Date.now() + 5000) } },
  'alg none': { signed: () => `${head({ alg: 'none', kid: testKey.kid })}..` },
  'alg HS256': {
    signed: (facts) => {
      const input = `${head({ b64: false, crit: ['b64'], kid: testKey.kid, alg: 'HS256' })}.`;
      const key = createPublicKey({ key: testKey.publicJwk, format: 'jwk' });
      const pem = key.export({ type: 'spki', format: 'pem' });
      const payload = buildSignedPayload(facts);
      return `${input}.${createHmac('sha256', pem).update(`${input}${payload}`).digest('base64url')}`;
    },
  },
  attached: {
    signed: async (facts) => {
      const other = { ...facts, eventId: 'another-event' };
      const [, , signature = ''] = (await SIGNERS.test.sign(other)).split('.');
      return `${testHead}.${buildSignedPayload(other)}.${signature}`;
    },
  },
};
