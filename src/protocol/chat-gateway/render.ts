import type { AppliedMove } from '../../conversation/advance.ts';
import type { Agent, Conversation, Customer, Queue } from '../../conversation/conversation.ts';
import type { RenderContext, WireEvent } from '../dialect.ts';
import type { EventOf } from '../event-of.ts';

type Update = EventOf<'CONVERSATION_UPDATE', 'chat-gateway'>['data'];

const NOTHING: readonly WireEvent[] = [];

/** The id of the customer's side among the participants. Published, in the description of a participant's id. */
const USER_ID = 'user';

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
      return renderQueue(move.queue, after, context);
    case 'join':
      return [
        renderMember('joined', move.agent, context),
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
      return withIdle(renderMember('left', move.agent, context), after, context);
    case 'customer-message':
      return [renderCustomerMessage(move.text, context)];
    case 'customer-leave':
      return withIdle(renderUserLeft(context), after, context);
    case 'end':
      return after.queue === undefined
        ? NOTHING
        : [renderUpdate('idle', queueAssignment(after.queue), context)];
  }
}

/** A transfer has its own event, so a transferred conversation has no update to `active`. Ours. */
function renderQueue(queue: Queue, after: Conversation, context: RenderContext): readonly WireEvent[] {
  const queued = {
    eventType: 'QUEUED',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { queueId: queue.id, queueName: queue.name },
  };
  return after.transferring ? [queued] : [renderUpdate('active', queueAssignment(queue), context), queued];
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

/**
 * The integration posted the message for the customer, so its event is an echo. Published: each message has an event, and
 * the integration's own messages are echoes. Ours: so are those that it posts as the user.
 */
function renderCustomerMessage(text: string, context: RenderContext): WireEvent {
  return {
    eventType: 'MESSAGE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { isEcho: true, sender: { id: USER_ID, type: 'user' }, text, attachments: [], cards: [] },
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

function renderMember(change: 'joined' | 'left', agent: Agent, context: RenderContext): WireEvent {
  return {
    eventType: 'MEMBERS_CHANGED',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { memberType: 'agent', change, id: agent.id },
  };
}

/** Published: an event for each member who leaves, except the bot. Ours: the id. */
function renderUserLeft(context: RenderContext): WireEvent {
  return {
    eventType: 'MEMBERS_CHANGED',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { memberType: 'user', change: 'left', id: USER_ID },
  };
}

/** A conversation that everybody has left is idle, and assigned to its last queue. Ours. */
function withIdle(left: WireEvent, after: Conversation, context: RenderContext): readonly WireEvent[] {
  return after.phase === 'idle' && after.queue !== undefined
    ? [left, renderUpdate('idle', queueAssignment(after.queue), context)]
    : [left];
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
