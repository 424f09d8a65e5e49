import type { Clock } from '../base/clock.ts';
import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { advance, advanceUnchecked, type Happened } from '../conversation/advance.ts';
import { newConversation } from '../conversation/conversation.ts';
import type { Refusal } from '../conversation/legality.ts';
import type { Move } from '../conversation/move.ts';
import { createConversationId, createInteractionId } from '../protocol/ids.ts';
import type { Settings } from '../protocol/settings.ts';
import {
  type ConversationRecord,
  type ConversationState,
  createConversationState,
  type Message,
} from './conversation-record.ts';
import { CONVERSATIONS_MAX, MESSAGES_MAX, TEXT_UNITS_MAX } from './limits.ts';
import { checkRoom } from './platform-full.ts';
import type { Channel, TenantState } from './tenant.ts';
import type { Teller } from './told.ts';

/** What is said on the customer's side. */
export type CustomerMessage = { readonly author: 'user' | 'bot'; readonly text: string };

/** A conversation to open. */
export type ConversationFields = {
  readonly channel: Channel;
  /** Every key of it is kept. */
  readonly customer: ReadonlyMap<string, string>;
  /** What was said before. */
  readonly history?: readonly CustomerMessage[] | undefined;
};

/** What a move came to: the elementary moves that happened, or why it was refused. */
export type Taken = {
  readonly record: ConversationRecord;
  readonly happened: readonly Happened[];
  readonly refusal?: Refusal;
};

/** How a move is made. */
export type TakeOptions = {
  /** Makes it although it is not legal. */
  readonly allowIllegal?: boolean;
};

/** The conversations of all tenants, and what can be done with them. */
export type Conversations = {
  open(tenant: TenantState, fields: ConversationFields): ConversationRecord;
  /** Adds a message of the customer's side; re-opens an idle conversation in its last queue. */
  addMessage(id: string, message: CustomerMessage): Taken;
  /** Lets the customer leave, which frees the agents; nothing happens when the customer is not there. */
  leave(id: string): Taken;
  /** Makes a move of the contact centre's side. */
  take(id: string, move: Move, options?: TakeOptions): Taken;
  find(id: string): ConversationRecord | undefined;
  clear(): void;
};

/** What conversations need. */
export type ConversationsOptions = {
  readonly tenants: ReadonlyMap<string, TenantState>;
  readonly teller: Teller;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: SeededIds;
  readonly settings: Pick<Settings, 'transferOrder'>;
};

/** Creates the conversations; there are none yet. Verbs that take an id throw `CONVERSATION_UNKNOWN`. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { tenants, teller, clock, ids, settings } = options;
  const states = new Map<string, ConversationState>();
  let opened = 0;
  let textUnits = 0;

  function find(id: string): ConversationState {
    const state = states.get(id);
    if (state !== undefined) return state;
    throw new Fake8x8Error(
      'CONVERSATION_UNKNOWN',
      `There is no conversation "${excerpt(id, 60)}". Open one first.`,
    );
  }

  /** Everything is in its place before anybody is told, so that a listener may read the record and move on. */
  function make(state: ConversationState, move: Move, { allowIllegal, says }: Making): Taken {
    const step = (allowIllegal ? advanceUnchecked : advance)(state.conversation, move, settings);
    if (step.refusal !== undefined) return { record: state, happened: [], refusal: step.refusal };
    checkText(state, says);
    const timestampMs = Math.round(clock.now());
    const opensInteraction = step.conversation.interaction !== state.conversation.interaction;
    state.conversation = step.conversation;
    if (opensInteraction) beginInteraction(state, timestampMs);
    const interactionId = state.interactions.at(-1)?.id;
    for (const said of says) state.messages.push({ interactionId: interactionId ?? '', ...said });
    if (isOver(state)) endInteraction(state, timestampMs);
    const webhook = webhookOf(state);
    teller.tell(
      step.happened.map((happened) => ({ record: state, happened, interactionId, webhook, timestampMs })),
    );
    return { record: state, happened: step.happened };
  }

  function checkText(state: ConversationState, says: readonly Said[]): void {
    if (says.length === 0) return;
    checkRoom(state.messages.length, MESSAGES_MAX, 'messages in this conversation');
    checkRoom(textUnits, TEXT_UNITS_MAX, 'characters of text');
    for (const { text } of says) textUnits += text.length;
  }

  function beginInteraction(state: ConversationState, startMs: number): void {
    endInteraction(state, startMs);
    const { number, tenantId, conversation } = state;
    const { interaction } = conversation;
    const id = createInteractionId(ids, { conversation: number, interaction, startMs, tenantId });
    state.interactions.push({ id, startMs, endMs: undefined });
  }

  function webhookOf(state: ConversationState) {
    const tenant = tenants.get(state.tenantId);
    return tenant?.webhooks.get(tenant.channels.get(state.channelId)?.webhookId ?? '');
  }

  return {
    find: (id) => states.get(id),
    open(tenant, { channel, customer, history = [] }) {
      checkRoom(tenant.conversations.size, CONVERSATIONS_MAX, 'conversations in this tenant');
      checkRoom(textUnits, TEXT_UNITS_MAX, 'characters of text');
      for (const [key, value] of customer) textUnits += key.length + value.length;
      const number = ++opened;
      const state = createConversationState({
        number,
        id: createConversationId(ids, number),
        tenantId: tenant.id,
        channelId: channel.id,
        customer,
        startMs: Math.round(clock.now()),
        conversation: newConversation,
      });
      states.set(state.id, state);
      tenant.conversations.set(state.id, state);
      const says = history.map(({ author, text }) => ({ author, text, participantId: author }));
      make(state, { kind: 'queue', queue: channel.queue }, { says });
      return state;
    },
    addMessage(id, { author, text }) {
      return make(
        find(id),
        { kind: 'customer-message', text },
        { says: [{ author, text, participantId: author }] },
      );
    },
    leave(id) {
      const state = find(id);
      if (!state.conversation.customerPresent) return { record: state, happened: [] };
      // Nobody is left to be freed when the conversation is idle, and so the table of moves does not have it.
      const allowIllegal = state.conversation.phase === 'idle';
      return make(state, { kind: 'customer-leave' }, { allowIllegal, says: [] });
    },
    take(id, move, { allowIllegal = false } = {}) {
      return make(find(id), move, { allowIllegal, says: saysOf(move) });
    },
    clear() {
      states.clear();
      for (const tenant of tenants.values()) tenant.conversations.clear();
      opened = 0;
      textUnits = 0;
    },
  };
}

type Said = Omit<Message, 'interactionId'>;

type Making = { readonly allowIllegal?: boolean; readonly says: readonly Said[] };

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
  state.interactions[state.interactions.length - 1] = { ...last, endMs };
}
