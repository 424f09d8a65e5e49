import { buffer, text } from 'node:stream/consumers';
import { Router } from '@koa/router';
import Koa from 'koa';
import { parseBody } from './parse-body.mjs';

/**
 * Serves a help desk with Koa.
 * @param {import('./helpdesk.d.mts').Helpdesk} helpdesk
 */
export function createKoaApp(helpdesk) {
  const router = new Router();
  router.get('/health', (ctx) => {
    ctx.body = { ok: true };
  });
  router.get('/status', async (ctx) => {
    ctx.body = await helpdesk.status();
  });
  router.post('/webhook{/:ending}', async (ctx) => {
    // The signature is about the bytes as they came.
    const body = await buffer(ctx.req);
    const { status, reason } = await helpdesk.receive(ctx.headers, body, ctx.params.ending);
    ctx.body = reason;
    ctx.status = status;
  });
  router.post('/register', async (ctx) => {
    await helpdesk.register();
    ctx.status = 204;
  });
  router.post('/outage', (ctx) => {
    helpdesk.fail();
    ctx.status = 204;
  });
  router.post('/key', async (ctx) => {
    helpdesk.useKey(parseBody(await text(ctx.req)).key);
    ctx.status = 204;
  });
  router.post('/chats', async (ctx) => {
    ctx.body = await helpdesk.openChat(parseBody(await text(ctx.req)));
    ctx.status = 201;
  });
  router.post('/chats/:id/messages', async (ctx) => {
    await helpdesk.say(ctx.params.id, parseBody(await text(ctx.req)).text);
    ctx.status = 202;
  });
  router.post('/chats/:id/:action', async (ctx) => {
    await helpdesk.act(ctx.params.id, ctx.params.action, parseBody(await text(ctx.req)));
    ctx.status = 202;
  });
  router.get('/chats/:id', (ctx) => {
    ctx.body = helpdesk.transcript(ctx.params.id);
  });
  router.delete('/chats/:id', async (ctx) => {
    await helpdesk.leave(ctx.params.id);
    ctx.status = 204;
  });
  return new Koa().use(answerErrors).use(router.routes());
}

/** @type {Koa.Middleware} */
async function answerErrors(ctx, next) {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status ?? 500;
    ctx.body = { error: error.message };
  }
}
