import { randomUUID } from 'node:crypto';
import { createChatApi } from './chat-api.mjs';
import { createChatGateway } from './chat-gateway.mjs';
import { failure } from './failure.mjs';
import { checkText } from './parse-body.mjs';
import { createSignatureCheck } from './signature.mjs';
import { insertLine } from './transcript.mjs';

const EVENT_IDS_KEPT = 10_000;
const NAME = 'Help desk';
const SURVEY = 'How did we do? Please answer with a number from 1 to 5.';

/** How 8x8 is called, by dialect. */
const CLIENTS = new Map([
  ['chat-api', createChatApi],
  ['chat-gateway', createChatGateway],
]);

/** The dialects that a help desk can speak. */
export const DIALECT_NAMES = [...CLIENTS.keys()];

/**
 * Creates a help desk whose customers chat with the agents of an 8x8 contact centre.
 * @param {import('./helpdesk.d.mts').HelpdeskOptions} options
 * @returns {Helpdesk}
 */
export function createHelpdesk(options) {
  const { webhookUrl, queueId = '104' } = options;
  const client = createClient(options);
  const checkSignature = createSignatureCheck(client.fetchKey);
  /** @type {Map<string, Chat>} Each chat, by its own id and by its conversation's. */
  const chats = new Map();
  /** @type {Map<string, Told>} What 8x8 tells of a conversation before it answers the call that opens it. */
  const early = new Map();
  /** @type {Set<unknown>} */
  const eventIds = new Set();
  let opening = 0;
  let channelId = '';
  let webhookId = '';
  /** @type {Set<string>} The endings of the webhook's address that are answered. */
  const endings = new Set(['']);
  let moves = 0;
  let failing = false;

  /** Registers the webhook and a channel on it, unless they are there from the last time. */
  async function start() {
    const webhook =
      (await client.findWebhook(webhookUrl)) ?? (await client.createWebhook({ name: NAME, uri: webhookUrl }));
    const channel =
      (await client.findChannel(webhook.id)) ??
      (await client.createChannel({ name: NAME, webHookId: webhook.id, queueId }));
    channelId = channel.id;
    webhookId = webhook.id;
  }

  /** @type {Helpdesk['status']} */
  async function status() {
    return { channel: (await client.findChannel(webhookId)) !== undefined };
  }

  /**
   * Moves the webhook to another address. Both are answered until 8x8 knows the new one, which it tries before.
   * @type {Helpdesk['register']}
   */
  async function register() {
    const before = [...endings];
    const ending = String(++moves);
    endings.add(ending);
    await client.replaceWebhook(webhookId, { name: NAME, uri: `${webhookUrl}/${ending}` });
    for (const old of before) endings.delete(old);
  }

  /** @type {Helpdesk['openChat']} */
  async function openChat({ name, email, text, history }) {
    checkText('name', name);
    if (text !== undefined) checkText('text', text);
    const chat = await openConversation({ name, email }, history);
    if (text !== undefined) await say(chat.id, text);
    return { id: chat.id };
  }

  /** @type {(customer: object, history: Parameters<Helpdesk['openChat']>[0]['history']) => Promise<Chat>} */
  async function openConversation(customer, history) {
    opening++;
    try {
      const conversationId = await client.openConversation({ channelId, customer, history });
      const told = early.get(conversationId) ?? { lines: [] };
      const chat = { ...told, id: randomUUID(), conversationId, open: true, sent: Promise.resolve() };
      chats.set(chat.id, chat).set(conversationId, chat);
      return chat;
    } finally {
      if (--opening === 0) early.clear();
    }
  }

  /**
   * Brings to 8x8 what the customer says; after a goodbye that opens the conversation again.
   * @type {Helpdesk['say']}
   */
  async function say(id, text) {
    const chat = find(id);
    const line = { who: 'customer', text: checkText('text', text) };
    chat.lines.push(line);
    try {
      await inTurn(chat, () => client.say(chat.conversationId, line.text));
      chat.open = true;
    } catch (error) {
      chat.lines.splice(chat.lines.indexOf(line), 1);
      throw error;
    }
  }

  /** @param {string} id */
  async function leave(id) {
    const chat = find(id);
    if (!chat.open) return;
    await inTurn(chat, () => client.leave(chat.conversationId));
    chat.open = false;
  }

  /** @type {Helpdesk['act']} */
  async function act(id, name, body) {
    const chat = find(id);
    const action = Object.hasOwn(client.actions, name) ? client.actions[name] : undefined;
    if (action === undefined) throw failure(404, `This help desk cannot do ${name}.`);
    await inTurn(chat, () => action(chat.conversationId, body, webhookId));
  }

  /**
   * Asks the customer once how it was, as a bot, and does not keep 8x8 waiting for that.
   * @param {Chat} chat
   */
  function ask(chat) {
    if (chat.asked) return;
    chat.asked = true;
    chat.lines.push({ who: 'bot', text: SURVEY });
    inTurn(chat, () => client.say(chat.conversationId, SURVEY, 'bot')).catch(() => {});
  }

  /** @param {string} id */
  function transcript(id) {
    const { conversationId, open, lines, customer, typing, ...chat } = find(id);
    const said = lines.map(({ who, text }) => ({ who, text }));
    return { id: chat.id, conversationId, open, customer, typing, lines: said };
  }

  /**
   * Takes a request of 8x8. Any answer but 2xx makes 8x8 send the event again.
   * @type {Helpdesk['receive']}
   */
  async function receive(headers, body, ending = '') {
    if (!endings.has(ending)) return { status: 404, reason: 'The webhook is not here.' };
    try {
      await checkSignature(headers, body);
    } catch (error) {
      return { status: 401, reason: `The signature is not good: ${messageOf(error)}` };
    }
    if (failing) {
      failing = false;
      return { status: 500, reason: 'The database is away.' };
    }
    try {
      take(JSON.parse(Buffer.from(body).toString()), headers['x-8x8-event-id']);
    } catch (error) {
      return { status: 400, reason: `The event cannot be read: ${messageOf(error)}` };
    }
    return { status: 204 };
  }

  /** @type {(event: any, eventId: unknown) => void} */
  function take(event, eventId) {
    if (eventIds.has(eventId)) return;
    const { line, facts, handedTo } = client.readEvent(event);
    const told = toldOf(event?.conversationId);
    if (line !== undefined) insertLine(told.lines, line);
    Object.assign(told, facts);
    const chat = chats.get(event?.conversationId);
    if (chat !== undefined && handedTo === webhookId) ask(chat);
    eventIds.add(eventId);
    const [oldest] = eventIds;
    if (eventIds.size > EVENT_IDS_KEPT) eventIds.delete(oldest);
  }

  /**
   * What 8x8 has told of a conversation; of one that is not ours, what nobody reads.
   * @param {string} conversationId
   * @returns {Told}
   */
  function toldOf(conversationId) {
    const told = chats.get(conversationId) ?? early.get(conversationId) ?? { lines: [] };
    if (opening > 0 && !chats.has(conversationId)) early.set(conversationId, told);
    return told;
  }

  /** @param {string} id */
  function find(id) {
    const chat = chats.get(id);
    if (chat === undefined) throw failure(404, `There is no chat ${id}.`);
    return chat;
  }

  /** Lets the next event meet a database that is away. */
  function fail() {
    failing = true;
  }

  return {
    status,
    start,
    register,
    openChat,
    say,
    leave,
    act,
    transcript,
    receive,
    fail,
    useKey: client.useKey,
  };
}

/** @typedef {import('./helpdesk.d.mts').Helpdesk} Helpdesk */
/** @typedef {import('./transcript.mjs').Line} Line */
/** @typedef {{ lines: Line[], customer?: object, typing?: boolean }} Told */
/** @typedef {Told & { id: string, conversationId: string, open: boolean, sent: Promise<unknown>, asked?: boolean }} Chat */

/** @param {import('./helpdesk.d.mts').HelpdeskOptions} options */
function createClient({ dialect = 'chat-api', ...options }) {
  const create = CLIENTS.get(dialect);
  if (create !== undefined) return create(options);
  throw new Error(`There is no dialect "${dialect}". Known: ${DIALECT_NAMES.join(', ')}.`);
}

/**
 * Makes a call of a chat once the one before is through, so that messages arrive in order.
 * @type {(chat: Chat, call: () => Promise<unknown>) => Promise<unknown>}
 */
function inTurn(chat, call) {
  const answer = chat.sent.then(call);
  chat.sent = answer.catch(() => {});
  return answer;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
