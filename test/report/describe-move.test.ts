import { expect, test } from 'vitest';
import { describeMove } from '#src/report/describe-move.ts';
import { attemptEntry } from '../support/report/sample-entries.ts';

const gateway = (data: object) => JSON.stringify({ conversationId: 'c', timestamp: 1, data });

test.each([
  ['a text', { move: 'text', who: 'Ana,Pop', text: 'Hello' }, 'Ana,Pop: Hello'],
  ['a transfer', { move: 'transfer', who: 'Billing' }, 'to Billing'],
  [
    'an echo, by who is its sender',
    { move: 'customer-message', request: gateway({ sender: { id: 'bot', type: 'bot' }, text: 'See' }) },
    'bot: See',
  ],
  [
    'a member',
    { move: 'customer-join', request: gateway({ memberType: 'user', change: 'joined', id: 'user' }) },
    'user: joined',
  ],
  [
    'an update',
    { move: 'customer-leave', request: gateway({ state: 'idle', assignment: { type: 'queue', id: '104' } }) },
    '104: idle',
  ],
  [
    'an activity',
    { move: 'card-action', request: gateway({ name: 'adaptiveCard/action' }) },
    'adaptiveCard/action',
  ],
] as const)('%s', (_, over, what) => {
  expect(describeMove(attemptEntry({ who: '', text: '', ...over }))).toBe(what);
});
