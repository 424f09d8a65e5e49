import type { Call } from '../platform/call.ts';

/** The conversations that the app opened and no scenario has taken, and the calls about conversations that none plays. */
export type UnclaimedCalls = {
  /** The opening calls, oldest first. */
  all(): readonly Call[];
  /** Keeps a conversation by the call that opened it. */
  add(opening: Call): void;
  /** Keeps a call about a conversation that no scenario plays. */
  addLater(call: Call): void;
  /** Every call that is kept, oldest first, to explain what the app did elsewhere. */
  elsewhere(): readonly Call[];
  /** Takes a conversation out; gives the later calls about it, oldest first. */
  claim(opening: Call): readonly Call[];
  clear(): void;
};

/** Most unclaimed conversations; the oldest is forgotten first. */
const CONVERSATIONS_MAX = 1000;

/** Most calls about one of them that are kept, and about all conversations that a scenario has left. */
const CALLS_MAX = 20;

/** Creates an empty store. */
export function createUnclaimedCalls(): UnclaimedCalls {
  const laterCalls = new Map<Call, readonly Call[]>();
  const openings = new Map<string, Call>();
  /** About conversations that were played before. */
  const strays: Call[] = [];

  function remove(opening: Call): void {
    laterCalls.delete(opening);
    openings.delete(opening.conversationId ?? '');
  }

  return {
    all: () => [...laterCalls.keys()],
    add(opening) {
      laterCalls.set(opening, []);
      openings.set(opening.conversationId ?? '', opening);
      const [oldest] = laterCalls.keys();
      if (laterCalls.size > CONVERSATIONS_MAX && oldest !== undefined) remove(oldest);
    },
    addLater(call) {
      const opening = openings.get(call.conversationId ?? '');
      if (opening !== undefined) {
        laterCalls.set(opening, [...(laterCalls.get(opening) ?? []), call].slice(-CALLS_MAX));
        return;
      }
      strays.push(call);
      if (strays.length > CALLS_MAX) strays.shift();
    },
    elsewhere() {
      const all = [...laterCalls].flatMap(([opening, later]) => [opening, ...later]);
      return [...all, ...strays].toSorted((one, other) => one.callIndex - other.callIndex);
    },
    claim(opening) {
      const later = laterCalls.get(opening) ?? [];
      remove(opening);
      return later;
    },
    clear() {
      laterCalls.clear();
      openings.clear();
      strays.length = 0;
    },
  };
}
