/** What may stand for what: which of the second list each item of the first one can be matched with, in ascending order. */
export type Candidates = (index: number) => readonly number[];

/**
 * The longest common subsequence of two lists, by Hunt and Szymanski: pairs of an index of the first list and one of
 * the second, both ascending.
 */
export function longestCommon(length: number, candidates: Candidates): ReadonlyMap<number, number> {
  /** The last pair of a common subsequence of each length, the one that ends first. */
  const ends: Pair[] = [];
  for (let first = 0; first < length; first++) {
    // From the last one, so that an item is not matched twice.
    for (const second of candidates(first).toReversed()) {
      const at = firstNotBefore(ends, second);
      ends[at] = { first, second, before: ends[at - 1] };
    }
  }
  const pairs: [number, number][] = [];
  for (let pair = ends.at(-1); pair !== undefined; pair = pair.before) pairs.push([pair.first, pair.second]);
  return new Map(pairs.toReversed());
}

/** Matches every item of the first list, in order; undefined when one is left over. Takes less time than the longest. */
export function alignAll(length: number, candidates: Candidates): ReadonlyMap<number, number> | undefined {
  const pairs = new Map<number, number>();
  let last = -1;
  for (let first = 0; first < length; first++) {
    const second = candidates(first).find((each) => each > last);
    if (second === undefined) return undefined;
    pairs.set(first, second);
    last = second;
  }
  return pairs;
}

type Pair = { readonly first: number; readonly second: number; readonly before: Pair | undefined };

function firstNotBefore(ends: readonly Pair[], second: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.second ?? 0) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}
