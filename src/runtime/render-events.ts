import { conversationStateOf } from '../conversation/conversation-state-name.ts';
import type { Move } from '../conversation/move.ts';
import type { MoveCause, MoveRecord } from '../platform/state/move-record.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import { dialectByVersion } from '../protocol/dialects.ts';
import type { OutgoingEvent, Session, SessionCause } from './session.ts';

/** A call of the app as the cause of moves, with the sessions whose events wait for its answer. */
export type CallCause = MoveCause & { readonly kind: 'call'; readonly sessions: Set<Session> };

/** Renders a move as the events of its session, in the dialect that its webhook was registered with. */
export function renderEvents(move: MoveRecord, session: Session, cause: SessionCause | undefined) {
  const { applied, interactionId, webhook, timestampMs } = move;
  const { kind } = applied.move;
  const { dialect: own } = session.owner.context;
  const who = 'agent' in applied.move ? applied.move.agent.name : queueName(applied.move);
  const text = 'text' in applied.move ? applied.move.text : '';
  const dialect = dialectByVersion(webhook?.version ?? '') ?? own;
  const payloads = dialect.render(applied, {
    conversationId: session.conversationId,
    timestampMs,
    customer: move.record.customer,
    settings: move.record.settings,
  });
  const states = {
    stateBefore: conversationStateOf(applied.before),
    stateAfter: conversationStateOf(applied.after),
  };
  return payloads.map(
    (payload): OutgoingEvent => ({
      payload,
      move: kind,
      states,
      who: sentName(payload) ?? who,
      text,
      webhook,
      interactionId,
      timestampMs,
      fault: cause?.fault,
      cause,
    }),
  );
}

function queueName(move: Move): string {
  return 'queue' in move ? (move.queue?.name ?? '') : '';
}

/** The agent's name as the event has it, where the event has it. */
function sentName({ agentName }: WireEvent): string | undefined {
  return typeof agentName === 'string' ? agentName : undefined;
}

/** Builds the event of a raw payload, which no move renders. */
export function buildRawEvent(
  payload: WireEvent | string,
  { cause, webhook, timestampMs }: Pick<OutgoingEvent, 'webhook' | 'timestampMs'> & { cause: SessionCause },
): OutgoingEvent {
  return {
    payload,
    move: 'send',
    who: '',
    text: '',
    webhook,
    interactionId: cause.session.record?.interactions.at(-1)?.id,
    timestampMs,
    fault: cause.fault,
    cause,
  };
}
