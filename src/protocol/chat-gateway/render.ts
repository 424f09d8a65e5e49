import type { AppliedMove } from '../../conversation/advance.ts';
import type { Agent, Conversation, Customer, Queue } from '../../conversation/conversation.ts';
import type { RenderContext, WireEvent } from '../dialect.ts';
import type { EventOf } from '../event-of.ts';

type Update = EventOf<'CONVERSATION_UPDATE', 'chat-gateway'>['data'];

const NOTHING: readonly WireEvent[] = [];

/** The app's side among the participants. Published, in the description of a participant's id. */
const USER = { id: 'user', type: 'user' } as const;
const BOT = { id: 'bot', type: 'bot' } as const;

/** The kind of channel that the integration itself serves. Published. */
const CHANNEL = 'ChatAPI';

/**
 * Renders an elementary move as the events of `chat-gateway`. Published: the events and their fields
 * (https://developer.8x8.com/actions-events/docs/webhooks-events-reference), and that `created` comes before `active`.
 * Ours: which further events a move has, and their order.
 */
export function renderChatGateway(
  { move, after }: AppliedMove,
  context: RenderContext,
): readonly WireEvent[] {
  switch (move.kind) {
    case 'create':
      return [renderUpdate('created', queueAssignment(move.queue), context)];
    case 'queue':
      return [
        renderUpdate('active', queueAssignment(move.queue), context),
        {
          eventType: 'QUEUED',
          conversationId: context.conversationId,
          timestamp: context.timestampMs,
          data: { queueId: move.queue.id, queueName: move.queue.name },
        },
      ];
    case 'join':
      return [
        renderMember('agent', 'joined', move.agent.id, context),
        renderUpdate('active', { type: 'agent', id: move.agent.id }, context),
      ];
    case 'text':
      return [renderMessage(move.agent, move.text, context)];
    case 'typing':
      return [renderTyping(move.agent, move.typing, context)];
    case 'transfer':
      return [
        {
          eventType: 'TRANSFER',
          conversationId: context.conversationId,
          timestamp: context.timestampMs,
        },
      ];
    case 'leave':
      return [renderMember('agent', 'left', move.agent.id, context), ...renderIdle(after, context)];
    case 'customer-join':
      return renderUserMember('joined', context);
    case 'customer-message':
      return move.author === 'bot'
        ? [renderPosted(BOT, move.text, true, context)]
        : renderUserMessage(move.text, context);
    case 'customer-leave':
      return [...renderUserMember('left', context), ...renderIdle(after, context)];
    case 'end':
      return after.queue === undefined
        ? NOTHING
        : [renderUpdate('idle', queueAssignment(after.queue), context)];
  }
}

/** Empty lists of attachments and cards are sent, since each published sample has both. Ours. */
function renderMessage(agent: Agent, text: string, context: RenderContext): WireEvent {
  return {
    eventType: 'MESSAGE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { isEcho: false, sender: { id: agent.id, type: 'agent' }, text, attachments: [], cards: [] },
  };
}

/** Published: each message has an event. Whether one that the integration posted as its user is an echo is a setting. */
function renderUserMessage(text: string, context: RenderContext): readonly WireEvent[] {
  const { userMessageEvent } = context.settings;
  return userMessageEvent === 'none'
    ? NOTHING
    : [renderPosted(USER, text, userMessageEvent === 'echo', context)];
}

/** A message that the integration posted. Published: what it posts as the bot is an echo. */
function renderPosted(
  sender: typeof USER | typeof BOT,
  text: string,
  isEcho: boolean,
  context: RenderContext,
): WireEvent {
  return {
    eventType: 'MESSAGE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { isEcho, sender, text, attachments: [], cards: [] },
  };
}

/** An empty list of users means that typing stopped. Published. */
function renderTyping(agent: Agent, typing: boolean, context: RenderContext): WireEvent {
  return {
    eventType: 'ACTIVITY',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { name: 'typing', value: { users: typing ? [{ type: 'agent', id: agent.id }] : [] } },
  };
}

/** Published: an event for each member who joins or leaves, except the bot. */
function renderMember(
  memberType: 'agent' | 'user',
  change: 'joined' | 'left',
  id: string,
  context: RenderContext,
): WireEvent {
  return {
    eventType: 'MEMBERS_CHANGED',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { memberType, change, id },
  };
}

function renderUserMember(change: 'joined' | 'left', context: RenderContext): readonly WireEvent[] {
  return context.settings.userMembersChanged ? [renderMember('user', change, USER.id, context)] : NOTHING;
}

/** A conversation that everybody has left is idle, and assigned to its last queue. Ours. */
function renderIdle(after: Conversation, context: RenderContext): readonly WireEvent[] {
  return after.phase === 'idle' && after.queue !== undefined
    ? [renderUpdate('idle', queueAssignment(after.queue), context)]
    : NOTHING;
}

function renderUpdate(
  state: Update['state'],
  assignment: Update['assignment'],
  context: RenderContext,
): WireEvent {
  return {
    eventType: 'CONVERSATION_UPDATE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { state, assignment, user: renderUser(context.customer), channel: CHANNEL },
  };
}

function queueAssignment(queue: Queue): Update['assignment'] {
  return { type: 'queue', id: queue.id };
}

/** Keys that are the app's own stand in `additionalProperties`, as in the published sample. Fields without value are left out. Ours. */
function renderUser(customer: Customer): Update['user'] {
  const user: Update['user'] = {};
  if (customer.name !== undefined) user.name = customer.name;
  if (customer.customerId !== undefined) user.userId = customer.customerId;
  if (customer.email !== undefined) user.email = customer.email;
  if (customer.phone !== undefined) user.phone = customer.phone;
  if (customer.company !== undefined) user.company = customer.company;
  if (customer.caseId !== undefined) user.caseId = customer.caseId;
  if (customer.language !== undefined) user.language = customer.language;
  const further = Object.entries(customer).flatMap(([key, value = '']) =>
    USER_KEYS.has(key) ? [] : [{ key, value }],
  );
  if (further.length > 0) user.additionalProperties = further;
  return user;
}

/** The keys of a customer that have a field of their own. */
const USER_KEYS: ReadonlySet<string> = new Set([
  'name',
  'customerId',
  'email',
  'phone',
  'company',
  'caseId',
  'language',
]);
