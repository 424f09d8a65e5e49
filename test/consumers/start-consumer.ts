import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const port = Number(await firstLine(child, name));
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

function firstLine(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('no stdout');
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) =>
      reject(new Error(`The consumer ${name} ended with ${code} before it listened.`)),
    );
  });
}
