import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A program of this folder that runs. */
export type RunningThread = {
  /** The first line that it printed; later ones are dropped. */
  readonly line: string;
  stop(): Promise<void>;
};

/** What a program is started with. */
export type ThreadStart = {
  readonly args?: readonly string[];
  /** Environment variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Starts a program of this folder, by its name without `.mjs`, and waits until it prints a line. A thread of its own
 * starts in a third of the time of a process, and shares as little with the tests. Rejects when it
 * ends before that, with what it threw or wrote to stderr.
 */
export async function startThread(
  name: string,
  { args = [], env = {} }: ThreadStart,
): Promise<RunningThread> {
  const worker = new Worker(fileURLToPath(new URL(`${name}.mjs`, import.meta.url)), {
    argv: [...args],
    env: { ...process.env, ...env },
    // Not the flags of the tests' own process.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const errors = text(worker.stderr);
  const line = once(createInterface({ input: worker.stdout }), 'line').then(([first]) => String(first));
  // Rejects with what the program throws.
  const ended = once(worker, 'exit').then(async ([code]) => {
    throw new Error(`${name} ended with ${code} before it printed a line.\n${await errors}`);
  });
  ended.catch(() => {});
  return {
    line: await Promise.race([line, ended]),
    async stop() {
      await worker.terminate();
    },
  };
}
