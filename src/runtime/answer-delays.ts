import type { Clock } from '../base/clock.ts';
import { createSignal, type Signal } from '../base/signal.ts';

/** What holds answers back for a while. */
export type AnswerDelays = {
  /** Resolves after this much real time, or when all are ended. */
  wait(delayMs: number): Promise<void>;
  /** Lets everything go on at once. */
  end(): void;
};

/** What answers are held back with. */
export type AnswerDelaysOptions = {
  /** Real time. */
  readonly deadlines: Pick<Clock, 'now' | 'schedule'>;
  /** Scripted time, which stands still meanwhile. */
  readonly clock: Pick<Clock, 'hold' | 'release'>;
};

/** Creates what holds answers back. */
export function createAnswerDelays({ deadlines, clock }: AnswerDelaysOptions): AnswerDelays {
  const waiting = new Set<Signal<void>>();
  return {
    async wait(delayMs) {
      const over = createSignal<void>();
      waiting.add(over);
      clock.hold();
      const timeUp = deadlines.schedule(deadlines.now() + delayMs, () => over.resolve());
      await over.promise;
      timeUp.cancel();
      clock.release();
      waiting.delete(over);
    },
    end() {
      for (const over of waiting) over.resolve();
    },
  };
}
