import { Fake8x8Error } from '../base/errors.ts';

/** Lets what uses the platform do so one after the other: what one plays must not be taken for another's. */
export type Turns = {
  /** Does something when it is its turn. Throws `CANCELLED` when it was cancelled before, and `TEST_UNDER_WAY`. */
  take<T>(work: () => Promise<T>, options: TurnOptions): Promise<T>;
};

/** Who cancels it, and whether others are refused meanwhile instead of waiting, since it takes long. */
export type TurnOptions = { readonly signal: AbortSignal; readonly long?: boolean };

/** Creates turns that nobody has taken. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  /** Those that take long, and wait or are under way. */
  const long = new Set<AbortSignal>();

  async function takeTurn<T>(
    before: Promise<unknown>,
    work: () => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    await before;
    if (signal.aborted) throw new Fake8x8Error('CANCELLED', 'It was cancelled before it began.');
    return work();
  }

  return {
    take(work, { signal, long: isLong = false }) {
      // One that was cancelled ends soon.
      if ([...long].some(({ aborted }) => !aborted)) return Promise.reject(underWay());
      if (isLong) long.add(signal);
      const turn = takeTurn(last, work, signal).finally(() => long.delete(signal));
      last = turn.catch(() => {});
      return turn;
    },
  };
}

function underWay(): Fake8x8Error {
  return new Fake8x8Error(
    'TEST_UNDER_WAY',
    'The app is being tested, and what else is done to it would show in the result. Wait until test_app or replay_findings has answered, or cancel it.',
  );
}
