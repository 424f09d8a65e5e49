import type { CallEntry } from '../../journal/entry.ts';
import type { CallNote } from './call-note.ts';
import type { Session } from './session.ts';

/** Builds what the journal keeps of a call; `session` is the conversation that it is about. */
export function buildCallEntry({ call, index }: CallNote, session: Session | undefined): CallEntry {
  const isPlayed = session?.player !== undefined;
  return {
    kind: 'call',
    callIndex: index,
    scenario: isPlayed ? session.context.scenario : undefined,
    conversation: isPlayed ? session.number : undefined,
    operation: call.shortName,
    method: call.method,
    path: call.path,
    query: call.query,
    tenantId: call.tenantId,
    recordType: call.recordType,
    webhookId: call.webhookId,
    channelId: call.channelId,
    conversationId: call.conversationId,
    interactionId: call.interactionId,
    body: call.body,
    request: call.request,
    status: call.status,
    response: call.response,
    timestampMs: call.timestampMs,
    durationMs: call.durationMs,
    findings: call.findings,
  };
}
