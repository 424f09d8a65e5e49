import type { Agent, Queue } from './conversation.ts';
import type { CardData, Move } from './move.ts';

/** A move as a step of a scenario, a contract story or a test writes it: one verb, with queues and agents by their keys. */
export type WrittenMove = {
  readonly queue?: string | undefined;
  readonly join?: string | undefined;
  readonly text?: string | undefined;
  /** A file of a message, which has a place on the platform only when the step is played. */
  readonly attach?: unknown;
  readonly card?: unknown;
  readonly 'quick-replies'?: unknown;
  readonly typing?: boolean | undefined;
  readonly read?: true | undefined;
  readonly 'customer-typing'?: boolean | undefined;
  readonly 'customer-submits'?: CardData | undefined;
  /** As `attach`. */
  readonly 'customer-attaches'?: unknown;
  /** The agent who writes, types or reads. */
  readonly by?: string | undefined;
  readonly transfer?: string | undefined;
  readonly leave?: string | undefined;
  readonly customer?: string | undefined;
  readonly 'customer-leaves'?: true | undefined;
};

/** Looks up the queues and agents that a written move names. */
export type MoveNames = {
  queue(key: string): Queue;
  agent(key: string): Agent;
  /** The agent who writes or types when the step does not name one; see `speakerOf`. */
  readonly speaker: Agent | undefined;
};

/** Builds the move of a step, a message without its files and cards; undefined for a step that makes none, and for one that needs a speaker and has none. */
export function moveOfStep(step: WrittenMove, names: MoveNames): Move | undefined {
  if (step.queue !== undefined) return { kind: 'queue', queue: names.queue(step.queue) };
  if (step.transfer !== undefined) return { kind: 'transfer', queue: names.queue(step.transfer) };
  if (step.join !== undefined) return { kind: 'join', agent: names.agent(step.join) };
  if (step.leave !== undefined) return { kind: 'leave', agent: names.agent(step.leave) };
  if (step.customer !== undefined) return { kind: 'customer-message', text: step.customer };
  if (step['customer-leaves'] !== undefined) return { kind: 'customer-leave' };
  if (step['customer-submits'] !== undefined) return moveOfSubmission(step['customer-submits']);
  if (step['customer-attaches'] !== undefined)
    return { kind: 'customer-message', text: step.text ?? '', direct: true };
  const { text, typing, read, 'customer-typing': customerTyping } = step;
  if (customerTyping !== undefined) return { kind: 'customer-typing', typing: customerTyping };
  const agent = step.by === undefined ? names.speaker : names.agent(step.by);
  if (agent === undefined) return undefined;
  if (isMessage(step)) return { kind: 'text', agent, text: text ?? '' };
  if (read !== undefined) return { kind: 'read', agent };
  return typing === undefined ? undefined : { kind: 'typing', agent, typing };
}

/** The move of what a customer submits: a quick reply when it has a title, a payload and nothing else, or a card's data. */
export function moveOfSubmission(data: CardData): Move {
  const { title, payload, ...rest } = data;
  return typeof title === 'string' && typeof payload === 'string' && Object.keys(rest).length === 0
    ? { kind: 'quick-reply', title, payload }
    : { kind: 'card-action', action: 'Action.Submit', data };
}

/** Whether an agent says something in a step: a text, or a message with more than that. */
export function isMessage(step: WrittenMove): boolean {
  const { text, attach, card, 'quick-replies': replies } = step;
  return [text, attach, card, replies].some((part) => part !== undefined);
}
