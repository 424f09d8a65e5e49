const WORK_MS = 30;

/**
 * Works on an event under a lock before it answers. One that comes while the lock is held may come again: 503, so that
 * nothing is lost if the work fails.
 */
export const locksEvents = {
  about: 'Answers 503 to an event on which it works already, and takes it for known when the work is done.',
  patch: (parts) => ({
    async receive(desk, headers, body, request) {
      const id = headers['x-8x8-event-id'];
      if (desk.locks.has(id))
        return { status: 503, headers: { 'retry-after': '1' }, body: { error: 'Later.' } };
      return parts.receive(desk, headers, body, request);
    },
    async takeEvent(desk, event, headers) {
      const id = headers['x-8x8-event-id'];
      desk.locks.add(id);
      try {
        await desk.pause(WORK_MS);
        await parts.takeEvent(desk, event, headers);
      } finally {
        desk.locks.delete(id);
      }
    },
    createStore(desk) {
      desk.locks = new Set();
      return parts.createStore(desk);
    },
  }),
};
