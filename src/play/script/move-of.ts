import { speakerOf } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/templates/variables.ts';
import type { ScriptCursor } from './script-cursor.ts';
import { createLookup } from './variable-lookup.ts';

/** A step that makes a move of the contact centre's side. */
export type MoveStep = Extract<ScriptStep, { kind: 'move' | 'text' }>;

/** The move of a step; undefined for a text when no agent has ever joined. */
export function moveOf(step: MoveStep, cursor: ScriptCursor): Move | undefined {
  if (step.kind === 'move') return step.move;
  const { record } = cursor.session;
  const agent = step.agent ?? (record && speakerOf(record.conversation));
  if (agent === undefined) return undefined;
  return { kind: 'text', agent, text: fillTemplate(step.text, createLookup(cursor, agent)) };
}
