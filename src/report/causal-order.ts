import type { JournalEntry } from '../journal/entry.ts';

/** Puts entries, as they come, into the order of cause and effect. */
export type CausalOrder = {
  add(entry: JournalEntry): void;
  /** Shows what still waits for a request that was never recorded. */
  end(): void;
};

/** What waits behind a request to the app that is not recorded yet. */
type Group = {
  readonly entries: JournalEntry[];
  readonly conversations: Set<string>;
  readonly calls: Set<number>;
};

/** Most entries that wait; those that wait longest are shown then, since their request may be in another journal. */
const WAITING_MAX = 1000;

/**
 * A request to the app is recorded when it was answered, after the calls that the app made meanwhile. These calls, and
 * what follows from them in their conversation, wait until the request is shown.
 */
export function createCausalOrder(show: (entry: JournalEntry) => void): CausalOrder {
  const groups = new Map<number, Group>();
  let waiting = 0;

  function add(entry: JournalEntry): void {
    const during = entry.kind === 'call' ? entry.during : undefined;
    const group = during === undefined ? findGroup(entry) : groupOf(during);
    if (group === undefined) {
      showWithGroup(entry);
      return;
    }
    wait(group, entry);
    waiting++;
    for (const requestIndex of groups.keys()) {
      if (waiting <= WAITING_MAX) break;
      showGroup(requestIndex);
    }
  }

  function groupOf(requestIndex: number): Group {
    const group = groups.get(requestIndex) ?? { entries: [], conversations: new Set(), calls: new Set() };
    groups.set(requestIndex, group);
    return group;
  }

  /** The newest group that holds what an entry follows from; not the one that waits for this very entry. */
  function findGroup(entry: JournalEntry): Group | undefined {
    if (groups.size === 0) return undefined;
    const own = requestIndexOf(entry);
    return [...groups].findLast(
      ([requestIndex, group]) => requestIndex !== own && follows(entry, group),
    )?.[1];
  }

  function showWithGroup(entry: JournalEntry): void {
    show(entry);
    const requestIndex = requestIndexOf(entry);
    if (requestIndex !== undefined) showGroup(requestIndex);
  }

  function showGroup(requestIndex: number): void {
    const group = groups.get(requestIndex);
    if (group === undefined) return;
    groups.delete(requestIndex);
    waiting -= group.entries.length;
    for (const each of group.entries) showWithGroup(each);
  }

  return {
    add,
    end() {
      for (const { entries } of groups.values()) entries.forEach(show);
      groups.clear();
    },
  };
}

function wait({ entries, conversations, calls }: Group, entry: JournalEntry): void {
  entries.push(entry);
  if (entry.kind === 'call') calls.add(entry.callIndex);
  if ('conversationId' in entry && entry.conversationId) conversations.add(entry.conversationId);
}

function follows(entry: JournalEntry, { conversations, calls }: Group): boolean {
  if ('conversationId' in entry && entry.conversationId && conversations.has(entry.conversationId))
    return true;
  if (entry.kind === 'unscripted') return calls.has(entry.callIndex);
  return entry.kind === 'expectation' && entry.calls.some((callIndex) => calls.has(callIndex));
}

function requestIndexOf(entry: JournalEntry): number | undefined {
  return 'requestIndex' in entry ? entry.requestIndex : undefined;
}
