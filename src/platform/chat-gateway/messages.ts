import { excerpt } from '../../base/printable.ts';
import type { ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { createMessageId } from '../../protocol/ids.ts';
import { type CallFailure, invalidField, notFound } from '../call-failure.ts';
import { brokenRule, remark } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import { lengthFailure } from '../operations/length-failure.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { ConversationRecord, Message } from '../state/conversation-record.ts';
import { strictFailure } from '../strict-failure.ts';
import { isoTime } from './conversations.ts';
import { buildHalPage } from './hal-page.ts';
import { endThinking } from './indicators.ts';
import type { OperationContext } from './operation-handler.ts';
import { participantOf } from './participants.ts';
import { checkMessage, newMessageOf } from './written-message.ts';

/** A message with its place in its conversation, from 0. */
type Placed = { readonly message: Message; readonly index: number };

/** Published: messages can be sorted by this field only. */
const FIELDS: ListFields<Placed> = new Map([
  [
    'createdAt',
    ({ message, index }: Placed) => `${isoTime(message.createdMs)} ${String(index).padStart(6, '0')}`,
  ],
]);

/** Lists the messages of a conversation, its history included, the newest first. */
export async function listMessages(
  context: OperationContext<'getmessagesforcctransaction-1'>,
): Promise<OperationAnswer> {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const placed = record.messages.map((message, index) => ({ message, index }));
  const read = await readList(placed, context.request.query, { fields: FIELDS, sort: 'createdAt:desc' });
  if ('failure' in read) return context.fail(read.failure);
  const items = read.items.map((each) => describe(record, each));
  const { _embedded, page } = buildHalPage('messages', items, context.request);
  return { status: 200, body: { _embedded, page } };
}

/** Returns one message. */
export function readMessage(context: OperationContext<'getmessagebyidforcctransaction'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const placed = findMessage(record, context.request.params.messageId);
  if (placed === undefined) return missingMessage(context);
  return { status: 200, body: describe(record, placed) };
}

/** Adds a message of the user or the bot; an idle conversation is queued again. */
export function addMessage(context: OperationContext<'sendmessagetocctransaction-1'>): OperationAnswer {
  const { platform, tenant, request, notes, cause, fail } = context;
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { body } = request;
  const broken = checkMessage(body);
  const failure =
    lengthFailure(tenant, body) ??
    checkAttachments(record, body.attachments ?? []) ??
    strictFailure(record.settings, broken);
  if (failure !== undefined) return fail(failure);
  notes.findings.push(...broken);
  const message = newMessageOf(body);
  if (message.text === '' && message.content === undefined)
    notes.findings.push(remark('CALL_EMPTY_TEXT', '/text is empty, so the agent reads nothing.', '/text'));
  if (body.authorType === 'bot') notes.findings.push(...endThinking(context, record));
  const rejoins = record.conversation.phase === 'idle';
  const { refusal } = platform.addMessage(record.id, message, cause);
  if (refusal !== undefined) return fail(notAdded(record, refusal.because));
  if (rejoins) notes.recordType = 'CUSTOMER_REJOINED';
  notes.interactionId = record.interactions.at(-1)?.id;
  return { status: 202 };
}

/** Finds a message by its id. */
export function findMessage(record: ConversationRecord, id: string): Placed | undefined {
  const index = record.messages.findIndex((_, each) => idOf(record, each) === id);
  const message = record.messages[index];
  return message === undefined ? undefined : { message, index };
}

/** Fails with 404 for an unknown message. */
export function missingMessage({
  request,
  fail,
}: {
  readonly request: { readonly params: { readonly conversationId: string; readonly messageId: string } };
  fail(failure: CallFailure): OperationAnswer;
}): OperationAnswer {
  const { conversationId, messageId } = request.params;
  return fail(notFound('Message', messageId, `conversation ${excerpt(conversationId, 60)}`));
}

function idOf({ source, number }: ConversationRecord, index: number): string {
  return createMessageId(source.ids, number, index);
}

function describe(record: ConversationRecord, { message, index }: Placed): ResponseBody<'message'> {
  const { text, createdMs, participantId, extras } = message;
  return {
    id: idOf(record, index),
    text,
    createdAt: isoTime(createdMs),
    author: participantOf(record, participantId),
    ...(extras?.externalProvider === undefined ? {} : { externalProvider: extras.externalProvider }),
    attachments: (extras?.attachments ?? []).map((id) => ({ id })),
    cards: [...(extras?.cards ?? [])] as ResponseBody<'message'>['cards'],
  };
}

function checkAttachments(
  record: ConversationRecord,
  named: readonly { readonly id: string }[],
): CallFailure | undefined {
  const index = named.findIndex(({ id }) => !record.attachments.some((each) => each.id === id));
  const unknown = named[index];
  if (unknown === undefined) return undefined;
  const shown = excerpt(unknown.id, 100);
  const message = `There is no attachment "${shown}" in this conversation. Post it to …/attachments first.`;
  const path = `/attachments/${index}/id`;
  return invalidField(
    { field: `attachments.${index}.id`, value: shown, code: 'invalid_attachment', message },
    brokenRule('CALL_UNKNOWN_ATTACHMENT', `${path} is "${shown}". ${message}`, path),
  );
}

function notAdded(record: ConversationRecord, because: string): CallFailure {
  const message = `No message can be added: ${because}.`;
  return invalidField(
    { field: 'conversationId', value: record.id, code: 'invalid_conversation', message },
    brokenRule('CALL_CONVERSATION_OVER', message),
  );
}
