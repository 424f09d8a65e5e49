import type { ConsumerAnswer } from '../../delivery/transport.ts';
import type { RequestEntry } from '../../journal/entry.ts';
import type { ScriptCursor } from '../script/script-cursor.ts';

/** What the journal says of a request besides what was sent and what came back. A function has no method. */
export type RequestFacts = Pick<RequestEntry, 'stepIndex' | 'does' | 'text'> & { readonly method?: string };

/** What was sent, and what came back. */
export type RequestEnd = {
  readonly url: string;
  readonly body: string;
  readonly answer: ConsumerAnswer;
};

/** Notes that a request to the app begins; what it returns ends it and writes it to the journal. */
export function beginRequest(
  cursor: ScriptCursor,
  { method = '', ...facts }: RequestFacts,
): (end: RequestEnd) => void {
  const { context, number: conversation, clockOffsetMs, session } = cursor;
  const timestampMs = Math.round(context.clock.now() - clockOffsetMs);
  const requestIndex = context.outgoing.begin(session.conversationId);
  return ({ url, body, answer }) => {
    context.outgoing.end(requestIndex);
    context.append({
      kind: 'request',
      requestIndex,
      scenario: context.scenario,
      conversation,
      conversationId: cursor.session.conversationId,
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
