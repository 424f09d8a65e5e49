import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import Koa from 'koa';
import { listen } from '../listen.mjs';
import { createReceive } from './receive.mjs';

/** An integration with Koa; `receive` is what it does with an event. */
export function createKoaWebhook(receive) {
  return new Koa().use(async (ctx) => {
    if (ctx.method !== 'POST' || ctx.path !== (process.env.WEBHOOK_PATH ?? '/webhook')) return;
    const { status, reason } = await receive(ctx.headers, await buffer(ctx.req));
    ctx.body = reason;
    ctx.status = status;
  });
}

if (process.argv[1] === import.meta.filename)
  listen(createServer(createKoaWebhook(createReceive()).callback()));
