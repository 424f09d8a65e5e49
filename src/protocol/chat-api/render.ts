import type { AppliedMove } from '../../conversation/advance.ts';
import type { Agent } from '../../conversation/conversation.ts';
import type { RenderContext, RenderSettings, WireEvent } from '../dialect.ts';

const NOTHING: readonly WireEvent[] = [];

/**
 * Renders an elementary move as the events of `chat-api`. Published: agents' messages, queueing, joining, leaving and
 * transfers have events, and nothing else has (https://developer.8x8.com/contactcenter/docs/webhook-events-reference).
 * Observed: the order of the keys, timestamp last, in the one real body published.
 */
export function renderChatApi(
  { move }: Pick<AppliedMove, 'move' | 'after'>,
  context: RenderContext,
): readonly WireEvent[] {
  switch (move.kind) {
    case 'queue':
      return [
        {
          eventType: 'QUEUED',
          messageType: 'SYSTEM',
          conversationId: context.conversationId,
          queueId: move.queue.id,
          queueName: move.queue.name,
          timestamp: context.timestampMs,
        },
      ];
    case 'join':
      return [renderPresence('AGENT_JOINED', move.agent, context)];
    case 'leave':
      return [renderPresence('AGENT_LEFT', move.agent, context)];
    case 'text':
      return [
        {
          eventType: 'TEXT',
          messageType: 'AGENT',
          conversationId: context.conversationId,
          agentId: move.agent.id,
          agentName: formatAgentName(move.agent.name, context.settings.agentName),
          message: move.text,
          timestamp: context.timestampMs,
        },
      ];
    case 'transfer':
      return [
        {
          eventType: 'TRANSFER',
          messageType: 'SYSTEM',
          conversationId: context.conversationId,
          timestamp: context.timestampMs,
        },
      ];
    default:
      return NOTHING;
  }
}

function renderPresence(
  eventType: 'AGENT_JOINED' | 'AGENT_LEFT',
  agent: Agent,
  context: RenderContext,
): WireEvent {
  return {
    eventType,
    messageType: 'SYSTEM',
    conversationId: context.conversationId,
    agentId: agent.id,
    agentName: formatAgentName(agent.name, context.settings.agentName),
    timestamp: context.timestampMs,
  };
}

/** Formats an agent's name for the wire: `Ana Pop` as `Ana,Pop` (observed), or as it is. */
export function formatAgentName(name: string, style: RenderSettings['agentName']): string {
  if (style === 'plain') return name;
  const trimmed = name.trim();
  const space = trimmed.indexOf(' ');
  return space === -1 ? trimmed : `${trimmed.slice(0, space)},${trimmed.slice(space + 1).trimStart()}`;
}
