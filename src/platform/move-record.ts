import type { Happened } from '../conversation/advance.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Webhook } from './tenant.ts';

/** An elementary move that happened in a conversation, told to whoever renders and delivers. */
export type MoveRecord = {
  readonly record: ConversationRecord;
  readonly happened: Happened;
  /** The interaction that it belongs to; undefined before the conversation is queued for the first time. */
  readonly interactionId: string | undefined;
  /** The webhook of the conversation's channel; undefined when either was deleted. */
  readonly webhook: Webhook | undefined;
  /** Scripted time at which it happened, in ms since 1970. */
  readonly timestampMs: number;
};

/** Hears of each move, in the order in which they happened. */
export type MoveListener = (told: MoveRecord) => void;

/** Passes moves on to listeners, one after the other. */
export type MoveEmitter = {
  tell(moves: readonly MoveRecord[]): void;
  subscribe(listener: MoveListener): () => void;
  close(): void;
};

/** Creates a emitter. A listener may make further moves: these are told when it is done, so that the order is kept. */
export function createMoveEmitter(): MoveEmitter {
  const listeners = new Set<MoveListener>();
  let waiting: MoveRecord[] = [];
  let telling = false;

  function drain(): void {
    telling = true;
    try {
      for (const told of waiting) {
        for (const listener of listeners) listener(told);
      }
    } finally {
      waiting = [];
      telling = false;
    }
  }

  return {
    tell(moves) {
      if (listeners.size === 0) return;
      for (const told of moves) waiting.push(told);
      if (!telling) drain();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
    },
  };
}
