import { isUndelivered } from '../count-events.ts';
import type { JournalEntry } from '../entry.ts';

/** Keeps what a conversation has shown until it is known how that ended. */
export type PassedConversations = {
  /** Learns from an entry what went wrong, and which conversation is over. */
  follow(entry: JournalEntry): void;
  /** Something that the entry shows: of no conversation it has passed at once. */
  show(entry: JournalEntry, what: string): void;
};

/** What a conversation has shown; undefined once something is wrong with it. */
type Shown = Set<string> | undefined;

/** Calls `onPassed` for what was shown in conversations that ended well, and in none. */
export function createPassedConversations(onPassed: (what: string) => void): PassedConversations {
  const open = new Map<string, Shown>();

  function end(place: string, isGood: boolean): void {
    const shown = open.get(place);
    open.delete(place);
    if (isGood) shown?.forEach(onPassed);
  }

  return {
    follow(entry) {
      // What a conversation shows after its end has nobody who says how that went.
      if (entry.kind === 'run') open.clear();
      const place = placeOf(entry);
      if (place === undefined) return;
      if (entry.kind === 'conversation') end(place, entry.ending === 'finished');
      else if (isWrong(entry)) open.set(place, undefined);
    },
    show(entry, what) {
      const place = placeOf(entry);
      if (place === undefined) onPassed(what);
      else if (!open.has(place)) open.set(place, new Set([what]));
      else open.get(place)?.add(what);
    },
  };
}

/** The conversation of a scenario that an entry is about; undefined for one that no scenario plays. */
function placeOf(entry: JournalEntry): string | undefined {
  if (!('conversation' in entry) || entry.conversation === undefined) return undefined;
  const { scenario = '', conversation } = entry;
  return scenario === '' ? undefined : `${conversation} ${scenario}`;
}

function isWrong(entry: JournalEntry): boolean {
  switch (entry.kind) {
    case 'attempt':
      return isUndelivered(entry);
    case 'expectation':
      return entry.verdict === 'failed';
    case 'unscripted':
      return entry.severity === 'error';
    default:
      return false;
  }
}
