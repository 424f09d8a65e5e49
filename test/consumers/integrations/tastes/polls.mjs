const PAUSE_MS = 250;

/** Takes an event for nothing but a sign that there is news, which it then reads at 8x8. */
export const polls = {
  about: 'Shows what it reads at 8x8 when an event has come, and nothing that events say.',
  patch: (parts) => ({
    async takeEvent(desk, event) {
      const { conversationId } = Object(event);
      if (typeof conversationId !== 'string') return;
      const isPlanned = desk.news.has(conversationId);
      desk.news.add(conversationId);
      if (!isPlanned) poll(desk, conversationId).catch(() => {});
    },
    createStore(desk) {
      const store = parts.createStore(desk);
      desk.news = new Set();
      desk.shown = new Map();
      return {
        ...store,
        clear() {
          desk.shown.clear();
          store.clear();
        },
      };
    },
  }),
};

/** Once for all that comes within a while; again when 8x8 could not answer. */
async function poll(desk, conversationId) {
  await desk.pause(PAUSE_MS);
  desk.news.delete(conversationId);
  let said;
  try {
    said = await desk.client.readMessages(conversationId);
  } catch (error) {
    // 8x8 has no such conversation.
    if (error.answered !== 404) await poll(desk, conversationId);
    return;
  }
  const byAgents = said.filter(({ type }) => type === 'agent');
  for (const { who, text } of byAgents.slice(desk.shown.get(conversationId) ?? 0)) {
    await desk.store.append(conversationId, { who, text });
  }
  desk.shown.set(conversationId, byAgents.length);
}
