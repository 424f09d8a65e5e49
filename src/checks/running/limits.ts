import type { Examination } from './examination.ts';

/** Why an examination ends before everything was done. */
type Ending = Exclude<Examination['ending'], 'finished'>;

/** What ends an examination early: time, a signal from outside, or what was found. */
export type Limits = {
  /** Aborted when nothing more may be played. */
  readonly signal: AbortSignal;
  isOver(): boolean;
  /** Whether a check without an end should come to one, so that time is left to find out more of what it found. */
  isLate(): boolean;
  ending(): Ending | undefined;
  /** No further check is made. */
  end(because: Ending): void;
  close(): void;
};

/** Which part of the time a check without an end may take. */
const ENDLESS_PART = 0.9;

/** Creates the limits of an examination that begins now. */
export function createLimits({
  maxTimeMs,
  stopped,
}: {
  readonly maxTimeMs?: number | undefined;
  readonly stopped?: AbortSignal | undefined;
}): Limits {
  const controller = new AbortController();
  const startedMs = performance.now();
  let ending: Ending | undefined;

  function abort(because: Ending): void {
    ending ??= because;
    controller.abort();
  }

  const interrupt = () => abort('interrupted');
  const timer = maxTimeMs === undefined ? undefined : setTimeout(() => abort('time'), maxTimeMs);
  if (stopped?.aborted === true) interrupt();
  stopped?.addEventListener('abort', interrupt, { once: true });
  return {
    signal: controller.signal,
    isOver: () => ending !== undefined,
    isLate: () => maxTimeMs !== undefined && performance.now() >= startedMs + ENDLESS_PART * maxTimeMs,
    ending: () => ending,
    end(because) {
      ending ??= because;
    },
    close() {
      clearTimeout(timer);
      stopped?.removeEventListener('abort', interrupt);
    },
  };
}
