import { describe, expect, test } from 'vitest';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import {
  createChannelId,
  createConversationId,
  createEventId,
  createInteractionId,
  createWebhookId,
} from '#src/protocol/ids.ts';

const ids = createSeededIds('seed');
const parts = { conversation: 3, interaction: 2, startMs: 1627032948955, tenantId: 'tenant01' };

describe('ids on the wire', () => {
  test.each([
    ['conversation', createConversationId(ids, 0), /^[A-Za-z0-9_-]{27}$/],
    ['medium conversation', createConversationId(ids, 0, 'medium'), /^[A-Za-z0-9_-]{22}$/],
    ['short conversation', createConversationId(ids, 0, 'short'), /^ID-\d+$/],
    ['event', createEventId(ids, 0, 0), /^[A-Za-z0-9_-]{22}$/],
    ['webhook', createWebhookId(ids), /^[A-Za-z0-9_-]{22}$/],
    ['channel', createChannelId(ids), /^[A-Za-z0-9_-]{22}$/],
    ['interaction', createInteractionId(ids, parts), /^int-17ad2b890db-[0-9a-f]{32}-chat-01-tenant01$/],
  ])('a %s id has the observed shape', (_, id, shape) => {
    expect(id).toMatch(shape);
  });

  test('ids of different things differ', () => {
    const all = [
      createWebhookId(ids),
      createWebhookId(ids, 1),
      createChannelId(ids),
      createEventId(ids, 0, 0),
      createEventId(ids, 0, 1),
      createEventId(ids, 1, 0),
      createConversationId(ids, 0),
      createConversationId(ids, 1),
      createInteractionId(ids, parts),
      createInteractionId(ids, { ...parts, interaction: 1 }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('a time between two milliseconds is rounded', () => {
    const id = createInteractionId(ids, { ...parts, startMs: 1627032948954.6 });
    expect(id).toBe(createInteractionId(ids, parts));
  });
});
