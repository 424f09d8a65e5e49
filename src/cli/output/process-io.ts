import { styleText } from 'node:util';
import { Fake8x8Error } from '../../base/errors.ts';
import { counted } from '../../base/format-value.ts';
import type { Paint } from '../../report/paint.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { createOutput } from './output.ts';
import { readColumns } from './read-columns.ts';
import { reportError } from './report-error.ts';
import { createStatusLine } from './status-line.ts';
import { watchNpm } from './watch-npm.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Bytes that wait for a slow reader of stdout at most. */
const WAITING_BYTES_MAX = 16 * 1024 * 1024;

/** Real time in ms that the last words of an interrupted command have. */
const LAST_WORDS_MS_MAX = 1000;

/** This process, with what its end needs. */
export type ProcessIo = Io & {
  /** Ends an interrupted process although a reader that takes nothing holds it up; to be called when the command is over. */
  end(): void;
};

/** Creates the commands' view of this process. */
export function createProcessIo(): ProcessIo {
  const { stdout, stderr, env } = process;
  // Nobody hears the talk any more; the report goes on.
  stderr.on('error', () => {});
  const talk = (text: string) => void stderr.write(text);
  const status = createStatusLine(talk);
  const output = createOutput(stdout, { waitingBytesMax: WAITING_BYTES_MAX, onFailure, onLeftOut });
  const unread = new Set<() => void>();
  let failed = false;
  let interrupted = false;
  const io: ProcessIo = {
    out(text) {
      if (stdout.isTTY === true) status.erase();
      return output.write(text);
    },
    talk(text) {
      status.erase();
      talk(text);
    },
    status,
    outPaint: createPaint(stdout.isTTY === true, env),
    talkPaint: createPaint(stderr.isTTY === true, env),
    columns: readColumns(stdout.columns, env),
    outIsTerminal: stdout.isTTY === true,
    talkIsTerminal: stderr.isTTY === true && env.TERM !== 'dumb',
    onInterrupt,
    onUnread(stop) {
      unread.add(stop);
      if (output.lost()) stop();
      return () => unread.delete(stop);
    },
    exit(code) {
      if (!failed) process.exitCode = code;
    },
    end() {
      if (interrupted) setTimeout(() => process.exit(), output.lost() ? 0 : LAST_WORDS_MS_MAX).unref();
    },
  };

  /** The second signal ends the process, whatever it is doing: the first may wait for something that never ends. */
  function onInterrupt(stop: () => void): () => void {
    const interrupt = () => {
      if (interrupted) process.exit(EXIT.interrupted);
      interrupted = true;
      output.hurry();
      stop();
    };
    for (const signal of INTERRUPTS) process.on(signal, interrupt);
    const unwatch = watchNpm(interrupt, env);
    return () => {
      unwatch();
      for (const signal of INTERRUPTS) process.off(signal, interrupt);
    };
  }

  /** A reader may go away (`| head`), which is no error. */
  function onFailure(error: NodeJS.ErrnoException): void {
    if (error.code !== 'EPIPE') {
      reportError(notWritable(error), io);
      failed = true;
    }
    for (const stop of unread) stop();
  }

  function onLeftOut(texts: number): void {
    io.talk(`the reader of stdout is too slow: ${counted(texts, 'line')} left out\n`);
  }

  return io;
}

function notWritable(cause: Error): Fake8x8Error {
  return new Fake8x8Error(
    'OUTPUT_NOT_WRITABLE',
    `Cannot write to stdout: ${cause.message}. Free some space where it leads, or let it lead elsewhere.`,
    { cause },
  );
}

/** Newer Nodes would otherwise look at stdout, whichever stream the text is for. */
const OURS_TO_DECIDE = { validateStream: false };

/** Colours for a stream: only on a terminal, and neither against NO_COLOR nor without FORCE_COLOR in a pipe. */
function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const wanted = env.NO_COLOR
    ? false
    : env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : isTerminal && env.TERM !== 'dumb';
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    wanted ? styleText(format, text, OURS_TO_DECIDE) : text;
  return {
    good: style('green'),
    bad: style('red'),
    warn: style('yellow'),
    quiet: style('dim'),
    strong: style('bold'),
    name: style('cyan'),
  };
}
