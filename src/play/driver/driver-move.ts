import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import { type Agent, type Queue, speakerOf } from '../../conversation/conversation.ts';
import { type Refusal, refusal } from '../../conversation/legality.ts';
import type { Move } from '../../conversation/move.ts';
import { moveOfStep } from '../../conversation/move-of-step.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Dialect } from '../../protocol/dialect.ts';
import { dialectByVersion } from '../../protocol/dialects.ts';
import type { Session } from '../../runtime/session.ts';
import type { QueuesAndAgents } from '../../scenario/queues-and-agents.ts';
import { keepContent, type UnsentContent } from '../message-content.ts';
import { type AgentMessage, checkFeatures, contentOf, featuresOf } from './agent-message.ts';

/** A move made by driver: `{ join: 'ana' }`. */
export type DriverMove<A extends string, Q extends string> =
  | { readonly queue: Q }
  | { readonly join: A }
  | { readonly text: string; readonly by?: A | undefined }
  | { readonly typing: boolean; readonly by?: A | undefined }
  | { readonly sends: AgentMessage; readonly by?: A | undefined }
  | { readonly transfer: Q }
  | { readonly leave: A };

/** What the moves of a driver are built with. */
export type MoveBuilding = {
  readonly names: QueuesAndAgents;
  readonly platform: Pick<Platform, 'attach' | 'preSignedUrls' | 'webhookOf'>;
};

/**
 * Builds a move in its conversation. A file of a message is kept on the platform only if the message can be sent. Throws
 * `QUEUE_UNKNOWN`, `AGENT_UNKNOWN`, `MOVE_NOT_LEGAL` without an agent, `CARD_INVALID` or `DIALECT_LACKS`.
 */
export function buildMove(
  given: DriverMove<string, string>,
  session: Session,
  { names, platform }: MoveBuilding,
): Move {
  const { record } = session;
  const move = moveOf(given, session, names);
  const content = 'sends' in given ? contentOf(given.sends) : NO_CONTENT;
  checkFeatures(dialectOf(session, platform), [
    ...(move.kind === 'typing' ? (['typing'] as const) : []),
    ...featuresOf(content),
  ]);
  if (move.kind !== 'text' || content === NO_CONTENT || record === undefined) return move;
  if (refusal(record.conversation, move) !== undefined) return move;
  return { ...move, content: keepContent(platform, record, content) };
}

/** Events are in the dialect of their webhook. */
function dialectOf({ record, owner }: Session, { webhookOf }: MoveBuilding['platform']): Dialect {
  const webhook = record && webhookOf(record);
  return dialectByVersion(webhook?.version ?? '') ?? owner.context.dialect;
}

const NO_CONTENT: UnsentContent = { files: [], cards: [] };

function moveOf(given: DriverMove<string, string>, { record }: Session, names: QueuesAndAgents): Move {
  const written = 'sends' in given ? { text: given.sends.text ?? '', by: given.by } : given;
  const move = moveOfStep(written, {
    queue: (key) => queueOf(key, names),
    agent: (key) => agentOf(key, names),
    speaker: record && speakerOf(record.conversation),
  });
  if (move !== undefined) return move;
  throw new Fake8x8Error('MOVE_NOT_LEGAL', 'No agent is there to write. Let an agent join first.');
}

/** The error of a move that was refused. */
export function notLegal({ kind }: Move, { because, remedy }: Refusal): Fake8x8Error {
  return new Fake8x8Error(
    'MOVE_NOT_LEGAL',
    `Cannot make the move ${kind}: ${because}. To make it: ${remedy}.`,
  );
}

function agentOf(key: string, { agents }: QueuesAndAgents): Agent {
  const agent = agents.get(key);
  if (agent !== undefined) return agent;
  throw new Fake8x8Error(
    'AGENT_UNKNOWN',
    `There is no agent "${key}". ${knownWords(key, [...agents.keys()])}`,
  );
}

function queueOf(key: string, { queues }: QueuesAndAgents): Queue {
  const queue = queues.get(key);
  if (queue !== undefined) return queue;
  throw new Fake8x8Error(
    'QUEUE_UNKNOWN',
    `There is no queue "${key}". ${knownWords(key, [...queues.keys()])}`,
  );
}
