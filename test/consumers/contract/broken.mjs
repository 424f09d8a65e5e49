import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '../listen.mjs';
import { createKoaWebhook } from './koa.mjs';
import { createReceive } from './receive.mjs';

/** What an integration can do wrong with an event: each gives an answer of its own, or nothing to go on as a good one. */
const MISTAKES = {
  /** Knows no transfers. */
  'no-transfer': ({ eventType }) => eventType === 'TRANSFER' && { status: 404, reason: 'no such event' },
  /** Fails at a key that it does not know. */
  'unknown-key': (event) => {
    const known =
      'agentId agentName conversationId eventType message messageType notificationVersion queueId queueName timestamp';
    const unknown = Object.keys(event).find((key) => !known.split(' ').includes(key));
    return unknown !== undefined && { status: 500, reason: `Unknown column ${unknown}` };
  },
  /** Its database takes three bytes for a character. */
  'no-emoji': ({ message = '' }) =>
    /[\u{10000}-\u{10ffff}]/u.test(message) && { status: 400, reason: 'Incorrect string value' },
  /** Reads the text of the JSON from left to right. */
  'needs-order': (_, text) =>
    text.indexOf('"timestamp"') > text.indexOf('"agentId"') &&
    text.includes('"agentId"') && { status: 422, reason: 'no timestamp yet' },
  /** The other way round, which is how 8x8 sends them today. */
  'needs-order-of-today': (_, text) =>
    text.indexOf('"timestamp"') < text.indexOf('"agentId"') && { status: 422, reason: 'no agent yet' },
  /** Believes everybody. */
  'no-signature': () => ({ status: 200 }),
  /** Does its work before it answers. */
  hangs: async ({ eventType }) => {
    if (eventType === 'AGENT_LEFT') await pause(11_000, undefined, { ref: false });
  },
  /** Dies of an event. */
  dies: ({ eventType }) => {
    if (eventType === 'TRANSFER') process.exit(1);
  },
  /** Registers its webhook at an address that moves on. */
  redirects: ({ eventType }) => eventType === 'WEB_HOOK_VERIFY' && { status: 301 },
  /** No mistake: it takes events of conversations only that it saw begin, as each state makes sure. */
  'knows-its-conversations': ({ eventType, conversationId }) => {
    if (eventType === 'QUEUED') seen.add(conversationId);
    return (
      conversationId !== undefined && !seen.has(conversationId) && { status: 404, reason: 'no such chat' }
    );
  },
};

const seen = new Set();
const mistake = MISTAKES[process.argv[2]];
if (mistake === undefined) throw new Error(`There is no mistake "${process.argv[2]}".`);
const receive = createReceive();

async function receiveBadly(headers, body) {
  const text = body.toString();
  const good = await receive(headers, body);
  if (good.status === 401 && process.argv[2] !== 'no-signature') return good;
  return (await mistake(JSON.parse(text), text)) || good;
}

listen(createServer(createKoaWebhook(receiveBadly).callback()));
