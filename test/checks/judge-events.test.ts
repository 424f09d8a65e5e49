import { describe, expect, test } from 'vitest';
import { judgeTrial } from '#src/checks/judging/judge-trial.ts';
import { GIVEN_UP } from '#src/delivery/build-answer.ts';
import type { AttemptEntry } from '#src/journal/entry.ts';
import type { FaultName } from '#src/protocol/faults.ts';
import { attemptEntry, rejectedEntry } from '../support/report/sample-entries.ts';

const symptomsOf = (...attempts: readonly AttemptEntry[]) =>
  judgeTrial({}, { entries: attempts }).flatMap(({ symptoms }) => symptoms.map(({ kind }) => kind));

describe('an event', () => {
  test('that the end of the trial cut off is not judged', () => {
    const cutOff = { outcome: 'unreachable', status: -1, reason: GIVEN_UP } as const;
    expect(symptomsOf(attemptEntry(cutOff))).toEqual([]);
    expect(symptomsOf(attemptEntry(), attemptEntry({ ...cutOff, repeat: true }))).toEqual([]);
    expect(symptomsOf(attemptEntry({ ...cutOff, reason: 'no answer within 5 s' }))).toEqual([
      'event-unanswered',
    ]);
  });

  test('that comes again may be put off as long as it gets through', () => {
    const again = { repeat: true, fault: 'again-at-once' } as const;
    const putOff = rejectedEntry({ ...again, retryInMs: 50 });
    expect(symptomsOf(attemptEntry(), putOff, attemptEntry({ ...again, retry: 1 }))).toEqual([]);
    expect(symptomsOf(attemptEntry(), putOff, rejectedEntry({ ...again, retry: 1 }))).toEqual([
      'event-refused',
    ]);
  });

  test.each<[FaultName, number, readonly string[]]>([
    ['replayed', 503, []],
    ['replayed', 500, ['event-refused']],
  ])('that is %s may be answered with 503: %d', (fault, status, symptoms) => {
    expect(symptomsOf(attemptEntry({ fault }), rejectedEntry({ fault, status, repeat: true }))).toEqual(
      symptoms,
    );
  });
});

test.each([
  [401, []],
  [503, []],
  [500, ['forgery-crashes']],
  [204, ['forgery-accepted']],
])('a forged request may be answered with 4xx or put off: %d', (status, symptoms) => {
  const outcome = status < 300 ? 'accepted' : 'rejected';
  expect(symptomsOf(attemptEntry({ fault: 'unsigned', status, outcome }))).toEqual(symptoms);
});
