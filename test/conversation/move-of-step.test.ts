import { describe, expect, test } from 'vitest';
import { type Agent, newConversation, speakerOf } from '#src/conversation/conversation.ts';
import type { Move } from '#src/conversation/move.ts';
import { type MoveNames, moveOfStep, type WrittenMove } from '#src/conversation/move-of-step.ts';

const named = (key: string) => ({ key, id: key, name: key });
const [ana, ben, cem] = ['ana', 'ben', 'cem'].map(named) as [Agent, Agent, Agent];
const names: MoveNames = { queue: named, agent: named, speaker: cem };

describe('the move of a step', () => {
  test.each<[WrittenMove, Move]>([
    [{ queue: 'support' }, { kind: 'queue', queue: named('support') }],
    [{ transfer: 'billing' }, { kind: 'transfer', queue: named('billing') }],
    [{ join: 'ana' }, { kind: 'join', agent: ana }],
    [{ leave: 'ana' }, { kind: 'leave', agent: ana }],
    [
      { text: '', by: 'ana' },
      { kind: 'text', agent: ana, text: '' },
    ],
    [{ text: 'Hi' }, { kind: 'text', agent: cem, text: 'Hi' }],
    [
      { typing: false, by: 'ana' },
      { kind: 'typing', agent: ana, typing: false },
    ],
    [{ attach: 'a.txt' }, { kind: 'text', agent: cem, text: '' }],
    [
      { card: {}, text: 'Hi', by: 'ana' },
      { kind: 'text', agent: ana, text: 'Hi' },
    ],
    [{ read: true }, { kind: 'read', agent: cem }],
    [{ 'customer-typing': false }, { kind: 'customer-typing', typing: false }],
    [
      { 'customer-submits': { title: 'Yes', payload: 'y' } },
      { kind: 'quick-reply', title: 'Yes', payload: 'y' },
    ],
    [
      { 'customer-submits': { title: 'Yes' } },
      { kind: 'card-action', action: 'Action.Submit', data: { title: 'Yes' } },
    ],
    [
      { 'customer-submits': { title: 'Yes', payload: 'y', more: 1 } },
      { kind: 'card-action', action: 'Action.Submit', data: { title: 'Yes', payload: 'y', more: 1 } },
    ],
    [{ customer: 'Hi' }, { kind: 'customer-message', text: 'Hi' }],
    [{ 'customer-leaves': true }, { kind: 'customer-leave' }],
  ])('%j', (step, expected) => {
    expect(moveOfStep(step, names)).toEqual(expected);
  });

  test('is none for another step, and for a text that has no speaker', () => {
    expect(moveOfStep({}, names)).toBeUndefined();
    expect(moveOfStep({ text: 'Hi' }, { ...names, speaker: undefined })).toBeUndefined();
  });
});

describe('the speaker', () => {
  test.each<[string, readonly Agent[], Agent | undefined, Agent | undefined]>([
    ['wrote or joined last', [ana, ben], ana, ana],
    ['joined last, when the last one left', [ana, ben], cem, ben],
    ['was there last, when no agent is there', [], cem, cem],
    ['is missing before an agent joins', [], undefined, undefined],
  ])('%s', (_, agents, lastAgent, expected) => {
    expect(speakerOf({ ...newConversation, agents, lastAgent })).toBe(expected);
  });
});
