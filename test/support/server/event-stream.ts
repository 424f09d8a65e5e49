import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { Server } from '#src/server/server.ts';
import { control } from './fixtures.ts';

/** An event of a stream. */
export type StreamEvent = { readonly event: string; readonly id: string | undefined; readonly data: unknown };

/** A reader of `/_fake-8x8/stream`. */
export type StreamReader = {
  readonly response: IncomingMessage;
  /** The events so far, oldest first. */
  readonly events: readonly StreamEvent[];
  /** The entries so far. */
  entries(): readonly { readonly run?: string; readonly entry: JournalEntry }[];
  /** The id of the last event that had one. */
  lastEventId(): string | undefined;
  /** Resolves when the events fulfil a condition; rejects when the stream has ended before. */
  until(isEnough: () => boolean): Promise<void>;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  /** Reads no further, or again. */
  pause(): void;
  resume(): void;
  close(): void;
};

/** Opens a stream, as a page does that comes back after `lastEventId`. */
export async function openStream(
  server: Server,
  { lastEventId, query = '' }: { readonly lastEventId?: string | undefined; readonly query?: string } = {},
): Promise<StreamReader> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  let sent: ClientRequest | undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent = request(control(server, `/stream${query}`), { headers, agent: false }, resolve);
    sent.once('error', reject);
    sent.end();
  });
  const close = () => void sent?.destroy();
  onTestFinished(close);
  const events: StreamEvent[] = [];
  const ended = createSignal<void>();
  let wake = () => {};
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event !== undefined) events.push(event);
    }
    wake();
  });
  response.on('error', () => {});
  response.once('close', () => {
    ended.resolve();
    wake();
  });
  return {
    response,
    events,
    entries: () =>
      events
        .filter(({ event }) => event === 'entries')
        .flatMap(({ data }) => (data as { entries: { run?: string; entry: JournalEntry }[] }).entries),
    lastEventId: () => events.findLast(({ id }) => id !== undefined)?.id,
    async until(isEnough) {
      while (!isEnough()) {
        if (ended.settled()) throw new Error('The stream has ended.');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended: ended.promise,
    pause: () => void response.pause(),
    resume: () => void response.resume(),
    close,
  };
}

function parseBlock(block: string): StreamEvent | undefined {
  const lines = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line) ?? []);
  const field = (name: string) => lines.find(([, key]) => key === name)?.[2];
  const [event, data] = [field('event'), field('data')];
  if (event === undefined || data === undefined) return undefined;
  return { event, id: field('id'), data: JSON.parse(data) };
}
