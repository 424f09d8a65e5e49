import type { AppliedMove } from '../../conversation/advance.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Webhook } from './tenant.ts';

/** Why a move was made: by a call of the app, a step of a scenario or a driver. The platform passes it on unread. */
export type MoveCause = { readonly kind: 'call' | 'step' | 'driver' };

/** An elementary move that was applied to a conversation of the platform. */
export type MoveRecord = {
  readonly record: ConversationRecord;
  readonly applied: AppliedMove;
  /** Absent for a move that no caller gave a cause for. */
  readonly cause: MoveCause | undefined;
  /** The interaction that it belongs to; absent before the conversation is queued for the first time. */
  readonly interactionId: string | undefined;
  /** The webhook of the conversation's channel; absent when either was deleted. */
  readonly webhook: Webhook | undefined;
  /** Scripted time of the move, in ms since 1970. */
  readonly timestampMs: number;
};

/** Receives each move, in the order in which they were applied. */
export type MoveListener = (move: MoveRecord) => void;

/** Passes moves on to listeners, one after the other. */
export type MoveEmitter = {
  emit(moves: readonly MoveRecord[]): void;
  /** Returns what ends the subscription. */
  subscribe(listener: MoveListener): () => void;
  close(): void;
};

/** Creates an emitter. A listener may make further moves: these are emitted when it is done, which keeps the order. */
export function createMoveEmitter(): MoveEmitter {
  const listeners = new Set<MoveListener>();
  let waiting: MoveRecord[] = [];
  let emitting = false;

  function drain(): void {
    emitting = true;
    try {
      for (const move of waiting) {
        for (const listener of listeners) listener(move);
      }
    } finally {
      waiting = [];
      emitting = false;
    }
  }

  return {
    emit(moves) {
      if (listeners.size === 0) return;
      for (const move of moves) waiting.push(move);
      if (!emitting) drain();
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
