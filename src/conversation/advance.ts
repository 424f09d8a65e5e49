import type { Agent, Conversation } from './conversation.ts';
import { type Refusal, refusal } from './legality.ts';
import type { LeaveCause, Move } from './move.ts';

/** What 8x8 leaves open about the order of things. */
export type ConversationRules = {
  /** Whether TRANSFER is told before or after the agents have left. */
  readonly transferOrder: 'transfer-first' | 'leave-first';
};

/** A move that happened, and the conversation right after it. */
export type Happened = { readonly move: Move; readonly after: Conversation };

/** What a move led to: the elementary moves in their order, or why it was refused. `conversation` is where it then stands. */
export type Advance = {
  readonly conversation: Conversation;
  readonly happened: readonly Happened[];
  readonly refusal?: Refusal;
};

/**
 * Takes one move: checks it, adds what follows from it (a transfer makes the agents leave and queues the
 * conversation again, a customer's message re-opens an idle one), and returns the next state. Pure.
 */
export function advance(conversation: Conversation, move: Move, rules: ConversationRules): Advance {
  const refused = refusal(conversation, move);
  return refused === undefined
    ? advanceUnchecked(conversation, move, rules)
    : { conversation, happened: [], refusal: refused };
}

/** As `advance`, for a move that is made on purpose although it is not legal. */
export function advanceUnchecked(conversation: Conversation, move: Move, rules: ConversationRules): Advance {
  const happened: Happened[] = [];
  let after = conversation;
  for (const elementary of expand(conversation, move, rules)) {
    after = apply(after, elementary);
    happened.push({ move: elementary, after });
  }
  return { conversation: after, happened };
}

function expand(conversation: Conversation, move: Move, rules: ConversationRules): readonly Move[] {
  switch (move.kind) {
    case 'queue':
      return conversation.phase === 'new' ? [{ kind: 'create', queue: move.queue }, move] : [move];
    case 'transfer': {
      const leaves = leaveAll(conversation.agents, 'transfer');
      const queued: Move = { kind: 'queue', queue: move.queue };
      return rules.transferOrder === 'transfer-first' ? [move, ...leaves, queued] : [...leaves, move, queued];
    }
    case 'customer-message':
      return conversation.phase === 'idle' && conversation.queue !== undefined
        ? [move, { kind: 'queue', queue: conversation.queue }]
        : [move];
    case 'customer-leave':
      return [move, ...leaveAll(conversation.agents, 'customer-leave')];
    case 'end':
      return [...leaveAll(conversation.agents, 'end'), move];
    default:
      return [move];
  }
}

function leaveAll(agents: readonly Agent[], because: LeaveCause): readonly Move[] {
  return agents.map((agent) => ({ kind: 'leave', agent, because }));
}

function apply(before: Conversation, move: Move): Conversation {
  switch (move.kind) {
    case 'create':
      return { ...before, phase: 'created', queue: move.queue };
    case 'queue':
      return {
        ...before,
        phase: 'queued',
        queue: move.queue,
        customerPresent: true,
        interaction: opensInteraction(before) ? before.interaction + 1 : before.interaction,
      };
    case 'join':
      return {
        ...before,
        phase: 'handled',
        // Not spread into a new array: that one would keep room for many.
        agents: before.agents.concat(move.agent),
        lastAgent: move.agent,
        transferring: false,
      };
    case 'text':
    case 'typing':
      return before.lastAgent === move.agent ? before : { ...before, lastAgent: move.agent };
    case 'transfer':
      return { ...before, queue: move.queue, transferring: true };
    case 'leave': {
      const agents = before.agents.filter((agent) => agent.key !== move.agent.key);
      const emptied = agents.length === 0 && move.because !== 'transfer' && move.because !== 'end';
      return { ...before, agents, lastAgent: move.agent, phase: emptied ? 'idle' : before.phase };
    }
    case 'customer-message':
      return before.customerPresent ? before : { ...before, customerPresent: true };
    case 'customer-leave':
      return {
        ...before,
        customerPresent: false,
        transferring: false,
        phase: before.agents.length === 0 ? 'idle' : before.phase,
      };
    case 'end':
      return { ...before, phase: 'ended', agents: [], customerPresent: false, transferring: false };
  }
}

/** A conversation that waits or is handled stays in its interaction when it is queued elsewhere. */
function opensInteraction(before: Conversation): boolean {
  return !before.transferring && before.phase !== 'queued';
}
