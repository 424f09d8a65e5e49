/** A promise with its handles outside, as `Promise.withResolvers` has it on newer Nodes. */
export type Signal<T> = {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
  /** Whether it was resolved or rejected. */
  settled(): boolean;
};

/** Creates a promise that is settled from outside. */
export function createSignal<T>(): Signal<T> {
  let settled = false;
  let resolvePromise: (value: T) => void = () => {};
  let rejectPromise: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    resolvePromise = resolve;
    rejectPromise = reject;
  });
  return {
    promise,
    resolve(value) {
      settled = true;
      resolvePromise(value);
    },
    reject(reason) {
      settled = true;
      rejectPromise(reason);
    },
    settled: () => settled,
  };
}
