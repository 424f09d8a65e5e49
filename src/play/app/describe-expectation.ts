import { formatDuration } from '../../base/duration.ts';
import type { Pattern } from '../../scenario/matching.ts';
import type { Expectation } from '../../scenario/script.ts';

/** What is awaited, for a person: `2 times message matching "*invoice*" within 5 s`. */
export function describeExpectation(expectation: Expectation, pattern: Pattern | undefined): string {
  const { operation, not, times, status, withinMs } = expectation;
  const parts = [
    not ? 'no' : '',
    times === 1 ? '' : `${times} times`,
    operation,
    pattern === undefined ? '' : `matching ${pattern.shown}`,
    status === undefined ? '' : `answered ${status}`,
    `within ${formatDuration(withinMs)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
