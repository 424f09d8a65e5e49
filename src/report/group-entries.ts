import { FAILURES_MAX } from '../journal/count-events.ts';
import { createPlaces, type Placed, type Places } from './places.ts';

/** Entries that say the same. */
export type EntryGroup<T> = {
  readonly first: T;
  readonly times: number;
  /** The conversations that they are about. */
  readonly places: Places;
  /** What is different in them, in the order in which it came; not more than `FAILURES_MAX`. */
  readonly labels: ReadonlySet<string>;
};

/** Groups entries as they come: of each group the first entry is kept, of further groups nothing. */
export type EntryGroups<T> = {
  add(entry: T): void;
  groups(): readonly EntryGroup<T>[];
  /** How many entries are in a group. */
  count(): number;
};

/** How entries are grouped: those with an equal key are one group. */
export type Grouping<T> = {
  keyOf(entry: T): string;
  labelOf?(entry: T): string;
};

/** Creates groups of nothing; there are at most `FAILURES_MAX` of them. */
export function createEntryGroups<T extends Placed>({ keyOf, labelOf }: Grouping<T>): EntryGroups<T> {
  type Growing = { first: T; times: number; places: Places; labels: Set<string> };
  const groups = new Map<string, Growing>();
  let count = 0;

  function groupOf(entry: T): Growing | undefined {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known !== undefined || groups.size === FAILURES_MAX) return known;
    const group = { first: entry, times: 0, places: createPlaces(), labels: new Set<string>() };
    groups.set(key, group);
    return group;
  }

  return {
    add(entry) {
      const group = groupOf(entry);
      if (group === undefined) return;
      count++;
      group.times++;
      group.places.add(entry);
      if (labelOf !== undefined && group.labels.size < FAILURES_MAX) group.labels.add(labelOf(entry));
    },
    groups: () => [...groups.values()],
    count: () => count,
  };
}
