/**
 * What an event says of its conversation, in either dialect: the lines that it adds, and who came or went. Keys and events that
 * are not known here are nobody's fault.
 */
export const READERS = { 'chat-api': readChatApi, 'chat-gateway': readChatGateway };

function readChatApi(event) {
  const { eventType, conversationId, timestamp } = Object(event);
  const told = { eventType, conversationId, timestamp, lines: [] };
  if (typeof conversationId !== 'string') return told;
  const who = nameOf(event);
  const system = (text) => ({ ...told, lines: [{ who: 'system', text, timestamp }] });
  switch (eventType) {
    case 'QUEUED':
      return { ...system(`waiting in ${event.queueName}`), kind: 'queued' };
    case 'AGENT_JOINED':
      return { ...system(`${who} joined`), kind: 'joined', agentId: event.agentId, who };
    case 'AGENT_LEFT':
      return { ...system(`${who} left`), kind: 'left', agentId: event.agentId, who };
    case 'TRANSFER':
      return { ...system('transferred'), kind: 'transfer' };
    case 'TEXT': {
      const lines = [{ who, text: String(event.message ?? ''), timestamp }];
      return { ...told, kind: 'text', agentId: event.agentId, who, lines };
    }
    default:
      return told;
  }
}

/** `Ana,Pop` and `Ana Pop` are one name. */
function nameOf({ agentName, agentId }) {
  return String(agentName ?? agentId ?? 'agent').replace(/,\s*/, ' ');
}

function readChatGateway(event) {
  const { eventType, conversationId, timestamp, data = {} } = Object(event);
  const told = { eventType, conversationId, timestamp, lines: [] };
  if (typeof conversationId !== 'string') return told;
  const system = (text) => ({ ...told, lines: [{ who: 'system', text, timestamp }] });
  switch (eventType) {
    case 'QUEUED':
      return { ...system(`waiting in ${data.queueName}`), kind: 'queued' };
    case 'MEMBERS_CHANGED': {
      if (data.memberType !== 'agent') return told;
      const kind = data.change === 'joined' ? 'joined' : 'left';
      return { ...system(`${data.id} ${data.change}`), kind, agentId: data.id, who: data.id };
    }
    case 'TRANSFER':
      return { ...system('transferred'), kind: 'transfer' };
    case 'MESSAGE':
      return readMessage(told, data);
    default:
      return told;
  }
}

/** What this app has posted itself comes back, as the bot's echo or as its user's. */
function readMessage(told, { isEcho, sender = {}, text, attachments }) {
  if (isEcho || sender.type === 'user') return { ...told, kind: 'echo', text };
  const who = String(sender.id ?? 'agent');
  const { timestamp } = told;
  const lines = [
    ...(typeof text === 'string' ? [{ who, text, timestamp }] : []),
    ...(attachments ?? []).map(({ fileName }) => ({ who, text: `[${fileName}]`, timestamp })),
  ];
  return { ...told, kind: 'text', agentId: sender.id, who, lines };
}
