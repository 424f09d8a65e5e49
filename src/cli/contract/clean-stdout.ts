import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { REPORT_FD_VARIABLE } from '../options/environment.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';

/** The file descriptor of the report, in a process whose stdout is stderr. */
const REPORT_FD = 3;

/**
 * Gives the `Io` to go on with, the stdout of which holds nothing of Pact's, or nothing when a process of its own did it
 * all: Pact's native code writes to stdout past Node, and only another process has another one.
 */
export async function withCleanStdout(io: Io): Promise<Io | undefined> {
  if (process.env[REPORT_FD_VARIABLE] === String(REPORT_FD)) {
    return { ...io, out: (text) => writeAll(Buffer.from(text)) };
  }
  const [file = '', ...args] = process.argv.slice(1);
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    stdio: ['inherit', 2, 2, 1],
    env: { ...process.env, [REPORT_FD_VARIABLE]: String(REPORT_FD) },
  });
  // Ctrl-C reaches both by the terminal; whoever sends a signal knows only this one.
  const listening = io.onInterrupt(() => child.kill('SIGTERM'));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(EXIT.failed));
    child.once('close', (ended) => resolve(ended ?? EXIT.interrupted));
  });
  listening();
  io.exit(code);
  return undefined;
}

function writeAll(bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(REPORT_FD, bytes, written);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') throw thrown;
    }
  }
}
