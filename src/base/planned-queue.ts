/** What was asked for and waits, each for so many occasions. What was planned first is used first. */
export type PlannedQueue<T extends { readonly times: number }> = {
  /** Plans something; `owner` is what `drop` takes it back by. */
  plan(wanted: T, owner?: object): void;
  /** The first that fits, as it was before this took one of its times; undefined when none does. */
  take(fits: (planned: T) => boolean): T | undefined;
  /** Those that are not used up. */
  all(): readonly T[];
  /** Takes back what an owner has planned and nobody used; without an owner, everything. */
  drop(owner?: object): void;
};

/** Creates an empty queue. */
export function createPlannedQueue<T extends { readonly times: number }>(): PlannedQueue<T> {
  let queue: readonly { readonly planned: T; readonly owner: object | undefined }[] = [];
  return {
    plan(planned, owner) {
      queue = [...queue, { planned, owner }];
    },
    take(fits) {
      const found = queue.find(({ planned }) => fits(planned));
      if (found === undefined) return undefined;
      const { planned } = found;
      const left = { ...found, planned: { ...planned, times: planned.times - 1 } };
      queue = queue.flatMap((each) => (each !== found ? [each] : planned.times > 1 ? [left] : []));
      return planned;
    },
    all: () => queue.map(({ planned }) => planned),
    drop(owner) {
      if (queue.length > 0) queue = owner === undefined ? [] : queue.filter((each) => each.owner !== owner);
    },
  };
}
