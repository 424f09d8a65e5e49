import { formatDuration } from '../../base/duration.ts';
import type { Attempt } from '../../delivery/deliver.ts';
import type { Acknowledgement, StatusPattern } from '../../scenario/script.ts';

/** What an attempt says of an acknowledgement: nothing yet, or whether it held, and why not. */
export type AckVerdict =
  | { readonly verdict: 'open' | 'passed' }
  | { readonly verdict: 'failed'; readonly because: string };

/** Judges an acknowledgement by one attempt; those before it have left it open. */
export function judgeAck({ statuses, withinMs }: Acknowledgement, attempt: Attempt): AckVerdict {
  const { retry, status, durationMs, reason } = attempt;
  const wanted = statuses?.[retry];
  const isLast = attempt.retryInMs === undefined;
  if (withinMs !== undefined && durationMs > withinMs) {
    return failed(`it took ${formatDuration(durationMs)}, and ${formatDuration(withinMs)} are allowed`);
  }
  if (wanted !== undefined && !matchesStatus(wanted, status)) {
    return failed(`the ${ordinal(retry)} attempt was answered ${shownStatus(status, reason)}, not ${wanted}`);
  }
  if (statuses === undefined) {
    if (!isLast) return { verdict: 'open' };
    return attempt.outcome === 'accepted' ? { verdict: 'passed' } : failed(`it was not accepted: ${reason}`);
  }
  if (retry >= statuses.length - 1) return { verdict: 'passed' };
  return isLast
    ? failed(`only ${retry + 1} of ${statuses.length} attempts ${retry === 0 ? 'was' : 'were'} made`)
    : { verdict: 'open' };
}

/** Whether an acknowledgement awaits that an attempt is refused. */
export function awaitsRefusal({ statuses }: Acknowledgement, attempt: Attempt): boolean {
  const wanted = statuses?.[Math.min(attempt.retry, statuses.length - 1)];
  return wanted !== undefined && !isSuccess(wanted) && matchesStatus(wanted, attempt.status);
}

/** Whether a status is one of those that a pattern means. */
export function matchesStatus(pattern: StatusPattern, status: number): boolean {
  return typeof pattern === 'number'
    ? status === pattern
    : Math.floor(status / 100) === Number(pattern.charAt(0));
}

/** An acknowledgement for a person: `answered 500, then 2xx, within 300 ms`. */
export function describeAck({ statuses, withinMs }: Acknowledgement): string {
  const what = statuses === undefined ? 'accepted' : `answered ${statuses.join(', then ')}`;
  return withinMs === undefined ? what : `${what} within ${formatDuration(withinMs)}`;
}

function isSuccess(pattern: StatusPattern): boolean {
  return matchesStatus('2xx', typeof pattern === 'number' ? pattern : Number(`${pattern.charAt(0)}00`));
}

function shownStatus(status: number, reason: string): string {
  return status === -1 ? `with nothing (${reason})` : String(status);
}

function ordinal(retry: number): string {
  return ['first', 'second', 'third'][retry] ?? `${retry + 1}th`;
}

function failed(because: string): AckVerdict {
  return { verdict: 'failed', because };
}
