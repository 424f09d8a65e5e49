/** What runs put on the platform and hold there together: two runs of one seed have the same webhook. */
export type Holdings = {
  /**
   * Holds a thing until what it returns is called; the last holder that lets go removes it. A thing that is not new and
   * that nobody holds is somebody else's, and stays.
   */
  hold(key: string, isNew: boolean, remove: () => void): () => void;
  /** Whether anybody holds it. */
  holds(key: string): boolean;
  /** Forgets all holders, since the things are gone. */
  clear(): void;
};

/** Creates holdings of nothing. */
export function createHoldings(): Holdings {
  const held = new Map<string, { holders: number }>();

  return {
    hold(key, isNew, remove) {
      const known = held.get(key);
      if (known === undefined && !isNew) return () => {};
      const holding = known ?? { holders: 0 };
      holding.holders++;
      held.set(key, holding);
      return () => {
        holding.holders--;
        if (holding.holders > 0 || held.get(key) !== holding) return;
        held.delete(key);
        remove();
      };
    },
    holds: (key) => held.has(key),
    clear: () => held.clear(),
  };
}
