import type { MoveKind } from '../../conversation/move.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import type { Webhook } from '../../platform/tenant.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import type { Acknowledgement } from '../../scenario/script.ts';

/** An event on its way to a webhook, and what a report says of it. */
export type OutgoingEvent = {
  readonly payload: WireEvent | string;
  readonly move: MoveKind | 'send';
  /** An agent's or a queue's name; empty when the move is about neither. */
  readonly who: string;
  readonly text: string;
  /** Absent when nobody is to hear of it. */
  readonly webhook: Webhook | undefined;
  readonly interactionId: string | undefined;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
  /** Which step of the scenario it is, counted from 0; absent when it follows from a call of the app. */
  readonly stepIndex: number | undefined;
  /** What it must be answered. */
  readonly ack: Acknowledgement | undefined;
  /** Called with its last attempt. */
  readonly onLast?: ((entry: AttemptEntry) => void) | undefined;
};

/** What an event is told as that a step or a person causes, and not a call of the app. */
export type Cause = Pick<OutgoingEvent, 'stepIndex' | 'ack' | 'onLast'>;
