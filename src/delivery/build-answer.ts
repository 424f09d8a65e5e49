import { STATUS_CODES } from 'node:http';
import { formatDuration } from '../base/duration.ts';
import type { ConsumerAnswer } from './transport.ts';

/** Builds the answer of a consumer that answered: any 2xx accepts the event, anything else rejects it. */
export function buildAnswer(status: number, body: string, tookMs: number): ConsumerAnswer {
  const durationMs = roundToUs(tookMs);
  if (status >= 200 && status < 300) return { outcome: 'accepted', status, body, durationMs, reason: '' };
  return { outcome: 'rejected', status, body, durationMs, reason: rejectionReason(status) };
}

/** What is known of an attempt that got no complete answer. */
export type FailureFacts = {
  readonly outcome: 'timeout' | 'unreachable';
  readonly reason: string;
  readonly durationMs: number;
  /** The status that had arrived when the answer broke off; the reason names it, but it does not count. */
  readonly statusSeen?: number;
  readonly body?: string;
};

/** Builds the answer of a consumer that gave none, or only a part of one. */
export function buildFailure(failure: FailureFacts): ConsumerAnswer {
  const { outcome, body = '', statusSeen = 0 } = failure;
  const seen =
    statusSeen === 0 ? '' : ` (of an answer with status ${statusSeen} only the beginning had arrived)`;
  const durationMs = roundToUs(failure.durationMs);
  return { outcome, status: -1, body, durationMs, reason: failure.reason + seen };
}

/** The reason of a time-out. */
export function timeoutReason(timeoutMs: number): string {
  return `no answer within ${formatDuration(timeoutMs)}`;
}

/** The reason of an attempt that was given up because the transport was closed. */
export const GIVEN_UP = 'given up: the run was stopped';

/** Clocks tell more digits than they know, and a journal that writes them all down is slower and larger for it. */
function roundToUs(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function rejectionReason(status: number): string {
  const phrase = STATUS_CODES[status];
  const answered = phrase === undefined ? `answered ${status}` : `answered ${status} ${phrase}`;
  return status >= 300 && status < 400 && status !== 304
    ? `${answered}: redirects are not followed, only 2xx accepts an event`
    : answered;
}
