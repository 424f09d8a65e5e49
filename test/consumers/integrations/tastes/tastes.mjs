import { failure } from '../desk/failure.mjs';
import { answersFirst } from './answers-first.mjs';
import { bot } from './bot.mjs';
import { chatQueues } from './chat-queues.mjs';
import { coolsDown } from './cools-down.mjs';
import { eventLog } from './event-log.mjs';
import { file } from './file.mjs';
import { forgetsChats } from './forgets-chats.mjs';
import { expressFrame, fastifyFrame, koaFrame } from './frames.mjs';
import { historyOnly } from './history-only.mjs';
import { locksEvents } from './locks-events.mjs';
import { looksFirst } from './looks-first.mjs';
import { opensLater } from './opens-later.mjs';
import { outbox } from './outbox.mjs';
import { polls } from './polls.mjs';
import { readModel } from './read-model.mjs';
import { receiver } from './receiver.mjs';
import { sendsReceipts } from './sends-receipts.mjs';
import { shedsLoad } from './sheds-load.mjs';
import { strict } from './strict.mjs';
import { workers } from './workers.mjs';

const FRESH_MS = 5 * 60_000;

/** Those that take a few lines. */
const SHORT = {
  'says-202': {
    about: 'Answers each event with 202 and a body.',
    patch: () => ({
      answerTaken: (event) => ({ status: 202, body: { accepted: event?.eventType ?? null } }),
    }),
  },
  'closes-connections': {
    about: 'Closes the connection after each answer.',
    patch: (parts) => ({
      writeAnswer: (response, { headers, ...answer }) =>
        parts.writeAnswer(response, { ...answer, headers: { ...headers, connection: 'close' } }),
    }),
  },
  'own-ids': {
    about: 'Shows its customers ids of its own; a chat that they opened is not found by its conversation.',
    patch: (parts) => ({
      createStore(desk) {
        const store = parts.createStore(desk);
        const find = (id) => {
          const chat = store.find(id);
          return chat?.id === id ? chat : undefined;
        };
        return { ...store, find };
      },
    }),
  },
  fresh: {
    about: 'Refuses what was signed for a transmission time more than five minutes away.',
    patch: (parts) => ({
      async checkSignature(desk, headers, body) {
        await parts.checkSignature(desk, headers, body);
        const age = Date.now() - Number(headers['x-8x8-transmission-time']);
        if (Math.abs(age) > FRESH_MS) throw failure(401, 'The request is not fresh.');
      },
    }),
  },
  'one-tenant': {
    about: 'Refuses events of other tenants than its own with 403.',
    patch: () => ({
      async takeEvent(desk, event, headers) {
        if (headers['x-8x8-tenant-id'] !== desk.options.tenantId)
          throw failure(403, 'This is another tenant.');
        await desk.parts.showLines(desk, desk.parts.readEvent(desk, event));
      },
    }),
  },
  'checks-kid': {
    about: 'Asks 8x8 for a key only if its id has the characters and at most the length that such ids have.',
    patch: (parts) => ({
      createKeys(desk) {
        const keys = parts.createKeys(desk);
        return {
          async get(kid) {
            if (!/^[\w-]{1,64}$/.test(kid)) throw failure(401, 'That is no id of a key.');
            return keys.get(kid);
          },
        };
      },
    }),
  },
  'hides-webhook': {
    about: 'Answers 404 without a body to what 8x8 has not signed, and closes the connection.',
    patch: (parts) => ({
      refuse(...args) {
        const answer = parts.refuse(...args);
        return answer.status === 401 ? { status: 404, headers: { connection: 'close' } } : answer;
      },
    }),
  },
  'texts-alone': {
    about: 'Shows its customers what agents say, and neither who says it nor whether they can write.',
    patch: (parts) => ({
      async view(desk, id) {
        const { lines } = await parts.view(desk, id);
        const said = lines.filter(({ who }) => !['system', 'customer', 'bot'].includes(who));
        return { lines: said.map(({ text }) => ({ text })) };
      },
    }),
  },
  'by-email': {
    about: 'Knows its customers by their e-mail addresses, and each has one open chat.',
    patch: (parts) => ({
      async openChat(desk, { email = '', text, ...chat }) {
        const known = await desk.store.find(`mailto:${email}`);
        if (email !== '' && known?.open) {
          if (text !== undefined) await desk.parts.say(desk, known.id, text);
          return { id: known.id };
        }
        const opened = await parts.openChat(desk, { ...chat, text });
        if (email !== '') desk.store.name(`mailto:${email}`, opened.id);
        return opened;
      },
      createStore(desk) {
        const store = parts.createStore(desk);
        const names = new Map();
        return {
          ...store,
          name: (name, id) => void names.set(name, id),
          find: (id) => store.find(names.get(id) ?? id),
          clear() {
            names.clear();
            store.clear();
          },
        };
      },
    }),
  },
  'limits-texts': {
    about: 'Tells its customers with 413 that what they write is too long, beyond 1000 characters.',
    patch: (parts) => ({
      async say(desk, id, text) {
        if (String(text).length > 1000) throw failure(413, 'Write no more than 1000 characters.');
        await parts.say(desk, id, text);
      },
    }),
  },
  'answers-409': {
    about: 'Answers 409 to an event that it has taken before.',
    patch: () => ({ answerDuplicate: () => ({ status: 409, body: { error: 'I have that event.' } }) }),
  },
  'answers-200': {
    about: 'Answers 200 with a body to an event that it has taken before.',
    patch: () => ({ answerDuplicate: () => ({ status: 200, body: { duplicate: true } }) }),
  },
  'by-timestamp': {
    about: 'Orders a chat by the time that each line has when it is read, the customer’s by its own clock.',
    patch: (parts) => ({
      createStore(desk) {
        const store = parts.createStore(desk);
        const timeOf = ({ timestamp, at }) => timestamp ?? at;
        return {
          ...store,
          append: (conversationId, line) => store.append(conversationId, { ...line, at: Date.now() }),
          find(id) {
            const chat = store.find(id);
            return chat && { ...chat, lines: chat.lines.toSorted((a, b) => timeOf(a) - timeOf(b)) };
          },
        };
      },
    }),
  },
};

/** Correct integrations, each made to another taste. They speak both dialects. */
export const TASTES = Object.fromEntries(
  Object.entries({
    ...SHORT,
    'answers-first': answersFirst,
    strict,
    workers,
    file,
    'history-only': historyOnly,
    bot,
    outbox,
    'looks-first': looksFirst,
    receiver,
    'event-log': eventLog,
    'chat-queues': chatQueues,
    'cools-down': coolsDown,
    'forgets-chats': forgetsChats,
    'locks-events': locksEvents,
    'opens-later': opensLater,
    polls,
    'read-model': readModel,
    'sends-receipts': sendsReceipts,
    'sheds-load': shedsLoad,
    express: expressFrame,
    koa: koaFrame,
    fastify: fastifyFrame,
  }).map(([name, taste]) => [name, { dialects: ['chat-api', 'chat-gateway'], ...taste }]),
);
