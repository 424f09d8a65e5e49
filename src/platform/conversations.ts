import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { type AppliedMove, advance, advanceUnchecked } from '../conversation/advance.ts';
import { newConversation, type Queue } from '../conversation/conversation.ts';
import type { Refusal } from '../conversation/legality.ts';
import type { Move } from '../conversation/move.ts';
import { createConversationId, createInteractionId } from '../protocol/ids.ts';
import {
  type ConversationRecord,
  type ConversationSettings,
  type ConversationSource,
  type ConversationState,
  createConversationState,
  type Message,
} from './conversation-record.ts';
import { CONVERSATIONS_MAX, MESSAGES_MAX, TEXT_UNITS_MAX } from './limits.ts';
import type { MoveCause, MoveEmitter } from './move-record.ts';
import { checkRoom } from './platform-full.ts';
import type { Channel, TenantState, Webhook } from './tenant.ts';

/** A message of the customer or the bot. */
export type NewMessage = { readonly author: 'user' | 'bot'; readonly text: string };

/** A conversation that begins on the contact centre's side. */
export type NewConversation = {
  readonly channelId: string;
  readonly source: ConversationSource;
  readonly settings: ConversationSettings;
  /** Its number in its source, counted from 1. */
  readonly number: number;
  /** The customer's fields, unknown ones included. */
  readonly customer: ReadonlyMap<string, string>;
  /** Scripted time, in ms since 1970. */
  readonly startMs: number;
};

/** A conversation to open for an app. */
export type ConversationFields = {
  readonly channel: Channel;
  readonly queue: Queue;
  readonly cause?: MoveCause | undefined;
  /** The customer's fields, unknown ones included. */
  readonly customer: ReadonlyMap<string, string>;
  /** The messages before the conversation was opened. */
  readonly history?: readonly NewMessage[] | undefined;
};

/** What a move led to: the elementary moves that were applied, or why it was refused. */
export type MoveResult = {
  readonly record: ConversationRecord;
  readonly applied: readonly AppliedMove[];
  readonly refusal?: Refusal;
};

/** How a move is made. */
export type MoveOptions = {
  /** Applies it although it is not legal. */
  readonly allowIllegal?: boolean;
  /** Scripted time of the move, in ms since 1970. Default: the clock's. */
  readonly timestampMs?: number;
  readonly cause?: MoveCause | undefined;
};

/** The conversations of all tenants, and what can be done with them. */
export type Conversations = {
  /** Adds a new conversation; it replaces one with the same id. */
  add(tenant: TenantState, fields: NewConversation): ConversationRecord;
  /** Adds a conversation and puts it into the queue of its channel. */
  open(tenant: TenantState, fields: ConversationFields): ConversationRecord;
  /** Adds a message of the customer's side; re-opens an idle conversation in its last queue. */
  addMessage(id: string, message: NewMessage, cause?: MoveCause): MoveResult;
  /** Makes the customer leave, which makes the agents leave; refused when the customer is not in the conversation. */
  leave(id: string, cause?: MoveCause): MoveResult;
  /** Makes a move of the contact centre's side: by the id, or in a record even if it was replaced. */
  applyMove(conversation: string | ConversationRecord, move: Move, options?: MoveOptions): MoveResult;
  /** Gives a conversation the settings of the scenario that plays it from now on. */
  configure(record: ConversationRecord, settings: ConversationSettings): void;
  find(id: string): ConversationRecord | undefined;
  webhookOf(record: ConversationRecord): Webhook | undefined;
  /** Forgets a conversation, unless it was replaced or forgotten before. */
  forget(record: ConversationRecord): void;
  clear(): void;
};

/** What conversations need. */
export type ConversationsOptions = {
  readonly tenants: ReadonlyMap<string, TenantState>;
  readonly emitter: MoveEmitter;
  /** The source of those that an app opens; their settings are their tenant's. */
  readonly source: ConversationSource;
};

/** Creates the store of conversations, which is empty. Methods that take an id throw `CONVERSATION_UNKNOWN`. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { tenants, emitter } = options;
  let opened = 0;
  let textUnits = 0;

  /** Not in a map of its own, which would cost as much again as each tenant's: there are few tenants. */
  function look(id: string): ConversationState | undefined {
    for (const { conversations } of tenants.values()) {
      const state = conversations.get(id);
      if (state !== undefined) return state;
    }
    return undefined;
  }

  function find(id: string): ConversationState {
    const state = look(id);
    if (state !== undefined) return state;
    throw new Fake8x8Error(
      'CONVERSATION_UNKNOWN',
      `There is no conversation "${excerpt(id, 60)}". Open one first.`,
    );
  }

  /** The record is complete before a move is emitted, so that a listener may read it and make the next move. */
  function apply(state: ConversationState, move: Move, making: Making): MoveResult {
    const { allowIllegal, cause, says, timestampMs = Math.round(state.source.clock.now()) } = making;
    const step = (allowIllegal ? advanceUnchecked : advance)(state.conversation, move, state.settings);
    if (step.refusal !== undefined) return { record: state, applied: [], refusal: step.refusal };
    checkText(state, says);
    const opensInteraction = step.conversation.interaction !== state.conversation.interaction;
    state.conversation = step.conversation;
    rememberAgents(state);
    if (opensInteraction) beginInteraction(state, timestampMs);
    const interactionId = state.interactions.at(-1)?.id;
    if (says.length > 0) {
      const said = says.map((each) => ({ interactionId: interactionId ?? '', ...each }));
      if (state.messages.length === 0) state.messages = said;
      else state.messages.push(...said);
    }
    if (isOver(state)) endInteraction(state, timestampMs);
    const webhook = webhookOf(state);
    emitter.emit(
      step.applied.map((applied) => ({
        record: state,
        applied,
        cause,
        interactionId,
        webhook,
        timestampMs,
      })),
    );
    return { record: state, applied: step.applied };
  }

  function checkText(state: ConversationState, says: readonly Said[]): void {
    if (says.length === 0) return;
    checkRoom(state.messages.length, MESSAGES_MAX, 'messages in this conversation');
    checkRoom(textUnits, TEXT_UNITS_MAX, 'characters of text');
    if (look(state.id) !== state) return;
    for (const { text } of says) textUnits += text.length;
  }

  function beginInteraction(state: ConversationState, startMs: number): void {
    endInteraction(state, startMs);
    const { number, tenantId, conversation, source } = state;
    const { interaction } = conversation;
    const id = createInteractionId(source.ids, { conversation: number, interaction, startMs, tenantId });
    state.interactions = state.interactions.concat({ id, startMs, endMs: undefined });
  }

  function webhookOf(state: ConversationRecord): Webhook | undefined {
    const tenant = tenants.get(state.tenantId);
    return tenant?.webhooks.get(tenant.channels.get(state.channelId)?.webhookId ?? '');
  }

  function add(tenant: TenantState, fields: NewConversation): ConversationState {
    checkRoom(tenant.conversations.size, CONVERSATIONS_MAX, 'conversations in this tenant');
    checkRoom(textUnits, TEXT_UNITS_MAX, 'characters of text');
    const id = createConversationId(fields.source.ids, fields.number);
    const before = look(id);
    if (before !== undefined) forget(before);
    textUnits += unitsOf(fields.customer);
    const state = createConversationState({
      source: fields.source,
      number: fields.number,
      id,
      tenantId: tenant.id,
      channelId: fields.channelId,
      customer: fields.customer,
      startMs: fields.startMs,
      settings: fields.settings,
      conversation: newConversation,
    });
    tenant.conversations.set(state.id, state);
    return state;
  }

  function forget(record: ConversationRecord): void {
    if (look(record.id) !== record) return;
    tenants.get(record.tenantId)?.conversations.delete(record.id);
    textUnits -= unitsOf(record.customer);
    for (const { text } of record.messages) textUnits -= text.length;
  }

  return {
    find: look,
    add,
    open(tenant, { channel, queue, customer, cause, history = [] }) {
      const { source } = options;
      const state = add(tenant, {
        channelId: channel.id,
        source,
        settings: tenant.settings,
        number: ++opened,
        customer,
        startMs: Math.round(source.clock.now()),
      });
      const says = history.map(({ author, text }) => ({ author, text, participantId: author }));
      apply(state, { kind: 'queue', queue }, { says, cause });
      return state;
    },
    addMessage(id, { author, text }, cause) {
      const says = [{ author, text, participantId: author }];
      const move = { kind: 'customer-message', text, ...(author === 'bot' && { author }) } as const;
      return apply(find(id), move, { says, cause });
    },
    leave(id, cause) {
      return apply(find(id), { kind: 'customer-leave' }, { cause, says: [] });
    },
    applyMove(conversation, move, { allowIllegal = false, timestampMs, cause } = {}) {
      // Every record is one of the states that `add` made.
      const state =
        typeof conversation === 'string' ? find(conversation) : (conversation as ConversationState);
      return apply(state, move, { allowIllegal, timestampMs, cause, says: saysOf(move) });
    },
    configure(record, settings) {
      (record as ConversationState).settings = settings;
    },
    forget,
    webhookOf,
    clear() {
      for (const tenant of tenants.values()) tenant.conversations.clear();
      opened = 0;
      textUnits = 0;
    },
  };
}

function rememberAgents(state: ConversationState): void {
  const { agents } = state.conversation;
  if (agents === state.agents) return;
  const known = new Set(state.agents.map(({ id }) => id));
  const joined = agents.filter(({ id }) => !known.has(id));
  if (joined.length > 0) state.agents = state.agents.concat(joined);
}

type Said = Omit<Message, 'interactionId'>;

type Making = {
  readonly allowIllegal?: boolean;
  readonly timestampMs?: number | undefined;
  readonly cause: MoveCause | undefined;
  readonly says: readonly Said[];
};

function unitsOf(customer: ReadonlyMap<string, string>): number {
  let units = 0;
  for (const [key, value] of customer) units += key.length + value.length;
  return units;
}

function saysOf(move: Move): readonly Said[] {
  switch (move.kind) {
    case 'text':
      return [{ author: 'agent', text: move.text, participantId: move.agent.id }];
    case 'customer-message':
      return [{ author: 'user', text: move.text, participantId: 'user' }];
    default:
      return [];
  }
}

function isOver({ conversation: { phase } }: ConversationState): boolean {
  return phase === 'idle' || phase === 'ended';
}

function endInteraction(state: ConversationState, endMs: number): void {
  const last = state.interactions.at(-1);
  if (last === undefined || last.endMs !== undefined) return;
  state.interactions = state.interactions.with(-1, { ...last, endMs });
}
