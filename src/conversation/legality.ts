import { type Conversation, isPresent, type Phase } from './conversation.ts';
import type { Move, MoveKind } from './move.ts';

/** The phases in which each move is legal. `refusal` checks what else a move needs. */
export const LEGAL_PHASES: Readonly<Record<MoveKind, readonly Phase[]>> = {
  create: ['new'],
  queue: ['new', 'created', 'queued', 'idle'],
  join: ['queued', 'handled'],
  text: ['handled'],
  typing: ['handled'],
  transfer: ['handled'],
  leave: ['handled'],
  script: ['new', 'created', 'queued', 'handled', 'idle'],
  'customer-join': ['created', 'idle'],
  'customer-update': ['created', 'queued', 'handled', 'idle'],
  expire: ['created', 'queued', 'handled'],
  'card-action': ['created', 'queued', 'handled', 'idle'],
  'quick-reply': ['created', 'queued', 'handled', 'idle'],
  'customer-typing': ['created', 'queued', 'handled', 'idle'],
  read: ['handled'],
  'customer-message': ['created', 'queued', 'handled', 'idle'],
  'customer-leave': ['created', 'queued', 'handled', 'idle'],
  end: ['created', 'queued', 'handled', 'idle'],
};

/** Why a move is not legal now. */
export type Refusal = {
  readonly reason: 'phase' | 'agent-absent' | 'agent-present' | 'customer-absent' | 'same-queue';
  /** A clause: why the move is not legal, such as `no agent has joined yet`. */
  readonly because: string;
  /** An instruction: what makes it legal, such as `let ana join first`. */
  readonly remedy: string;
};

/** Why a move is not legal in a conversation; undefined when it is legal. */
export function refusal(conversation: Conversation, move: Move): Refusal | undefined {
  if (!LEGAL_PHASES[move.kind].includes(conversation.phase)) return phaseRefusal(conversation, move);
  switch (move.kind) {
    case 'join':
      return isPresent(conversation, move.agent.key)
        ? {
            reason: 'agent-present',
            because: `${move.agent.key} is already in the conversation`,
            remedy: 'let another agent join',
          }
        : undefined;
    case 'text':
    case 'typing':
    case 'read':
    case 'leave':
      return isPresent(conversation, move.agent.key)
        ? undefined
        : absentRefusal(conversation, move.agent.key);
    case 'queue':
      return conversation.phase === 'queued' && conversation.queue?.id === move.queue.id
        ? {
            reason: 'same-queue',
            because: `the conversation already waits in ${move.queue.key}`,
            remedy: 'name another queue, or let an agent join',
          }
        : undefined;
    case 'customer-leave':
      return conversation.customerPresent
        ? undefined
        : { reason: 'customer-absent', because: 'the customer has already left', remedy: 'remove the step' };
    default:
      return undefined;
  }
}

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  new: 'the conversation has not begun',
  created: 'the conversation is in no queue yet',
  queued: 'no agent has joined yet',
  handled: 'an agent is in the conversation',
  idle: 'no agent is in the conversation any more',
  ended: 'the conversation has ended',
};

function phaseRefusal(conversation: Conversation, move: Move): Refusal {
  return {
    reason: 'phase',
    because: PHASE_WORDS[conversation.phase],
    remedy: remedyFor(conversation.phase, move),
  };
}

function remedyFor(phase: Phase, move: Move): string {
  if (phase === 'ended') return 'remove the step, or move it before the end';
  if (move.kind === 'queue') return 'use transfer, or let the agents leave first';
  const who = 'agent' in move ? move.agent.key : 'an agent';
  switch (phase) {
    case 'new':
    case 'created':
      return move.kind === 'join'
        ? 'queue the conversation first'
        : `queue the conversation and let ${who} join first`;
    case 'queued':
      return `let ${who} join first`;
    case 'idle':
      return move.kind === 'join'
        ? 'queue the conversation again first'
        : `queue the conversation again and let ${who} join first`;
    default:
      return 'remove the step';
  }
}

function absentRefusal(conversation: Conversation, agentKey: string): Refusal {
  const present = conversation.agents.map((agent) => agent.key).join(', ');
  return {
    reason: 'agent-absent',
    because: `${agentKey} is not in the conversation (present: ${present})`,
    remedy: `let ${agentKey} join first`,
  };
}
