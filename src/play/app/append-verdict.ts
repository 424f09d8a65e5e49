import type { ExpectationEntry } from '../../journal/entry.ts';
import type { Session } from '../runtime/session.ts';

/** Writes down whether what a step awaits of the app came. */
export function appendVerdict(
  session: Session,
  verdict: Pick<ExpectationEntry, 'stepIndex' | 'awaited' | 'verdict' | 'message' | 'calls' | 'durationMs'>,
): void {
  const { context, number, conversationId, clockOffsetMs } = session;
  context.append({
    kind: 'expectation',
    scenario: context.scenario,
    conversation: number,
    conversationId,
    ...verdict,
    timestampMs: Math.round(context.clock.now() - clockOffsetMs),
  });
}
