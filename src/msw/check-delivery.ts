import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { verifySignature } from '../delivery/verify-signature.ts';
import { BODY_BYTES_MAX } from '../platform/limits.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import { checkEventIn } from '../protocol/dialects.ts';

/** One POST to a webhook, as it was sent. */
export type ReceivedDelivery = { readonly headers: Headers; readonly body: Uint8Array };

/** What a delivery is checked against. */
export type DeliveryRules = {
  /** Default: any dialect. */
  readonly dialect?: DialectName | undefined;
  /** Default: the signature is not checked. */
  readonly publicJwk?: Readonly<Record<string, unknown>> | undefined;
};

/** The parsed body, undefined when it is not JSON, and each problem of the delivery. */
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
      ...(problem === undefined ? checkEventIn(names, value) : [problem]),
      ...(publicJwk === undefined ? [] : await checkSignature(delivery, publicJwk)),
    ],
  };
}

function tooLarge(): Problem {
  return broken(
    'EVENT_TOO_LARGE',
    `The body is larger than ${BODY_BYTES_MAX} bytes. Send one event per request.`,
  );
}

/** 8x8 sends it with each event, and body parsers go by it. */
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
    return {
      problem: broken('EVENT_NOT_JSON', `The body is not JSON in UTF-8: ${why}. Send one event as JSON.`),
    };
  }
}

async function checkSignature(
  { headers, body }: ReceivedDelivery,
  jwk: Readonly<Record<string, unknown>>,
): Promise<readonly Problem[]> {
  const { valid, reason } = await verifySignature({ headers, body, jwk });
  return valid ? [] : [broken('EVENT_SIGNATURE_INVALID', `The signature is not valid: ${reason}.`)];
}

function broken(code: string, message: string): Problem {
  return { code, message, path: '', severity: 'error' };
}
