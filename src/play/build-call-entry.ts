import type { CallEntry } from '../journal/entry.ts';
import type { CallNote } from './call-note.ts';
import type { Thread } from './thread.ts';

/** Builds what the journal keeps of a call; `thread` is the conversation that it is about. */
export function buildCallEntry({ call, index }: CallNote, thread: Thread | undefined): CallEntry {
  const isPlayed = thread?.player !== undefined;
  return {
    kind: 'call',
    callIndex: index,
    scenario: isPlayed ? thread.stage.scenario : undefined,
    conversation: isPlayed ? thread.number : undefined,
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
