import { createSeededIds } from '../../base/seeded-ids.ts';
import type { ActivityName, ActivityOf, EventOf, EventTypeOf } from '../event-of.ts';
import { createConversationId } from '../ids.ts';
import { type Override, override } from '../override.ts';

type Gateway<N extends EventTypeOf<'chat-gateway'>> = EventOf<N, 'chat-gateway'>;

/** The fields that a builder takes: all but the type of the event. */
type Over<N extends EventTypeOf<'chat-gateway'>> = Override<Omit<Gateway<N>, 'eventType'>>;

/** The type of `data.value` of an activity by its `data.name`; unknown for the names of messaging channels. */
export type ActivityValue<N extends string> =
  N extends Exclude<ActivityName, 'other'> ? ActivityOf<N>['data']['value'] : unknown;

/** An ACTIVITY event with a certain `data.name`. */
export type ActivityEvent<N extends string> = Omit<Gateway<'ACTIVITY'>, 'data'> & {
  data: { name: N; value: ActivityValue<N> };
};

/** Builders of `chat-gateway` events: each builds a valid event, and its argument overrides default fields. */
export type ChatGatewayEvents = {
  conversationUpdate(over?: Over<'CONVERSATION_UPDATE'>): Gateway<'CONVERSATION_UPDATE'>;
  queued(over?: Over<'QUEUED'>): Gateway<'QUEUED'>;
  membersChanged(over?: Over<'MEMBERS_CHANGED'>): Gateway<'MEMBERS_CHANGED'>;
  transfer(over?: Over<'TRANSFER'>): Gateway<'TRANSFER'>;
  message(over?: Over<'MESSAGE'>): Gateway<'MESSAGE'>;
  /** Default: an agent is typing. `data` replaces the default as a whole, so that its value belongs to its name. */
  activity<N extends string = 'typing'>(
    over?: Partial<Omit<ActivityEvent<NoInfer<N>>, 'eventType' | 'data'>> & {
      readonly data?: { readonly name: N; readonly value: ActivityValue<NoInfer<N>> };
    },
  ): ActivityEvent<N>;
  webHookVerify(): Gateway<'WEB_HOOK_VERIFY'>;
};

/** Creates the builders of `chat-gateway` events: same seed and arguments, same event. */
export function createChatGatewayEvents(seed: string): ChatGatewayEvents {
  const ids = createSeededIds(seed);
  const conversationId = createConversationId(ids, 0);
  const timestamp = 1713100000000;
  const agentId = `ag${ids.uuid('agent ana')}`;
  const data = defaultData(agentId);

  return {
    conversationUpdate: (over = {}) =>
      override(
        { eventType: 'CONVERSATION_UPDATE', conversationId, timestamp, data: data.conversationUpdate() },
        over,
      ),
    queued: (over = {}) =>
      override({ eventType: 'QUEUED', conversationId, timestamp, data: data.queued() }, over),
    membersChanged: (over = {}) =>
      override(
        { eventType: 'MEMBERS_CHANGED', conversationId, timestamp, data: data.membersChanged() },
        over,
      ),
    transfer: (over = {}) => override({ eventType: 'TRANSFER', conversationId, timestamp }, over),
    message: (over = {}) =>
      override({ eventType: 'MESSAGE', conversationId, timestamp, data: data.message() }, over),
    activity: <N extends string = 'typing'>(over = {}) =>
      ({
        eventType: 'ACTIVITY',
        conversationId,
        timestamp,
        data: { name: 'typing', value: { users: [{ type: 'agent', id: agentId }] } },
        ...over,
      }) as ActivityEvent<N>,
    webHookVerify: () => ({ notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' }),
  };
}

/** A new object for each event, so that changing one event changes no other. */
function defaultData(agentId: string) {
  return {
    conversationUpdate: (): Gateway<'CONVERSATION_UPDATE'>['data'] => ({
      state: 'active',
      assignment: { type: 'agent', id: agentId },
      user: { name: 'James Jones', email: 'james@example.com', language: 'en' },
      channel: 'ChatAPI',
    }),
    queued: (): Gateway<'QUEUED'>['data'] => ({ queueId: '104', queueName: 'Support' }),
    membersChanged: (): Gateway<'MEMBERS_CHANGED'>['data'] => ({
      memberType: 'agent',
      change: 'joined',
      id: agentId,
    }),
    message: (): Gateway<'MESSAGE'>['data'] => ({
      isEcho: false,
      sender: { id: agentId, type: 'agent' },
      text: 'Hello, how can I help you?',
      attachments: [],
      cards: [],
    }),
  };
}
