import { randomUUID } from 'node:crypto';
import { createChatApi } from './chat-api.mjs';
import { failure } from './failure.mjs';
import { checkText } from './parse-body.mjs';
import { createSignatureCheck } from './signature.mjs';
import { insertLine, lineOf } from './transcript.mjs';

const EVENT_IDS_KEPT = 10_000;

/**
 * Creates a help desk whose customers chat with the agents of an 8x8 contact centre.
 * @param {import('./helpdesk.d.mts').HelpdeskOptions} options
 * @returns {Helpdesk}
 */
export function createHelpdesk(options) {
  const { webhookUrl, queueId = '104' } = options;
  const chatApi = createChatApi(options);
  const checkSignature = createSignatureCheck(chatApi.fetchKey);
  /** @type {Map<string, Chat>} Each chat, by its own id and by its conversation's. */
  const chats = new Map();
  /** @type {Map<string, Line[]>} What 8x8 tells of a conversation before it answers the call that opens it. */
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
      (await findListed('/web-hooks', ({ uri }) => uri === webhookUrl)) ??
      (await chatApi.call('POST', '/web-hooks', { name: 'Help desk', uri: webhookUrl, version: 'v2.0' }));
    const channel =
      (await findListed('/channels', ({ webHookId }) => webHookId === webhook.id)) ??
      (await chatApi.call('POST', '/channels', {
        name: 'Help desk',
        webHookId: webhook.id,
        routingOptions: { type: 'queue', id: queueId },
      }));
    channelId = channel.id;
    webhookId = webhook.id;
  }

  /**
   * Moves the webhook to another address. Both are answered until 8x8 knows the new one, which it tries before.
   * @type {Helpdesk['register']}
   */
  async function register() {
    const before = [...endings];
    const ending = String(++moves);
    endings.add(ending);
    await chatApi.call('PUT', `/web-hooks/${webhookId}`, {
      name: 'Help desk',
      uri: `${webhookUrl}/${ending}`,
      version: 'v2.0',
    });
    for (const old of before) endings.delete(old);
  }

  /** @type {(path: string, isWanted: (item: any) => boolean) => Promise<any>} */
  async function findListed(path, isWanted) {
    const { data } = await chatApi.call('GET', `${path}?size=1000`);
    return data.find(isWanted);
  }

  /** @type {Helpdesk['openChat']} */
  async function openChat({ name, email, text, history }) {
    checkText('name', name);
    if (text !== undefined) checkText('text', text);
    const chat = await openConversation({ name, email }, history);
    if (text !== undefined) await say(chat.id, text);
    return { id: chat.id };
  }

  /** @type {(customer: object, messages: object[] | undefined) => Promise<Chat>} */
  async function openConversation(customer, messages) {
    opening++;
    try {
      const history = messages && { messages };
      const { conversationId } = await chatApi.call('POST', '/conversations', {
        channelId,
        customer,
        history,
      });
      const lines = early.get(conversationId) ?? [];
      const chat = { id: randomUUID(), conversationId, open: true, lines, sent: Promise.resolve() };
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
      const path = `/conversations/${chat.conversationId}/messages`;
      await inTurn(chat, () => chatApi.call('POST', path, { authorType: 'user', text }));
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
    const path = `/conversations/${chat.conversationId}/participants/customer`;
    await inTurn(chat, () => chatApi.call('DELETE', path));
    chat.open = false;
  }

  /** @param {string} id */
  function transcript(id) {
    const { conversationId, open, lines, ...chat } = find(id);
    return { id: chat.id, conversationId, open, lines: lines.map(({ who, text }) => ({ who, text })) };
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
    const line = lineOf(event);
    if (line !== undefined) insertLine(linesOf(event.conversationId), line);
    eventIds.add(eventId);
    const [oldest] = eventIds;
    if (eventIds.size > EVENT_IDS_KEPT) eventIds.delete(oldest);
  }

  /**
   * The lines of a conversation; of one that is not ours, lines that nobody reads.
   * @param {string} conversationId
   */
  function linesOf(conversationId) {
    const lines = chats.get(conversationId)?.lines ?? early.get(conversationId) ?? [];
    if (opening > 0 && !chats.has(conversationId)) early.set(conversationId, lines);
    return lines;
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

  return { start, register, openChat, say, leave, transcript, receive, fail };
}

/** @typedef {import('./helpdesk.d.mts').Helpdesk} Helpdesk */
/** @typedef {import('./transcript.mjs').Line} Line */
/** @typedef {{ id: string, conversationId: string, open: boolean, lines: Line[], sent: Promise<unknown> }} Chat */

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
