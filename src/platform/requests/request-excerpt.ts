import { firstUnits } from '../../base/first-units.ts';
import { maskSecret } from '../../base/printable.ts';
import type { PlatformRequest } from '../platform-handler.ts';

/** Most of a body's text that a record keeps. */
export const REQUEST_UNITS_MAX = 2048;

/** Most of a header's value that a record keeps. */
const HEADER_UNITS_MAX = 512;

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'x-api-key',
]);

/** The headers of a request as a record keeps them: credentials masked, long values cut. */
export function recordHeaders(headers: PlatformRequest['headers']): Readonly<Record<string, string>> {
  const recorded: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    recorded[name] = SECRET_HEADERS.has(name) ? maskCredentials(value) : firstUnits(value, HEADER_UNITS_MAX);
  }
  return recorded;
}

/** The scheme stays: `Bearer eyJh…`. */
function maskCredentials(value: string): string {
  const scheme = /^[A-Za-z]+ /.exec(value)?.[0] ?? '';
  return scheme + maskSecret(value.slice(scheme.length));
}

/** The beginning of a body that nothing has read. A form may contain secrets: only the grant type is kept whole. */
export function recordBody({ body, headers }: Pick<PlatformRequest, 'body' | 'headers'>): string {
  const text =
    typeof body === 'string'
      ? firstUnits(body, REQUEST_UNITS_MAX)
      : Buffer.from(body.slice(0, REQUEST_UNITS_MAX)).toString();
  const isForm = headers['content-type']?.includes('x-www-form-urlencoded') === true;
  return (isForm ? maskForm(text) : maskJson(text)).slice(0, REQUEST_UNITS_MAX);
}

function maskForm(text: string): string {
  const fields = Array.from(
    new URLSearchParams(text),
    ([name, value]) => `${name}=${maskField(name, value)}`,
  );
  return fields.join('&');
}

/** A field of a form as a record keeps it. */
export function maskField(name: string, value: string): string {
  return name === 'grant_type' ? value : maskSecret(value);
}

/** Credentials in JSON, where they don't belong either. */
function maskJson(text: string): string {
  return text.replace(
    /("[^"]*(?:secret|password|token)"\s*:\s*")((?:[^"\\]|\\.)*)/gis,
    (_, before: string, value: string) => before + maskSecret(value),
  );
}
