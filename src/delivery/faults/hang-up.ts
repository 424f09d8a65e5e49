import { buildFailure } from '../build-answer.ts';
import { elapsedMs, type InProcessCall } from '../in-process-transport.ts';
import type { ConsumerAnswer } from '../transport.ts';

/** Real time between the end of a request and the end of its connection, in ms: the app has read it by then. */
export const HANG_UP_AFTER_MS = 5;

/** The answer that nobody waited for. */
export function hungUp(call: InProcessCall): ConsumerAnswer {
  const reason = 'closed by the platform on purpose, which did not wait for the answer';
  return buildFailure({ outcome: 'unreachable', reason, durationMs: elapsedMs(call) });
}
