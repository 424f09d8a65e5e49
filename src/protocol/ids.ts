import type { SeededIds } from '../base/seeded-ids.ts';
import type { Settings } from './settings.ts';

/** Creates a webhook's id, 22 base64url characters, as observed. */
export function createWebhookId(ids: SeededIds, index = 0): string {
  return ids.uuid('webhook', index);
}

/** Creates a channel's id, 22 base64url characters, as observed. */
export function createChannelId(ids: SeededIds, index = 0): string {
  return ids.uuid('channel', index);
}

/** Creates the id of a run's n-th conversation, by default 27 base64url characters, as observed. */
export function createConversationId(
  ids: SeededIds,
  conversation: number,
  shape: Settings['conversationIds'] = 'long',
): string {
  if (shape === 'medium') return ids.uuid('conversation', conversation);
  return shape === 'short'
    ? `ID-${ids.number('conversation', conversation)}`
    : ids.long('conversation', conversation);
}

/** Creates the id of a conversation's n-th event, 22 base64url characters, as observed; retries keep it. */
export function createEventId(ids: SeededIds, conversation: number, eventIndex: number): string {
  return ids.uuid('event', conversation, eventIndex);
}

/** Creates the id of a conversation's n-th message, from 0. Its shape is ours: 8x8 publishes none. */
export function createMessageId(ids: SeededIds, conversation: number, message: number): string {
  return ids.uuid('message', conversation, message);
}

/** Creates the id of a card by its message, both counted from 0. Its shape is ours. */
export function createCardId(ids: SeededIds, conversation: number, message: number, card: number): string {
  return ids.uuid('card', conversation, message, card);
}

/** Creates the id of a conversation's n-th attachment, from 0: 86 base64url characters, as in the published sample. */
export function createAttachmentId(ids: SeededIds, conversation: number, attachment: number): string {
  const parts = [0, 1, 2, 3].map((part) => ids.long('attachment', conversation, attachment, part));
  return parts.join('').slice(0, 86);
}

/** What an interaction's id is made of. */
export type InteractionIdParts = {
  /** The number of the conversation in its run. */
  readonly conversation: number;
  /** The number of the interaction in its conversation. */
  readonly interaction: number;
  /** When the interaction began, in ms since 1970. */
  readonly startMs: number;
  readonly tenantId: string;
};

/**
 * Creates an interaction's id: `int-<start, hex ms>-<32 hex digits>-chat-<nn>-<tenant>`. The shape is observed; that
 * `nn` counts the interactions of the conversation, from 00, is ours.
 */
export function createInteractionId(ids: SeededIds, parts: InteractionIdParts): string {
  const { conversation, interaction, startMs, tenantId } = parts;
  const id = Buffer.from(ids.uuid('interaction', conversation, interaction), 'base64url').toString('hex');
  const count = String(Math.max(0, interaction - 1) % 100).padStart(2, '0');
  return ['int', Math.round(startMs).toString(16), id, 'chat', count, tenantId].join('-');
}
