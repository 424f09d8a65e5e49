import { createSeededIds } from '../../base/seeded-ids.ts';
import type { EventOf, EventTypeOf } from '../event-of.ts';
import { createConversationId } from '../ids.ts';
import { type Override, override } from '../override.ts';

/** The fields that a builder takes: all but the type of the event. */
type Over<N extends EventTypeOf> = Override<Omit<EventOf<N>, 'eventType' | 'messageType'>>;

/** Builders of `chat-api` events: each builds a valid event, and its argument overrides default fields. */
export type ChatApiEvents = {
  queued(over?: Over<'QUEUED'>): EventOf<'QUEUED'>;
  agentJoined(over?: Over<'AGENT_JOINED'>): EventOf<'AGENT_JOINED'>;
  agentLeft(over?: Over<'AGENT_LEFT'>): EventOf<'AGENT_LEFT'>;
  transfer(over?: Over<'TRANSFER'>): EventOf<'TRANSFER'>;
  text(over?: Over<'TEXT'>): EventOf<'TEXT'>;
  webHookVerify(): EventOf<'WEB_HOOK_VERIFY'>;
};

/** Creates the builders of `chat-api` events: same seed and arguments, same event. Keys are in the observed order. */
export function createChatApiEvents(seed: string): ChatApiEvents {
  const conversationId = createConversationId(createSeededIds(seed), 0);
  const timestamp = 1713100000000;
  const agent = { agentId: 'apop', agentName: 'Ana,Pop' };
  const system = { messageType: 'SYSTEM', conversationId } as const;

  return {
    queued: (over = {}) =>
      override({ eventType: 'QUEUED', ...system, queueId: '104', queueName: 'Support', timestamp }, over),
    agentJoined: (over = {}) => override({ eventType: 'AGENT_JOINED', ...system, ...agent, timestamp }, over),
    agentLeft: (over = {}) => override({ eventType: 'AGENT_LEFT', ...system, ...agent, timestamp }, over),
    transfer: (over = {}) => override({ eventType: 'TRANSFER', ...system, timestamp }, over),
    text: (over = {}) =>
      override(
        {
          eventType: 'TEXT',
          messageType: 'AGENT',
          conversationId,
          ...agent,
          message: 'Hello, how can I help you?',
          timestamp,
        },
        over,
      ),
    webHookVerify: () => ({ notificationVersion: 'v2.0', eventType: 'WEB_HOOK_VERIFY' }),
  };
}
