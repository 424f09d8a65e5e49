import type { Phase } from '../../conversation/conversation.ts';
import type { ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { unknownReference } from '../operations/check-references.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import { historyFailure } from '../operations/length-failure.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { ConversationStatus, Query } from '../requests/read-query.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import { buildPage } from './build-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** Lists conversations, filtered, in order of opening. */
export function listConversations({
  tenant,
  request,
}: OperationContext<'getcctransactions'>): OperationAnswer {
  const { query } = request;
  const wanted = Array.from(tenant.conversations.values()).filter((record) => isWanted(record, query));
  if (query.order === 'desc') wanted.reverse();
  return { status: 200, body: buildPage(wanted, query, describe) };
}

/** Opens a conversation and puts it into the queue of its channel. */
export function openConversation({
  platform,
  tenant,
  request,
  notes,
  cause,
  fail,
}: OperationContext<'createcctransaction'>): OperationAnswer {
  const { channelId, customer, history } = request.body;
  const channel = tenant.channels.get(channelId);
  if (channel === undefined) return fail(unknownReference(tenant, 'channelId', channelId));
  const tooLong = historyFailure(tenant, history?.messages);
  if (tooLong !== undefined) return fail(tooLong);
  const record = platform.openConversation(tenant.id, {
    channel,
    cause,
    customer: new Map(Object.entries(customer as Readonly<Record<string, string>>)),
    history: history?.messages.map(({ text, type = 'user' }) => ({ author: type, text })),
  });
  notes.channelId = channel.id;
  notes.webhookId = channel.webhookId;
  notes.conversationId = record.id;
  notes.interactionId = record.interactions.at(-1)?.id;
  const body: ResponseBody<'conversationCreated'> = { conversationId: record.id, timestamp: record.startMs };
  return { status: tenant.settings.conversationCreated === 'ok' ? 200 : 202, body };
}

/** Returns one conversation. */
export function readConversation(context: OperationContext<'getcctransaction'>): OperationAnswer {
  const record = findRecord(context);
  return record === undefined ? missingConversation(context) : { status: 200, body: describe(record) };
}

function describe({
  id,
  channelId,
  customer,
  startMs,
  interactions,
}: ConversationRecord): ResponseBody<'conversation'> {
  return {
    id,
    channelId,
    customer: Object.fromEntries(customer),
    startTime: isoTime(startMs),
    interactions: interactions.map((interaction) => ({
      id: interaction.id,
      startTime: isoTime(interaction.startMs),
      ...(interaction.endMs === undefined ? {} : { endTime: isoTime(interaction.endMs) }),
    })),
  };
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** The status under which a phase is listed. The words are published; what they mean is ours. */
const STATUS_OF: Readonly<Record<Phase, Exclude<ConversationStatus, 'all'>>> = {
  new: 'created',
  created: 'created',
  queued: 'pending',
  handled: 'handling',
  idle: 'deleted',
  ended: 'deleted',
};

function isWanted(record: ConversationRecord, query: Query): boolean {
  const { channelId, status, userId, customer } = query;
  if (channelId !== undefined && record.channelId !== channelId) return false;
  if (status !== 'all' && STATUS_OF[record.conversation.phase] !== status) return false;
  if (userId !== undefined && !isUser(record, userId)) return false;
  for (const [key, value] of customer) {
    if (record.customer.get(key) !== value) return false;
  }
  return true;
}

/** chat-api calls it customerId in the body and userId in the query; an app may also send the latter as its own key. */
function isUser({ customer }: ConversationRecord, userId: string): boolean {
  return customer.get('customerId') === userId || customer.get('userId') === userId;
}
