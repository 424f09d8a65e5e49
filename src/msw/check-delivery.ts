import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { verifySignature } from '../delivery/verify-signature.ts';
import { BODY_BYTES_MAX } from '../platform/limits.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DIALECT_NAMES, dialects } from '../protocol/dialects.ts';

/** One POST to a webhook, as it came. */
export type ReceivedDelivery = { readonly headers: Headers; readonly body: Uint8Array };

/** What a delivery is held against. */
export type DeliveryRules = {
  /** Any dialect unless told. */
  readonly dialect?: DialectName | undefined;
  /** The signature is not looked at unless told. */
  readonly publicJwk?: Readonly<Record<string, unknown>> | undefined;
};

/** The event, and all that is wrong with it. */
export type CheckedDelivery = { readonly event: unknown; readonly problems: readonly Problem[] };

/** Checks a delivery: size, media type, JSON, schema and signature. */
export async function checkDelivery(
  delivery: ReceivedDelivery,
  { dialect, publicJwk }: DeliveryRules,
): Promise<CheckedDelivery> {
  const { body } = delivery;
  if (body.byteLength > BODY_BYTES_MAX) return { event: undefined, problems: [tooLarge()] };
  const { value, problem } = parseBody(body);
  const names = dialect === undefined ? DIALECT_NAMES : [dialect];
  return {
    event: value,
    problems: [
      ...checkMediaType(delivery),
      ...(problem === undefined ? checkEventIn(value, names) : [problem]),
      ...(publicJwk === undefined ? [] : await checkSignature(delivery, publicJwk)),
    ],
  };
}

function tooLarge(): Problem {
  return broken('EVENT_TOO_LARGE', `The body is larger than ${BODY_BYTES_MAX} bytes. Send one event.`);
}

/** 8x8 says it with each event, and what reads webhooks goes by it. */
function checkMediaType({ headers }: ReceivedDelivery): readonly Problem[] {
  const given = headers.get('content-type');
  if (given?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json') return [];
  const stated = given === null ? 'missing' : formatValue(given);
  const message = `The Content-Type is ${stated}. Allowed: application/json. Send that header.`;
  return [broken('EVENT_MEDIA_TYPE', message)];
}

function parseBody(body: Uint8Array): { readonly value?: unknown; readonly problem?: Problem } {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch (thrown) {
    const why = excerpt((thrown as Error).message, 200);
    return { problem: broken('EVENT_NOT_JSON', `The body is not JSON in UTF-8: ${why}. Send one event.`) };
  }
}

/** Some types are events of both dialects: one is enough, and what is nearest says what is wrong. */
function checkEventIn(value: unknown, names: readonly DialectName[]): readonly Problem[] {
  const { eventType } = (value ?? {}) as { readonly eventType?: unknown };
  const knowing = names.filter((name) => dialects[name].eventTypes.some((type) => type === eventType));
  const tried = knowing.length === 0 ? names : knowing;
  if (tried.some((name) => dialects[name].isEvent(value))) return [];
  const found = tried.map((name) => dialects[name].checkEvent(value));
  return found.reduce((best, problems) => (problems.length < best.length ? problems : best));
}

async function checkSignature(
  { headers, body }: ReceivedDelivery,
  jwk: Readonly<Record<string, unknown>>,
): Promise<readonly Problem[]> {
  const { valid, reason } = await verifySignature({ headers, body, jwk });
  return valid ? [] : [broken('EVENT_SIGNATURE_INVALID', `The signature does not hold: ${reason}.`)];
}

function broken(code: string, message: string): Problem {
  return { code, message, path: '', severity: 'error' };
}
