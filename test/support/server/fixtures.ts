import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createSignal, type Signal } from '#src/base/signal.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { createServer, type Server, type ServerOptions } from '#src/server/server.ts';
import { CONTROL_PREFIX } from '#src/server/server-parts.ts';

/** The signer of every server here. */
export const signer = createSigner(buildTestKey());

/** A conversation of four events in chat-api. */
export const shortScenario: Scenario = {
  scenario: 'Short',
  about: 'From the queue to the goodbye.',
  queues: { support: { id: '104', name: 'Support' } },
  agents: { ana: { id: 'apop', name: 'Ana Pop' } },
  steps: [{ queue: 'support' }, { join: 'ana' }, { text: 'Hello' }, { leave: 'ana' }],
};

/** Starts a server that lasts as long as the test. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<Server> {
  const server = await createServer({ signer, ...options });
  onTestFinished(() => server.close());
  return server;
}

/** An address of the control API. */
export function control(server: Server, path: string): string {
  return `${server.url}${CONTROL_PREFIX}${path}`;
}

/** A consumer in this process. */
export type App = {
  readonly url: string;
  /** The bodies received, oldest first. */
  readonly received: readonly string[];
  /** Resolves when so many events are there. */
  reached(count: number): Promise<void>;
};

/** Starts a consumer that answers each event with the status that `answer` gives; it gets the event's number from 0. */
export async function startApp(answer: (index: number) => number | Promise<number>): Promise<App> {
  const received: string[] = [];
  const waiting = new Map<number, Signal<void>>();
  const http = createHttpServer(async (request, response) => {
    const index = received.push(await text(request)) - 1;
    waiting.get(received.length)?.resolve();
    response.writeHead(await answer(index)).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.close();
    http.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/webhook`,
    received,
    async reached(count) {
      if (received.length >= count) return;
      const signal = waiting.get(count) ?? createSignal<void>();
      waiting.set(count, signal);
      await signal.promise;
    },
  };
}

/** A consumer's answer that never comes. */
export const never = (): Promise<number> => new Promise(() => {});
