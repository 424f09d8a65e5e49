import type { ConsumerAnswer } from '../../delivery/transport.ts';
import type { RequestEntry } from '../../journal/entry.ts';
import type { Session, SessionOwner } from '../../runtime/session.ts';

/** What the journal says of a request besides what was sent and what came back. A function has no method. */
export type RequestFacts = Pick<RequestEntry, 'stepIndex' | 'does' | 'text'> & { readonly method?: string };

/** The conversation that a request is about. */
export type RequestSubject = Pick<SessionOwner, 'context' | 'number'> & {
  readonly session: Pick<Session, 'conversationId'>;
  /** What to add to scripted time to get the clock's. */
  readonly clockOffsetMs: number;
};

/** What was sent, and what came back. */
export type RequestEnd = {
  readonly url: string;
  readonly body: string;
  readonly answer: ConsumerAnswer;
};

/** Notes that a request to the app begins; what it returns ends it and writes it to the journal. */
export function beginRequest(
  subject: RequestSubject,
  { method = '', ...facts }: RequestFacts,
): (end: RequestEnd) => void {
  const { context, number: conversation, clockOffsetMs, session } = subject;
  const timestampMs = Math.round(context.clock.now() - clockOffsetMs);
  const requestIndex = context.outgoing.begin(session.conversationId);
  return ({ url, body, answer }) => {
    context.outgoing.end(requestIndex);
    context.append({
      kind: 'request',
      requestIndex,
      scenario: context.scenario,
      conversation,
      conversationId: subject.session.conversationId,
      ...facts,
      method,
      url,
      request: body,
      outcome: answer.outcome,
      status: answer.status,
      durationMs: answer.durationMs,
      reason: answer.reason,
      response: answer.body,
      timestampMs,
    });
  };
}
