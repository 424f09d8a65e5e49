import { randomUUID } from 'node:crypto';
import { failure } from '../desk/failure.mjs';

const ATTEMPTS_MAX = 6;
const PAUSE_MS = 100;

/**
 * Answers its customer at once and brings what they did to 8x8 through a queue of the chat, which goes on when 8x8 is
 * there again.
 */
export const outbox = {
  about: 'Answers its customer at once and sends to 8x8 through a queue with retries.',
  patch: (parts) => {
    /** What 8x8 has refused for now is made again; whether it took what it did not answer is not known. */
    async function persist(desk, call) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await call();
        } catch (error) {
          const isTemporary = error.answered === 429 || error.answered >= 500;
          if (!isTemporary || attempt === ATTEMPTS_MAX) throw error;
          await desk.pause(PAUSE_MS * attempt);
        }
      }
    }

    const queue = (desk, conversationId, call) =>
      void parts.inTurn(desk, conversationId, () => persist(desk, call)).catch(() => {});

    return {
      async say(desk, id, text) {
        if (typeof text !== 'string' || text === '') throw failure(400, 'Send { "text": "…" }.');
        const chat = await desk.store.find(id);
        if (chat === undefined) throw failure(404, `There is no chat ${id}.`);
        const { conversationId } = chat;
        await desk.store.append(conversationId, { key: randomUUID(), who: 'customer', text });
        await desk.store.setOpen(conversationId, true);
        queue(desk, conversationId, () => desk.client.say(conversationId, text));
      },
      async leave(desk, id) {
        const chat = await desk.store.find(id);
        if (chat === undefined) throw failure(404, `There is no chat ${id}.`);
        if (!chat.open) return;
        await desk.store.setOpen(chat.conversationId, false);
        queue(desk, chat.conversationId, () => desk.client.leave(chat.conversationId));
      },
    };
  },
};
