const REFRESH_MS = 1500;

/** What its customers see is a copy that is made anew from time to time, so that all is there some time later. */
export const readModel = {
  about: 'Shows its customers a copy of its chats that is up to one and a half seconds old.',
  patch: (parts) => ({
    createStore(desk) {
      const store = parts.createStore(desk);
      desk.copies = new Map();
      desk.copiedMs = Number.NEGATIVE_INFINITY;
      return {
        ...store,
        clear() {
          desk.copies.clear();
          store.clear();
        },
      };
    },
    async view(desk, id) {
      const now = performance.now();
      if (now - desk.copiedMs >= REFRESH_MS) {
        desk.copies.clear();
        desk.copiedMs = now;
      }
      const known = desk.copies.get(id) ?? structuredClone(await parts.view(desk, id));
      desk.copies.set(id, known);
      return known;
    },
  }),
};
