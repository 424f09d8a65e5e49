import { formatDuration } from '../base/duration.ts';
import type { Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';

/** The `--max-time` of a command. */
export type MaxTime = {
  /** Whether it has ended what was done. */
  isOver(): boolean;
  /** What was done has ended by itself. */
  end(): void;
};

/** Calls `stop` once the real time of `--max-time` is over, and says so; `what` is the subject of that sentence. */
export function limitTime(
  what: string,
  stop: () => void,
  { options: { maxTime }, io }: { readonly options: Pick<Options, 'maxTime'>; readonly io: Io },
): MaxTime {
  let over = false;
  const end = () => {
    over = true;
    io.talk(`${what} is ended: it took longer than --max-time ${formatDuration(maxTime)}\n`);
    stop();
  };
  const timer = maxTime === 0 ? undefined : setTimeout(end, maxTime);
  return { isOver: () => over, end: () => clearTimeout(timer) };
}
