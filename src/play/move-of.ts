import { speakerOf } from '../conversation/conversation.ts';
import type { Move } from '../conversation/move.ts';
import type { ScriptStep } from '../scenario/script.ts';
import { fillTemplate } from '../scenario/variables.ts';
import { createLookup } from './lookup.ts';
import type { Thread } from './thread.ts';

/** A step that makes a move of the contact centre's side. */
export type MoveStep = Extract<ScriptStep, { kind: 'move' | 'text' }>;

/** The move of a step; undefined for a text when no agent has ever joined. */
export function moveOf(step: MoveStep, thread: Thread): Move | undefined {
  if (step.kind === 'move') return step.move;
  const agent = step.agent ?? (thread.record && speakerOf(thread.record.conversation));
  if (agent === undefined) return undefined;
  return { kind: 'text', agent, text: fillTemplate(step.text, createLookup(thread, agent)) };
}
