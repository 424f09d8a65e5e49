import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { Router } from '@koa/router';
import Koa from 'koa';
import { createChatApi } from '../../helpdesk/chat-api.mjs';
import { createChatGateway } from '../../helpdesk/chat-gateway.mjs';

/**
 * Another program altogether: keeps what 8x8 has sent as it came, and makes a chat of that when somebody looks. It verifies
 * with Node's own crypto.
 */
export const eventLog = {
  about: 'Keeps the events as they came and makes the chat of them when it is read; verifies by itself.',
  create(options) {
    const { dialect = 'chat-api', ...rest } = options;
    const client = (dialect === 'chat-api' ? createChatApi : createChatGateway)(rest);
    const log = createLog();
    const check = createCheck(client.fetchKey);
    let channelId;

    const router = new Router();
    router.post('/webhook', async (ctx) => {
      const body = await buffer(ctx.req);
      ctx.status = await check(ctx.headers, body);
      if (ctx.status === 200) log.keep(ctx.get('x-8x8-event-id'), JSON.parse(body.toString('utf8')));
      ctx.body = { ok: ctx.status === 200 };
    });
    router.post('/chats', async (ctx) => {
      const { name = 'Guest', text } = await jsonOf(ctx);
      const conversationId = await client.openConversation({ channelId, customer: { name } });
      const id = randomUUID();
      log.ids.set(id, conversationId);
      if (text !== undefined) await speak(conversationId, text);
      ctx.status = 201;
      ctx.body = { id };
    });
    router.post('/chats/:id/messages', async (ctx) => {
      const { text } = await jsonOf(ctx);
      await speak(log.conversationOf(ctx.params.id), text);
      ctx.status = 200;
      ctx.body = {};
    });
    router.delete('/chats/:id', async (ctx) => {
      const conversationId = log.conversationOf(ctx.params.id);
      await client.leave(conversationId);
      log.add(conversationId, { left: true });
      ctx.status = 204;
    });
    router.get('/chats/:id', (ctx) => {
      ctx.body = { id: ctx.params.id, ...chatOf(log.entriesOf(log.conversationOf(ctx.params.id))) };
    });
    router.post('/reset', (ctx) => {
      log.clear();
      ctx.status = 204;
    });

    /** One after the other, whatever the chat. */
    let turn = Promise.resolve();
    function speak(conversationId, text) {
      const said = turn.then(() => client.say(conversationId, text));
      turn = said.catch(() => {});
      log.add(conversationId, { who: 'customer', text });
      return said;
    }

    return {
      listener: new Koa().use(answerErrors).use(router.routes()).callback(),
      async start(uri) {
        const name = 'Event log';
        const webhook = (await client.findWebhook(uri)) ?? (await client.createWebhook({ name, uri }));
        const channel =
          (await client.findChannel(webhook.id)) ??
          (await client.createChannel({ name, webHookId: webhook.id, queueId: '104' }));
        channelId = channel.id;
      },
      close: async () => {},
    };
  },
};

async function answerErrors(ctx, next) {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status ?? 500;
    ctx.body = { error: error.message };
  }
}

async function jsonOf(ctx) {
  return JSON.parse((await buffer(ctx.req)).toString() || '{}');
}

function createLog() {
  const entries = new Map();
  const ids = new Map();
  const kept = new Set();
  const entriesOf = (conversationId) => {
    const known = entries.get(conversationId);
    if (known === undefined) throw Object.assign(new Error('There is no such chat.'), { status: 404 });
    return known;
  };
  const add = (conversationId, entry) => {
    const known = entries.get(conversationId) ?? [];
    entries.set(conversationId, [...known, entry]);
  };
  return {
    ids,
    entriesOf,
    add,
    keep(eventId, event) {
      if (kept.has(eventId)) return;
      kept.add(eventId);
      if (event?.conversationId !== undefined) add(event.conversationId, { event });
    },
    conversationOf: (id) => ids.get(id) ?? id,
    clear() {
      entries.clear();
      ids.clear();
      kept.clear();
    },
  };
}

/** What the entries come to. */
function chatOf(entries) {
  const lines = [];
  let open = true;
  for (const { who, text, left, event } of entries) {
    if (left) open = false;
    if (who !== undefined) {
      lines.push({ who, text });
      open = true;
    }
    if (event?.eventType === 'TEXT') lines.push({ who: event.agentName, text: event.message });
    if (event?.eventType !== 'MESSAGE' || event.data.isEcho || event.data.sender.type === 'user') continue;
    if (event.data.text !== undefined) lines.push({ who: event.data.sender.id, text: event.data.text });
  }
  return { open, lines };
}

/** Gives the status that a request is to be answered with: 200 when 8x8 has signed it. */
function createCheck(fetchKey) {
  const keys = new Map();
  return async (headers, body) => {
    const [head, middle, signature, ...more] = String(headers['x-8x8-signature']).split('.');
    if (middle !== '' || signature === undefined || more.length > 0) return 401;
    let kid;
    try {
      const { alg, kid: named } = JSON.parse(Buffer.from(head, 'base64url').toString());
      if (alg !== 'RS256' || typeof named !== 'string') return 401;
      kid = named;
    } catch {
      return 401;
    }
    if (!keys.has(kid)) {
      try {
        keys.set(kid, createPublicKey({ key: await fetchKey(kid), format: 'jwk' }));
      } catch (error) {
        return / 404 /.test(error.message) ? 401 : 503;
      }
    }
    const header = (name) => headers[`x-8x8-${name}`];
    const payload = {
      checksum: crc32(body),
      cid: header('customer-id'),
      eid: header('event-id'),
      retry: Number(header('retry')),
      tid: header('tenant-id'),
      tt: Number(header('transmission-time')),
    };
    const input = Buffer.from(`${head}.${JSON.stringify(payload)}`);
    return verify('RSA-SHA256', input, keys.get(kid), Buffer.from(signature, 'base64url')) ? 200 : 401;
  };
}
