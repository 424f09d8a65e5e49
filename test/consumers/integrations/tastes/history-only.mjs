import { randomUUID } from 'node:crypto';

/** What the customer says first is no message: the conversation is opened with it. */
export const historyOnly = {
  about: 'Brings the customer’s first text only as history when it opens the conversation.',
  patch: (parts) => ({
    async openChat(desk, { text, history = [], ...chat }) {
      const said = text === undefined ? history : [...history, { type: 'user', text }];
      const { id } = await parts.openChat(desk, { ...chat, history: said.length === 0 ? undefined : said });
      if (text !== undefined) {
        const { conversationId } = await desk.store.find(id);
        await desk.store.append(conversationId, { key: randomUUID(), who: 'customer', text });
      }
      return { id };
    },
  }),
};
