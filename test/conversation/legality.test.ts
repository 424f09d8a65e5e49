import { describe, expect, test } from 'vitest';
import { type Conversation, newConversation, type Phase } from '#src/conversation/conversation.ts';
import { refusal } from '#src/conversation/legality.ts';
import type { Move, MoveKind } from '#src/conversation/move.ts';

const ana = { key: 'ana', id: 'a', name: 'Ana Pop' };
const ben = { key: 'ben', id: 'b', name: 'Ben Okoro' };
const support = { key: 'support', id: '104', name: 'Support' };
const billing = { key: 'billing', id: '126', name: 'Billing' };

const known = { ...newConversation, queue: support, interaction: 1, customerPresent: true };
const PHASES: Readonly<Record<Phase, Conversation>> = {
  new: newConversation,
  created: { ...known, phase: 'created', interaction: 0 },
  queued: { ...known, phase: 'queued' },
  handled: { ...known, phase: 'handled', agents: [ana], lastAgent: ana },
  idle: { ...known, phase: 'idle', lastAgent: ana },
  ended: { ...known, phase: 'ended', customerPresent: false },
};
const MOVES: Readonly<Record<MoveKind, Move>> = {
  create: { kind: 'create', queue: support },
  queue: { kind: 'queue', queue: billing },
  join: { kind: 'join', agent: ben },
  text: { kind: 'text', agent: ana, text: 'Hi' },
  typing: { kind: 'typing', agent: ana, typing: true },
  transfer: { kind: 'transfer', queue: billing },
  leave: { kind: 'leave', agent: ana },
  script: { kind: 'script', script: 's-1' },
  'customer-update': { kind: 'customer-update' },
  'card-action': { kind: 'card-action', action: 'Action.Submit', data: {} },
  'quick-reply': { kind: 'quick-reply', title: 'Yes', payload: 'y' },
  'customer-typing': { kind: 'customer-typing', typing: true },
  read: { kind: 'read', agent: ana },
  expire: { kind: 'expire' },
  'customer-join': { kind: 'customer-join' },
  'customer-message': { kind: 'customer-message', text: 'Hi' },
  'customer-leave': { kind: 'customer-leave' },
  end: { kind: 'end' },
};

const LEGAL = `
                   new created queued handled idle ended
  create           yes no      no     no      no   no
  queue            yes yes     yes    no      yes  no
  join             no  no      yes    yes     no   no
  text             no  no      no     yes     no   no
  typing           no  no      no     yes     no   no
  transfer         no  no      no     yes     no   no
  leave            no  no      no     yes     no   no
  customer-join    no  yes     no     no      yes  no
  customer-update  no  yes     yes    yes     yes  no
  card-action      no  yes     yes    yes     yes  no
  quick-reply      no  yes     yes    yes     yes  no
  customer-typing  no  yes     yes    yes     yes  no
  read             no  no      no     yes     no   no
  script           yes yes     yes    yes     yes  no
  expire           no  yes     yes    yes     no   no
  customer-message no  yes     yes    yes     yes  no
  customer-leave   no  yes     yes    yes     yes  no
  end              no  yes     yes    yes     yes  no
`;

const [phases = [], ...rows] = LEGAL.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cases = rows.flatMap(([kind, ...cells]) =>
  cells.map((cell, index) => ({
    kind: kind as MoveKind,
    phase: phases[index] as Phase,
    legal: cell === 'yes',
  })),
);

describe('legality', () => {
  test('the table has every move in every phase', () => {
    expect(cases).toHaveLength(Object.keys(MOVES).length * Object.keys(PHASES).length);
  });

  test.each(cases)('$kind in phase $phase is legal: $legal', ({ kind, phase, legal }) => {
    expect(refusal(PHASES[phase], MOVES[kind]) === undefined).toBe(legal);
  });

  test.each(cases.filter(({ legal }) => !legal))(
    'the refusal of $kind in phase $phase says why and what to do',
    ({ kind, phase }) => {
      const refused = refusal(PHASES[phase], MOVES[kind]);
      expect(refused?.reason).toBe('phase');
      expect(refused?.because).not.toBe('');
      expect(refused?.remedy).not.toBe('');
    },
  );

  test.each<{ move: Move; conversation: Conversation; reason: string; because: string }>([
    {
      move: { kind: 'join', agent: ana },
      conversation: PHASES.handled,
      reason: 'agent-present',
      because: 'ana is already in the conversation',
    },
    {
      move: { kind: 'text', agent: ben, text: 'Hi' },
      conversation: PHASES.handled,
      reason: 'agent-absent',
      because: 'ben is not in the conversation (present: ana)',
    },
    {
      move: { kind: 'typing', agent: ben, typing: true },
      conversation: PHASES.handled,
      reason: 'agent-absent',
      because: 'ben is not in the conversation (present: ana)',
    },
    {
      move: { kind: 'read', agent: ben },
      conversation: PHASES.handled,
      reason: 'agent-absent',
      because: 'ben is not in the conversation (present: ana)',
    },
    {
      move: { kind: 'leave', agent: ben },
      conversation: PHASES.handled,
      reason: 'agent-absent',
      because: 'ben is not in the conversation (present: ana)',
    },
    {
      move: { kind: 'queue', queue: support },
      conversation: PHASES.queued,
      reason: 'same-queue',
      because: 'the conversation already waits in support',
    },
    {
      move: { kind: 'customer-leave' },
      conversation: { ...PHASES.idle, customerPresent: false },
      reason: 'customer-absent',
      because: 'the customer has already left',
    },
  ])('$move.kind is refused as $reason', ({ move, conversation, reason, because }) => {
    expect(refusal(conversation, move)).toMatchObject({ reason, because });
  });
});
