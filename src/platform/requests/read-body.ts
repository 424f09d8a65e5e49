import { firstUnits } from '../../base/first-units.ts';
import { formatValue } from '../../base/format-value.ts';
import { excerpt } from '../../base/printable.ts';
import type { OperationRequest, RequestMediaType } from '../../protocol/operation.ts';
import type { AnyOperation } from '../../protocol/operations.ts';
import type { CallNotes } from '../call.ts';
import { type CallFailure, invalid, refused, unreadable } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { BODY_BYTES_MAX, BODY_DEPTH_MAX, BODY_VALUES_MAX, FORM_BYTES_MAX } from '../limits.ts';
import { normaliseBody } from './normalise-body.ts';
import { maskField, REQUEST_UNITS_MAX } from './request-excerpt.ts';

/** A request's body and its Content-Type. */
export type BodySource = { readonly body: Uint8Array | string; readonly contentType: string | undefined };

/** A body that fits its operation, or why it is refused. */
export type BodyRead = { readonly body: unknown } | { readonly failure: CallFailure };

/** How a body is read. */
export type ReadBodyOptions = {
  readonly operation: Pick<AnyOperation, 'dialect'>;
  readonly request: OperationRequest;
  readonly strict: boolean;
  /** Receives the text, the value and the findings. */
  readonly notes: CallNotes;
};

/** Reads, limits, parses and checks a request's body. */
export function readBody(source: BodySource, options: ReadBodyOptions): BodyRead {
  const { operation, request, strict, notes } = options;
  if (request.optional === true && byteLength(source.body) === 0) return { body: {} };
  if (byteLength(source.body) > bodyBytesMax(request)) return { failure: tooLarge(request) };
  const typeFailure = checkMediaType(source, options);
  if (typeFailure !== undefined) return { failure: typeFailure };
  if (request.mediaType === 'multipart/form-data') {
    notes.request = `(a form of ${byteLength(source.body)} bytes)`;
    return { body: source };
  }
  const text = decode(source.body);
  if (text === undefined) return { failure: unreadable('CALL_BODY_NOT_UTF8', 'The body is not UTF-8.') };
  const parsed = PARSERS[request.mediaType](text);
  if (typeof parsed === 'string') return { failure: unreadable('CALL_BODY_MALFORMED', parsed) };
  const tooMuch = checkSize(parsed.value);
  if (tooMuch !== undefined) return { failure: unreadable('CALL_BODY_TOO_COMPLEX', tooMuch) };
  notes.body = parsed.value;
  notes.request = firstUnits(parsed.shown ?? text, REQUEST_UNITS_MAX);
  const fitted = normaliseBody(parsed.value, { ...operation, request }, strict);
  if (fitted.violations.length > 0) return { failure: invalid(fitted.violations, fitted.findings) };
  notes.findings.push(...fitted.findings);
  return { body: fitted.body };
}

/** Most bytes of a request's body; a form may bring a file. */
function bodyBytesMax({ mediaType }: OperationRequest): number {
  return mediaType === 'multipart/form-data' ? FORM_BYTES_MAX : BODY_BYTES_MAX;
}

function tooLarge(request: OperationRequest): CallFailure {
  const message = `The body is larger than ${bodyBytesMax(request)} bytes.`;
  return refused(413, brokenRule('CALL_BODY_TOO_LARGE', message));
}

/** A missing media type is tolerated unless strict; a wrong one is refused. */
function checkMediaType({ contentType }: BodySource, options: ReadBodyOptions): CallFailure | undefined {
  const { request, strict, notes } = options;
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (essence === request.mediaType) return undefined;
  const stated = contentType === undefined ? 'missing' : formatValue(contentType);
  const finding = brokenRule(
    'CALL_MEDIA_TYPE',
    `The Content-Type is ${stated}. Allowed: ${request.mediaType}. Send that header.`,
  );
  if (contentType !== undefined || strict) return refused(415, finding);
  notes.findings.push(finding);
  return undefined;
}

function byteLength(body: Uint8Array | string): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
}

function decode(body: Uint8Array | string): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** The parsed value, with what a record shows in place of the text if anything; or what is wrong with the text. */
type Parsed = { readonly value: unknown; readonly shown?: string } | string;

const PARSERS: Readonly<Record<Exclude<RequestMediaType, 'multipart/form-data'>, (text: string) => Parsed>> =
  {
    'application/json': parseJson,
    'application/x-www-form-urlencoded': parseForm,
  };

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (thrown) {
    return text === ''
      ? 'The body is empty. Send JSON.'
      : `The body is not JSON: ${excerpt((thrown as SyntaxError).message, 200)}.`;
  }
}

/** A form may contain secrets, although they belong in the header: only the grant type is kept whole. */
function parseForm(text: string): Parsed {
  const fields = Array.from(new URLSearchParams(text), ([name, value]) => [name, maskField(name, value)]);
  return {
    value: Object.fromEntries(fields),
    shown: fields.map(([name, value]) => `${name}=${value}`).join('&'),
  };
}

/** Returns which limit a value exceeds. Works without recursion, so that deep nesting cannot exhaust the stack. */
function checkSize(root: unknown): string | undefined {
  let level: unknown[] = [root];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > BODY_DEPTH_MAX) return `The body is nested deeper than ${BODY_DEPTH_MAX} levels.`;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const children = Object.values(value);
      values += children.length;
      if (values > BODY_VALUES_MAX) return `The body holds more than ${BODY_VALUES_MAX} values.`;
      for (const child of children) below.push(child);
    }
    level = below;
  }
  return undefined;
}
