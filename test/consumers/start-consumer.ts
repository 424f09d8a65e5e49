import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { firstLine } from '../support/first-line.ts';

/** A consumer that runs in a process of its own. */
export type RunningConsumer = {
  readonly port: number;
  /** Where it takes events. */
  readonly url: string;
  /** What it received so far, for those that tell. */
  received<Received = ReceivedEvent>(): Promise<Received[]>;
  stop(): Promise<void>;
};

/** What most consumers tell of an event. */
export type ReceivedEvent = {
  readonly path: string;
  readonly eventId: string;
  readonly retry: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawHeaders: readonly string[];
  readonly body: string;
  readonly status: number;
  readonly reason?: string;
  readonly keyFetches?: number;
};

/** Starts one of the programs of this folder by its name, without `.mjs`, and waits until it listens. */
export async function startConsumer(
  name: string,
  args: readonly (string | number)[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningConsumer> {
  const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const port = Number(await firstLine(child, `consumer ${name}`));
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    url: `${origin}/webhook`,
    received: async () => (await fetch(`${origin}/received`)).json() as Promise<never>,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
