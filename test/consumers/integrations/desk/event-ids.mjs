const KEPT = 10_000;

/** Remembers which events were taken. A claim is given back when the event could not be taken. */
export function createEventIds() {
  const ids = new Set();
  return {
    /** Whether it is new, from now on known. */
    claim(id) {
      if (id === undefined) return true;
      if (ids.has(id)) return false;
      ids.add(id);
      if (ids.size > KEPT) ids.delete(ids.values().next().value);
      return true;
    },
    release: (id) => void ids.delete(id),
    clear: () => ids.clear(),
  };
}
