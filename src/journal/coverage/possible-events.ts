import {
  type ConversationStateName,
  conversationStateOf,
} from '../../conversation/conversation-state-name.ts';
import { explore } from '../../conversation/explore.ts';
import type { Move, MoveKind } from '../../conversation/move.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { resolveSettings } from '../../protocol/settings.ts';

/** An event in a state of its conversation in which it can come. */
export type PossibleEvent = {
  readonly eventType: string;
  readonly before: ConversationStateName;
  readonly after: ConversationStateName;
  /** The steps that lead to it, its own one last: `steps: queue, join`. */
  readonly steps: string;
};

const QUEUES = ['support', 'billing'].map((key) => ({ key, id: key, name: key }));
const [, BILLING = { key: '', id: '', name: '' }] = QUEUES;
const AGENTS = ['ana', 'ben', 'cem'].map((key) => ({ key, id: key, name: key }));

/**
 * One of each move that can be made, those that everybody makes first. `create` and `customer-join` follow from others,
 * and nothing makes `end`.
 */
const MOVES: readonly Move[] = [
  ...QUEUES.map((queue) => ({ kind: 'queue', queue }) as const),
  ...AGENTS.map((agent) => ({ kind: 'join', agent }) as const),
  ...AGENTS.map((agent) => ({ kind: 'leave', agent }) as const),
  { kind: 'transfer', queue: BILLING },
  ...AGENTS.map((agent) => ({ kind: 'text', agent, text: '' }) as const),
  { kind: 'customer-message', text: '' },
  { kind: 'customer-leave' },
  ...AGENTS.map((agent) => ({ kind: 'typing', agent, typing: true }) as const),
  ...AGENTS.map((agent) => ({ kind: 'read', agent }) as const),
  { kind: 'customer-typing', typing: true },
  { kind: 'card-action', action: 'Action.Submit', data: {} },
  { kind: 'quick-reply', title: '', payload: '' },
  { kind: 'customer-update' },
  { kind: 'script', script: 'survey' },
  { kind: 'expire' },
];

/** What a move is called where a scenario has it by another name, or only the app or the time makes it. */
const STEPS: Partial<Readonly<Record<MoveKind, string>>> = {
  'customer-message': 'customer',
  'customer-leave': 'customer-leaves',
  'card-action': 'customer-submits',
  'quick-reply': 'customer-submits',
  'customer-update': '(the app changes what it says of the customer)',
  script: '(the app assigns a script)',
  expire: '(the time of the script is over)',
};

/** Lists each event of a dialect in each state in which the state machine lets it come, nearest first. */
export function listPossibleEvents(dialect: DialectName): readonly PossibleEvent[] {
  const { render } = dialects[dialect];
  const settings = resolveSettings({});
  return explore(MOVES).flatMap((possible) =>
    render(possible.applied, { conversationId: '', timestampMs: 0, customer: new Map(), settings }).map(
      ({ eventType }) => ({
        eventType,
        before: conversationStateOf(possible.applied.before),
        after: conversationStateOf(possible.applied.after),
        steps: `steps: ${possible.path.map(({ kind }) => STEPS[kind] ?? kind).join(', ')}`,
      }),
    ),
  );
}
