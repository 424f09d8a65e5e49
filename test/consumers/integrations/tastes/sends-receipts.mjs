/**
 * Tells 8x8 that its customer types, and up to where they have read whenever they look; an agent can see both. How often
 * they look is up to them.
 */
export const sendsReceipts = {
  about: 'Tells 8x8 when its customer types, and when they have read what is new.',
  dialects: ['chat-gateway'],
  patch: (parts) => ({
    async say(desk, id, text) {
      const chat = desk.store.find(id);
      // It may come late or not at all; what is said keeps its order.
      if (chat !== undefined) desk.client.tellTyping(chat.conversationId).catch(() => {});
      await parts.say(desk, id, text);
    },
    async view(desk, id) {
      const shown = await parts.view(desk, id);
      const { conversationId } = await desk.store.find(id);
      const { length } = shown.lines;
      if (length > (desk.read.get(conversationId) ?? 0)) {
        desk.read.set(conversationId, length);
        desk.client.tellRead(conversationId).catch(() => {});
      }
      return shown;
    },
    createStore(desk) {
      desk.read = new Map();
      return parts.createStore(desk);
    },
  }),
};
