import type { Attempt } from '../../delivery/attempt.ts';
import { releaseHeldBack, sendMore } from '../../runtime/outbox.ts';
import type { OutgoingEvent, Player, Session } from '../../runtime/session.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import type { Expectations } from '../app/expectations.ts';
import { nextEffect } from './next-effect.ts';
import {
  endPause,
  jumpTo,
  noteHeard,
  pauseBefore,
  type ScriptCursor,
  setPaused,
  stepForward,
  stopCursor,
} from './script-cursor.ts';

/** The player of a script, which a person can hold up. */
export type ScriptPlayer = Player & {
  /** Where the script of a session is. */
  place(session: Session): ScriptPlace;
  /** Takes no further step. What is under way goes on, and what is waited for may come. */
  pause(session: Session): void;
  /** Goes on with the next step; its pause counts from now. */
  goOn(session: Session): void;
  /** Makes the first step of the scenario from `stepIndex` on the next one; what was waited for is not any more. */
  jump(session: Session, stepIndex: number): void;
};

/** Where a script is. */
export type ScriptPlace = {
  readonly paused: boolean;
  /** Whether the app's answer to a request of the step is waited for. */
  readonly requesting: boolean;
  /** What is waited for, for a person; absent when nothing is. */
  readonly awaits: string | undefined;
  /** The scenario's step that comes next; absent after the last. */
  readonly next: ScriptStep | undefined;
  /** Of all steps, one that is done several times counted as often. */
  readonly steps: readonly ScriptStep[];
};

/** Whether what plays a session is a script. */
export function isScriptPlayer(player: Player | undefined): player is ScriptPlayer {
  return player !== undefined && 'goOn' in player;
}

/** What running a script needs. */
export type ScriptRunnerOptions = {
  readonly steps: readonly ScriptStep[];
  /** What an event that was not accepted does to its conversation. */
  readonly undelivered: 'stop-unanswered' | 'stop' | 'continue';
  readonly expectations: Pick<Expectations, 'called' | 'cancel'>;
  /** Does what a step says. */
  performStep(cursor: ScriptCursor, step: ScriptStep): void;
  /** Called when a conversation has come to its end. */
  onEnd(cursor: ScriptCursor, ending: 'finished' | 'stopped'): void;
  /** Whether the run is being stopped. */
  stopping(): boolean;
};

/** Creates the player of a script: the only loop there is. Each of its sessions is owned by a cursor. */
export function createScriptRunner(options: ScriptRunnerOptions): ScriptPlayer {
  const { steps, undelivered, expectations, performStep, onEnd, stopping } = options;

  /** Takes steps until an event has to be delivered, time has to pass, the app is waited for or the script has ended. */
  function turn({ owner }: Session): void {
    const cursor = owner as ScriptCursor;
    for (;;) {
      const { session, context } = cursor;
      const effect = nextEffect(cursor, steps, {
        stopping: stopping(),
        blocked: sendMore(session),
        unsettled: session.outbox.unsettled > 0,
        nowMs: context.clock.now(),
      });
      switch (effect.kind) {
        case 'wait':
          return;
        case 'end':
          if (effect.ending === 'finished' && releaseHeldBack(session)) break;
          onEnd(cursor, effect.ending);
          return;
        case 'pause':
          pauseBefore(
            cursor,
            context.clock.schedule(effect.dueMs + cursor.clockOffsetMs, endOfPause, cursor),
          );
          return;
        case 'step':
          take(cursor, effect.step, effect.dueMs);
      }
    }
  }

  function take(cursor: ScriptCursor, step: ScriptStep, dueMs: number): void {
    stepForward(cursor, dueMs);
    performStep(cursor, step);
  }

  /** After a pause the step is taken on time, even while an event is under way. */
  function endOfPause(cursor: ScriptCursor): void {
    if (cursor.paused) {
      endPause(cursor);
      return;
    }
    const step = steps[cursor.next];
    if (stopping() || cursor.state !== 'playing' || step === undefined) return;
    take(cursor, step, cursor.dueMs + step.afterMs);
    turn(cursor.session);
  }

  function settled({ owner }: Session, event: OutgoingEvent, attempt: Attempt): void {
    const cursor = owner as ScriptCursor;
    const { cause, move, text } = event;
    if (attempt.outcome === 'accepted' && move === 'text') noteHeard(cursor, text);
    if (attempt.outcome === 'accepted' || cursor.state !== 'playing') return;
    if (cause?.expectsRefusal?.(attempt) === true || undelivered === 'continue') return;
    if (undelivered === 'stop' || attempt.status === -1) stopCursor(cursor);
  }

  return {
    turn,
    settled,
    place({ owner }) {
      const { paused, requesting, pending, next } = owner as ScriptCursor;
      return { paused, requesting, awaits: pending?.description, next: steps[next], steps };
    },
    pause({ owner }) {
      setPaused(owner as ScriptCursor, true);
    },
    goOn(session) {
      setPaused(session.owner as ScriptCursor, false);
      turn(session);
    },
    jump({ owner }, stepIndex) {
      const index = steps.findIndex((step) => step.stepIndex >= stepIndex);
      expectations.cancel(owner as ScriptCursor);
      jumpTo(owner as ScriptCursor, index);
    },
    called: ({ owner }, call) => expectations.called(owner as ScriptCursor, call),
  };
}
