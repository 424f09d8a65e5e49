import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { createSignatureCheck } from '../../../examples/signature.mjs';
import { listen } from '../listen.mjs';

/**
 * What an integration can do wrong with an event: each gives an answer of its own, or nothing to go on as a good one.
 * The mistake is the program's argument.
 */
const MISTAKES = {
  none: () => undefined,
  /** Knows no transfers. */
  'no-transfer': ({ eventType }) => eventType === 'TRANSFER' && { status: 404, reason: 'no such event' },
  /** Fails at a key that it does not know. */
  'unknown-key': (event) => {
    const known =
      'agentId agentName conversationId eventType message messageType notificationVersion queueId queueName timestamp';
    const unknown = Object.keys(event).find((key) => !known.split(' ').includes(key));
    return unknown !== undefined && { status: 500, reason: `Unknown column ${unknown}` };
  },
  /** Knows the event types of today only. */
  'unknown-type': ({ eventType }) =>
    eventType === 'NOT_DOCUMENTED_YET' && { status: 400, reason: `No handler for ${eventType}` },
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
  /** Checks the signature with a signed checksum, as the package crc-32 gives it. */
  'signed-checksum': (_, text) => crc32(text) >= 2 ** 31 && { status: 401 },
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
const { FAKE_8X8_URL, WEBHOOK_PATH = '/webhook' } = process.env;
const [, , name = 'none'] = process.argv;
const mistake = MISTAKES[name];
if (mistake === undefined) throw new Error(`There is no mistake "${name}".`);
const isSignedBy8x8 = createSignatureCheck(FAKE_8X8_URL);

async function receive({ url, headers }, body) {
  if (url !== WEBHOOK_PATH) return { status: 404 };
  if (name !== 'no-signature' && !(await isSignedBy8x8(headers, body))) return { status: 401 };
  const text = body.toString();
  return (await mistake(JSON.parse(text), text)) || { status: 204 };
}

listen(
  createServer(async (request, response) => {
    const { status, reason } = await receive(request, await buffer(request));
    response.writeHead(status).end(reason);
  }),
);
