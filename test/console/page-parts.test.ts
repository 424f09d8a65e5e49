import { describe, expect, test } from 'vitest';
import { formatFragment, formatPath, parseAddress } from '#src/console/model/address.ts';
import { buildCoverageMatrix } from '#src/console/model/coverage-matrix.ts';
import { filterConversations, NO_FILTER } from '#src/console/model/filter-conversations.ts';
import { formatClock, formatDateTime, formatElapsed } from '#src/console/model/format-time.ts';
import { createListHeights } from '#src/console/model/list-window.ts';
import { hueOf, initialsOf } from '#src/console/model/person.ts';
import { createRunView } from '#src/console/model/run-view.ts';
import { oneLine, splitText } from '#src/console/model/shown-text.ts';
import { attemptEntry, callEntry, rejectedEntry } from '../support/report/sample-entries.ts';

describe('an address', () => {
  test.each([
    [{}],
    [{ section: 'coverage' }],
    [{ conversation: 'abc', section: 'wire' }],
    [{ conversation: 'a/b#c&d e%' }],
    [{ conversation: 'Sample#1', event: 'x', attempt: 2 }],
  ])('is read as it was written, in both forms: %j', (address) => {
    expect(parseAddress(formatFragment(address))).toMatchObject(address);
    expect(parseAddress(formatPath(address))).toMatchObject(address);
  });

  test('has the form that is documented', () => {
    const address = { conversation: 'abc', event: 'e1', attempt: 1 };
    expect(formatFragment(address)).toBe('#conversation=abc&event=e1&attempt=1');
    expect(formatPath(address)).toBe('#/c/abc/e/e1/1');
  });

  test.each(['', '#', '#%', '#/c/%E0%A4%A', '#conversation=a&attempt=-1', '#/c/'])(
    'that makes no sense does no harm: %j',
    (hash) => {
      expect(parseAddress(hash).attempt).toBeUndefined();
    },
  );
});

describe('a text', () => {
  test.each([
    ['Hello', 'Hello'],
    ['a\u0000b', 'aNULb'],
    ['\u001b[31m', 'ESC[31m'],
    ['\u202egnp', 'U+202Egnp'],
    ['\ud800', 'U+D800'],
    ['\u007f', 'DEL'],
    ['🙂 مرحبا', '🙂 مرحبا'],
    ['a\nb\tc', 'a\nb\tc'],
  ])('shows what cannot be seen by its name: %j', (text, shown) => {
    expect(
      splitText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(shown);
  });

  test('names each such character', () => {
    expect(splitText('a\u0007')).toEqual([{ text: 'a' }, { text: 'BEL', name: 'U+0007' }]);
  });

  test('stands in one line where there is one', () => {
    expect(oneLine('a\r\nb\tc')).toBe('a[CR]↵b⇥c');
  });
});

test.each([
  [0, '0:00.0'],
  [1700, '0:01.7'],
  [59_960, '1:00.0'],
  [3_723_400, '1:02:03.4'],
  [-1700, '−0:01.7'],
])('%i ms after the start are %s', (ms, text) => {
  expect(formatElapsed(ms)).toBe(text);
});

test('times are UTC, and no time is too strange', () => {
  expect([formatClock(1_700_000_000_000), formatDateTime(1_700_000_000_000)]).toEqual([
    '22:13:20',
    '2023-11-14 22:13:20',
  ]);
  expect(formatClock(1e18)).toBe('00:00:00');
});

test.each([
  ['Ana Pop', 'AP'],
  ['Łukasz de la Cruz', 'ŁC'],
  ['李雷', '李'],
  ['🙂', ''],
  ['', '?'],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
  expect(hueOf(name)).toBe(hueOf(name));
});

describe('a long list', () => {
  test('is drawn where it is seen, with a screen before and after', () => {
    const heights = createListHeights(20);
    heights.resize(10_000);
    expect(heights.window(0, 400)).toMatchObject({ from: 0, before: 0, to: 41, after: (10_000 - 41) * 20 });
    expect(heights.window(100_000, 400)).toMatchObject({ from: 4980, before: 99_600 });
    expect(heights.window(1e9, 400).to).toBe(10_000);
    expect(heights.total).toBe(200_000);
  });

  test('knows where an item begins when others are higher than expected', () => {
    const heights = createListHeights(20);
    heights.resize(100);
    expect(heights.set(3, 120)).toBe(true);
    expect(heights.set(3, 120)).toBe(false);
    expect([heights.offsetOf(3), heights.offsetOf(4), heights.total]).toEqual([60, 180, 2100]);
    heights.resize(3);
    expect(heights.total).toBe(60);
    expect(heights.set(50, 10)).toBe(false);
  });

  test('is empty when nothing is in it', () => {
    const heights = createListHeights(20);
    heights.resize(0);
    expect(heights.window(0, 400)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});

describe('the filter of conversations', () => {
  const run = createRunView();
  run.add(
    callEntry({
      scenario: undefined,
      conversation: undefined,
      conversationId: undefined,
      operation: 'token',
    }),
  );
  run.add(attemptEntry({ conversationId: 'good', scenario: 'First' }));
  run.add(rejectedEntry({ conversationId: 'failed', scenario: 'Second', text: 'Renée asks' }));
  run.add(
    attemptEntry({ conversationId: 'fault', scenario: 'Second', conversation: 2, fault: 'again-later' }),
  );

  test.each([
    [{}, ['good', 'failed', 'fault', 'outside']],
    [{ failed: true }, ['failed']],
    [{ withFaults: true }, ['fault']],
    [{ scenario: 'Second' }, ['failed', 'fault']],
    [{ search: 'RENÉE second' }, ['failed']],
    [{ search: 'again-later' }, ['fault']],
    [{ search: 'nobody' }, []],
  ])('%j', (filter, keys) => {
    const shown = filterConversations(run.conversations, { ...NO_FILTER, ...filter });
    expect(shown.map(({ key }) => key)).toEqual(keys);
  });
});

test('coverage is a table of events and states, with what has no state beside it', () => {
  const item = (name: string, isCovered = false) => ({ name, coveredBy: 'scenario x', isCovered });
  const items = [
    item('TEXT in handled', true),
    item('TEXT in queued'),
    item('QUEUED in queued'),
    item('VERIFY'),
  ];
  const { columns, rows, others } = buildCoverageMatrix({ name: 'events', items });
  expect(columns).toEqual(['handled', 'queued']);
  expect(rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.isCovered)])).toEqual([
    ['TEXT', true, false],
    ['QUEUED', undefined, false],
  ]);
  expect(others).toEqual([item('VERIFY')]);
  expect(buildCoverageMatrix({ name: 'faults', items }).others).toEqual(items);
});
