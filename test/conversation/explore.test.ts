import { describe, expect, test } from 'vitest';
import { advance } from '#src/conversation/advance.ts';
import { newConversation } from '#src/conversation/conversation.ts';
import { conversationStateOf } from '#src/conversation/conversation-state-name.ts';
import { explore } from '#src/conversation/explore.ts';
import type { Move } from '#src/conversation/move.ts';
import { AGENTS, QUEUES } from '../support/scenario/legal-moves.ts';

const [ana, ben] = AGENTS as [(typeof AGENTS)[0], (typeof AGENTS)[0]];
const [support, billing] = QUEUES as [(typeof QUEUES)[0], (typeof QUEUES)[0]];
const RULES = { transferOrder: 'transfer-first' } as const;

const MOVES: readonly Move[] = [
  { kind: 'queue', queue: support },
  { kind: 'join', agent: ana },
  { kind: 'join', agent: ben },
  { kind: 'transfer', queue: billing },
  { kind: 'leave', agent: ana },
];

/** The state after moves, in words. */
function stateAfter(...moves: readonly Move[]): string {
  let conversation = newConversation;
  for (const move of moves) conversation = advance(conversation, move, RULES).conversation;
  return conversationStateOf(conversation);
}

describe('the state of a conversation', () => {
  const [queue, join, second, transfer, leave] = MOVES as [Move, Move, Move, Move, Move];

  test.each<[string, readonly Move[]]>([
    ['new', []],
    ['queued', [queue]],
    ['handled', [queue, join]],
    ['several-agents', [queue, join, second]],
    ['handled', [queue, join, second, leave]],
    ['transferred', [queue, join, transfer]],
    ['handled', [queue, join, transfer, second]],
    ['idle', [queue, join, leave]],
    ['queued', [queue, join, leave, queue]],
    ['ended', [queue, { kind: 'end' }]],
  ])('is %s', (state, moves) => {
    expect(stateAfter(...moves)).toBe(state);
  });
});

describe('everything that can happen', () => {
  const possible = explore(MOVES);

  test('is met by the moves that lead to it', () => {
    for (const { applied, path } of possible) {
      const last = path.at(-1) as Move;
      const before = path
        .slice(0, -1)
        .reduce((conversation, move) => advance(conversation, move, RULES).conversation, newConversation);
      expect(advance(before, last, RULES).applied).toContainEqual(applied);
    }
  });

  test('comes nearest first', () => {
    const lengths = possible.map(({ path }) => path.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  test('holds each move in each state in which it is legal', () => {
    const met = new Set(
      possible.map(({ applied }) => `${applied.move.kind} in ${conversationStateOf(applied.before)}`),
    );
    expect([...met].toSorted()).toEqual([
      'create in new',
      'customer-join in created',
      'join in handled',
      'join in queued',
      'join in transferred',
      'leave in handled',
      'leave in several-agents',
      'queue in created',
      'queue in handled',
      'queue in idle',
      'queue in transferred',
      'transfer in handled',
      'transfer in several-agents',
    ]);
  });
});
