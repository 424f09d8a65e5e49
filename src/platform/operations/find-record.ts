import type { CallNotes } from '../call.ts';
import { type CallFailure, notFound } from '../call-failure.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import type { Tenant } from '../state/tenant.ts';
import type { OperationAnswer } from './operation-context.ts';

/** An operation that names a conversation in its path. */
export type ConversationContext = {
  readonly tenant: Tenant;
  readonly request: { readonly params: { readonly conversationId: string } };
  readonly notes: CallNotes;
  fail(failure: CallFailure): OperationAnswer;
};

/** Finds the conversation that a call names, and notes what it belongs to. */
export function findRecord({ tenant, request, notes }: ConversationContext): ConversationRecord | undefined {
  return noteConversation(tenant, request.params.conversationId, notes);
}

/** Notes what a conversation belongs to, if the tenant has it. */
export function noteConversation(
  tenant: Tenant,
  conversationId: string | undefined,
  notes: CallNotes,
): ConversationRecord | undefined {
  const record = tenant.conversations.get(conversationId ?? '');
  if (record === undefined) return undefined;
  notes.conversationId = record.id;
  notes.channelId = record.channelId;
  notes.webhookId = tenant.channels.get(record.channelId)?.webhookId;
  notes.interactionId = record.interactions.at(-1)?.id;
  return record;
}

/** Fails with 404 for an unknown conversation. */
export function missingConversation({ tenant, request, fail }: ConversationContext): OperationAnswer {
  return fail(notFound('Conversation', request.params.conversationId, `tenant ${tenant.id}`));
}
