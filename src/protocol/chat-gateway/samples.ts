const envelope = { conversationId: 'ID-0', timestamp: 1713100000000 } as const;

/**
 * One body per documented `data.name` of ACTIVITY, with the keys and values of the published samples; `other` stands
 * for the names that a messaging channel brings along.
 * Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference
 */
export const activitySamples = {
  typing: {
    eventType: 'ACTIVITY',
    ...envelope,
    data: { name: 'typing', value: { users: [{ type: 'agent', id: 'agent-abc-123' }] } },
  },
  'adaptiveCard/action': {
    eventType: 'ACTIVITY',
    ...envelope,
    data: {
      name: 'adaptiveCard/action',
      value: { type: 'Action.Submit', data: { feedbackRating: 5, comments: 'Great service!' } },
    },
  },
  'quickReply/action': {
    eventType: 'ACTIVITY',
    ...envelope,
    data: {
      name: 'quickReply/action',
      value: { type: 'postback', data: { title: 'Check order status', payload: 'order_status' } },
    },
  },
  'read-receipts': {
    eventType: 'ACTIVITY',
    ...envelope,
    data: {
      name: 'read-receipts',
      value: [{ timestamp: 1713100000000, users: [{ id: 'agent-abc-123', type: 'agent' }] }],
    },
  },
  other: {
    eventType: 'ACTIVITY',
    ...envelope,
    data: {
      name: 'interactive/reply',
      value: { type: 'button_reply', button_reply: { id: 'btn-1', title: 'Yes' } },
    },
  },
} as const;

/**
 * One body per `chat-gateway` event, with the keys and values of the published samples.
 * Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference
 */
export const chatGatewaySamples = {
  CONVERSATION_UPDATE: {
    eventType: 'CONVERSATION_UPDATE',
    ...envelope,
    data: {
      state: 'active',
      assignment: { type: 'agent', id: 'agent-abc-123', resourceId: 'resource-123' },
      user: {
        name: 'John Doe',
        userId: 'user-456',
        email: 'john@example.com',
        phone: '+1234567890',
        company: 'Acme Inc.',
        caseId: 'CASE-789',
        language: 'en',
        ipaddress: '192.168.1.1',
        timezoneOffset: -300,
        additionalProperties: [{ key: 'department', value: 'support' }],
      },
      msisdn: '+1234567890',
      channel: 'WhatsApp',
    },
  },
  QUEUED: {
    eventType: 'QUEUED',
    ...envelope,
    data: { queueId: 'queue-abc-123', queueName: 'Customer Support' },
  },
  MEMBERS_CHANGED: {
    eventType: 'MEMBERS_CHANGED',
    ...envelope,
    data: { memberType: 'agent', change: 'joined', id: 'agent-abc-123' },
  },
  TRANSFER: { eventType: 'TRANSFER', ...envelope },
  MESSAGE: {
    eventType: 'MESSAGE',
    ...envelope,
    data: {
      isEcho: false,
      sender: { id: 'agent-abc-123', type: 'agent' },
      text: 'Hello, how can I help you?',
      attachments: [
        {
          id: 'att-001',
          type: 'image',
          preSignedUrl: 'https://storage.example.com/attachments/att-001?signature=abc',
          fileName: 'screenshot.png',
        },
      ],
      cards: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
    },
  },
  ACTIVITY: activitySamples.typing,
  WEB_HOOK_VERIFY: { notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' },
} as const;
