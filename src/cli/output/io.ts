import type { Paint } from '../../report/paint.ts';
import type { StatusLine } from './status-line.ts';

/** The terminal and the process, as the commands see them. Data goes to `out`, talk to `talk`. */
export type Io = {
  /** Resolves once a slow reader has taken it; never rejects. What is written without waiting may be left out for one. */
  out(text: string): void | Promise<void>;
  talk(text: string): void;
  /** For a person who watches `talk`: a line that is rewritten, and gives way to whatever is printed. */
  readonly status: StatusLine;
  readonly outPaint: Paint;
  readonly talkPaint: Paint;
  /** Characters in a line of `out`. */
  readonly columns: number;
  /** Whether a line of `out` ends at the edge of a terminal; in a pipe or a file it may be longer. */
  readonly outIsTerminal: boolean;
  /** Whether a person watches `talk`, so that a line may be rewritten. */
  readonly talkIsTerminal: boolean;
  /**
   * Calls `stop` at the first Ctrl-C or SIGTERM, or when the npm that started the process ended; a second one ends the
   * process. Returns what ends that.
   */
  onInterrupt(stop: () => void): () => void;
  /** Calls `stop` when nobody reads `out` any more, at once when that is so already. Returns what ends that. */
  onUnread(stop: () => void): () => void;
  exit(code: number): void;
};
