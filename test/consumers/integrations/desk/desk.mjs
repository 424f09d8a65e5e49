import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createListener } from './listener.mjs';

/** Creates a desk of its parts: customers who chat with the agents of an 8x8 contact centre. */
export function createDesk(options, parts) {
  const { dialect = 'chat-api' } = options;
  const closing = new AbortController();
  // Each pause listens to it.
  setMaxListeners(0, closing.signal);
  const desk = {
    options,
    dialect,
    parts,
    turns: new Map(),
    channelId: undefined,
    /** Rejects when the desk is closed. */
    pause: (ms) => pause(ms, undefined, { signal: closing.signal }),
    async reset() {
      await desk.store.clear();
      await desk.eventIds.clear();
    },
  };
  desk.send = parts.createSend(desk);
  desk.client = parts.createClient(desk);
  desk.keys = parts.createKeys(desk);
  desk.eventIds = parts.createEventIds(desk);
  desk.store = parts.createStore(desk);
  return {
    desk,
    listener: createListener(desk),
    start: (webhookUrl) => parts.register(desk, webhookUrl),
    async close() {
      closing.abort();
      await parts.close(desk);
    },
  };
}
