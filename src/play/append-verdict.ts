import type { ExpectationEntry } from '../journal/entry.ts';
import type { Thread } from './thread.ts';

/** Writes down whether what a step awaits of the app came. */
export function appendVerdict(
  thread: Thread,
  verdict: Pick<ExpectationEntry, 'stepIndex' | 'awaited' | 'verdict' | 'message' | 'calls' | 'durationMs'>,
): void {
  const { stage, number, conversationId, clockOffsetMs } = thread;
  stage.append({
    kind: 'expectation',
    scenario: stage.scenario,
    conversation: number,
    conversationId,
    ...verdict,
    timestampMs: Math.round(stage.clock.now() - clockOffsetMs),
  });
}
