import { buffer } from 'node:stream/consumers';
import { createChatApi } from './chat-api.mjs';
import { createChatGateway } from './chat-gateway.mjs';
import { inTurn, leave, openChat, register, say, view } from './chats.mjs';
import { createEventIds } from './event-ids.mjs';
import { createKeys } from './keys.mjs';
import { pathOf, writeAnswer } from './listener.mjs';
import { READERS } from './readers.mjs';
import { createSend, pauseBeforeNext } from './send.mjs';
import { checkSignature, checksumOf, signedFacts, splitSignature, verifyJws } from './signature.mjs';
import { createStore } from './store.mjs';
import { createTokens } from './tokens.mjs';
import { eventIdOf, parseEvent, receive, refuse, showLines, takeEvent } from './webhook.mjs';

/** What a desk is made of. Each can be replaced by itself; they find one another through `desk.parts`. */
export const PARTS = {
  // The request of 8x8.
  pathOf,
  checkRequest: () => {},
  readBody: (request) => buffer(request),
  receive,
  refuse,
  answerTaken: () => ({ status: 204 }),
  answerDuplicate: () => ({ status: 204 }),
  writeAnswer,
  // Its signature.
  checkSignature,
  splitSignature,
  signedFacts,
  checksumOf,
  verifyJws,
  createKeys,
  // The event.
  parseEvent,
  eventIdOf,
  createEventIds,
  takeEvent,
  readEvent: (desk, event) => READERS[desk.dialect](event),
  showLines,
  createStore,
  // The customer.
  openChat,
  say,
  leave,
  view,
  inTurn,
  // Calls of 8x8.
  register,
  createClient: (desk) => CLIENTS[desk.dialect](desk),
  createTokens,
  createSend,
  pauseBeforeNext,
  timeoutMs: undefined,
  // When it ends.
  close: () => {},
};

const CLIENTS = { 'chat-api': createChatApi, 'chat-gateway': createChatGateway };
