import { setMaxListeners } from 'node:events';
import type { Client } from 'undici';
import { GIVEN_UP } from './build-answer.ts';
import { HttpAttempt, type Line } from './http-attempt.ts';
import { loopbackLookup } from './loopback.ts';
import type { ConsumerAnswer, OutgoingRequest, Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport for a consumer with an address: kept-alive HTTP/1.1 connections, one request at a time on each.
 * Requests beyond `connectionsMax` wait for a free one, and waiting does not count as the consumer's time; connecting
 * does. Redirects are not followed. An answer that breaks off counts as none.
 */
export async function createUndiciTransport(url: URL, options: TransportOptions): Promise<Transport> {
  const { Client } = await import('undici');
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const createClient = () =>
    new Client(url.origin, {
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: {
        timeout: options.timeoutMs,
        lookup: loopbackLookup,
        autoSelectFamily: true,
        // Also ends the sockets that are not connected yet, which undici does not close when it is destroyed.
        signal: stop.signal,
      },
    });
  return createLine({ createClient, stop, url, options });
}

type LineParts = {
  readonly createClient: () => Client;
  readonly stop: AbortController;
  readonly url: URL;
  readonly options: TransportOptions;
};

/**
 * Gives each attempt a connection of its own, and keeps those beyond `connectionsMax` in a linked queue, so that each
 * deadline starts with its request. Not undici's `Pool`, which looks through all its connections for each request.
 */
function createLine({ createClient, stop, url, options }: LineParts): Transport {
  const clients: Client[] = [];
  const idle: Client[] = [];
  let first: HttpAttempt | undefined;
  let last: HttpAttempt | undefined;
  let closing: Promise<void> | undefined;

  const line: Line = {
    path: url.pathname + url.search,
    address: url.host,
    timeoutMs: options.timeoutMs,
    closed: false,
  };

  function freeClient(): Client | undefined {
    const client = idle.pop();
    if (client !== undefined || clients.length >= options.connectionsMax) return client;
    const created = createClient();
    clients.push(created);
    created.on('drain', () => serve(created));
    return created;
  }

  /** Lets the next attempt have a connection that is free, now or as soon as there is one. */
  function serve(client: Client): void {
    while (first !== undefined) {
      const attempt = first;
      first = attempt.next;
      if (first === undefined) last = undefined;
      if (attempt.begin(client)) return;
    }
    idle.push(client);
  }

  function send(request: OutgoingRequest): Promise<ConsumerAnswer> {
    return new Promise((resolve) => {
      const attempt = new HttpAttempt(line, request, resolve);
      if (line.closed) {
        attempt.giveUp();
        return;
      }
      if (last === undefined) first = attempt;
      else last.next = attempt;
      last = attempt;
      const client = freeClient();
      if (client !== undefined) serve(client);
    });
  }

  async function close(): Promise<void> {
    line.closed = true;
    for (let attempt = first; attempt !== undefined; attempt = attempt.next) attempt.giveUp();
    first = undefined;
    last = undefined;
    const stopped = new Error(GIVEN_UP);
    const destroyed = clients.map((client) => client.destroy(stopped));
    stop.abort(stopped);
    await Promise.all(destroyed);
  }

  return {
    send,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
