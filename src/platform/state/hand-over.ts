import type { AppliedMove } from '../../conversation/advance.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { ConversationRecord, ConversationState } from './conversation-record.ts';
import type { Tenant, Webhook } from './tenant.ts';

/** Notes when the bot got a conversation: its time counts from then on. */
export function noteHandOver(state: ConversationState, before: Conversation, timestampMs: number): void {
  const { postAgent, conversation } = state;
  if (postAgent === undefined || conversation.script === before.script) return;
  if (conversation.script === postAgent.webhookId) state.postAgent = { ...postAgent, sinceMs: timestampMs };
}

/** Whether the bot has a conversation. */
export function isHandedOver({ conversation, postAgent }: ConversationRecord): boolean {
  return postAgent?.sinceMs !== undefined && conversation.script === postAgent.webhookId;
}

/**
 * When the time of the bot is over, in ms since 1970; never while it does not have the conversation. Published: both
 * limits; that they count from the hand-over on is ours.
 */
export function handOverEndMs(record: ConversationRecord): number {
  const { postAgent, messages } = record;
  if (postAgent?.sinceMs === undefined || !isHandedOver(record)) return Number.POSITIVE_INFINITY;
  const { sinceMs, maxTotalMs, userTimeoutMs } = postAgent;
  const spokeMs = messages.findLast(({ author }) => author === 'bot')?.createdMs ?? sinceMs;
  return Math.min(sinceMs + maxTotalMs, Math.max(sinceMs, spokeMs) + userTimeoutMs);
}

/**
 * Who is told a move: the webhook of the channel, or that of the bot which has the conversation after it, or had it until
 * its time was over.
 */
export function receiversOf(
  record: ConversationRecord,
  { move, after }: AppliedMove,
  { tenant, before }: { readonly tenant: Tenant | undefined; readonly before: Conversation },
): readonly (Webhook | undefined)[] {
  return webhooksOf(record, move.kind === 'expire' ? before : after, tenant);
}

/** Who is told of a conversation now, the most important one first. */
export function webhooksOf(
  { channelId, postAgent }: Pick<ConversationRecord, 'channelId' | 'postAgent'>,
  { script }: Pick<Conversation, 'script'>,
  tenant: Tenant | undefined,
): readonly (Webhook | undefined)[] {
  const own = tenant?.webhooks.get(tenant.channels.get(channelId)?.webhookId ?? '');
  if (postAgent === undefined || script !== postAgent.webhookId) return [own];
  const bot = tenant?.webhooks.get(postAgent.webhookId);
  return postAgent.notifiesChannel && own !== undefined && own !== bot ? [bot, own] : [bot];
}
