import { invalidField } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { CHAT_API_CHANNEL } from '../state/tenant.ts';
import type { OperationContext } from './operation-handler.ts';

/** Shows the agent that the user or the bot is typing. It has no event: the app knows it. Ours. */
export function indicateTyping(context: OperationContext<'sendtypingindicator'>): OperationAnswer {
  return findRecord(context) === undefined ? missingConversation(context) : { status: 204 };
}

/** Shows that the bot is thinking, for as long as the request says at most; it has no event. Ours. */
export function indicateThinking(context: OperationContext<'sendthinkingindicator'>): OperationAnswer {
  return findRecord(context) === undefined ? missingConversation(context) : { status: 204 };
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
