import type { JournalEntry } from '../entry.ts';
import type { CoverageGroupName, CoverageItem } from './coverage.ts';

/** Knows what there is to cover in a group, and reads from an entry what it covers. */
export type Collector = {
  readonly name: CoverageGroupName;
  /** The names of the items that an entry covers when all else about its conversation is right. */
  seen(entry: JournalEntry): readonly string[];
  /** Everything that there is to cover. */
  items(): readonly CoverageItem[];
};

/** Nothing is seen. */
export const NOTHING_SEEN: readonly string[] = [];
