/** Most failures of one kind that a summary shows whole. */
export const FAILURES_MAX = 20;

/** Adds to a list until it has that many. */
export function keepFirst<T>(list: T[], entry: T): void {
  if (list.length < FAILURES_MAX) list.push(entry);
}
