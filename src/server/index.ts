// The public surface of `fake-8x8/server`.
export { CONTROL_PREFIX } from './control-routes.ts';
export { type KoaContext, type KoaMiddleware, koaMiddleware, type MountableFake } from './koa-middleware.ts';
export { createServer, type Server, type ServerOptions } from './server.ts';
