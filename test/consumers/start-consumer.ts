import { startThread } from './start-thread.ts';

/** A consumer that runs. */
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
  const { line, stop } = await startThread(name, { args: args.map(String), env });
  const port = Number(line);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    url: `${origin}/webhook`,
    received: async () => (await fetch(`${origin}/received`)).json() as Promise<never>,
    stop,
  };
}
