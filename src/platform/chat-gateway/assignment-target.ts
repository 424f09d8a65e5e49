import type { Queue } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import type { CallFailure } from '../call-failure.ts';
import { checkQueue, type ReferenceContext } from '../operations/check-references.ts';

/** Where an assignment sends a conversation. */
export type AssignmentTarget = { readonly move: Extract<Move, { kind: 'queue' | 'script' }> };

/** Reads an assignment: to a script of the contact centre, whose ids 8x8 does not publish, else to a queue. */
export function readTarget(
  context: ReferenceContext,
  { type, id }: { readonly type?: 'queue' | 'script'; readonly id: string },
): AssignmentTarget | { readonly failure: CallFailure } {
  if (type === 'script') return { move: { kind: 'script', script: id } };
  const failure = checkQueue(context, 'assignment.id', id);
  if (failure !== undefined) return { failure };
  const queue = context.platform.findQueue(context.tenant.id, id) as Queue;
  return { move: { kind: 'queue', queue } };
}
