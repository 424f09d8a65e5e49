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

/**
 * The one real body that 8x8 published, byte for byte; its CRC-32 is 1564621066.
 * Published: https://developer.8x8.com/contactcenter/docs/verify-webhook-callbacks
 */
export const OBSERVED_AGENT_JOINED_BODY =
  '{"eventType":"AGENT_JOINED","messageType":"SYSTEM","conversationId":"Aka5NMHU8MtIG7lUQOxI0DTOvM4","agentId":"cmalutan","agentName":"Cosmin,Malutan","timestamp":1629804577002}';
