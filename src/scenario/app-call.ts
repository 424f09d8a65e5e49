import { excerpt } from '../base/printable.ts';
import { nearest } from '../base/suggest.ts';
import { compileJson } from './payload.ts';
import type { AppCall } from './script.ts';
import {
  compileTemplate,
  fillTemplate,
  INSIDE_URL,
  markVariables,
  splitTemplate,
  type Template,
} from './variables.ts';

/** The methods of calls to the app. */
export const CALL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The method and the target of a call, as written. */
export type RequestLine = { readonly method: string; readonly target: string };

/** What a call sends, as written. */
export type CallParts = RequestLine & {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
};

const SHOWN_UNITS_MAX = 100;

/** Reads `POST /chats`; a text says what is wrong with it. */
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

/** Compiles what a call sends: variables in its target are escaped for it, those in JSON for that. */
export function compileCallParts(
  { method, target, headers = {}, body }: CallParts,
  captured: ReadonlySet<string>,
): Pick<AppCall, 'method' | 'target' | 'headers' | 'body'> {
  const isJson = typeof body === 'object' && body !== null;
  return {
    method,
    target: markVariables(compileTemplate(target, captured), INSIDE_URL),
    headers: compileHeaders(isJson ? withJsonType(headers) : headers, captured),
    body: isJson ? compileJson(body, captured) : compileText(body, captured),
  };
}

/** Gives headers the media type of JSON, unless they have one. */
export function withJsonType(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return hasType ? headers : { 'content-type': 'application/json', ...headers };
}

function compileHeaders(headers: Readonly<Record<string, string>>, captured: ReadonlySet<string>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value: compileTemplate(value, captured) }));
}

function compileText(body: unknown, captured: ReadonlySet<string>): Template | undefined {
  return typeof body === 'string' ? compileTemplate(body, captured) : undefined;
}

/** Two slashes would begin another host, and a variable may be anything. */
function isTarget(target: string): boolean {
  const sample = fillTemplate(splitTemplate(target), () => '1');
  if (/^\/(?![/\\])/.test(target)) return URL.canParse(sample, 'http://localhost');
  return /^https?:\/\/[^/\\]/.test(target) && URL.canParse(sample);
}
