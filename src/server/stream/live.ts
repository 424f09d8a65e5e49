import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import type { Run } from '../../play/run/run.ts';
import { describeRun } from '../describe-run.ts';
import { HttpProblem } from '../problem.ts';
import type { RunRegistry } from '../run-registry.ts';
import { type ChangeKind, type Changes, createChanges } from './changes.ts';
import { createEntryOrder, type EntryOrder } from './entry-order.ts';
import { streamEvents } from './event-stream.ts';

/** The streams of a server. What they need is kept from the first on, so that a server without one does nothing for it. */
export type Live = {
  /** Opens a stream for a response, and ends it with that; `lastEventId` as of `streamEvents`. Throws `STREAMS_TOO_MANY`. */
  open(lastEventId: string | undefined, response: ServerResponse): Readable;
  /** Says that something has changed that is no entry of a journal. */
  readonly note: Changes['note'];
  /** Says that everything was forgotten. */
  reset(): void;
};

/** What is streamed. */
export type LiveParts = {
  readonly fake: Fake8x8;
  readonly runs: RunRegistry;
  /** Describes an examination; undefined for one that is gone. */
  readonly describeExamination: (id: string) => unknown;
  /** Ends all streams. */
  readonly closing: AbortSignal;
};

/** Most streams at the same time. */
const STREAMS_MAX = 50;

/** Creates the streams of a server. */
export function createLive({ fake, runs, describeExamination, closing }: LiveParts): Live {
  const changes = createChanges();
  let order: EntryOrder | undefined;
  let streams = 0;

  function addRun(to: EntryOrder, run: Run): void {
    const { id } = run.info;
    const note = () => changes.note('runs', id);
    to.add(run.journal, id);
    run.finished.then(note, note);
    note();
  }

  function begin(): EntryOrder {
    // One for each stream.
    setMaxListeners(0, closing);
    const begun = createEntryOrder(fake.journal);
    for (const run of runs.all()) addRun(begun, run);
    const ends = [
      runs.subscribe((run) => addRun(begun, run)),
      fake.operator.subscribe((id) => changes.note('conversations', id)),
      begun.close,
    ];
    const end = () => {
      for (const each of ends) each();
    };
    closing.addEventListener('abort', end, { once: true });
    return begun;
  }

  const describe: Readonly<Record<ChangeKind, (id: string) => unknown>> = {
    conversations: (id) => fake.operator.find(id),
    runs: (id) => {
      const run = runs.find(id);
      return run && describeRun(run);
    },
    examinations: describeExamination,
  };

  return {
    note: changes.note,
    reset: () => order?.renew(),
    open(lastEventId, response) {
      if (streams >= STREAMS_MAX) throw tooMany();
      order ??= begin();
      streams++;
      const stopped = new AbortController();
      const stop = () => stopped.abort();
      closing.addEventListener('abort', stop, { once: true });
      // Not with the stream's own `close`, which waits for what this ends.
      response.once('close', () => {
        streams--;
        closing.removeEventListener('abort', stop);
        stop();
      });
      const events = streamEvents({
        order,
        changes,
        describe: (kind, id) => describe[kind](id),
        lastEventId,
        stopped: stopped.signal,
      });
      return Readable.from(events, { objectMode: false });
    },
  };
}

function tooMany(): HttpProblem {
  return new HttpProblem(
    503,
    'STREAMS_TOO_MANY',
    `There are ${STREAMS_MAX} streams already. Close one, such as a page that is open, and try again.`,
  );
}
