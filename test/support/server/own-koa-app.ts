import type { AddressInfo } from 'node:net';
import Koa, { type Middleware } from 'koa';
import { onTestFinished } from 'vitest';

/** Starts a Koa application of somebody's own on a socket, for as long as the test lasts; gives its URL. */
export async function startKoaApp(...middleware: readonly Middleware[]): Promise<string> {
  const app = new Koa();
  app.silent = true;
  for (const each of middleware) app.use(each);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers what came so far, and how: `X-Own` tells it from what 8x8 answers. */
export const ownPages: Middleware = (context) => {
  context.set('x-own', 'yes');
  context.body = { path: context.path, body: context.request.body };
};
