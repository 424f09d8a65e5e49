import type { ScriptCursor } from '../script/script-cursor.ts';

/**
 * The turns of the conversations of one scenario to let their customer open one. One after the other: nothing in what
 * the app opens says whose it is.
 */
export type OpeningTurns = {
  /** Resolves when it is the conversation's turn. */
  take(cursor: ScriptCursor): Promise<void>;
  /** Ends its turn, if it has one or waits for one. */
  end(cursor: ScriptCursor): void;
  /** Nobody waits any longer. */
  close(): void;
};

/** Creates turns that nobody has taken. */
export function createOpeningTurns(): OpeningTurns {
  /** The first has its turn, the others wait. */
  const waiting = new Map<ScriptCursor, () => void>();
  return {
    take: (cursor) =>
      new Promise((resolve) => {
        waiting.set(cursor, resolve);
        if (waiting.size === 1) resolve();
      }),
    end(cursor) {
      const begin = waiting.get(cursor);
      if (begin === undefined) return;
      waiting.delete(cursor);
      begin();
      const [next] = waiting.values();
      next?.();
    },
    close() {
      for (const begin of waiting.values()) begin();
      waiting.clear();
    },
  };
}
