/** A chat whose customer has left is gone; what 8x8 still says of it is taken and not kept. */
export const forgetsChats = {
  about: 'Deletes a chat when its customer leaves: from then on it is 404.',
  forgets: true,
  patch: (parts) => ({
    createStore(desk) {
      const store = parts.createStore(desk);
      const gone = new Set();
      const isGone = (id) => gone.has(store.find(id)?.conversationId ?? id);
      return {
        ...store,
        find: (id) => (isGone(id) ? undefined : store.find(id)),
        append: (conversationId, line) => {
          if (!gone.has(conversationId)) store.append(conversationId, line);
        },
        setOpen(conversationId, open) {
          if (open) store.setOpen(conversationId, open);
          else gone.add(conversationId);
        },
        clear() {
          gone.clear();
          store.clear();
        },
      };
    },
  }),
};
