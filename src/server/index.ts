// The public surface of `fake-8x8/server`.
export { type KoaContext, type KoaMiddleware, koaMiddleware } from './koa-middleware.ts';
export { createServer, type Server, type ServerOptions } from './server.ts';
export { CONTROL_PREFIX } from './server-parts.ts';
