import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import { type Agent, type Queue, speakerOf } from '../../conversation/conversation.ts';
import { type Refusal, refusal } from '../../conversation/legality.ts';
import type { CardData, Move } from '../../conversation/move.ts';
import { moveOfStep } from '../../conversation/move-of-step.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Dialect, DialectFeature } from '../../protocol/dialect.ts';
import { dialectByVersion } from '../../protocol/dialects.ts';
import type { Session } from '../../runtime/session.ts';
import type { QueuesAndAgents } from '../../scenario/queues-and-agents.ts';
import { keepContent, type UnsentContent } from '../message-content.ts';
import {
  type AgentAttachment,
  type AgentMessage,
  checkFeatures,
  contentOf,
  featuresOf,
} from './agent-message.ts';

/** A move made by driver: `{ join: 'ana' }`. */
export type DriverMove<A extends string, Q extends string> =
  | { readonly queue: Q }
  | { readonly join: A }
  | { readonly text: string; readonly by?: A | undefined }
  | { readonly typing: boolean; readonly by?: A | undefined }
  | { readonly sends: AgentMessage; readonly by?: A | undefined }
  | { readonly transfer: Q }
  | { readonly leave: A };

/** A move that a person makes by hand: besides those of a driver what an agent and the customer do in Chat Gateway. */
export type HandMove =
  | DriverMove<string, string>
  | { readonly read: true; readonly by?: string | undefined }
  | { readonly end: true }
  | { readonly 'customer-typing': boolean }
  | { readonly 'customer-submits': CardData }
  | { readonly 'customer-attaches': AgentAttachment; readonly text?: string | undefined };

/** A move that is not legal now, with the reason. */
export class MoveNotLegal extends Fake8x8Error {
  readonly refusal: Refusal;

  constructor({ kind }: Move, refused: Refusal) {
    const { because, remedy } = refused;
    super('MOVE_NOT_LEGAL', `Cannot make the move ${kind}: ${because}. To make it: ${remedy}.`);
    this.refusal = refused;
  }
}

/** What the moves of a driver are built with. */
export type MoveBuilding = {
  readonly names: QueuesAndAgents;
  readonly platform: Pick<Platform, 'attach' | 'preSignedUrls' | 'webhookOf'>;
};

/**
 * Builds a move in its conversation. A file of a message is kept on the platform only if the message can be sent. Throws
 * `QUEUE_UNKNOWN`, `AGENT_UNKNOWN`, `MOVE_NOT_LEGAL` without an agent, `CARD_INVALID` or `DIALECT_LACKS`.
 */
export function buildMove(given: HandMove, session: Session, { names, platform }: MoveBuilding): Move {
  const { record } = session;
  const move = moveOf(given, session, names);
  const content = contentIn(given);
  checkFeatures(dialectOf(session, platform), [...featuresOfMove(move), ...featuresOf(content)]);
  if (content === NO_CONTENT || record === undefined) return move;
  if (refusal(record.conversation, move) !== undefined) return move;
  return { ...move, content: keepContent(platform, record, content) } as Move;
}

function contentIn(given: HandMove): UnsentContent {
  if ('sends' in given) return contentOf(given.sends);
  return 'customer-attaches' in given ? contentOf({ attachment: given['customer-attaches'] }) : NO_CONTENT;
}

/** What a move needs of a dialect, besides what is in its message. */
export function featuresOfMove({ kind }: Pick<Move, 'kind'>): readonly DialectFeature[] {
  const feature = FEATURES[kind];
  return feature === undefined ? [] : [feature];
}

const FEATURES: Readonly<Partial<Record<Move['kind'], DialectFeature>>> = {
  typing: 'typing',
  'customer-typing': 'typing',
  read: 'read-receipts',
  'card-action': 'card-actions',
  'quick-reply': 'card-actions',
};

/** The dialect of a session's events: that of its webhook. */
export function dialectOf(
  { record, owner }: Session,
  { webhookOf }: Pick<MoveBuilding['platform'], 'webhookOf'>,
): Dialect {
  const webhook = record && webhookOf(record);
  return dialectByVersion(webhook?.version ?? '') ?? owner.context.dialect;
}

const NO_CONTENT: UnsentContent = { files: [], cards: [] };

function moveOf(given: HandMove, { record }: Session, names: QueuesAndAgents): Move {
  if ('end' in given) return { kind: 'end' };
  const written = 'sends' in given ? { text: given.sends.text ?? '', by: given.by } : given;
  const move = moveOfStep(written, {
    queue: (key) => queueOf(key, names),
    agent: (key) => agentOf(key, names),
    speaker: record && speakerOf(record.conversation),
  });
  if (move !== undefined) return move;
  throw new Fake8x8Error('MOVE_NOT_LEGAL', 'No agent is there to write. Let an agent join first.');
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
