import type { ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { remark } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import type { OperationContext } from './operation-handler.ts';

/**
 * Lists who was involved in a conversation: the customer, the bot if it spoke, each agent who was ever in it. Published: who
 * is, or was, involved. Ours: that the bot is once it has spoken, and the order.
 */
export function listParticipants(
  context: OperationContext<'getparticipantsforcctransaction'>,
): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const body: ResponseBody<'participantList'> = { participants: participantsOf(record) };
  return { status: 200, body };
}

/** Makes the customer leave, which makes the agents leave. */
export function leaveAsCustomer(
  context: OperationContext<'customerparticipantleavecctransaction'>,
): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { applied } = context.platform.customerLeaves(record.id, context.cause);
  if (applied.length === 0) {
    const message = 'The customer is no longer in the conversation, so the call changed nothing.';
    context.notes.findings.push(remark('CALL_CUSTOMER_ABSENT', message));
  }
  return { status: 204 };
}

const LANGUAGE = 'en';

function participantsOf(record: ConversationRecord): ResponseBody<'participantList'>['participants'] {
  const language = record.customer.get('language') ?? LANGUAGE;
  const hasBot = record.messages.some(({ author }) => author === 'bot');
  return [
    { id: 'user', type: 'user' as const, language },
    ...(hasBot ? [{ id: 'bot', type: 'bot' as const, language }] : []),
    ...record.agents.map(({ id }) => ({ id, type: 'agent' as const, language: LANGUAGE })),
  ];
}
