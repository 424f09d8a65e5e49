import type { Move } from '../../conversation/move.ts';
import { customerOfUser, PROPERTIES_MAX, userOf } from '../../protocol/chat-gateway/user.ts';
import { type CallFailure, invalidField } from '../call-failure.ts';
import { brokenRule, remark } from '../call-finding.ts';
import { unknownReference } from '../operations/check-references.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import type { ConversationChange } from '../state/conversations.ts';
import { readTarget } from './assignment-target.ts';
import { describeConversation } from './conversations.ts';
import type { OperationContext } from './operation-handler.ts';

type ChangeContext = OperationContext<'putcctransaction'> | OperationContext<'patchcctransaction'>;

/** Replaces what is known of a conversation: the user as a whole. What the body leaves out stays. */
export function replaceConversation(context: OperationContext<'putcctransaction'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { channelId, user } = context.request.body;
  if (channelId !== undefined && !context.tenant.channels.has(channelId))
    return context.fail(unknownReference(context.tenant, 'channelId', channelId));
  return change(context, record, { channelId, customer: user && customerOfUser(user) });
}

/** Changes what is known of a conversation: of the user, the fields that the body has. Ours: how they are merged. */
export function patchConversation(context: OperationContext<'patchcctransaction'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { user } = context.request.body;
  const customer = user && new Map([...record.customer, ...customerOfUser(user)]);
  const properties = customer === undefined ? [] : (userOf(customer).additionalProperties ?? []);
  if (properties.length > PROPERTIES_MAX) return context.fail(tooManyProperties(properties.length));
  return change(context, record, { customer });
}

/** An assignment is made at once, and shows in the answer; 8x8 publishes that it may still be processed then. */
function change(
  context: ChangeContext,
  record: ConversationRecord,
  changes: ConversationChange,
): OperationAnswer {
  const { platform, request, cause, notes, fail } = context;
  const { assignment } = request.body;
  const target = assignment && readTarget(context, assignment);
  if (target !== undefined && 'failure' in target) return fail(target.failure);
  platform.updateConversation(record.id, changes, cause);
  if (target !== undefined) {
    const { refusal } = platform.applyMove(record, assignmentMove(record, target.move), { cause });
    if (refusal?.reason === 'same-queue')
      notes.findings.push(remark('CALL_SAME_ASSIGNMENT', `/assignment changes nothing: ${refusal.because}.`));
    else if (refusal !== undefined) return fail(notAssigned(refusal.because));
  }
  notes.interactionId = record.interactions.at(-1)?.id;
  return { status: 202, body: describeConversation(record) };
}

type TargetMove = Extract<Move, { kind: 'queue' | 'script' }>;

/** To a queue, from an agent: a transfer; from anywhere else: a requeue. Ours. */
function assignmentMove({ conversation }: ConversationRecord, move: TargetMove): Move {
  return move.kind === 'queue' && conversation.phase === 'handled'
    ? { kind: 'transfer', queue: move.queue }
    : move;
}

function tooManyProperties(count: number): CallFailure {
  const message = `The user would have ${count} properties. Allowed: at most ${PROPERTIES_MAX}.`;
  return invalidField(
    { field: 'user.additionalProperties', value: '', code: 'invalid_parameter', message },
    brokenRule('CALL_NOT_ALLOWED_VALUE', message, '/user/additionalProperties'),
  );
}

function notAssigned(because: string) {
  const message = `The conversation cannot be assigned: ${because}.`;
  return invalidField(
    { field: 'assignment', value: '', code: 'invalid_conversation', message },
    brokenRule('CALL_CONVERSATION_OVER', message, '/assignment'),
  );
}
