import type { Context } from 'koa';
import { messageOf } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { BODY_BYTES_MAX } from '../platform/limits.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { RUN_BYTES_MAX } from './run-request-schema.ts';

/** How large a body may be, and what to do about a larger one. */
export type BodyLimit = { readonly bytesMax: number; readonly remedy: string };

const LIMIT: BodyLimit = { bytesMax: BODY_BYTES_MAX, remedy: '' };

/** That of a request with the files of scenarios or messages. */
export const RUN_LIMIT: BodyLimit = {
  bytesMax: RUN_BYTES_MAX,
  remedy:
    ' The files that scenarios attach are in it: attach smaller ones, or play fewer scenarios at once, or on a port of their own.',
};

/** Reads the JSON body of a request; an empty one is an empty object. Throws 400, 413 or 415 as `HttpProblem`. */
export async function readJson(context: Context, { bytesMax, remedy } = LIMIT): Promise<unknown> {
  const body = await readBody(context.req, context.res, bytesMax);
  if (body.length > bytesMax) {
    throw new HttpProblem(413, 'BODY_TOO_LARGE', `The body is larger than ${bytesMax} bytes.${remedy}`);
  }
  if (body.length === 0) return {};
  if (context.is('application/json', '+json') === false) {
    const given = context.get('content-type');
    const stated = given === '' ? 'missing' : formatValue(given);
    throw new HttpProblem(
      415,
      'BODY_NOT_JSON',
      `The Content-Type is ${stated}. Allowed: application/json. Send that header.`,
    );
  }
  try {
    return JSON.parse(body.toString());
  } catch (thrown) {
    throw new HttpProblem(400, 'BODY_MALFORMED', `The body is not JSON: ${messageOf(thrown)}`);
  }
}

/** Reads a query parameter; undefined when it is not given. Throws `QUERY_INVALID` when it is given twice. */
export function readOnce(context: Context, name: string): string | undefined {
  const text = context.query[name];
  if (Array.isArray(text))
    throw new HttpProblem(
      400,
      'QUERY_INVALID',
      `The query parameter ${name} is given more than once. Give it once.`,
    );
  return text;
}

const PAGE_ROWS = 1000;

/** Which part of a list is asked for. */
export type AskedPart = { readonly skip: number; readonly take: number };

/** Reads `skip` and `take`. Throws `QUERY_INVALID`. */
export function readPage(context: Context): AskedPart {
  const skip = readCount(context, 'skip', 0);
  return { skip, take: readCount(context, 'take', PAGE_ROWS) };
}

/** Reads a whole number. Throws `QUERY_INVALID`. */
export function readCount(context: Context, name: string, fallback: number): number {
  const text = readOnce(context, name);
  if (text === undefined) return fallback;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (count === undefined)
    throw new HttpProblem(
      400,
      'QUERY_INVALID',
      `The query parameter ${name} is not a whole number from 0 to 999999999.`,
    );
  return count;
}
