import type { Move } from '../conversation/move.ts';
import type { Platform } from '../platform/platform.ts';
import { enqueue } from './outbox.ts';
import { renderEvents } from './render-events.ts';
import type { SessionCause } from './session.ts';

/** What the events of a move that nobody makes need. */
export type Forgery = {
  readonly cause: SessionCause;
  readonly platform: Pick<Platform, 'webhookOf'>;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Adds the events of a move that nobody makes to the outbox of its session. Nothing follows from it. Sends nothing. */
export function forgeMove(move: Move, { cause, platform, timestampMs }: Forgery): void {
  const { session } = cause;
  const { record } = session;
  if (record === undefined) return;
  const made = {
    record,
    applied: { move, before: record.conversation, after: record.conversation },
    cause,
    interactionId: record.interactions.at(-1)?.id,
    webhook: platform.webhookOf(record),
    timestampMs,
  };
  for (const event of renderEvents(made, session, cause)) enqueue(session, event);
}
