import type { IncomingMessage } from 'node:http';
import type { Context, Middleware, Next } from 'koa';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { CONTROL_PREFIX } from './control-prefix.ts';
import { hasBody, readBody } from './read-body.ts';
import { unknownPath } from './unknown-path.ts';
import { writeAnswer } from './write-answer.ts';

const NO_BODY = new Uint8Array();

/**
 * Koa middleware: brings 8x8's REST calls to a handler and writes what it answers, nothing added. Other paths go on; one
 * that nobody answers is told which path is nearest.
 */
export function createPlatformMiddleware(handler: PlatformHandler): Middleware {
  return async function doorway(context: Context, next: Next): Promise<void> {
    const { req, res } = context;
    const { path, query } = splitTarget(req);
    const match = handler.match(path);
    if (match === undefined) return goOn(context, path, next);
    const body = hasBody(req) ? await readBody(req, res) : NO_BODY;
    if (body === undefined) return leaveAlone(context);
    const answer = await handler.handle({
      method: req.method ?? '',
      match,
      query: new URLSearchParams(query),
      headers: (name) => headerOf(req, name),
      body,
    });
    leaveAlone(context);
    writeAnswer(answer, req, res);
  };
}

/** Keeps Koa from answering, which would add to the answer. */
function leaveAlone(context: Context): void {
  context.respond = false;
}

async function goOn(context: Context, path: string, next: Next): Promise<void> {
  await next();
  const unanswered = context.status === 404 && context.body == null;
  if (unanswered && !path.startsWith(CONTROL_PREFIX)) throw unknownPath(context.method, path, context.host);
}

/** Not as Koa does, which tidies up: a handler takes the path as it was sent. */
function splitTarget({ url = '' }: IncomingMessage): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Array.isArray(value) ? value.join(', ') : value;
}
