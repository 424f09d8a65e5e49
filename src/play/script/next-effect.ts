import type { ScriptStep } from '../../scenario/script.ts';
import type { ScriptCursor } from './script-cursor.ts';

/** What a script does next. */
export type Effect =
  /** Something is in its way: an event, a pause, the app. */
  | { readonly kind: 'wait' }
  /** The next step is due later. */
  | { readonly kind: 'pause'; readonly dueMs: number }
  | { readonly kind: 'step'; readonly step: ScriptStep; readonly dueMs: number }
  | { readonly kind: 'end'; readonly ending: 'finished' | 'stopped' };

/** What the next effect depends on besides the cursor. */
export type Facts = {
  /** Whether the run is being stopped. */
  readonly stopping: boolean;
  /** Whether an event or an unanswered call blocks the outbox. */
  readonly blocked: boolean;
  /** Whether events have no outcome yet. */
  readonly unsettled: boolean;
  /** The clock's time, in ms. */
  readonly nowMs: number;
};

/** Decides what a script does next. Pure. */
export function nextEffect(cursor: ScriptCursor, steps: readonly ScriptStep[], facts: Facts): Effect {
  const { state, pause, pending, requesting, beside } = cursor;
  if (facts.stopping || state === 'ended' || facts.blocked || requesting) return WAIT;
  if (state === 'playing') {
    if (cursor.paused) return WAIT;
    if (pause !== undefined || pending !== undefined) return WAIT;
    const step = steps[cursor.next];
    if (step !== undefined) return effectOf(step, cursor, facts);
  }
  return facts.unsettled || beside > 0
    ? WAIT
    : { kind: 'end', ending: state === 'stopped' ? 'stopped' : 'finished' };
}

const WAIT: Effect = { kind: 'wait' };

function effectOf(step: ScriptStep, { dueMs, clockOffsetMs }: ScriptCursor, { nowMs }: Facts): Effect {
  const stepDueMs = dueMs + step.afterMs;
  return step.afterMs > 0 && stepDueMs + clockOffsetMs > nowMs
    ? { kind: 'pause', dueMs: stepDueMs }
    : { kind: 'step', step, dueMs: stepDueMs };
}
