/** Answers at once, and works on the events of each chat one after the other, on those of several chats at once. */
export const chatQueues = {
  about: 'Answers an event at once and works on it in the queue of its chat, which takes up to 100 ms.',
  patch: (parts) => ({
    async takeEvent(desk, event, headers) {
      const { conversationId } = Object(event);
      const { generation } = desk;
      const before = desk.queues.get(conversationId) ?? Promise.resolve();
      const work = before.then(async () => {
        await desk.pause(20 + (String(headers['x-8x8-event-id']).charCodeAt(0) % 5) * 20);
        // What came before a reset is forgotten too.
        if (desk.generation === generation) await parts.takeEvent(desk, event, headers);
      });
      desk.queues.set(
        conversationId,
        work.catch(() => {}),
      );
    },
    createStore(desk) {
      const store = parts.createStore(desk);
      desk.queues = new Map();
      desk.generation = 0;
      return {
        ...store,
        clear() {
          desk.generation++;
          desk.queues.clear();
          store.clear();
        },
      };
    },
  }),
};
