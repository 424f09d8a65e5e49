import { describe, expect, test } from 'vitest';
import { judgeTrial, type TrialRecord } from '#src/checks/judging/judge-trial.ts';
import type { CallEntry, JournalEntry, ViewEntry } from '#src/journal/entry.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  requestEntry,
  SAMPLE_START_MS,
  viewEntry,
} from '../support/report/sample-entries.ts';

/** The kinds of everything that is wrong with a trial, each once. */
function kindsOf(record: TrialRecord, features: readonly string[] = []): readonly string[] {
  const symptoms = judgeTrial({ features }, record).flatMap((subject) => subject.symptoms);
  return [...new Set(symptoms.map(({ kind }) => kind))];
}

/** What a customer wrote, and the app accepted unless told otherwise. */
const says = (text: string, different: object = {}) => requestEntry({ does: 'says', text, ...different });

const brings = (text: string, different: Partial<CallEntry> = {}) =>
  callEntry({
    body: { authorType: 'user', text },
    request: JSON.stringify({ authorType: 'user', text }),
    ...different,
  });

const failed = (status: number, retryAfterSeconds?: number) => ({
  status,
  fault: { status, retryAfterSeconds, delayMs: undefined },
});

/** The same message brought several times: what each was answered, and after how long a pause, in ms. */
function repeated(calls: readonly (readonly [pauseMs: number, Partial<CallEntry>])[]): TrialRecord {
  let nowMs = 0;
  const answeredMs = new Map<number, number>();
  const entries = calls.map(([pauseMs, different], callIndex) => {
    nowMs += pauseMs + 1;
    answeredMs.set(callIndex, nowMs);
    return brings('Hi', { callIndex, timestampMs: SAMPLE_START_MS + nowMs, ...different });
  });
  return { entries: [says('Hi'), ...entries, conversationEntry()], answeredMs };
}

describe('a call that is made again', () => {
  test('after a pause, a few times, is polite', () => {
    expect(
      kindsOf(
        repeated([
          [0, failed(503)],
          [50, failed(503)],
          [100, {}],
        ]),
      ),
    ).toEqual([]);
  });

  test('at once, a single time, is too', () => {
    expect(
      kindsOf(
        repeated([
          [0, failed(500)],
          [0, {}],
        ]),
      ),
    ).toEqual([]);
  });

  test.each([503, 429, 401])('at once, again and again, hammers: %d', (status) => {
    const calls = Array.from({ length: 8 }, () => [2, failed(status)] as const);
    expect(kindsOf(repeated([...calls, [2, {}]]))).toEqual(['call-hammers']);
  });

  test('before Retry-After is over comes too soon', () => {
    expect(
      kindsOf(
        repeated([
          [0, failed(429, 1)],
          [300, {}],
        ]),
      ),
    ).toEqual(['call-too-soon']);
    expect(
      kindsOf(
        repeated([
          [0, failed(429, 1)],
          [995, {}],
        ]),
      ),
    ).toEqual([]);
  });

  test('that was refused for good is repeated in vain', () => {
    expect(
      kindsOf(
        repeated([
          [0, failed(400)],
          [500, failed(400)],
        ]),
      ),
    ).toEqual(['call-repeated']);
  });

  test('for another request of the customer is another call', () => {
    const record = repeated([
      [0, { ...failed(400), during: 1 }],
      [0, { ...failed(400), during: 2 }],
    ]);
    expect(kindsOf(record)).toEqual([]);
  });

  test('when nobody knows in between may be after a new start', () => {
    const { entries } = repeated([
      [0, failed(400)],
      [0, failed(400)],
    ]);
    expect(kindsOf({ entries })).toEqual([]);
  });
});

describe('a message that does not come through', () => {
  const refused = { outcome: 'rejected', status: 502, reason: 'answered 502' } as const;
  const lines = [{ text: 'Hi', from: 'customer' }];
  const long = [failed(503), failed(503), failed(503)].map((each, index) =>
    brings('Hi', { callIndex: index, timestampMs: SAMPLE_START_MS + index * 50, ...each }),
  );
  const looks = (afterMs: number, different: Partial<ViewEntry> = {}) =>
    viewEntry({ problem: '', lines, timestampMs: SAMPLE_START_MS + afterMs, ...different });

  test('is the app’s fault when it tried only once, and says so', () => {
    const entries = [says('Hi', refused), brings('Hi', failed(503)), conversationEntry()];
    expect(kindsOf({ entries })).toEqual(['customer-refused']);
  });

  test.each<[string, readonly JournalEntry[], readonly string[]]>([
    ['it tried several times and tells its customer', [says('Hi', refused), ...long, looks(5000)], []],
    ['8x8 refuses it for good', [says('Hi'), brings('Hi', failed(400)), looks(5000)], []],
    ['its customer does not see it', [says('Hi'), ...long, looks(5000, { lines: [] })], []],
    ['it may still be trying', [says('Hi'), ...long, looks(200)], []],
    ['it claims that it came through', [says('Hi'), ...long, looks(5000)], ['message-lost']],
  ])('is not when %s', (_, entries, kinds) => {
    expect(kindsOf({ entries: [...entries, conversationEntry()] })).toEqual(kinds);
  });
});

describe('whether the customer can write', () => {
  const sees = (canWrite: boolean | undefined, mayWrite: boolean | undefined) =>
    viewEntry({ problem: '', lines: [], canWrite, mayWrite });

  test.each([
    [true, true, []],
    [false, false, []],
    [undefined, true, []],
    [false, undefined, []],
    [true, undefined, []],
    [false, true, ['cannot-write']],
    [true, false, ['can-write']],
  ] as const)('the app says %s, the conversation %s', (canWrite, mayWrite, kinds) => {
    const entries = [attemptEntry({ move: 'join', text: '' }), sees(canWrite, mayWrite), conversationEntry()];
    expect(kindsOf({ entries })).toEqual(kinds);
  });

  test('is not judged after events that were made by hand', () => {
    const entries = [attemptEntry({ move: 'send', text: '' }), sees(false, true), conversationEntry()];
    expect(kindsOf({ entries })).toEqual([]);
  });

  test('is over when they have left, until they write again', () => {
    const leaves = requestEntry({ does: 'leaves', requestIndex: 1 });
    const ends = callEntry({ operation: 'end', method: 'DELETE', body: undefined, request: '' });
    const rest = [sees(true, undefined), conversationEntry()];
    expect(kindsOf({ entries: [leaves, ends, ...rest] })).toEqual(['can-write']);
    const again = [says('Wait', { requestIndex: 2 }), brings('Wait')];
    expect(kindsOf({ entries: [leaves, ends, ...again, ...rest] })).toEqual([]);
  });
});

describe('an event', () => {
  test('that got no answer at first is unanswered, though it was accepted later', () => {
    const unanswered = { outcome: 'timeout', status: -1, reason: 'no answer within 5 s' } as const;
    const entries = (different: object) => [
      attemptEntry({ ...unanswered, ...different }),
      attemptEntry({ retry: 1, ...different }),
      conversationEntry(),
    ];
    expect(kindsOf({ entries: entries({}) })).toEqual(['event-unanswered']);
    expect(kindsOf({ entries: entries({ fault: 'hangs-up' }) })).toEqual([]);
  });
});

describe('a conversation and the same one undisturbed', () => {
  const looks = (...texts: readonly string[]) =>
    viewEntry({ problem: '', lines: texts.map((text) => ({ text, from: 'system' })) });
  const says2 = (text: string) => brings(text, { body: { authorType: 'bot', text } });
  const played = (...entries: readonly JournalEntry[]) => [...entries, conversationEntry()];

  test.each<[string, readonly JournalEntry[], readonly JournalEntry[], readonly string[]]>([
    ['are equal', [says2('Welcome'), looks('Ana joined')], [says2('Welcome'), looks('Ana joined')], []],
    ['differ in what a clock says', [looks('Ana joined at 12:31')], [looks('Ana joined at 12:32')], []],
    [
      'differ in ids, some of which have no digit',
      [looks('agPRxDpInKRhG3xGYhE4Djow left', 'agabcdefghijklmnopqrstuv left')],
      [looks('agABCDEFGHIJKLMNOPQRSTUV left', 'ag3xy3twXvQMGFrCyIoBg8eg left')],
      [],
    ],
    ['differ in a call made twice', [says2('Hi'), says2('Hi')], [says2('Hi')], ['call-doubled']],
    ['differ in a call left out', [], [says2('Hi')], ['call-missing']],
    [
      'differ in a line shown twice',
      [looks('Ana joined', 'Ana joined')],
      [looks('Ana joined')],
      ['line-doubled'],
    ],
    ['differ in a line left out', [looks()], [looks('Ana joined')], ['line-lost']],
    ['cannot be compared without a view', [], [looks('Ana joined')], []],
    ['may have other words of chance', [looks('Nice day!')], [looks()], []],
  ])('%s', (_, entries, undisturbed, kinds) => {
    expect(kindsOf({ entries: played(...entries), undisturbed: played(...undisturbed) })).toEqual(kinds);
  });

  test('are not compared when one of them has not come to its end', () => {
    const stopped = [conversationEntry({ ending: 'stopped' })];
    expect(kindsOf({ entries: stopped, undisturbed: played(says2('Hi')) })).toEqual([]);
  });
});

describe('the history of a conversation', () => {
  const opens = (...texts: readonly string[]) =>
    callEntry({
      operation: 'conversation',
      body: { history: { messages: texts.map((text) => ({ type: 'bot', text })) } },
    });
  const shows = (...texts: readonly string[]) =>
    viewEntry({ problem: '', lines: texts.map((text) => ({ text })) });

  test.each([
    [['A', 'B'], ['A', 'B'], []],
    [['A', 'B'], ['B', 'A'], ['history-reordered']],
    [['A', 'B', 'A'], ['A', 'A', 'B'], []],
    [['A', 'B'], [], []],
  ])('brought as %j, seen as %j', (brought, seen, kinds) => {
    expect(kindsOf({ entries: [opens(...brought), shows(...seen), conversationEntry()] })).toEqual(kinds);
  });
});
