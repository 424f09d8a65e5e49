import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { CHAT_GATEWAY_JWK_PATH, findJwk } from '../delivery/jwk-document.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import { decodeSegment } from '../platform/match-path.ts';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { HttpProblem } from './problem.ts';
import { hasBody, readBody } from './read-body.ts';

/** What answers the calls: a fake, or another handler with the key that signatures are checked with. */
export type MountableFake = PlatformHandler & { readonly publicJwk: PublicJwk };

/** What the middleware uses of Koa's context; not Koa's own type, so that our types need none of Koa's. */
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
 * Creates the Koa middleware that answers 8x8's REST calls and the path of chat-gateway's public key with a fake. Other
 * paths go on to the next middleware. It goes by `ctx.path`, so it can be mounted below a prefix with koa-mount. Put it
 * before a body parser: the fake checks the body as it was sent. A body that a parser has read already is taken from
 * `ctx.request.rawBody`; without one the call is refused with status 500 and code `BODY_ALREADY_READ`.
 */
export function koaMiddleware(fake: MountableFake): KoaMiddleware {
  return async (context, next) => {
    // Koa leaves the escapes of path and query as they were sent, and so must we: they decide what a segment is.
    const match = fake.match(context.path);
    if (match !== undefined) {
      const response = await fake.handle({
        method: context.method,
        match,
        query: new URLSearchParams(context.querystring),
        headers: (name) => headerOf(context, name),
        body: await bodyOf(context),
      });
      onceSent(context, () => response.sent());
      respond(context, response);
      return;
    }
    const jwkId = JWK_PATH.exec(context.path)?.[1];
    if (jwkId === undefined) await next();
    else respondWithJwk(context, decodeSegment(jwkId), fake.publicJwk);
  };
}

/** Not `ctx.get`, which has '' for a header that is missing: 8x8 tells an empty media type from none. */
function headerOf({ headers }: KoaContext, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? String(headers[name]) : undefined;
}

async function bodyOf({ req, res, request: { rawBody } }: KoaContext): Promise<Uint8Array | string> {
  if (typeof rawBody === 'string') return rawBody;
  if (req.readableDidRead && hasBody(req)) {
    throw new HttpProblem(
      500,
      'BODY_ALREADY_READ',
      'Another middleware has read the body of this request and kept no ctx.request.rawBody. Put koaMiddleware(fake) before the body parser.',
    );
  }
  return readBody(req, res);
}

type Response = Pick<Awaited<ReturnType<PlatformHandler['handle']>>, 'status' | 'headers' | 'body'>;

/** Sets all of the response: what a middleware before this one may have set of a body is none of 8x8's. */
function respond(context: KoaContext, { status, headers, body }: Response): void {
  context.remove('content-type');
  // `null` before the status, as Koa makes it 204; '' would get a media type.
  context.body = body === '' ? null : body;
  context.status = status;
  context.set(headers);
}

/**
 * Calls `sent` when the response is out or the client is gone. The response alone does not tell the latter while it
 * waits for its turn behind others on its connection (HTTP pipelining): only then is the connection watched as well.
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

const JWK_PATH = new RegExp(`^${CHAT_GATEWAY_JWK_PATH.replace(':jwkId', '([^/]+)')}$`);

function respondWithJwk(context: KoaContext, jwkId: string, key: PublicJwk): void {
  if (context.method !== 'GET' && context.method !== 'HEAD') {
    context.status = 405;
    context.set({ allow: 'GET, HEAD' });
    return;
  }
  const { status, contentType, body } = findJwk(jwkId, [key]);
  respond(context, { status, headers: { 'content-type': contentType }, body: JSON.stringify(body) });
}
