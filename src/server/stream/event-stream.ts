import { formatJson } from '../../base/printable.ts';
import { CHANGE_KINDS, type ChangeKind, type Changes } from './changes.ts';
import type { EntryOrder } from './entry-order.ts';
import { type Batch, createEntryReader, type EntryReader } from './entry-reader.ts';

/** What a stream shows, and from where on. */
export type EventStreamOptions = {
  readonly order: EntryOrder;
  readonly changes: Changes;
  /** Describes what has changed, as the list of its kind does; undefined for what is gone. */
  describe(kind: ChangeKind, id: string): unknown;
  /** The id of the last event that the reader got, such as `Xy3k.120`; `end` leaves out what was before. Default: the beginning. */
  readonly lastEventId: string | undefined;
  /** Ends the stream. */
  readonly stopped: AbortSignal;
};

/** Shortest real time from one batch to the next, in ms, so that many entries make few events. */
const PACE_MS = 40;

/** Real time without an event after which a comment shows that the server is there, in ms. */
const HEARTBEAT_MS = 15_000;

/** How long a reader waits before it comes back after a lost connection, in ms. */
const RETRY_MS = 1000;

/**
 * The events of a stream of server-sent events, until it is stopped. The next is made when the last was taken: a slow
 * reader gets larger batches, and holds nothing up.
 */
export async function* streamEvents(options: EventStreamOptions): AsyncGenerator<string> {
  const { order, changes, stopped } = options;
  const alarm = createAlarm(stopped);
  const unsubscribe = order.subscribe(alarm.ring);
  const collected = changes.collect(alarm.ring);
  let place = beginAt(order, options.lastEventId);
  let reader = createEntryReader(order, place.position);

  async function* start(): AsyncGenerator<string> {
    const { name, position, continues } = place;
    yield formatEvent('start', { stream: name, position, continues }, `${name}.${position}`);
  }

  function* changesNow(): Generator<string> {
    for (const kind of CHANGE_KINDS) {
      const ids = collected.take(kind);
      const shown = ids.map((id) => options.describe(kind, id)).filter((each) => each !== undefined);
      if (shown.length > 0) yield formatEvent(kind, { [kind]: shown });
    }
  }

  try {
    yield `retry: ${RETRY_MS}\n\n`;
    yield* start();
    while (!stopped.aborted) {
      if (order.name !== place.name) {
        await reader.close();
        place = { name: order.name, position: 0, continues: false };
        reader = createEntryReader(order, 0);
        yield* start();
      }
      const batch = await reader.read();
      if (batch !== undefined) {
        noteConversations(batch, collected.note);
        yield* formatBatch(batch, place.name);
        continue;
      }
      yield* changesNow();
      const rang = await alarm.wait(HEARTBEAT_MS);
      if (stopped.aborted) break;
      if (rang) await alarm.pause(PACE_MS);
      else yield ': still here\n\n';
    }
  } finally {
    unsubscribe();
    collected.close();
    await (reader as EntryReader).close();
  }
}

type Place = { readonly name: string; readonly position: number; readonly continues: boolean };

/** Where the reader was, where that is in the same order. */
function beginAt({ name, size }: EntryOrder, lastEventId: string | undefined): Place {
  if (lastEventId === 'end') return { name, position: size, continues: true };
  const [, known, count] = /^([\w-]{1,20})\.(\d{1,15})$/.exec(lastEventId ?? '') ?? [];
  const position = Number(count);
  const continues = known === name && position <= size;
  return { name, position: continues ? position : 0, continues: continues || lastEventId === undefined };
}

/** An entry changes what is shown of its conversation, such as the step that comes next. */
function noteConversations({ entries }: Batch, note: (kind: ChangeKind, id: string) => void): void {
  for (const { entry } of entries) {
    const id = 'conversationId' in entry ? entry.conversationId : undefined;
    if (id !== undefined && id !== '') note('conversations', id);
  }
}

function* formatBatch({ entries, missing, next }: Batch, name: string): Generator<string> {
  const id = `${name}.${next}`;
  if (missing > 0) yield formatEvent('missing', { entries: missing }, id);
  if (entries.length > 0) yield formatEvent('entries', { entries }, id);
}

function formatEvent(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${formatJson(data)}\n\n`;
}

/** What a stream waits with. */
type Alarm = {
  ring(): void;
  /** Resolves when it rings, and with false after so much real time. It rings at once where it rang since the last time. */
  wait(ms: number): Promise<boolean>;
  /** Resolves after so much real time, or at the end. */
  pause(ms: number): Promise<void>;
};

function createAlarm(stopped: AbortSignal): Alarm {
  let rang = false;
  let wake = () => {};

  function sleep(ms: number, until: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stopped.removeEventListener('abort', end);
        wake = () => {};
        resolve();
      };
      const timer = setTimeout(end, ms);
      stopped.addEventListener('abort', end, { once: true });
      wake = () => {
        if (until()) end();
      };
      if (stopped.aborted || until()) end();
    });
  }

  return {
    ring() {
      rang = true;
      wake();
    },
    async wait(ms) {
      await sleep(ms, () => rang);
      const result = rang;
      rang = false;
      return result;
    },
    pause: (ms) => sleep(ms, () => false),
  };
}
