import { randomUUID } from 'node:crypto';
import { failure } from '../desk/failure.mjs';

const DELAY_MS = 120;

/**
 * Gives its customer a chat at once, and opens the conversation a little later; what the customer says meanwhile waits
 * for it.
 */
export const opensLater = {
  about: 'Gives its customer a chat before there is a conversation for it, which it opens in the background.',
  patch: (parts) => ({
    createStore(desk) {
      const store = parts.createStore(desk);
      desk.waiting = new Map();
      return {
        ...store,
        find: (id) => store.find(id) ?? desk.waiting.get(id)?.chat,
        clear() {
          desk.waiting.clear();
          store.clear();
        },
      };
    },
    async openChat(desk, { name = 'Customer', text, history }) {
      if (desk.channelId === undefined) throw failure(503, 'The desk is not registered yet.');
      const id = randomUUID();
      const opening = { channelId: desk.channelId, customer: { name }, history };
      const opened = desk.pause(DELAY_MS).then(() => desk.client.openConversation(opening));
      const linked = opened.then(async (conversationId) => {
        await desk.store.link(id, conversationId);
        desk.waiting.delete(id);
      });
      desk.waiting.set(id, { chat: { id, open: true, lines: [] }, linked });
      const said = text === undefined ? linked : linked.then(() => parts.say(desk, id, text));
      said.catch(() => {});
      desk.waiting.get(id).linked = said;
      return { id };
    },
    async say(desk, id, text) {
      await desk.waiting.get(id)?.linked;
      await parts.say(desk, id, text);
    },
    async leave(desk, id) {
      await desk.waiting.get(id)?.linked;
      await parts.leave(desk, id);
    },
  }),
};
