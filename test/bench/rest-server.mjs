// Takes messages of a dialect over HTTP: the platform (`fake-8x8`), or the least that a Koa app could do (`bare`). Prints
// where and how.
import { bodyParser } from '@koa/bodyparser';
import { Router } from '@koa/router';
import Koa from 'koa';
import { createFake8x8 } from '../../dist/index.js';
import { createServer } from '../../dist/server.js';
import { GATEWAY, openConversations, openGatewayConversations } from './rest-app.mjs';

const CONVERSATIONS = 100;

const [, , what, dialect] = process.argv;
const isGateway = dialect === 'chat-gateway';

if (what === 'bare') serveBare();
else await servePlatform();

function serveBare() {
  const path = isGateway ? GATEWAY : '/vcc/us/chat/v2/tenant/fake8x8tenant01/conversations';
  const router = new Router();
  router.post(`${path}/:id/messages`, (context) => {
    context.status = typeof context.request.body.text === 'string' ? 202 : 400;
    context.body = '';
  });
  const koa = new Koa().use(bodyParser()).use(router.routes()).use(router.allowedMethods());
  const http = koa.listen(0, '127.0.0.1', () => {
    tell(
      `http://127.0.0.1:${http.address().port}`,
      Array.from({ length: CONVERSATIONS }, (_, index) => `${path}/c${index}`),
      { authorization: 'Bearer any', 'content-type': 'application/json' },
    );
  });
}

async function servePlatform() {
  const consumer = { fetch: () => new Response(null, { status: 204 }) };
  // Of the call alone: chat-gateway would send an event for each message.
  const settings = { userMessageEvent: 'none' };
  const server = await createServer({ fake: createFake8x8({ to: consumer, dialect, settings }) });
  const call = (path, init) => fetch(server.url + path, init);
  const { headers, paths } = await (isGateway ? openGatewayConversations : openConversations)(
    call,
    CONVERSATIONS,
  );
  tell(server.url, paths, headers);
}

function tell(url, paths, headers) {
  console.log(JSON.stringify({ url, paths, headers }));
}
