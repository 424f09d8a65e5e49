// The public surface of `fake-8x8/server`.
export { CONTROL_PREFIX } from './control-prefix.ts';
export { createServer, type Server, type ServerOptions } from './server.ts';
