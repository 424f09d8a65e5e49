import { describe, expect, test } from 'vitest';
import type { ChatLine } from '#src/console/model/chat-line.ts';
import { createRunView } from '#src/console/model/run-view.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { playInProcess } from '../support/play/play-in-process.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  failedExpectation,
  rejectedEntry,
  requestEntry,
  viewEntry,
} from '../support/report/sample-entries.ts';

function linesOf(...entries: readonly JournalEntry[]): readonly ChatLine[] {
  const run = createRunView();
  for (const entry of entries) run.add(entry);
  return run.conversations.flatMap(({ lines }) => lines);
}

const said = ({ side, text }: ChatLine) => [side, text];

describe('the chat', () => {
  test('shows what happened in one line each', () => {
    const lines = linesOf(
      attemptEntry({ move: 'queue', who: 'Support', eventId: 'a' }),
      attemptEntry({ move: 'join', who: 'Ana,Pop', eventId: 'b' }),
      attemptEntry({ move: 'text', who: 'Ana,Pop', text: 'Hello', eventId: 'c' }),
      attemptEntry({ move: 'transfer', who: 'Billing', eventId: 'd' }),
      attemptEntry({ move: 'leave', who: 'Ana,Pop', eventId: 'e' }),
    );
    expect(lines.map(said)).toEqual([
      ['system', 'queued in Support'],
      ['system', 'Ana Pop joined'],
      ['agent', 'Hello'],
      ['system', 'transferred to Billing'],
      ['system', 'Ana Pop left'],
    ]);
    expect(lines[2]?.who).toBe('Ana Pop');
  });

  test('shows the several events of one move as one line with all their rows', async () => {
    const { entries } = await playInProcess({
      steps: [{ queue: 'support' }, { join: 'ana' }],
      dialect: 'chat-gateway',
    });
    const lines = linesOf(...entries);
    expect(lines.map(said)).toEqual([
      ['system', 'the conversation was created'],
      ['system', 'the customer joined'],
      ['system', 'queued in Support'],
      ['system', 'Ana Pop joined'],
    ]);
    expect(lines.map(({ rows }) => rows.length)).toEqual([1, 1, 2, 2]);
  });

  test.each([
    ['arrived', [attemptEntry()]],
    ['waiting', [rejectedEntry({ retryInMs: 1000 })]],
    ['arrived', [rejectedEntry({ retryInMs: 1000 }), attemptEntry({ retry: 1 })]],
    ['lost', [rejectedEntry()]],
    ['refused', [rejectedEntry({ fault: 'forged-signature', status: 401, refusalAwaited: true })]],
    ['failed', [attemptEntry({ fault: 'forged-signature' })]],
    ['arrived', [attemptEntry({ fault: 'replayed' }), rejectedEntry({ fault: 'replayed', repeat: true })]],
  ] as const)('says of an agent’s text: %s', (state, entries) => {
    expect(linesOf(...entries)).toMatchObject([{ side: 'agent', state }]);
  });

  test('joins what a customer wrote in the app with the message that the app brings', () => {
    const request = requestEntry({ does: 'says', text: 'Where is it?', requestIndex: 3 });
    const message = callEntry({ operation: 'message', body: { text: 'Where is it?' }, during: undefined });
    expect(linesOf(request)).toMatchObject([{ side: 'customer', state: 'waiting' }]);
    const [line, ...more] = linesOf(request, message);
    expect(line).toMatchObject({ state: 'arrived', rows: ['request-3/0', expect.stringMatching(/^call-/)] });
    expect(more).toEqual([]);
    // As an app does that brings it before it answers.
    expect(linesOf({ ...message, during: 3 }, request)).toHaveLength(1);
  });

  test('takes an equal text for another one when it was written twice', () => {
    const write = (requestIndex: number) => requestEntry({ does: 'says', text: 'Hello?', requestIndex });
    const bring = (callIndex: number) =>
      callEntry({ operation: 'message', body: { text: 'Hello?' }, callIndex, during: undefined });
    expect(linesOf(write(0), write(1), bring(0), bring(1)).map(({ state }) => state)).toEqual([
      'arrived',
      'arrived',
    ]);
  });

  test('shows no second line for the echo of what the app posted', () => {
    const post = callEntry({ operation: 'message', body: { text: 'One moment', authorType: 'bot' } });
    const echo = attemptEntry({
      eventType: 'MESSAGE',
      move: 'customer-message',
      text: 'One moment',
      request: JSON.stringify({ data: { isEcho: true, sender: { type: 'bot' }, text: 'One moment' } }),
    });
    expect(linesOf(post, echo)).toMatchObject([{ side: 'bot', rows: { length: 2 } }]);
  });

  test('says what the app did not show its customer', () => {
    const lines = linesOf(
      attemptEntry({ eventId: 'a', text: 'Hello' }),
      attemptEntry({ eventId: 'b', text: 'Hello' }),
      attemptEntry({ eventId: 'c', text: ' ' }),
      viewEntry({ lines: [{ text: 'Hello' }] }),
    );
    expect(lines.map(({ seen }) => seen)).toEqual([true, false, undefined]);
  });

  test('says what was expected and did not come, and that the conversation stopped', () => {
    const lines = linesOf(attemptEntry(), failedExpectation(), conversationEntry({ ending: 'stopped' }));
    expect(lines.map(({ state }) => state)).toEqual(['arrived', 'failed', 'failed']);
  });
});

describe('what a message has besides its text', () => {
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      body: [
        { type: 'Container', items: [{ type: 'TextBlock', text: 'Order', weight: 'Bolder' }] },
        { type: 'FactSet', facts: [{ title: 'Sum', value: '3 €' }] },
        { type: 'Image', altText: 'a kettle', url: 'https://example.com/x.png' },
        { type: 'Input.Text', label: 'Why?' },
      ],
      actions: [{ type: 'Action.Submit', title: 'Send' }],
    },
  };
  const replies = { contentType: 'application/8x8.quick.replies', content: { options: [{ title: 'Yes' }] } };
  const message = (data: unknown) =>
    attemptEntry({ eventType: 'MESSAGE', request: JSON.stringify({ eventType: 'MESSAGE', data }) });

  test('is drawn as far as it is simple, and nothing of it is fetched', () => {
    const attachments = [
      { id: '1', type: 'file', preSignedUrl: 'https://example.com', fileName: 'invoice.txt' },
    ];
    const [line] = linesOf(message({ text: 'Look', cards: [card, replies], attachments }));
    expect(line?.content).toEqual({
      files: [{ name: 'invoice.txt', type: 'file' }],
      cards: [
        {
          contentType: card.contentType,
          parts: [
            { kind: 'text', text: 'Order', strong: true },
            { kind: 'fact', title: 'Sum', text: '3 €' },
            { kind: 'image', text: 'a kettle' },
            { kind: 'input', text: 'Why?' },
          ],
          actions: ['Send'],
        },
      ],
      quickReplies: ['Yes'],
    });
  });

  test.each([
    ['a card without content', { cards: [{}] }],
    ['cards that are none', { cards: 'no', attachments: 7 }],
    ['a card that is very deep', { cards: [{ content: deep(1000) }] }],
    ['no object', null],
  ])('is read from whatever comes: %s', (_, data) => {
    expect(linesOf(message(data))).toHaveLength(1);
  });
});

function deep(levels: number): unknown {
  let content: unknown = { type: 'TextBlock', text: 'deep' };
  for (let level = 0; level < levels; level++) content = { items: [content] };
  return content;
}
