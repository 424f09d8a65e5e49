import type { Socket } from 'node:net';
import type buildConnector from 'undici/lib/core/connect.js';
import type Pool from 'undici/lib/dispatcher/pool.js';
import { GIVEN_UP } from './build-answer.ts';
import { HttpAttempt, type Line } from './http-attempt.ts';
import { loopbackLookup } from './loopback.ts';
import type { Answer, OutgoingRequest, Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport for a consumer with an address: a pool of kept-alive HTTP/1.1 connections, one request at a time
 * on each. Requests beyond `connectionsMax` wait for a free one, and waiting does not count as the consumer's time;
 * connecting does. Redirects are not followed. An answer that breaks off counts as none.
 */
export async function createUndiciTransport(url: URL, options: TransportOptions): Promise<Transport> {
  const [{ default: PoolClass }, { default: build }] = await Promise.all([
    import('undici/lib/dispatcher/pool.js'),
    import('undici/lib/core/connect.js'),
  ]);
  const connecting = new Set<Socket>();
  const connector = build({
    timeout: options.timeoutMs,
    lookup: loopbackLookup,
    autoSelectFamily: true,
  });
  const pool = new PoolClass(url.origin, {
    connections: options.connectionsMax,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: trackConnecting(connector, connecting),
  });
  return createLine({ pool, connecting, url, options });
}

type LineParts = {
  readonly pool: Pool;
  readonly connecting: ReadonlySet<Socket>;
  readonly url: URL;
  readonly options: TransportOptions;
};

/** Keeps at most `connectionsMax` attempts with undici and the others in a linked queue, so that each deadline starts with its request. */
function createLine({ pool, connecting, url, options }: LineParts): Transport {
  let underWay = 0;
  let first: HttpAttempt | undefined;
  let last: HttpAttempt | undefined;
  let turnQueued = false;
  let closing: Promise<void> | undefined;

  const line: Line = {
    pool,
    path: url.pathname + url.search,
    place: url.host,
    timeoutMs: options.timeoutMs,
    closed: false,
    free() {
      underWay--;
      if (first === undefined || turnQueued) return;
      turnQueued = true;
      // Not at once: undici's parser may be the caller, and it must not be entered again.
      queueMicrotask(turn);
    },
  };

  function turn(): void {
    turnQueued = false;
    while (first !== undefined && underWay < options.connectionsMax) {
      const attempt = first;
      first = attempt.next;
      if (first === undefined) last = undefined;
      begin(attempt);
    }
  }

  function begin(attempt: HttpAttempt): void {
    underWay++;
    attempt.begin();
  }

  function send(request: OutgoingRequest): Promise<Answer> {
    return new Promise((resolve) => {
      const attempt = new HttpAttempt(line, request, resolve);
      if (line.closed) attempt.giveUp();
      else if (first === undefined && underWay < options.connectionsMax) begin(attempt);
      else {
        if (last === undefined) first = attempt;
        else last.next = attempt;
        last = attempt;
      }
    });
  }

  async function close(): Promise<void> {
    line.closed = true;
    for (let attempt = first; attempt !== undefined; attempt = attempt.next) attempt.giveUp();
    first = undefined;
    last = undefined;
    const stopped = new Error(GIVEN_UP);
    const closed = [...connecting].map((socket) => destroySocket(socket, stopped));
    await Promise.all([pool.destroy(stopped), ...closed]);
  }

  return {
    send,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

type Connector = ReturnType<typeof buildConnector>;

/** Remembers the sockets that are not connected yet: undici lets them go on when it is destroyed. */
function trackConnecting(connector: Connector, connecting: Set<Socket>): Connector {
  return (options, callback) => {
    const socket = connector(options, (error, connected) => {
      connecting.delete(socket);
      callback(error, connected);
    });
    connecting.add(socket);
    return socket;
  };
}

function destroySocket(socket: Socket, reason: Error): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.destroy(reason);
  });
}
