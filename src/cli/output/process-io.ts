import { styleText } from 'node:util';
import type { Paint } from '../../report/paint.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { createStatusLine } from './status-line.ts';
import { watchNpm } from './watch-npm.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Creates the commands' view of this process. */
export function createProcessIo(): Io {
  const { stdout, stderr, env } = process;
  stdout.on('error', endOnClosedPipe);
  // Nobody hears the talk any more; the report goes on.
  stderr.on('error', () => {});
  const talk = (text: string) => void stderr.write(text);
  const status = createStatusLine(talk);
  return {
    out(text) {
      if (stdout.isTTY === true) status.erase();
      return writeTo(stdout, text);
    },
    talk(text) {
      status.erase();
      talk(text);
    },
    status,
    outPaint: createPaint(stdout.isTTY === true, env),
    talkPaint: createPaint(stderr.isTTY === true, env),
    columns: Math.min(Math.max(stdout.columns ?? 100, 60), 160),
    talkIsTerminal: stderr.isTTY === true && env.TERM !== 'dumb',
    onInterrupt,
    exit(code) {
      process.exitCode = code;
    },
  };
}

/** The second signal ends the process, whatever it is doing: the first may wait for something that never ends. */
function onInterrupt(stop: () => void): () => void {
  let interrupted = false;
  const interrupt = () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    stop();
  };
  for (const signal of INTERRUPTS) process.on(signal, interrupt);
  const unwatch = watchNpm(interrupt, process.env);
  return () => {
    unwatch();
    for (const signal of INTERRUPTS) process.off(signal, interrupt);
  };
}

/** Waits for a slow reader. */
function writeTo(stream: NodeJS.WriteStream, text: string): void | Promise<void> {
  if (stream.write(text)) return;
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** A reader that has gone away (`| head`) ends the process quietly: a run without a reader would go on to its end. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.failed);
  throw error;
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
