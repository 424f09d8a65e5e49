import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { Fake8x8Error } from '../base/errors.ts';
import type { Signer } from '../delivery/signature.ts';
import { createFake8x8, type Fake8x8 } from '../play/fake-8x8.ts';
import { OPTIONS } from '../play/options/options.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { HandlerOptions } from './create-handler.ts';
import { createRunRegistry, type RunRegistry } from './run-registry.ts';
import { createServedScenarios } from './served-scenarios.ts';

/** Where the platform listens and what it lets in. */
export type ServerOptions = HandlerOptions & {
  /** What is served. Default: one that is made from the other options, on the wall clock, and ends with the server. */
  readonly fake?: Fake8x8 | undefined;
  /** Signs the events of a fake that is made here. Default: one with the test key. */
  readonly signer?: Signer | undefined;
  /**
   * Scenarios to play with every conversation that the app opens: the first that fits. Each must begin with
   * `expect: conversation`.
   */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
};

/** The platform, listening. */
export type Server = {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** What is served. */
  readonly fake: Fake8x8;
  readonly runs: RunRegistry;
  /** Stops the runs and records what was under way, then lets go of the port. */
  close(): Promise<void>;
};

/**
 * Creates the platform's HTTP server and listens. Throws `SERVER_PORT_TAKEN`, `SERVER_NOT_LISTENING`,
 * `SCENARIO_NOT_OPENED_BY_APP`, `TARGET_MISSING` and what `createRun` throws.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { host = OPTIONS.host.default, port = OPTIONS.port.default } = options;
  const runs = createRunRegistry();
  const http = createHttpServer();
  const fake = options.fake ?? createFake(options);
  const standing = createServedScenarios(
    fake,
    options.scenarios ?? [],
    options.to !== undefined || options.fake !== undefined,
  );

  async function end(): Promise<void> {
    await standing.stop();
    if (options.fake === undefined) await fake.close();
  }

  try {
    // Before anybody can call: a conversation that nobody waits for yet would be nobody's for good.
    await standing.start();
    await listen(http, host, port);
  } catch (thrown) {
    await end();
    throw thrown;
  }
  const url = `http://${reachableHost(host)}:${(http.address() as AddressInfo).port}`;
  fake.servedAt(url);

  // Koa is loaded by the first request: many runs end without one, and loading it takes longer than a short run.
  let handler: Promise<RequestListener> | undefined;
  http.on('request', (request, response) => {
    handler ??= import('./create-handler.ts').then((module) =>
      module.createHandler(options, { fake, runs, standing, baseUrl: url }),
    );
    handler.then(
      (answer) => answer(request, response),
      (thrown) => response.destroy(thrown),
    );
  });

  return {
    url,
    fake,
    runs,
    async close() {
      await runs.close();
      await end();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), CLOSE_MS).unref();
      });
    },
  };
}

function createFake({ clock = OPTIONS.clock.default, ...options }: ServerOptions): Fake8x8 {
  return createFake8x8({ ...options, clock }) as Fake8x8;
}

/** Where a program on this machine asks: an address that stands for all of them is reached on the loopback. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return isIPv6(host) ? `[${host}]` : host;
}

async function listen(http: HttpServer, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error) => reject(listenError(error, host, port)));
    http.listen(port, host, resolve);
  });
}

/** Real time that requests under way have when the server closes. */
const CLOSE_MS = 1000;

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Fake8x8Error {
  return error.code === 'EADDRINUSE'
    ? new Fake8x8Error(
        'SERVER_PORT_TAKEN',
        `Cannot listen on ${host}:${port}: something listens there already. Choose another port, or 0 for any free one.`,
      )
    : new Fake8x8Error('SERVER_NOT_LISTENING', `Cannot listen on ${host}:${port}: ${error.message}.`, {
        cause: error,
      });
}
