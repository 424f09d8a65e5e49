import type { AppliedMove } from '../../conversation/advance.ts';
import type { MessageContent } from '../../conversation/content.ts';
import type { Agent, Conversation } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import type { RenderContext, WireEvent } from '../dialect.ts';
import type { EventOf } from '../event-of.ts';
import { type Assignment, assignmentOf, stateOf } from './assignment.ts';
import { userOf } from './user.ts';

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
  { move, after }: Pick<AppliedMove, 'move' | 'after'>,
  context: RenderContext,
): readonly WireEvent[] {
  switch (move.kind) {
    case 'create':
      return [renderUpdate('created', createdIn(move), context)];
    case 'queue':
      return [
        renderUpdate('active', { type: 'queue', id: move.queue.id }, context),
        {
          eventType: 'QUEUED',
          conversationId: context.conversationId,
          timestamp: context.timestampMs,
          data: { queueId: move.queue.id, queueName: move.queue.name },
        },
      ];
    case 'script':
      return [renderUpdate('active', { type: 'script', id: move.script }, context)];
    case 'join':
      return [
        renderMember('agent', 'joined', move.agent.id, context),
        renderUpdate('active', { type: 'agent', id: move.agent.id }, context),
      ];
    case 'text':
      return [renderMessage({ isEcho: false, sender: senderOf(move.agent) }, move, context)];
    case 'typing':
      return [renderTyping(move.typing, { type: 'agent', id: move.agent.id }, context)];
    case 'customer-typing':
      return [renderTyping(move.typing, { type: USER.type, id: USER.id }, context)];
    case 'read':
      return [renderRead(move.agent, context)];
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
        ? [renderMessage({ isEcho: true, sender: BOT }, move, context)]
        : renderUserMessage(move, context);
    case 'customer-update':
      return [renderUpdate(stateOf(after), assignmentOf(after), context)];
    case 'expire':
      return renderIdle(after, context);
    case 'card-action':
      return [renderActivity('adaptiveCard/action', { type: move.action, data: move.data }, context)];
    case 'quick-reply': {
      const data = { title: move.title, payload: move.payload };
      return [renderActivity('quickReply/action', { type: 'postback', data }, context)];
    }
    case 'customer-leave':
      return [...renderUserMember('left', context), ...renderIdle(after, context)];
    case 'end':
      return hasNobody(after) ? NOTHING : [renderUpdate('idle', assignmentOf(after), context)];
  }
}

/** Whether it was neither in a queue nor in a script. */
function hasNobody({ queue, script }: Conversation): boolean {
  return queue === undefined && script === undefined;
}

type Said = { readonly text: string; readonly content?: MessageContent };

/**
 * Published: each message has an event, and what the integration posted as the bot is an echo. Empty lists of attachments
 * and cards are sent, since each published sample has both; that is ours.
 */
function renderMessage(
  from: Pick<MessageData, 'isEcho' | 'sender'>,
  { text, content }: Said,
  context: RenderContext,
): WireEvent {
  const attachments = content?.files.map(({ id, type, url, fileName }) => ({
    id,
    type,
    preSignedUrl: url,
    fileName,
  }));
  const cards = content?.cards.map((card) => ({ contentType: card.contentType, content: card.content }));
  return {
    eventType: 'MESSAGE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { ...from, text, attachments: attachments ?? [], cards: cards ?? [] },
  };
}

type MessageData = EventOf<'MESSAGE', 'chat-gateway'>['data'];

function senderOf({ id }: Agent): MessageData['sender'] {
  return { id, type: 'agent' };
}

/** Whether a message that the integration posted as its user is an echo is a setting; one that it did not post is none. */
function renderUserMessage(
  said: Said & { readonly direct?: true },
  context: RenderContext,
): readonly WireEvent[] {
  const userMessageEvent = said.direct ? 'message' : context.settings.userMessageEvent;
  return userMessageEvent === 'none'
    ? NOTHING
    : [renderMessage({ isEcho: userMessageEvent === 'echo', sender: USER }, said, context)];
}

/** An empty list of users means that typing stopped. Published. */
function renderTyping(
  typing: boolean,
  who: { readonly type: string; readonly id: string },
  context: RenderContext,
): WireEvent {
  return renderActivity('typing', { users: typing ? [who] : [] }, context);
}

/** Published: the shape, and that no channel has it yet. Ours: that the time is that of the event. */
function renderRead({ id }: Agent, context: RenderContext): WireEvent {
  const receipt = { timestamp: context.timestampMs, users: [{ id, type: 'agent' }] };
  return renderActivity('read-receipts', [receipt], context);
}

function renderActivity(name: string, value: unknown, context: RenderContext): WireEvent {
  return {
    eventType: 'ACTIVITY',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { name, value },
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
  return after.phase === 'idle' ? [renderUpdate('idle', assignmentOf(after), context)] : NOTHING;
}

function renderUpdate(state: Update['state'], assignment: Assignment, context: RenderContext): WireEvent {
  return {
    eventType: 'CONVERSATION_UPDATE',
    conversationId: context.conversationId,
    timestamp: context.timestampMs,
    data: { state, assignment, user: userOf(context.customer), channel: CHANNEL },
  };
}

function createdIn({ queue, script = '' }: Extract<Move, { kind: 'create' }>): Assignment {
  return queue === undefined ? { type: 'script', id: script } : { type: 'queue', id: queue.id };
}
