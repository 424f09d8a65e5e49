import { formatDuration } from '../../base/duration.ts';
import type { Attempt } from '../../delivery/attempt.ts';
import type { SessionCause } from '../../runtime/session.ts';
import type { Acknowledgement, StatusPattern } from '../../scenario/script.ts';
import { appendVerdict, type ScriptCursor, stopCursor } from '../script/script-cursor.ts';
import { matchesStatus } from './pending-expectation.ts';

/** Judges the attempts of a step's events by its acknowledgement, each event once, and writes the verdicts. */
export function createAcknowledgementJudge(
  cursor: ScriptCursor,
  ack: Acknowledgement,
): Required<Pick<SessionCause, 'expectsRefusal' | 'onAttempt'>> {
  const judged = new Set<string>();
  return {
    expectsRefusal: (attempt) => expectsRefusal(ack, attempt),
    onAttempt(entry) {
      if (judged.has(entry.eventId)) return;
      const result = judgeAck(ack, entry);
      if (result.verdict === 'open') return;
      judged.add(entry.eventId);
      const goesOn = cursor.context.settings.undelivered === 'continue';
      if (result.verdict === 'failed' && !goesOn) stopCursor(cursor);
      appendVerdict(cursor, {
        stepIndex: entry.stepIndex ?? 0,
        awaited: `${entry.eventType} ${describeAck(ack)}`,
        verdict: result.verdict,
        message: 'because' in result ? result.because : '',
        calls: [],
        durationMs: entry.durationMs,
        timestampMs: entry.timestampMs,
      });
    },
  };
}

/** What an attempt says of an acknowledgement: nothing yet, or whether it passed, and why not. */
type AckVerdict =
  | { readonly verdict: 'open' | 'passed' }
  | { readonly verdict: 'failed'; readonly because: string };

/** Judges an acknowledgement by one attempt; those before it have left it open. */
function judgeAck({ statuses, withinMs }: Acknowledgement, attempt: Attempt): AckVerdict {
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

/** Whether an acknowledgement expects that an attempt is refused. */
function expectsRefusal({ statuses }: Acknowledgement, attempt: Attempt): boolean {
  const wanted = statuses?.[Math.min(attempt.retry, statuses.length - 1)];
  return wanted !== undefined && !isSuccess(wanted) && matchesStatus(wanted, attempt.status);
}

/** An acknowledgement for a person: `answered 500, then 2xx, within 300 ms`. */
function describeAck({ statuses, withinMs }: Acknowledgement): string {
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
