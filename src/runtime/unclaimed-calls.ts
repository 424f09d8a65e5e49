import type { Call } from '../platform/call.ts';

/** The conversations that the app opened and no scenario has taken, with the calls about them. */
export type UnclaimedCalls = {
  /** The opening calls, oldest first. */
  all(): readonly Call[];
  /** Keeps a conversation by the call that opened it. */
  add(opening: Call): void;
  /** Keeps a call about a conversation, if that is unclaimed. */
  addLater(call: Call): void;
  /** Takes a conversation out; gives the later calls about it, oldest first. */
  claim(opening: Call): readonly Call[];
  clear(): void;
};

/** Most unclaimed conversations; the oldest is forgotten first. */
const CONVERSATIONS_MAX = 1000;

/** Most calls about one of them that are kept. */
const CALLS_MAX = 20;

/** Creates an empty store. */
export function createUnclaimedCalls(): UnclaimedCalls {
  const laterCalls = new Map<Call, readonly Call[]>();
  const openings = new Map<string, Call>();

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
      if (opening === undefined) return;
      laterCalls.set(opening, [...(laterCalls.get(opening) ?? []), call].slice(-CALLS_MAX));
    },
    claim(opening) {
      const later = laterCalls.get(opening) ?? [];
      remove(opening);
      return later;
    },
    clear() {
      laterCalls.clear();
      openings.clear();
    },
  };
}
