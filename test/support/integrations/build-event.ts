import type { IntegrationDialect } from '../../consumers/integrations/integration.mjs';

/** What happens in a conversation, in either dialect. */
export type EventName = 'queued' | 'joined' | 'left' | 'transfer' | 'text' | 'update' | 'verify';

/** What an event is about; what else is given becomes part of it. */
export type EventFields = {
  readonly conversationId: string;
  readonly timestamp: number;
  readonly agent?: 'ana' | 'ben';
  readonly message?: string;
  /** Part of `data` in Chat Gateway. */
  readonly data?: object;
};

const AGENTS = { ana: 'Ana,Pop', ben: 'Ben,Okoro' };

/** Builds an event as 8x8 sends it. */
export function buildEvent(dialect: IntegrationDialect, name: EventName, fields: EventFields): object {
  const { agent = 'ana', message = '', ...rest } = fields;
  return dialect === 'chat-api'
    ? chatApi(name, agent, message, rest)
    : chatGateway(name, agent, message, rest);
}

function chatApi(name: EventName, agent: keyof typeof AGENTS, message: string, rest: object): object {
  const system = { messageType: 'SYSTEM', ...rest };
  const who = { agentId: agent, agentName: AGENTS[agent] };
  switch (name) {
    case 'queued':
      return { eventType: 'QUEUED', queueId: '104', queueName: 'Support', ...system };
    case 'joined':
      return { eventType: 'AGENT_JOINED', ...who, ...system };
    case 'left':
      return { eventType: 'AGENT_LEFT', ...who, ...system };
    case 'transfer':
      return { eventType: 'TRANSFER', ...system };
    case 'text': {
      const { conversationId, timestamp, ...others } = rest as EventFields;
      const start = { eventType: 'TEXT', messageType: 'AGENT', conversationId };
      return { ...start, ...who, message, timestamp, ...others };
    }
    default:
      return { notificationVersion: 'v2.0', eventType: 'WEB_HOOK_VERIFY' };
  }
}

function chatGateway(name: EventName, agent: string, message: string, rest: object): object {
  const { data, ...common } = rest as EventFields;
  const member = { memberType: 'agent', id: agent };
  switch (name) {
    case 'queued':
      return { eventType: 'QUEUED', ...common, data: { queueId: '104', queueName: 'Support', ...data } };
    case 'joined':
    case 'left':
      return { eventType: 'MEMBERS_CHANGED', ...common, data: { ...member, change: name, ...data } };
    case 'transfer':
      return { eventType: 'TRANSFER', ...common };
    case 'text': {
      const said = { isEcho: false, sender: { id: agent, type: 'agent' }, text: message };
      return { eventType: 'MESSAGE', ...common, data: { ...said, attachments: [], cards: [], ...data } };
    }
    case 'update': {
      const user = { name: 'James Jones' };
      return { eventType: 'CONVERSATION_UPDATE', ...common, data: { state: 'active', user, ...data } };
    }
    default:
      return { notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' };
  }
}
