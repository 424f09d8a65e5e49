import type { Writable } from 'node:stream';
import { createSignal, type Signal } from '../../base/signal.ts';

/** Real time in ms that a reader has to take what waits for it, once it is hurried. */
const HURRIED_MS_MAX = 1000;

/** A stream that is written to whatever its reader does. */
export type Output = {
  /**
   * Writes a text, or leaves it out when too much waits already. What it returns resolves once the reader has taken
   * everything, or is lost; it never rejects.
   */
  write(text: string): void | Promise<void>;
  /** From now on a reader that takes too long is given up. */
  hurry(): void;
  /** Whether nothing is written any more: the reader went away or was given up, or the stream failed. */
  lost(): boolean;
};

/** How a stream is written to. */
export type OutputOptions = {
  /** Bytes that wait for a slow reader at most, before a text is left out. Default: any number. */
  readonly waitingBytesMax?: number;
  /** Called once when the stream fails, with `EPIPE` when its reader went away. */
  onFailure(error: NodeJS.ErrnoException): void;
  /** Called when a slow reader has caught up, with how many texts were left out for it. */
  onLeftOut?(texts: number): void;
};

/** Creates what writes to a stream. */
export function createOutput(
  stream: Writable,
  { waitingBytesMax = Number.POSITIVE_INFINITY, onFailure, onLeftOut }: OutputOptions,
): Output {
  let lost = false;
  let isHurried = false;
  let leftOut = 0;
  let drained: Signal<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  stream.on('drain', () => {
    if (leftOut > 0) onLeftOut?.(leftOut);
    leftOut = 0;
    settle();
  });
  stream.on('error', (error) => {
    if (lost) return;
    lose();
    onFailure(error);
  });

  function settle(): void {
    clearTimeout(timer);
    timer = undefined;
    drained?.resolve();
    drained = undefined;
  }

  function lose(): void {
    lost = true;
    settle();
  }

  function limitWait(): void {
    if (isHurried && drained !== undefined) timer ??= setTimeout(lose, HURRIED_MS_MAX);
  }

  return {
    write(text) {
      if (lost) return;
      if (stream.writableLength > waitingBytesMax) leftOut++;
      else if (stream.write(text)) return;
      // One promise for all that wait.
      drained ??= createSignal();
      limitWait();
      return drained.promise;
    },
    hurry() {
      isHurried = true;
      limitWait();
    },
    lost: () => lost,
  };
}
