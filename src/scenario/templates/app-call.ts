import { excerpt } from '../../base/printable.ts';
import { nearest } from '../../base/suggest.ts';
import type { AppCall } from '../script.ts';
import { buildJsonTemplate } from './json-template.ts';
import { fillTemplate, INSIDE_URL, markVariables, parseTemplate } from './variables.ts';

/** The methods that a step `call` may use. */
export const CALL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The method and the target of a request: `POST /chats`. */
export type RequestLine = { readonly method: string; readonly target: string };

/** A request as a step `call` writes it. */
export type WrittenRequest = RequestLine & {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
};

const SHOWN_UNITS_MAX = 100;

/** Reads `POST /chats`; a string says what is wrong with it. */
export function parseRequestLine(line: string): RequestLine | string {
  const [, method = '', target = ''] = /^(\S+) +(\S+)$/.exec(line.trim()) ?? [];
  const shown = `"${excerpt(line, SHOWN_UNITS_MAX)}"`;
  if (method === '') {
    return `calls ${shown}. Allowed: a method and a target without spaces, such as POST /chats.`;
  }
  if (!(CALL_METHODS as readonly string[]).includes(method)) {
    const meant = nearest(method, CALL_METHODS);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    return `calls ${shown} with the method "${excerpt(method, SHOWN_UNITS_MAX)}". Allowed: ${CALL_METHODS.join(', ')}.${hint}`;
  }
  if (isTarget(target)) return { method, target };
  return `calls ${shown}, whose target is neither a path nor a URL. Allowed: a path that begins with one /, or an http(s) URL.`;
}

/** Two slashes would begin another host, and a variable may have any value. */
function isTarget(target: string): boolean {
  const sample = fillTemplate(parseTemplate(target), () => '1');
  if (/^\/(?![/\\])/.test(target)) return URL.canParse(sample, 'http://localhost');
  return /^https?:\/\/[^/\\]/.test(target) && URL.canParse(sample);
}

/** Compiles a request. The values of variables are escaped in its target and in a JSON body. */
export function compileRequest({
  method,
  target,
  headers = {},
  body,
}: WrittenRequest): Pick<AppCall, 'method' | 'target' | 'headers' | 'body'> {
  const isJson = typeof body === 'object' && body !== null;
  const sent = isJson ? withJsonType(headers) : headers;
  return {
    method,
    target: markVariables(parseTemplate(target), INSIDE_URL),
    headers: Object.entries(sent).map(([name, value]) => ({ name, value: parseTemplate(value) })),
    body: isJson ? buildJsonTemplate(body) : typeof body === 'string' ? parseTemplate(body) : undefined,
  };
}

/** Adds the media type of JSON to headers that have none. */
export function withJsonType(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return hasType ? headers : { 'content-type': 'application/json', ...headers };
}
