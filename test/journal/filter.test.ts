import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fake8x8Error } from '#src/base/errors.ts';
import { buildEventLogRow, EVENT_LOG_COLUMNS } from '#src/journal/event-log.ts';
import { parseRowFilter } from '#src/journal/filter.ts';
import { attemptEntry, callEntry } from '../support/report/sample-entries.ts';

const rows = [
  attemptEntry({ eventIndex: 0, eventType: 'QUEUED', status: 204 }),
  attemptEntry({ eventIndex: 1, eventType: 'TEXT', status: 503, response: "it's (down), sorry" }),
  attemptEntry({ eventIndex: 2, eventType: 'TEXT', status: 200, retry: 1, durationMs: 250 }),
  attemptEntry({ eventIndex: 3, eventType: 'TRANSFER', status: -1, interactionId: undefined }),
].map((entry) => buildEventLogRow(entry));

/** The transactions of the rows that a filter wants. */
const kept = (filter: string) => rows.filter(parseRowFilter(filter)).map((row) => row.transactionId);

function failure(filter: string): Fake8x8Error {
  try {
    parseRowFilter(filter);
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) return thrown;
  }
  throw new Error(`"${filter}" was not refused`);
}

describe('a filter', () => {
  test.each([
    ['status==204', [1]],
    ['status==-1', [4]],
    ['status!=204', [2, 3, 4]],
    ['status>200', [1, 2]],
    ['status>=200', [1, 2, 3]],
    ['status<200', [4]],
    ['status<=200', [3, 4]],
    ['status=gt=200', [1, 2]],
    ['status=ge=200', [1, 2, 3]],
    ['status=lt=200', [4]],
    ['status=le=200', [3, 4]],
    ['status == 204', [1]],
    ['recordType==TEXT_MESSAGE', [2, 3]],
    ['recordType==text_message', []],
    ['interactionId==""', [4]],
    ["interactionId!=''", [1, 2, 3]],
    ['response=="it\'s (down), sorry"', [2]],
    ['duration=="00m:00s:250ms"', [3]],
    ['durationMs>12.5', [3]],
    ['timestampMs>=1700000000000', [1, 2, 3, 4]],
    ['transactionId<3', [1, 2]],
    ['retryAttempts>0', [3]],
    ['direction==Outbound', [1, 2, 3, 4]],
    ['direction==Inbound', []],
  ])('%s keeps %j', (filter, transactions) => {
    expect(kept(filter)).toEqual(transactions);
  });

  test.each([
    ['recordType==TEXT_MESSAGE and status==503', [2]],
    ['recordType==TEXT_MESSAGE;status==503', [2]],
    ['status==204 or status==-1', [1, 4]],
    ['status==204,status==-1', [1, 4]],
    ['status==204 or recordType==TEXT_MESSAGE and status==200', [1, 3]],
    ['(status==204 or recordType==TEXT_MESSAGE) and status==200', [3]],
    ['(status==204 or (status<0 and (retryAttempts==0)))', [1, 4]],
    ['status>0 and status<500 and recordType!=QUEUED', [3]],
  ])('%s joins what it compares', (filter, transactions) => {
    expect(kept(filter)).toEqual(transactions);
  });

  test.each(EVENT_LOG_COLUMNS)('knows the column %s', (column) => {
    expect(kept(`${column}!="something else"`)).toEqual([1, 2, 3, 4]);
  });
});

test('a filter tells the app’s calls from the platform’s events', () => {
  const calls = [callEntry({ callIndex: 6 }), callEntry({ callIndex: 8, status: 404 })];
  const both = [...rows, ...calls.flatMap((entry) => buildEventLogRow(entry) ?? [])];
  const keeps = (filter: string) => both.filter(parseRowFilter(filter)).map((row) => row.transactionId);
  expect(keeps('direction==Inbound')).toEqual([7, 9]);
  expect(keeps('direction==Outbound')).toEqual([1, 2, 3, 4]);
  expect(keeps('recordType==TEXT_MESSAGE and status>=400')).toEqual([2, 9]);
});

describe('a filter that cannot be used is refused', () => {
  test.each([
    ['stauts==204', 'The filter names an unknown column "stauts".', 'Did you mean "status"?'],
    ['recordtype==TEXT', 'unknown column "recordtype"', 'Did you mean "recordType"?'],
    ['__proto__==1', 'unknown column "__proto__"', 'Known: direction, status'],
    ['constructor==1', 'unknown column "constructor"', 'Known: direction, status'],
    ['status=in=(200,204)', 'The filter uses =in=.', 'Allowed: ==, !=, >, >=, <, <=, joined by and, or.'],
    ['status==(200,204)', 'compares status with a list', 'Write: status==200 or status==204'],
    [
      'timestamp>5',
      'compares timestamp, which is a text',
      'Columns with numbers: status, transactionId, retryAttempts, timestampMs, durationMs.',
    ],
    ['status>many', 'compares status with "many", which is not a number', ''],
    ['status>""', 'compares status with "", which is not a number', ''],
    ['', 'Cannot read the filter ""', 'Write it like: status>=400 and recordType==TRANSFER'],
    ['status', 'Cannot read the filter "status"', 'Write it like'],
    ['status==', 'Cannot read the filter "status=="', 'Write it like'],
    ['(status==204', 'Cannot read the filter "(status==204"', 'Did you forget to close parenthesis'],
    ['status==204 and', 'Cannot read the filter', 'Write it like'],
    ['and', 'Cannot read the filter "and"', 'Write it like'],
    ['\u001b[31m', 'Cannot read the filter "\\u001b[31m"', 'Write it like'],
    ['(('.repeat(900), 'Cannot read the filter', '…'],
  ])('%j: %s', (filter, what, remedy) => {
    const { code, message } = failure(filter);
    expect(code).toBe('FILTER_INVALID');
    expect(message).toContain(what);
    expect(message).toContain(remedy);
    expect(message).not.toContain('\u001b');
    expect(message.length).toBeLessThan(700);
  });

  test('when it is longer than 2000 characters, however it goes on', () => {
    expect(kept('status==204'.padEnd(2000))).toEqual([1]);
    expect(failure('status==204'.padEnd(2001)).message).toBe('The filter is longer than 2000 characters.');
  });
});

describe('whatever is written', () => {
  const word = fc.constantFrom(
    ...EVENT_LOG_COLUMNS,
    ...['==', '!=', '>', '<=', '=gt=', '=in=', '(', ')', ' and ', ' or ', ';', ',', '"', "'", '\\', ' '],
    ...['204', '-1', 'TEXT', '__proto__', '1e999', '\u0000'],
  );

  test.each<[string, fc.Arbitrary<string>]>([
    ['text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['words of the language', fc.array(word, { maxLength: 30 }).map((words) => words.join(''))],
  ])('in %s, it is a filter or a Fake8x8Error', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const filter = parseRowFilter(text);
          for (const row of rows) expect(typeof filter(row)).toBe('boolean');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fake8x8Error);
          expect((thrown as Fake8x8Error).code).toBe('FILTER_INVALID');
        }
      }),
      { numRuns: 500 },
    );
  });
});
