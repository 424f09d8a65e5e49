import { type Agent, speakerOf } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import { moveOfSubmission } from '../../conversation/move-of-step.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/templates/variables.ts';
import { fillContent, keepContent } from '../message-content.ts';
import type { ScriptCursor } from './script-cursor.ts';
import { createLookup } from './variable-lookup.ts';

/** A step that makes a move of the contact centre's side. */
export type MoveStep = Extract<
  ScriptStep,
  { kind: 'move' | 'text' | 'typing' | 'read' | 'submit' | 'customer-attaches' }
>;

/** The agent who does what a step says, as far as it is one's: when it names none, the speaker of the conversation. */
export function actorOf(step: MoveStep, { session: { record } }: ScriptCursor): Agent | undefined {
  return 'agent' in step ? (step.agent ?? (record && speakerOf(record.conversation))) : undefined;
}

/** Builds the move of a step in its conversation; undefined for one of an agent when none has ever joined. */
export function buildMove(
  step: MoveStep,
  cursor: ScriptCursor,
  { platform, agent }: { readonly platform: ContentKeeper; readonly agent: Agent | undefined },
): Move | undefined {
  if (step.kind === 'move') return step.move;
  if (step.kind === 'submit')
    return moveOfSubmission(JSON.parse(fillTemplate(step.data, createLookup(cursor))));
  const { record } = cursor.session;
  if (step.kind === 'customer-attaches') {
    if (record === undefined) return undefined;
    const lookup = createLookup(cursor);
    const content = keepContent(platform, record, fillContent(step.content, lookup));
    return { kind: 'customer-message', text: fillTemplate(step.text, lookup), direct: true, content };
  }
  if (agent === undefined) return undefined;
  if (step.kind === 'read') return { kind: 'read', agent };
  if (step.kind === 'typing') return { kind: 'typing', agent, typing: step.typing };
  const lookup = createLookup(cursor, agent);
  const text = fillTemplate(step.text, lookup);
  if (step.content === undefined || record === undefined) return { kind: 'text', agent, text };
  const content = keepContent(platform, record, fillContent(step.content, lookup));
  return { kind: 'text', agent, text, content };
}

/** The part of the platform that keeps the files of messages. */
export type ContentKeeper = Pick<Platform, 'attach' | 'preSignedUrls'>;
