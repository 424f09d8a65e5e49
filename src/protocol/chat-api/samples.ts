/**
 * One body per `chat-api` event, with the keys and values of the published samples.
 * Published: https://developer.8x8.com/contactcenter/docs/webhook-events-reference
 */
export const chatApiSamples = {
  QUEUED: {
    eventType: 'QUEUED',
    messageType: 'SYSTEM',
    conversationId: 'ID-0',
    timestamp: 0,
    queueId: 'string',
    queueName: 'string',
  },
  AGENT_JOINED: {
    eventType: 'AGENT_JOINED',
    messageType: 'SYSTEM',
    conversationId: 'ID-0',
    timestamp: 0,
    agentId: 'string',
    agentName: 'string',
  },
  AGENT_LEFT: {
    eventType: 'AGENT_LEFT',
    messageType: 'SYSTEM',
    conversationId: 'ID-0',
    timestamp: 0,
    agentId: 'string',
    agentName: 'string',
  },
  TRANSFER: { eventType: 'TRANSFER', messageType: 'SYSTEM', conversationId: 'ID-0', timestamp: 0 },
  TEXT: {
    eventType: 'TEXT',
    messageType: 'AGENT',
    conversationId: 'ID-0',
    timestamp: 0,
    agentId: 'string',
    agentName: 'string',
    message: 'string',
  },
  WEB_HOOK_VERIFY: { notificationVersion: 'v2.0', eventType: 'WEB_HOOK_VERIFY' },
} as const;
