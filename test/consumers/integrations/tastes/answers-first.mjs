const DELAY_MS = 200;

/** Takes an event over at once, and works on what it has taken in that order, each a little later. */
export const answersFirst = {
  about: 'Answers an event at once and works on it 200 ms later, through a queue.',
  patch: (parts) => ({
    async takeEvent(desk, event, headers) {
      const due = desk.pause(DELAY_MS);
      const { generation } = desk;
      const work = async () => {
        await due;
        // What came before a reset is forgotten too.
        if (desk.generation === generation) await parts.takeEvent(desk, event, headers);
      };
      desk.work = (desk.work ?? Promise.resolve()).then(work, work);
      desk.work.catch(() => {});
    },
    createStore(desk) {
      const store = parts.createStore(desk);
      desk.generation = 0;
      return {
        ...store,
        clear() {
          desk.generation++;
          store.clear();
        },
      };
    },
  }),
};
