import type { Agent, Conversation } from './conversation.ts';
import { type Refusal, refusal } from './legality.ts';
import type { LeaveCause, Move } from './move.ts';

/** What 8x8 does not publish about the order of moves; a setting decides. */
export type ConversationRules = {
  /** Whether a transfer comes before or after the agents leave. */
  readonly transferOrder: 'transfer-first' | 'leave-first';
};

/** An elementary move that was applied, and the conversation right before and after it. */
export type AppliedMove = {
  readonly move: Move;
  readonly before: Conversation;
  readonly after: Conversation;
};

/** The result of a move. */
export type Advance = {
  /** The conversation after the move; unchanged when the move was refused. */
  readonly conversation: Conversation;
  /** The elementary moves in their order; empty when the move was refused. */
  readonly applied: readonly AppliedMove[];
  readonly refusal?: Refusal;
};

/**
 * Applies one move: checks that it is legal, adds the moves that follow from it (a transfer makes the agents leave and
 * queues the conversation again, a customer's message re-opens an idle conversation), and returns the next state. Pure.
 */
export function advance(conversation: Conversation, move: Move, rules: ConversationRules): Advance {
  const refused = refusal(conversation, move);
  return refused === undefined
    ? advanceUnchecked(conversation, move, rules)
    : { conversation, applied: [], refusal: refused };
}

/** Like `advance`, without checking that the move is legal. */
export function advanceUnchecked(conversation: Conversation, move: Move, rules: ConversationRules): Advance {
  const applied: AppliedMove[] = [];
  let after = conversation;
  for (const elementary of expand(conversation, move, rules)) {
    const before = after;
    after = apply(before, elementary);
    applied.push({ move: elementary, before, after });
  }
  return { conversation: after, applied };
}

function expand(conversation: Conversation, move: Move, rules: ConversationRules): readonly Move[] {
  switch (move.kind) {
    case 'queue':
      return [
        ...(conversation.phase === 'new' ? [{ kind: 'create', queue: move.queue } as const] : []),
        ...joinCustomer(conversation),
        move,
      ];
    case 'transfer': {
      const leaves = leaveAll(conversation.agents, 'transfer');
      const queued: Move = { kind: 'queue', queue: move.queue };
      return rules.transferOrder === 'transfer-first' ? [move, ...leaves, queued] : [...leaves, move, queued];
    }
    case 'script':
      return [
        ...(conversation.phase === 'new' ? [{ kind: 'create', script: move.script } as const] : []),
        ...joinCustomer(conversation),
        ...leaveAll(conversation.agents, 'transfer'),
        move,
      ];
    case 'customer-message':
      return [
        ...joinCustomer(conversation),
        move,
        ...(conversation.phase === 'idle' ? reopen(conversation) : []),
      ];
    case 'leave':
      return leaveOne(conversation, move);
    case 'customer-leave':
      return [move, ...leaveAll(conversation.agents, 'customer-leave')];
    case 'expire':
    case 'end':
      return [...leaveAll(conversation.agents, 'end'), move];
    default:
      return [move];
  }
}

/** The last agent hands a customer who is still there over, where somebody waits for that. */
function leaveOne(
  { agents, customerPresent, handover }: Conversation,
  move: Extract<Move, { kind: 'leave' }>,
): readonly Move[] {
  if (agents.length > 1 || !customerPresent || handover === undefined) return [move];
  return [
    { ...move, because: 'transfer' },
    { kind: 'script', script: handover },
  ];
}

/** To the queue that it was last in, or to its script. */
function reopen({ queue, script }: Conversation): readonly Move[] {
  if (queue !== undefined) return [{ kind: 'queue', queue }];
  return script === undefined ? [] : [{ kind: 'script', script }];
}

function joinCustomer({ customerPresent }: Conversation): readonly Move[] {
  return customerPresent ? [] : [{ kind: 'customer-join' }];
}

function leaveAll(agents: readonly Agent[], because: LeaveCause): readonly Move[] {
  return agents.map((agent) => ({ kind: 'leave', agent, because }));
}

function apply(before: Conversation, move: Move): Conversation {
  switch (move.kind) {
    case 'create':
      return { ...before, phase: 'created', queue: move.queue };
    case 'script':
      return {
        ...before,
        phase: 'created',
        script: move.script,
        handover: undefined,
        transferring: false,
        interaction:
          before.phase !== 'handled' && opensInteraction(before)
            ? before.interaction + 1
            : before.interaction,
      };
    case 'queue':
      return {
        ...before,
        phase: 'queued',
        queue: move.queue,
        script: undefined,
        interaction: opensInteraction(before) ? before.interaction + 1 : before.interaction,
      };
    case 'join':
      return {
        ...before,
        phase: 'handled',
        // `concat` and not a spread: a spread array keeps capacity for more items.
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
    case 'customer-join':
      return { ...before, customerPresent: true };
    case 'customer-message':
    case 'customer-update':
    case 'card-action':
    case 'quick-reply':
    case 'customer-typing':
    case 'read':
      return before;
    case 'customer-leave':
      return {
        ...before,
        customerPresent: false,
        transferring: false,
        phase: before.agents.length === 0 ? 'idle' : before.phase,
      };
    case 'expire':
      return {
        ...before,
        phase: 'idle',
        transferring: false,
        script: before.queue === undefined ? before.script : undefined,
      };
    case 'end':
      return { ...before, phase: 'ended', agents: [], customerPresent: false, transferring: false };
  }
}

/** A transferred conversation, and one that changes queues while it waits or that a script has had, stays in its interaction. */
function opensInteraction({ transferring, phase, script }: Conversation): boolean {
  return !transferring && phase !== 'queued' && (phase !== 'created' || script === undefined);
}
