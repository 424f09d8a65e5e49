import { formatDuration } from '../../base/duration.ts';
import { invalidField } from '../call-failure.ts';
import { brokenRule, type CallFinding, remark } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import { CHAT_API_CHANNEL } from '../state/tenant.ts';
import type { OperationContext } from './operation-handler.ts';

/** Shows the agent that the user or the bot is typing. It has no event: the app knows it. Ours. */
export function indicateTyping(context: OperationContext<'sendtypingindicator'>): OperationAnswer {
  return findRecord(context) === undefined ? missingConversation(context) : { status: 204 };
}

/** Published default. */
const THINKING_SECONDS = 60;

/** Shows that the bot is thinking, for as long as the request says at most; it has no event. Ours. */
export function indicateThinking(context: OperationContext<'sendthinkingindicator'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { maxThinkingTimeSeconds: seconds = THINKING_SECONDS } = context.request.body;
  context.platform.noteThinking(record, record.source.clock.now() + seconds * 1000);
  return { status: 204 };
}

/** A remark when the bot writes after the time for which it said that it thinks. 8x8 does not publish what happens then. */
export function endThinking(
  { platform }: Pick<OperationContext<'sendthinkingindicator'>, 'platform'>,
  record: ConversationRecord,
): readonly CallFinding[] {
  const { thinkingUntilMs, source } = record;
  if (thinkingUntilMs === undefined) return [];
  platform.noteThinking(record, undefined);
  const lateMs = Math.round(source.clock.now() - thinkingUntilMs);
  if (lateMs <= 0) return [];
  const message = `The bot writes ${formatDuration(lateMs)} after the time was over for which it said that it thinks. Send thinking again meanwhile, or with a larger maxThinkingTimeSeconds.`;
  return [remark('CALL_THINKING_LAPSED', message)];
}

/** Notes until when the user or the bot has read. Published: as the user on channels of type ChatAPI only. */
export function noteRead(context: OperationContext<'sendreadreceipt'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { type = CHAT_API_CHANNEL } = context.tenant.channels.get(record.channelId) ?? {};
  if (context.request.body.authorType !== 'user' || type === CHAT_API_CHANNEL) return { status: 204 };
  const message = `The channel is of type ${type}. As the user, ${CHAT_API_CHANNEL} only can be read.`;
  return context.fail(
    invalidField(
      { field: 'authorType', value: 'user', code: 'invalid_parameter', message },
      brokenRule('CALL_NOT_ALLOWED_VALUE', `/authorType is "user". ${message}`, '/authorType'),
    ),
  );
}
