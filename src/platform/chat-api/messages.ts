import type { ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { invalidField } from '../call-failure.ts';
import { brokenRule, remark } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import { lengthFailure } from '../operations/length-failure.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { Message } from '../state/conversation-record.ts';
import type { OperationContext } from './operation-handler.ts';

/** Lists the messages of a conversation, its history first; of one interaction only, if one is named. */
export function listMessages(context: OperationContext<'getmessagesforcctransaction'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { interactionId } = context.request.query;
  if (interactionId !== undefined && !record.interactions.some(({ id }) => id === interactionId)) {
    const message =
      'The query parameter interaction-id is not the id of an interaction of this conversation.';
    context.notes.findings.push(remark('CALL_UNKNOWN_INTERACTION', message, '?interaction-id'));
  }
  const messages = record.messages.filter(
    (message) => interactionId === undefined || message.interactionId === interactionId,
  );
  const body: ResponseBody<'messageList'> = { messages: messages.map(describe) };
  return { status: 200, body };
}

/** Adds a message of the customer or the bot; an idle conversation is queued again. */
export function addMessage(context: OperationContext<'sendmessagetocctransaction'>): OperationAnswer {
  const { platform, tenant, request, notes, cause, fail } = context;
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { text, authorType: author = 'user' } = request.body;
  const tooLong = lengthFailure(tenant, { text });
  if (tooLong !== undefined) return fail(tooLong);
  if (text === '')
    notes.findings.push(remark('CALL_EMPTY_TEXT', '/text is empty, so the agent reads nothing.', '/text'));
  const rejoins = record.conversation.phase === 'idle';
  const { refusal } = platform.addMessage(record.id, { author, text }, cause);
  if (refusal !== undefined) {
    const message = `No message can be added: ${refusal.because}.`;
    return fail(
      invalidField(
        { field: 'conversationId', value: record.id, code: 'invalid_conversation', message },
        brokenRule('CALL_CONVERSATION_OVER', message),
      ),
    );
  }
  if (rejoins) notes.recordType = 'CUSTOMER_REJOINED';
  notes.interactionId = record.interactions.at(-1)?.id;
  return { status: 202 };
}

function describe({ interactionId, text, author, participantId }: Message) {
  return { interactionId, originalText: text, authorType: author, participantId };
}
