import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { messageOf } from '../base/errors.ts';
import { isJsonObject } from '../base/json-object.ts';
import { excerpt } from '../base/printable.ts';
import { buildSignedPayload, type SignedFacts } from './signature.ts';

/** Headers as Node has them, or a Fetch `Headers`. */
export type ReceivedHeaders =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | { get(name: string): string | null };

/** A webhook request as it was received, and the key or where to get it. */
export type SignatureCheck = {
  readonly headers: ReceivedHeaders;
  /** The body's bytes exactly as they came; text is taken as UTF-8. */
  readonly body: Uint8Array | string;
} & (
  | { readonly jwk: Readonly<Record<string, unknown>> }
  | { readonly fetchJwk: (kid: string) => Promise<Readonly<Record<string, unknown>>> }
);

/** Whether a signature holds, and if not, which step failed; `reason` is empty when it is valid. */
export type SignatureVerdict = { readonly valid: boolean; readonly reason: string };

/**
 * Verifies x-8x8-signature step by step, as 8x8 describes it at
 * https://developer.8x8.com/actions-events/docs/validating-webhook-events, and says precisely what does not fit.
 * Never rejects: a key that cannot be fetched is a reason like any other.
 */
export async function verifySignature(check: SignatureCheck): Promise<SignatureVerdict> {
  try {
    const received = readHeaders(check.headers);
    const { kid, input, signature } = parseSignature(received.signature);
    const key = await importJwk(check, kid);
    const body = typeof check.body === 'string' ? Buffer.from(check.body) : check.body;
    const fits = (bytes: Uint8Array) =>
      verify('sha256', Buffer.from(input + buildSignedPayload({ ...received, body: bytes })), key, signature);
    return fits(body) ? { valid: true, reason: '' } : refuse(explain(body, received, fits));
  } catch (thrown) {
    if (thrown instanceof Refusal) return refuse(thrown.message);
    return refuse(`the request or the key cannot be read: ${excerpt(messageOf(thrown), 200)}`);
  }
}

/** Leaves the steps at the first that fails; never leaves this file. */
class Refusal extends Error {}

function refuse(reason: string): SignatureVerdict {
  return { valid: false, reason };
}

type Received = Omit<SignedFacts, 'body'> & { readonly signature: string };

function readHeaders(headers: ReceivedHeaders): Received {
  return {
    signature: requireHeader(headers, 'x-8x8-signature'),
    tenantId: requireHeader(headers, 'x-8x8-tenant-id'),
    customerId: requireHeader(headers, 'x-8x8-customer-id'),
    eventId: requireHeader(headers, 'x-8x8-event-id'),
    retry: requireNumber(headers, 'x-8x8-retry'),
    transmissionMs: requireNumber(headers, 'x-8x8-transmission-time'),
  };
}

function requireHeader(headers: ReceivedHeaders, name: string): string {
  const value = typeof headers.get === 'function' ? headers.get(name) : findHeader(headers, name);
  if (value === null || value === undefined || value === '')
    throw new Refusal(`the header ${name} is missing`);
  return value;
}

function findHeader(headers: ReceivedHeaders, name: string): string | undefined {
  const key = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name);
  const value: unknown = key === undefined ? undefined : headers[key as keyof typeof headers];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

function requireNumber(headers: ReceivedHeaders, name: string): number {
  const text = requireHeader(headers, name);
  if (!/^\d{1,15}$/.test(text))
    throw new Refusal(`the header ${name} is "${excerpt(text, 40)}", not a whole number`);
  return Number(text);
}

type ParsedSignature = { readonly kid: string; readonly input: string; readonly signature: Buffer };

function parseSignature(value: string): ParsedSignature {
  const parts = value.split('.');
  const [protectedPart = '', payload, signature = ''] = parts;
  if (parts.length !== 3) {
    throw new Refusal(`x-8x8-signature is malformed: it has ${parts.length} parts, a JWS has 3`);
  }
  if (payload !== '') throw new Refusal('x-8x8-signature is malformed: its payload is not detached');
  if (!BASE64URL.test(protectedPart) || !BASE64URL.test(signature)) {
    throw new Refusal('x-8x8-signature is malformed: it is not base64url');
  }
  const kid = checkProtected(parseProtected(protectedPart));
  return { kid, input: `${protectedPart}.`, signature: Buffer.from(signature, 'base64url') };
}

const BASE64URL = /^[\w-]+$/;

function parseProtected(part: string): Readonly<Record<string, unknown>> {
  try {
    const header: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (isJsonObject(header)) return header;
  } catch {
    // Said below.
  }
  throw new Refusal('x-8x8-signature is malformed: its protected header is not a JSON object');
}

function checkProtected(header: Readonly<Record<string, unknown>>): string {
  expectMember('alg', header.alg, 'RS256');
  expectMember('b64', header.b64, false);
  expectMember('crit', header.crit, ['b64']);
  if (typeof header.kid === 'string' && header.kid !== '') return header.kid;
  throw new Refusal('the protected header of x-8x8-signature names no kid');
}

function expectMember(name: string, actual: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(actual) ?? 'missing', JSON.stringify(wanted)];
  if (is !== should) {
    throw new Refusal(
      `in the protected header of x-8x8-signature ${name} is ${excerpt(is, 40)}, not ${should}`,
    );
  }
}

async function importJwk(check: SignatureCheck, kid: string): Promise<ReturnType<typeof createPublicKey>> {
  const jwk = 'jwk' in check ? check.jwk : await fetchKey(check.fetchJwk, kid);
  if (jwk.kid !== undefined && jwk.kid !== kid) {
    throw new Refusal(
      `the signature names the key "${excerpt(kid, 60)}", the given key is "${excerpt(String(jwk.kid), 60)}"`,
    );
  }
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch (thrown) {
    throw new Refusal(`the key "${excerpt(kid, 60)}" is not a usable JWK: ${messageOf(thrown)}`);
  }
}

async function fetchKey(
  fetchJwk: (kid: string) => Promise<Readonly<Record<string, unknown>>>,
  kid: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await fetchJwk(kid);
  } catch (thrown) {
    throw new Refusal(`the key "${excerpt(kid, 60)}" could not be fetched: ${messageOf(thrown)}`);
  }
}

/** The checksum itself is not sent, so a changed body shows only as a bad signature; the usual changes are tried. */
function explain(body: Uint8Array, received: Received, fits: (bytes: Uint8Array) => boolean): string {
  for (const { rewrite, means } of REWRITES) {
    const original = rewrite(body);
    if (original !== undefined && fits(original)) {
      return `the body was changed before it was verified: ${means}. Its CRC-32 is ${crc32(body)}, signed was ${crc32(original)}. Verify the bytes as they were received`;
    }
  }
  const { tenantId, customerId, eventId, retry, transmissionMs } = received;
  const values = `tid "${tenantId}", cid "${customerId}", eid "${eventId}", retry ${retry}, tt ${transmissionMs}`;
  return `the signature does not fit: either the body (${body.length} bytes, CRC-32 ${crc32(body)}) or one of the headers (${excerpt(values, 400)}) is not what was signed, or another key signed it`;
}

type Rewrite = { readonly means: string; rewrite(body: Uint8Array): Uint8Array | undefined };

const REWRITES: readonly Rewrite[] = [
  { means: 'its JSON was written anew', rewrite: (body) => reserialise(body, (text) => text) },
  {
    means: 'its JSON was written anew and its \\u escapes were lost',
    rewrite: (body) => reserialise(body, escapeNonAscii),
  },
  {
    means: 'white space was added around it',
    rewrite: (body) => Buffer.from(Buffer.from(body).toString().trim()),
  },
];

function reserialise(body: Uint8Array, write: (json: string) => string): Uint8Array | undefined {
  try {
    return Buffer.from(write(JSON.stringify(JSON.parse(Buffer.from(body).toString()))));
  } catch {
    return undefined;
  }
}

function escapeNonAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
