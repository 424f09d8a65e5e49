import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, advanceUnchecked, type ConversationRules } from '#src/conversation/advance.ts';
import { type Conversation, newConversation } from '#src/conversation/conversation.ts';
import { LEGAL_PHASES } from '#src/conversation/legality.ts';
import type { Move } from '#src/conversation/move.ts';
import { anyStory, makeLegalMoves } from '../support/scenario/legal-moves.ts';

const ana = { key: 'ana', id: 'a', name: 'Ana Pop' };
const ben = { key: 'ben', id: 'b', name: 'Ben Okoro' };
const support = { key: 'support', id: '104', name: 'Support' };
const billing = { key: 'billing', id: '126', name: 'Billing' };
const rules: ConversationRules = { transferOrder: 'transfer-first' };

const queued: Conversation = {
  ...newConversation,
  phase: 'queued',
  queue: support,
  interaction: 1,
  customerPresent: true,
};
const handled: Conversation = { ...queued, phase: 'handled', agents: [ana], lastAgent: ana };
const handledByTwo: Conversation = { ...handled, agents: [ana, ben], lastAgent: ben };
const idle: Conversation = { ...queued, phase: 'idle', lastAgent: ana };

/** Plays moves from the beginning; each must be legal. */
function played(...moves: readonly Move[]): Conversation {
  return moves.reduce((conversation, move) => {
    const next = advance(conversation, move, rules);
    expect(next.refusal).toBeUndefined();
    return next.conversation;
  }, newConversation);
}

function spelled(conversation: Conversation, move: Move, order = rules): readonly string[] {
  return advance(conversation, move, order).applied.map(({ move: { kind, ...rest }, after: { phase } }) => {
    const who = 'agent' in rest ? ` ${rest.agent.key}` : 'queue' in rest ? ` ${rest.queue.key}` : '';
    return `${kind}${who} > ${phase}`;
  });
}

describe('advance', () => {
  test.each<{ title: string; from: Conversation; move: Move; happens: readonly string[] }>([
    {
      title: 'the first queue creates the conversation',
      from: newConversation,
      move: { kind: 'queue', queue: support },
      happens: ['create support > created', 'customer-join > created', 'queue support > queued'],
    },
    {
      title: 'a created conversation is only queued',
      from: { ...newConversation, phase: 'created', queue: support, customerPresent: true },
      move: { kind: 'queue', queue: support },
      happens: ['queue support > queued'],
    },
    {
      title: 'an agent takes it',
      from: queued,
      move: { kind: 'join', agent: ana },
      happens: ['join ana > handled'],
    },
    {
      title: 'an agent writes',
      from: handled,
      move: { kind: 'text', agent: ana, text: 'Hi' },
      happens: ['text ana > handled'],
    },
    {
      title: 'an agent types',
      from: handled,
      move: { kind: 'typing', agent: ana, typing: true },
      happens: ['typing ana > handled'],
    },
    {
      title: 'a transfer makes every agent leave and queues again',
      from: handledByTwo,
      move: { kind: 'transfer', queue: billing },
      happens: [
        'transfer billing > handled',
        'leave ana > handled',
        'leave ben > handled',
        'queue billing > queued',
      ],
    },
    {
      title: 'the last agent leaves',
      from: handled,
      move: { kind: 'leave', agent: ana },
      happens: ['leave ana > idle'],
    },
    {
      title: 'one of two agents leaves',
      from: handledByTwo,
      move: { kind: 'leave', agent: ana },
      happens: ['leave ana > handled'],
    },
    {
      title: 'the customer writes to an agent',
      from: handled,
      move: { kind: 'customer-message', text: 'Hi' },
      happens: ['customer-message > handled'],
    },
    {
      title: 'the customer re-opens an idle conversation in its last queue',
      from: idle,
      move: { kind: 'customer-message', text: 'Hi' },
      happens: ['customer-message > idle', 'queue support > queued'],
    },
    {
      title: 'the customer leaves a queue',
      from: queued,
      move: { kind: 'customer-leave' },
      happens: ['customer-leave > idle'],
    },
    {
      title: 'the customer leaves and frees the agents',
      from: handledByTwo,
      move: { kind: 'customer-leave' },
      happens: ['customer-leave > handled', 'leave ana > handled', 'leave ben > idle'],
    },
    {
      title: 'the customer leaves an idle conversation',
      from: idle,
      move: { kind: 'customer-leave' },
      happens: ['customer-leave > idle'],
    },
    {
      title: 'the end makes the agents leave first',
      from: handledByTwo,
      move: { kind: 'end' },
      happens: ['leave ana > handled', 'leave ben > handled', 'end > ended'],
    },
  ])('$title', ({ from, move, happens }) => {
    expect(spelled(from, move)).toEqual(happens);
  });

  test('a transfer may also be told after the agents left', () => {
    const order = { transferOrder: 'leave-first' } as const;
    expect(spelled(handled, { kind: 'transfer', queue: billing }, order)).toEqual([
      'leave ana > handled',
      'transfer billing > handled',
      'queue billing > queued',
    ]);
  });

  test.each(['transfer-first', 'leave-first'] as const)(
    'a transfer ends in the new queue, whatever its order: %s',
    (transferOrder) => {
      const { conversation } = advance(handledByTwo, { kind: 'transfer', queue: billing }, { transferOrder });
      expect(conversation).toEqual({
        ...queued,
        queue: billing,
        lastAgent: ben,
        transferring: true,
      });
    },
  );

  test('a transferred conversation is in transfer until an agent joins', () => {
    const transferred = advance(handled, { kind: 'transfer', queue: billing }, rules).conversation;
    expect(transferred.transferring).toBe(true);
    expect(advance(transferred, { kind: 'join', agent: ben }, rules).conversation.transferring).toBe(false);
    expect(advance(transferred, { kind: 'customer-leave' }, rules).conversation.transferring).toBe(false);
    expect(advance(transferred, { kind: 'end' }, rules).conversation.transferring).toBe(false);
  });

  test('who wrote, joined or left last is remembered', () => {
    expect(handledByTwo.lastAgent).toBe(ben);
    const wrote = advance(handledByTwo, { kind: 'text', agent: ana, text: 'Hi' }, rules).conversation;
    expect(wrote.lastAgent).toBe(ana);
    expect(advance(handledByTwo, { kind: 'leave', agent: ana }, rules).conversation.lastAgent).toBe(ana);
  });

  test('interactions are counted by how often the conversation is put into service', () => {
    const first = played({ kind: 'queue', queue: support });
    expect(first.interaction).toBe(1);
    const requeued = advance(first, { kind: 'queue', queue: billing }, rules).conversation;
    expect(requeued.interaction).toBe(1);
    const transferred = played(
      { kind: 'queue', queue: support },
      { kind: 'join', agent: ana },
      { kind: 'transfer', queue: billing },
    );
    expect(transferred.interaction).toBe(1);
    const reopened = played(
      { kind: 'queue', queue: support },
      { kind: 'join', agent: ana },
      { kind: 'leave', agent: ana },
      { kind: 'customer-message', text: 'Hi' },
    );
    expect(reopened.interaction).toBe(2);
  });

  test('a customer who left is back with their next message', () => {
    const left = played({ kind: 'queue', queue: support }, { kind: 'customer-leave' });
    expect(left.customerPresent).toBe(false);
    const back = advance(left, { kind: 'customer-message', text: 'Hi' }, rules).conversation;
    expect(back).toMatchObject({ customerPresent: true, phase: 'queued' });
  });

  test('a refused move changes nothing', () => {
    const refused = advance(newConversation, { kind: 'join', agent: ana }, rules);
    expect(refused.conversation).toBe(newConversation);
    expect(refused.applied).toEqual([]);
    expect(refused.refusal?.reason).toBe('phase');
  });

  test('a move that is made on purpose is not refused', () => {
    const made = advanceUnchecked(newConversation, { kind: 'text', agent: ana, text: 'Hi' }, rules);
    expect(made.applied.map(({ move }) => move.kind)).toEqual(['text']);
    expect(made.refusal).toBeUndefined();
  });
});

describe('any legal story', () => {
  test('is one of many that together make every move often', () => {
    const stories = fc.sample(anyStory, { numRuns: 100, seed: 1 });
    const kinds = stories.flatMap(({ moves, rules: order }) =>
      makeLegalMoves(moves, order).flatMap(({ applied }) => applied.map(({ move }) => move.kind)),
    );
    const rare = Object.keys(LEGAL_PHASES).filter((kind) => kinds.filter((one) => one === kind).length < 10);
    expect(rare).toEqual([]);
  });

  test('keeps the invariants of its phase', () => {
    fc.assert(
      fc.property(anyStory, ({ moves, rules: order }) => {
        for (const { after: now } of makeLegalMoves(moves, order)) {
          expect(now.phase === 'handled').toBe(now.agents.length > 0);
          expect(now.queue === undefined && now.script === undefined).toBe(now.phase === 'new');
          expect(new Set(now.agents.map(({ key }) => key)).size).toBe(now.agents.length);
          if (now.transferring) expect(now.phase).toBe('queued');
        }
      }),
    );
  });

  test('has its moves lead from one conversation to the next', () => {
    fc.assert(
      fc.property(anyStory, ({ moves, rules: order }) => {
        for (const { move, applied, after: now, before } of makeLegalMoves(moves, order)) {
          expect(applied.at(-1)?.after).toBe(now);
          expect(applied.map((one) => one.move)).toContain(move);
          expect(now.interaction).toBeGreaterThanOrEqual(before.interaction);
        }
      }),
    );
  });

  test('makes moves only in the phases that allow them', () => {
    fc.assert(
      fc.property(anyStory, ({ moves, rules: order }) => {
        for (const { before, move } of makeLegalMoves(moves, order)) {
          expect(LEGAL_PHASES[move.kind]).toContain(before.phase);
        }
      }),
    );
  });

  test('never changes a conversation in place', () => {
    fc.assert(
      fc.property(anyStory, ({ moves, rules: order }) => {
        const made = makeLegalMoves(moves, order);
        const copies = structuredClone(made);
        makeLegalMoves(moves, order);
        expect(made).toEqual(copies);
      }),
    );
  });
});
