#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { createPaint } from './paint.ts';
import { createProgram, dropFalseEnvironment } from './program.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

const io: Io = {
  out: (text) => writeTo(process.stdout, text),
  talk: (text) => void process.stderr.write(text),
  outPaint: createPaint(process.stdout.isTTY === true, process.env),
  talkPaint: createPaint(process.stderr.isTTY === true, process.env),
  columns: Math.min(Math.max(process.stdout.columns ?? 100, 60), 160),
  talkIsTerminal: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  onInterrupt(stop) {
    let interrupted = false;
    const interrupt = () => {
      if (interrupted) process.exit(EXIT.interrupted);
      interrupted = true;
      stop();
    };
    for (const signal of INTERRUPTS) process.on(signal, interrupt);
    return () => {
      for (const signal of INTERRUPTS) process.off(signal, interrupt);
    };
  },
  exit(code) {
    process.exitCode = code;
  },
};

/** Waits for a slow reader; one that has gone away (`| head`) ends the process quietly. */
function writeTo(stream: NodeJS.WriteStream, text: string): void | Promise<void> {
  if (stream.write(text)) return;
  return new Promise((resolve) => stream.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.failed);
  throw error;
});

setFlagsFromString('--liftoff-only');
const program = createProgram(io);
dropFalseEnvironment(program, process.env);
try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    io.exit(thrown.exitCode === 0 ? EXIT.held : EXIT.usage);
  } else {
    const { reportError } = await import('./report-error.ts');
    reportError(thrown, io);
  }
}
await Promise.all([flush(process.stdout), flush(process.stderr)]);
// Node would wait 100 ms more for background compilation of undici's parser, which nobody needs any more.
process.exit();

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
