import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformHandler, PlatformRequest, PlatformResponse } from '../platform/platform-handler.ts';
import { HttpProblem } from './problem.ts';
import { hasBody, readBody } from './read-body.ts';

/** The part of Koa's context that the middleware uses. Not Koa's own type, so that ours do not depend on @types/koa. */
export type KoaContext = {
  readonly method: string;
  readonly path: string;
  readonly querystring: string;
  readonly headers: IncomingHttpHeaders;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly request: { readonly method: string; readonly rawBody?: unknown };
  status: number;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
  remove(header: string): void;
};

/** Koa middleware, for `app.use()`. */
export type KoaMiddleware = (context: KoaContext, next: () => Promise<unknown>) => Promise<void>;

/**
 * Creates the Koa middleware that answers 8x8's REST calls with a fake. Other paths go on to the next middleware. It matches `ctx.path`, so that koa-mount can put it below a prefix. Put it before a
 * body parser: the fake checks the body as it was sent. A body that a parser has already read is taken from
 * `ctx.request.rawBody`; without that the call is refused with status 500 and code `BODY_ALREADY_READ`.
 */
export function koaMiddleware(fake: PlatformHandler): KoaMiddleware {
  return async (context, next) => {
    // Koa keeps the escapes of path and query as they were sent, which the platform needs: %2F is no segment's end.
    const match = fake.match(context.path);
    if (match === undefined) {
      await next();
    } else {
      const response = await fake.handle({
        method: context.method,
        match,
        query: new URLSearchParams(context.querystring),
        // Only a response has a header of several values.
        headers: context.headers as PlatformRequest['headers'],
        body: await bodyOf(context, match.bodyBytesMax),
      });
      onceSent(context, () => response.sent());
      respond(context, response);
    }
  };
}

async function bodyOf(
  { req, res, request: { rawBody } }: KoaContext,
  bytesMax: number,
): Promise<Uint8Array | string> {
  if (typeof rawBody === 'string') return rawBody;
  if (req.readableDidRead && hasBody(req)) {
    throw new HttpProblem(
      500,
      'BODY_ALREADY_READ',
      'Another middleware has read the body of this request and kept no ctx.request.rawBody. Put koaMiddleware(fake) before the body parser.',
    );
  }
  return readBody(req, res, bytesMax);
}

/** Sets the whole response. A media type that an earlier middleware has set would change it. */
function respond(
  context: KoaContext,
  { status, headers, body, bytes }: Omit<PlatformResponse, 'sent'>,
): void {
  context.remove('content-type');
  // `null`, since '' would get a media type; before the status, since it makes it 204.
  context.body = bytes === undefined ? (body === '' ? null : body) : Buffer.from(bytes);
  context.status = status;
  context.set(headers);
}

/**
 * Calls `sent` once, when the response was sent or the client is gone. A response that waits behind others on its
 * connection (HTTP pipelining) emits nothing when the client is gone; only then it has no socket, and the connection's
 * `close` counts too.
 */
function onceSent({ req, res }: KoaContext, sent: () => void): void {
  const { socket } = req;
  if (res.destroyed || socket.destroyed) {
    sent();
    return;
  }
  if (res.socket !== null) {
    res.once('close', sent);
    return;
  }
  const once = () => {
    res.off('close', once);
    socket.off('close', once);
    sent();
  };
  res.once('close', once);
  // A client may send any number of requests without waiting for a response.
  socket.setMaxListeners(0);
  socket.once('close', once);
}
