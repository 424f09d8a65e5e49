import { randomBytes } from 'node:crypto';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';

/** The order in which entries came to several journals, each of which keeps its own: a position is a count of entries. */
export type EntryOrder = {
  /** Names what positions are counted in; another one after the journals were emptied. */
  readonly name: string;
  /** How many entries came in all. */
  readonly size: number;
  /** Adds a journal with what it has; what comes to it from now on has its place. */
  add(journal: Journal, run: string | undefined): void;
  /** The part of one journal at a position, with what follows it there; undefined at the end. */
  partAt(position: number): JournalPart | undefined;
  /** Begins another order, since everything was forgotten. */
  renew(): void;
  /** Calls `listener` when there is more, or another name; returns what ends that. */
  subscribe(listener: () => void): () => void;
  close(): void;
};

/** Entries of one journal that came one after the other. */
export type JournalPart = {
  /** Absent when they can not be read any more. */
  readonly journal?: Journal;
  /** The run whose journal it is; absent for that of the fake. */
  readonly run?: string;
  /** The index of the first in its journal. */
  readonly first: number;
  readonly count: number;
};

/** Most changes from one journal to another that are remembered; of what came before the oldest only the count is. */
const SEGMENTS_MAX = 200_000;

type Source = { readonly journal: Journal; readonly run: string | undefined; count: number };

type Segment = {
  /** The position of its first entry. */
  readonly at: number;
  /** Absent when the entries are gone. */
  readonly source: Source | undefined;
  readonly first: number;
  count: number;
};

/** Creates an order of nothing. `main` is the journal that is emptied by a reset: then another order begins. */
export function createEntryOrder(main: Journal): EntryOrder {
  const sources = new Map<Journal, Source>();
  const ends = new Map<Journal, () => void>();
  const listeners = new Set<() => void>();
  let segments: Segment[] = [];
  let size = 0;
  let name = createName();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function append(source: Source, count: number): void {
    const last = segments.at(-1);
    if (last?.source === source) last.count += count;
    else segments.push({ at: size, source, first: source.count, count });
    source.count += count;
    size += count;
    if (segments.length > SEGMENTS_MAX) forgetHalf();
  }

  function forgetHalf(): void {
    const rest = segments.slice(SEGMENTS_MAX / 2);
    const at = rest[0]?.at ?? size;
    segments = [{ at: 0, source: undefined, first: 0, count: at }, ...rest];
  }

  /** Its entries are gone, and so are those of runs that were forgotten meanwhile. */
  function forgetClosed(): void {
    const closed = [...sources.values()].filter(({ journal, count }) => journal.size < count);
    if (closed.length === 0) return;
    for (const source of closed) remove(source.journal);
    const kept = segments.map((segment) =>
      segment.source !== undefined && closed.includes(segment.source)
        ? { ...segment, source: undefined, first: 0 }
        : segment,
    );
    segments = [];
    for (const segment of kept) {
      const last = segments.at(-1);
      if (last !== undefined && last.source === undefined && segment.source === undefined)
        last.count += segment.count;
      else segments.push(segment);
    }
  }

  function remove(journal: Journal): void {
    ends.get(journal)?.();
    ends.delete(journal);
    sources.delete(journal);
  }

  function add(journal: Journal, run: string | undefined): void {
    if (sources.has(journal)) return;
    forgetClosed();
    const source: Source = { journal, run, count: 0 };
    sources.set(journal, source);
    if (journal.size > 0) append(source, journal.size);
    ends.set(
      journal,
      journal.subscribe(() => {
        if (journal.size < source.count || (journal.size === source.count && journal.problem === undefined)) {
          emptied(journal, run);
          return;
        }
        // One that has a problem keeps only what it cannot do without.
        if (journal.size > source.count) append(source, journal.size - source.count);
        tell();
      }),
    );
  }

  function emptied(journal: Journal, run: string | undefined): void {
    if (journal === main) begin();
    else {
      forgetClosed();
      remove(journal);
      add(journal, run);
    }
    tell();
  }

  function begin(): void {
    for (const known of [...sources.keys()]) remove(known);
    segments = [];
    size = 0;
    name = createName();
    add(main, undefined);
  }

  /** A reset appends nothing: it is seen when somebody asks. */
  function check(): void {
    if ((sources.get(main)?.count ?? 0) > main.size) begin();
  }

  function segmentAt(position: number): Segment | undefined {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((segments[middle]?.at ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  }

  add(main, undefined);
  return {
    get name() {
      check();
      return name;
    },
    get size() {
      check();
      return size;
    },
    add,
    partAt(position) {
      forgetClosed();
      const segment = position < size ? segmentAt(position) : undefined;
      if (segment === undefined) return undefined;
      const skipped = position - segment.at;
      const { source, first, count } = segment;
      const part = { first: first + skipped, count: count - skipped };
      if (source === undefined) return part;
      const { journal, run } = source;
      return { ...part, journal, ...(run !== undefined && { run }) };
    },
    renew() {
      begin();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const journal of [...sources.keys()]) remove(journal);
      listeners.clear();
    },
  };
}

function createName(): string {
  return randomBytes(6).toString('base64url');
}

/** Whether an entry in the journal of a run belongs to no scenario: the fake's own journal has it too. */
export function isShared(entry: JournalEntry): boolean {
  return SHARED_KINDS.has(entry.kind) && 'scenario' in entry && !entry.scenario;
}

const SHARED_KINDS: ReadonlySet<JournalEntry['kind']> = new Set(['attempt', 'call', 'request', 'view']);
