import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { Fake8x8Error } from '../base/errors.ts';
import { createLoader } from '../base/loader.ts';
import type { Signer } from '../delivery/signature.ts';
import type { SavedState } from '../platform/state/saved-state-schema.ts';
import { createFake8x8, type Fake8x8 } from '../play/fake-8x8.ts';
import { OPTIONS } from '../play/options/options.ts';
import type { KoaAppOptions } from './koa-app-options.ts';
import { createRunRegistry, type RunRegistry } from './run-registry.ts';
import { createServedScenarios } from './served-scenarios.ts';
import { keepState, loadState, type StateKeeper } from './state-file.ts';

/** What is served, where, and to whom. */
export type ServerOptions = KoaAppOptions & {
  /** The fake to serve. Default: one made from the other options, on the wall clock, which is closed with the server. */
  readonly fake?: Fake8x8 | undefined;
  /** Signs the events of the default fake. Default: a signer with the test key. */
  readonly signer?: Signer | undefined;
  /**
   * The file in which the default fake keeps its webhooks, channels, tokens and conversations, and with which it begins.
   * It is written after each change and when the server closes.
   */
  readonly stateFile?: string | undefined;
  /** Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
};

/** A fake that listens on a port. */
export type Server = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The fake that is served. */
  readonly fake: Fake8x8;
  readonly runs: RunRegistry;
  /** Stops the runs and records their end, frees the port, and writes the state file. Throws `STATE_NOT_WRITTEN`. */
  close(): Promise<void>;
};

/**
 * Creates the HTTP server of a fake and listens: 8x8's REST calls, and the control API below `/_fake-8x8`. Throws
 * `SERVER_PORT_TAKEN`, `SERVER_NOT_LISTENING`, `TARGET_MISSING`, what `createRun` throws, and for a state file that
 * cannot be used `STATE_UNREADABLE`, `STATE_FOREIGN`, `STATE_OTHER_VERSION`, `STATE_INVALID`, `STATE_IN_USE` or
 * `STATE_NOT_WRITTEN`.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { host = OPTIONS.host.default, port = OPTIONS.port.default } = options;
  const runs = createRunRegistry();
  const http = createHttpServer();
  const { stateFile } = options;
  const state = stateFile === undefined ? undefined : await loadState(stateFile);
  const fake = options.fake ?? createFake(options, state);
  const hasTarget = options.to !== undefined || options.fake !== undefined;
  const scenarios = createServedScenarios(fake, options.scenarios ?? [], hasTarget);

  const closing = new AbortController();
  let keeper: StateKeeper | undefined;

  async function end(): Promise<void> {
    await scenarios.stop();
    if (options.fake === undefined) await fake.close();
  }

  async function close(): Promise<void> {
    closing.abort();
    await runs.close();
    await end();
    await new Promise<void>((resolve) => {
      http.close(() => resolve());
      http.closeIdleConnections();
      setTimeout(() => http.closeAllConnections(), CLOSE_MS).unref();
    });
    await keeper?.close();
  }

  try {
    // First, so that the first conversation finds a scenario.
    await scenarios.start();
    // Node remembers a module that it could not open, when descriptors ran out for example.
    if (options.lasting ?? true) await import('./koa-app.ts');
    await listen(http, host, port);
  } catch (thrown) {
    await end();
    throw thrown;
  }
  const url = `http://${reachableHost(host)}:${(http.address() as AddressInfo).port}`;
  fake.servedAt(url);

  // Otherwise the first request loads it: many runs end without one, and loading Koa takes longer than a short run.
  const loadApp = createLoader<RequestListener>(async () => {
    const { createKoaApp } = await import('./koa-app.ts');
    return createKoaApp(options, { fake, runs, scenarios, closing: closing.signal }, url);
  });
  http.on('request', (request, response) => {
    loadApp().then(
      (listener) => listener(request, response),
      (thrown) => response.destroy(thrown),
    );
  });

  try {
    // Not before it listens: the file may be that of the platform that holds the port.
    if (stateFile !== undefined) keeper = await keepState(stateFile, fake);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { url, fake, runs, close };
}

function createFake(
  { clock = OPTIONS.clock.default, ...options }: ServerOptions,
  state: SavedState | undefined,
): Fake8x8 {
  return createFake8x8({ ...options, clock, state }) as Fake8x8;
}

/** The host at which a program on this machine reaches the server; the wildcard addresses are reached on the loopback. */
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

/** Real time in ms that open requests have to finish when the server closes. */
const CLOSE_MS = 1000;

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Fake8x8Error {
  return error.code === 'EADDRINUSE'
    ? new Fake8x8Error(
        'SERVER_PORT_TAKEN',
        `Cannot listen on ${host}:${port}: the port is in use. Choose another port, or 0 for any free one.`,
      )
    : new Fake8x8Error('SERVER_NOT_LISTENING', `Cannot listen on ${host}:${port}: ${error.message}.`, {
        cause: error,
      });
}
