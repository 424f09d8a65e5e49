/** Counts durations in a fixed number of buckets, so that it needs the same memory for any number of them. */
export type DurationHistogram = {
  add(ms: number): void;
  /** In ms, within 5 %; the longest is exact. Absent when there was none. */
  quantiles(): { readonly median: number; readonly p95: number; readonly max: number } | undefined;
};

/** Buckets that grow by 5 % each: a quantile is off by at most that. */
const BUCKET_GROWTH = Math.log(1.05);
const BUCKET_MS_MIN = 0.01;

/** Creates an empty histogram. */
export function createDurationHistogram(): DurationHistogram {
  const counts: number[] = [];
  let total = 0;
  let max = 0;

  function quantile(share: number): number {
    let left = Math.ceil(total * share);
    for (let bucket = 0; bucket < counts.length; bucket++) {
      left -= counts[bucket] ?? 0;
      if (left <= 0) return Math.min(max, BUCKET_MS_MIN * Math.exp((bucket + 0.5) * BUCKET_GROWTH));
    }
    return max;
  }

  return {
    add(ms) {
      const bucket = ms <= BUCKET_MS_MIN ? 0 : Math.floor(Math.log(ms / BUCKET_MS_MIN) / BUCKET_GROWTH);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      total++;
      if (ms > max) max = ms;
    },
    quantiles() {
      return total === 0 ? undefined : { median: quantile(0.5), p95: quantile(0.95), max };
    },
  };
}
