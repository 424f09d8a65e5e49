import type { Move } from '../../conversation/move.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/variables.ts';
import type { ScriptCursor } from './script-cursor.ts';
import { createLookup } from './variable-lookup.ts';

/** A step that makes a move of the contact centre's side. */
export type MoveStep = Extract<ScriptStep, { kind: 'queue' | 'join' | 'text' | 'transfer' | 'leave' }>;

/** The move of a step; undefined for a text without an agent to write it. */
export function moveOf(step: MoveStep, cursor: ScriptCursor): Move | undefined {
  switch (step.kind) {
    case 'queue':
      return { kind: 'queue', queue: step.queue };
    case 'join':
      return { kind: 'join', agent: step.agent };
    case 'transfer':
      return { kind: 'transfer', queue: step.queue };
    case 'leave':
      return { kind: 'leave', agent: step.agent };
    case 'text': {
      const agent = step.agent ?? cursor.session.record?.conversation.lastAgent;
      if (agent === undefined) return undefined;
      return { kind: 'text', agent, text: fillTemplate(step.text, createLookup(cursor, agent)) };
    }
  }
}
