import { assignmentOf, stateOf } from '../../protocol/chat-gateway/assignment.ts';
import type { ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { customerOfUser, userOf } from '../../protocol/chat-gateway/user.ts';
import { remark } from '../call-finding.ts';
import { unknownReference } from '../operations/check-references.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import { historyFailure } from '../operations/length-failure.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { ConversationRecord, Interaction } from '../state/conversation-record.ts';
import { strictFailure } from '../strict-failure.ts';
import { readTarget } from './assignment-target.ts';
import { buildHalPage, buildWholePage } from './hal-page.ts';
import type { OperationContext } from './operation-handler.ts';
import { checkMessage, newMessageOf } from './written-message.ts';

/** The fields that conversations can be filtered and sorted by. Ours. */
const FIELDS: ListFields<ConversationRecord> = new Map([
  ['id', ({ id }: ConversationRecord) => id],
  ['channelId', ({ channelId }: ConversationRecord) => channelId],
  ['state', ({ conversation }: ConversationRecord) => stateOf(conversation)],
  ['assignment.type', ({ conversation }: ConversationRecord) => assignmentOf(conversation).type],
  ['assignment.id', ({ conversation }: ConversationRecord) => assignmentOf(conversation).id],
  ['user.userId', ({ customer }: ConversationRecord) => customer.get('customerId') ?? ''],
  ['user.name', ({ customer }: ConversationRecord) => customer.get('name') ?? ''],
  ['user.email', ({ customer }: ConversationRecord) => customer.get('email') ?? ''],
  ['user.phone', ({ customer }: ConversationRecord) => customer.get('phone') ?? ''],
]);

/** Lists conversations, filtered and sorted. */
export async function listConversations(
  context: OperationContext<'getcctransactions-1'>,
): Promise<OperationAnswer> {
  const { tenant, request, fail } = context;
  const all = [...tenant.conversations.values()];
  const read = await readList(all, request.query, { fields: FIELDS, sort: 'id' });
  if ('failure' in read) return fail(read.failure);
  return {
    status: 200,
    body: buildHalPage('conversations', read.items.map(describeConversation), request),
  };
}

/** Opens a conversation and puts it into the queue of its channel, or where its assignment says. */
export function openConversation(context: OperationContext<'createcctransaction-1'>): OperationAnswer {
  const { platform, tenant, request, notes, cause, fail } = context;
  const { channelId, user, assignment, history } = request.body;
  const channel = tenant.channels.get(channelId);
  if (channel === undefined) return fail(unknownReference(tenant, 'channelId', channelId));
  const target = assignment && readTarget(context, assignment);
  if (target !== undefined && 'failure' in target) return fail(target.failure);
  const broken = (history?.messages ?? []).flatMap((written, index) =>
    checkMessage(written, `/history/messages/${index}`),
  );
  const refused = historyFailure(tenant, history?.messages) ?? strictFailure(tenant.settings, broken);
  if (refused !== undefined) return fail(refused);
  notes.findings.push(...broken);
  if (history?.messages.some(({ attachments = [] }) => attachments.length > 0) === true) {
    const message = 'The history names attachments, and there are none before the conversation is opened.';
    notes.findings.push(remark('CALL_UNKNOWN_ATTACHMENT', message, '/history/messages'));
  }
  const record = platform.openConversation(tenant.id, {
    channel,
    cause,
    to: target?.move,
    customer: customerOfUser(user),
    history: history?.messages.map(newMessageOf),
  });
  notes.channelId = channel.id;
  notes.webhookId = channel.webhookId;
  notes.conversationId = record.id;
  notes.interactionId = record.interactions.at(-1)?.id;
  const body: ResponseBody<'conversationCreated'> = {
    conversationId: record.id,
    createdAt: isoTime(record.startMs),
  };
  return { status: 202, body };
}

/** Returns one conversation. */
export function readConversation(context: OperationContext<'getcctransaction-1'>): OperationAnswer {
  const record = findRecord(context);
  return record === undefined
    ? missingConversation(context)
    : { status: 200, body: describeConversation(record) };
}

/** Lists the interactions of a conversation, the oldest first. */
export function listInteractions(context: OperationContext<'getccinteractions'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  return {
    status: 200,
    body: buildWholePage('interactions', record.interactions.map(describeInteraction), context.request),
  };
}

/** A conversation as chat-gateway shows it. */
export function describeConversation(record: ConversationRecord): ResponseBody<'conversation'> {
  const { id, channelId, conversation, customer } = record;
  return {
    id,
    channelId,
    assignment: assignmentOf(conversation),
    user: userOf(customer),
    state: stateOf(conversation),
  };
}

function describeInteraction({ id, startMs, endMs }: Interaction) {
  return {
    id,
    startTime: isoTime(startMs),
    ...(endMs === undefined ? {} : { endTime: isoTime(endMs) }),
  };
}

/** A time as chat-gateway writes it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
