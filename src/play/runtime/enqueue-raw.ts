import type { Webhook } from '../../platform/tenant.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import type { Cause } from './outgoing-event.ts';
import { enqueue, type Session } from './session.ts';

/** Where a raw payload goes, and when. */
export type RawOptions = Cause & {
  readonly webhook: Webhook | undefined;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Puts a payload into a conversation's outbox that no move tells. Sends nothing. */
export function enqueueRaw(session: Session, payload: WireEvent | string, options: RawOptions): void {
  enqueue(session, {
    payload,
    move: 'send',
    who: '',
    text: '',
    interactionId: session.record?.interactions.at(-1)?.id,
    ...options,
  });
}
