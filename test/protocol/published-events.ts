import { chatApiSamples, OBSERVED_AGENT_JOINED_BODY } from '#src/protocol/chat-api/samples.ts';
import { activitySamples, chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';
import type { WireEvent } from '#src/protocol/dialect.ts';

const activity = (data: unknown) => ({
  eventType: 'ACTIVITY',
  conversationId: 'ID-0',
  timestamp: 1713100000000,
  data,
});

/** Every body that 8x8's documentation shows, by dialect. */
export const PUBLISHED_EVENTS: Readonly<Record<'chat-api' | 'chat-gateway', readonly WireEvent[]>> = {
  'chat-api': [...Object.values(chatApiSamples), JSON.parse(OBSERVED_AGENT_JOINED_BODY)],
  'chat-gateway': [
    ...Object.values(chatGatewaySamples),
    ...Object.values(activitySamples),
    activity({ name: 'typing', value: { users: [] } }),
    {
      eventType: 'MESSAGE',
      conversationId: 'ID-0',
      timestamp: 0,
      data: {
        isEcho: true,
        sender: { id: 'string', type: '' },
        text: 'string',
        attachments: [{ id: 'string' }],
        cards: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
      },
    },
    {
      eventType: 'ACTIVITY',
      conversationId: 'ID-0',
      timestamp: 0,
      data: { name: 'quickReply/action', value: { type: 'postback', data: { title: '123', payload: '1' } } },
    },
  ],
};
