import type { CallEntry } from './entry.ts';

/** The calls that were refused for a rule which they break, as long as no passed expectation names them. */
export type Refusals = {
  /** How many there are. */
  readonly count: number;
  /** The first of them that were kept whole. */
  readonly shown: readonly CallEntry[];
  add(entry: CallEntry): void;
  /** Takes away those that a passed expectation was met by. */
  explain(calls: readonly number[]): void;
};

/** Limits of what is kept of refused calls. */
export type RefusalsOptions = {
  /** Most calls that are kept whole. */
  readonly shownMax: number;
  /** Most calls that can still be explained. Default 65,536. */
  readonly explainableMax?: number;
};

/**
 * Creates an empty list. Of most calls only the number is kept, until an expectation names it, which is soon. Where
 * more wait for that than `explainableMax`, further ones are counted for good, so that memory stays constant.
 */
export function createRefusals({ shownMax, explainableMax = 65_536 }: RefusalsOptions): Refusals {
  const open = new Set<number>();
  const whole = new Map<number, CallEntry>();
  let beyond = 0;

  return {
    get count() {
      return open.size + beyond;
    },
    get shown() {
      return [...whole.values()];
    },
    add(entry) {
      if (!isRefusal(entry)) return;
      if (open.size >= explainableMax) {
        beyond++;
        return;
      }
      open.add(entry.callIndex);
      if (whole.size < shownMax) whole.set(entry.callIndex, entry);
    },
    explain(calls) {
      if (open.size === 0) return;
      for (const call of calls) {
        open.delete(call);
        whole.delete(call);
      }
    },
  };
}

/** Whether a call was refused, and for a published rule that it breaks. */
function isRefusal({ status, findings }: CallEntry): boolean {
  return status >= 400 && findings.some(({ severity }) => severity === 'error');
}
