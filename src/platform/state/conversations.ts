import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { type AppliedMove, advance, advanceUnchecked } from '../../conversation/advance.ts';
import type { MessageContent, SharedFile } from '../../conversation/content.ts';
import { newConversation } from '../../conversation/conversation.ts';
import type { Refusal } from '../../conversation/legality.ts';
import type { CardAction, CardData, Move } from '../../conversation/move.ts';
import { createAttachmentId, createConversationId } from '../../protocol/ids.ts';
import {
  ATTACHMENT_BYTES_MAX,
  ATTACHMENTS_MAX,
  CONVERSATIONS_MAX,
  MESSAGES_MAX,
  TEXT_UNITS_MAX,
} from '../limits.ts';
import {
  type Attachment,
  type ConversationRecord,
  type ConversationSettings,
  type ConversationSource,
  type ConversationState,
  createConversationState,
  type PostAgentAssignment,
} from './conversation-record.ts';
import { isHandedOver, noteHandOver, receiversOf, webhooksOf } from './hand-over.ts';
import { createLapses } from './lapses.ts';
import { buildMessage, type NewContent, type NewMessage, noteAction, type Said, saysOf } from './message.ts';
import type { MoveCause, MoveEmitter } from './move-record.ts';
import { checkRoom } from './platform-full.ts';
import { beginInteraction, endInteractionOf, rememberAgents } from './record-changes.ts';
import type { Channel, TenantState, Webhook } from './tenant.ts';

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
  /** Where it goes: a queue, or a script of the contact centre. */
  readonly to: Extract<Move, { kind: 'queue' | 'script' }>;
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

/** What changes in a conversation; what is absent stays. */
export type ConversationChange = {
  readonly channelId?: string | undefined;
  /** All of the customer's fields. */
  readonly customer?: ReadonlyMap<string, string> | undefined;
};

/** What was done with a card. */
export type CardTaken = { readonly action: CardAction; readonly data: CardData };

/** A file to bring to a conversation. */
export type NewAttachment = Pick<Attachment, 'fileName' | 'mediaType' | 'bytes'>;

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
  /** Changes what is known of a conversation; true when that changed something. */
  update(id: string, change: ConversationChange, cause?: MoveCause): boolean;
  /** Notes what was done with a card, and tells it; undefined for an unknown card. */
  takeCardAction(id: string, cardId: string, taken: CardTaken, cause?: MoveCause): MoveResult | undefined;
  /** Brings a file to a conversation. Throws `PLATFORM_FULL`. */
  attach(record: ConversationRecord, file: NewAttachment): Attachment;
  /** Notes where a conversation goes when its agents have left; false when that is noted already. */
  assignPostAgent(record: ConversationRecord, assignment: PostAgentAssignment): boolean;
  /** Notes until when the bot has said that it thinks, in ms since 1970; undefined when it does no longer. */
  noteThinking(record: ConversationRecord, untilMs: number | undefined): void;
  /** Gives a conversation the settings of the scenario that plays it from now on. */
  configure(record: ConversationRecord, settings: ConversationSettings): void;
  find(id: string): ConversationRecord | undefined;
  webhookOf(record: ConversationRecord): Webhook | undefined;
  /** Forgets a conversation, unless it was replaced or forgotten before. */
  forget(record: ConversationRecord): void;
  clear(): void;
  /** How many apps have opened. */
  opened(): number;
  /** Adds conversations that were saved, and continues to count those that apps open. */
  restore(saved: readonly ConversationState[], opened: number): void;
};

/** What conversations need. */
export type ConversationsOptions = {
  readonly tenants: ReadonlyMap<string, TenantState>;
  readonly emitter: MoveEmitter;
  /** The source of those that an app opens; their settings are their tenant's. */
  readonly source: ConversationSource;
  /** Shows a file as the events of a message do. */
  readonly shareFile: (record: ConversationRecord, attachment: Attachment) => SharedFile;
};

/** Creates the store of conversations, which is empty. Methods that take an id throw `CONVERSATION_UNKNOWN`. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { tenants, emitter } = options;
  let opened = 0;
  let textUnits = 0;
  let attachmentBytes = 0;
  const lapses = createLapses((record) => {
    if (look(record.id) !== record) return;
    const state = record as ConversationState;
    const endsHandOver = isHandedOver(state);
    apply(state, { kind: 'expire' }, { says: [], cause: undefined });
    if (endsHandOver) state.postAgent = undefined;
  });

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
    const before = state.conversation;
    state.conversation = step.conversation;
    noteHandOver(state, before, timestampMs);
    rememberAgents(state);
    if (opensInteraction) beginInteraction(state, timestampMs);
    const interactionId = state.interactions.at(-1)?.id;
    if (says.length > 0) {
      const said = says.map((each, index) =>
        buildMessage(each, {
          record: state,
          index: state.messages.length + index,
          interactionId: interactionId ?? '',
          createdMs: timestampMs,
        }),
      );
      if (state.messages.length === 0) state.messages = said;
      else state.messages.push(...said);
    }
    endInteractionOf(state, timestampMs);
    lapses.note(state, timestampMs);
    emitter.emit(
      step.applied.flatMap((applied) =>
        receiversOf(state, applied, { tenant: tenants.get(state.tenantId), before }).map((webhook) => ({
          record: state,
          applied,
          cause,
          interactionId,
          webhook,
          timestampMs,
        })),
      ),
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

  function webhookOf(state: ConversationRecord): Webhook | undefined {
    return webhooksOf(state, state.conversation, tenants.get(state.tenantId))[0];
  }

  function add(tenant: TenantState, fields: NewConversation): ConversationState {
    checkRoom(tenant.conversations.size, CONVERSATIONS_MAX, 'conversations in this tenant');
    checkRoom(textUnits, TEXT_UNITS_MAX, 'characters of text');
    const id = createConversationId(fields.source.ids, fields.number, fields.settings.conversationIds);
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
    lapses.drop(record);
    textUnits -= unitsOf(record.customer);
    for (const { bytes } of record.attachments) attachmentBytes -= bytes.length;
    for (const { text } of record.messages) textUnits -= text.length;
  }

  function share(state: ConversationState, { attachments, cards }: NewContent): MessageContent {
    const files = state.attachments.filter(({ id }) => attachments.includes(id));
    return { files: files.map((file) => options.shareFile(state, file)), cards };
  }

  return {
    find: look,
    add,
    open(tenant, { channel, to, customer, cause, history = [] }) {
      const { source } = options;
      const state = add(tenant, {
        channelId: channel.id,
        source,
        settings: tenant.settings,
        number: ++opened,
        customer,
        startMs: Math.round(source.clock.now()),
      });
      const says = history.map((message) => ({ ...message, participantId: message.author }));
      apply(state, to, { says, cause });
      return state;
    },
    addMessage(id, message, cause) {
      const state = find(id);
      const { author, text, content } = message;
      const move: Move = {
        kind: 'customer-message',
        text,
        ...(author === 'bot' && { author }),
        ...(content !== undefined && { content: share(state, content) }),
      };
      return apply(state, move, { says: [{ ...message, participantId: author }], cause });
    },
    update(id, { channelId, customer }, cause) {
      const state = find(id);
      if (channelId !== undefined) state.channelId = channelId;
      if (customer === undefined || isSame(customer, state.customer)) return false;
      textUnits += unitsOf(customer) - unitsOf(state.customer);
      state.customer = customer;
      apply(state, { kind: 'customer-update' }, { says: [], cause });
      return true;
    },
    takeCardAction(id, cardId, { action, data }, cause) {
      const state = find(id);
      const messages = state.messages.map((message) => noteAction(message, cardId, action));
      if (messages.every((message, index) => message === state.messages[index])) return undefined;
      state.messages = messages;
      return apply(state, { kind: 'card-action', action, data }, { says: [], cause });
    },
    attach(record, file) {
      const state = record as ConversationState;
      checkRoom(state.attachments.length, ATTACHMENTS_MAX, 'attachments in this conversation');
      checkRoom(attachmentBytes + file.bytes.length, ATTACHMENT_BYTES_MAX, 'bytes of attachments');
      const { ids } = state.source;
      const id = createAttachmentId(ids, state.number, state.attachments.length);
      const attachment = { ...file, id, createdMs: Math.round(state.source.clock.now()) };
      attachmentBytes += file.bytes.length;
      state.attachments = state.attachments.concat(attachment);
      return attachment;
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
    assignPostAgent(record, assignment) {
      const state = record as ConversationState;
      if (state.postAgent !== undefined) return false;
      state.postAgent = assignment;
      state.conversation = { ...state.conversation, handover: assignment.webhookId };
      return true;
    },
    noteThinking(record, untilMs) {
      (record as ConversationState).thinkingUntilMs = untilMs;
    },
    configure(record, settings) {
      (record as ConversationState).settings = settings;
      lapses.note(record, Math.round(record.source.clock.now()));
    },
    forget,
    webhookOf,
    clear() {
      for (const tenant of tenants.values()) tenant.conversations.clear();
      opened = 0;
      textUnits = 0;
      attachmentBytes = 0;
      lapses.clear();
    },
    opened: () => opened,
    restore(saved, before) {
      opened = before;
      for (const state of saved) {
        tenants.get(state.tenantId)?.conversations.set(state.id, state);
        textUnits += unitsOf(state.customer);
        for (const { text } of state.messages) textUnits += text.length;
        for (const { bytes } of state.attachments) attachmentBytes += bytes.length;
        lapses.note(state, Math.round(state.source.clock.now()));
      }
    },
  };
}

function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && Array.from(left).every(([key, value]) => right.get(key) === value);
}

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
