import { formatDuration } from '../../base/duration.ts';
import { printable } from '../../base/printable.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import type { HostedRun } from '../host/hosted-run.ts';
import type { Io } from './io.ts';

const SHOW_EVERY_MS = 200;

/** A shorter pause is over before its line is read. */
const PIPE_PAUSE_MS_MIN = 2000;

type Waiting = { readonly entry: AttemptEntry; readonly dueMs: number };

/**
 * Says while an event waits for its retry when that comes: counted down in one line on a terminal, and in a pipe in a
 * line for each pause. Returns what ends that. A virtual clock waits for nothing.
 */
export function showRetries({ info, journal }: Pick<HostedRun, 'info' | 'journal'>, io: Io): () => void {
  if (info.clock === 'virtual') return () => {};
  const waiting = new Map<string, Waiting>();
  let announcedMs = 0;

  const unsubscribe = journal.subscribe((entry) => {
    if (entry.kind !== 'attempt') return;
    waiting.delete(entry.eventId);
    if (entry.retryInMs === undefined) return;
    const next = { entry, dueMs: Date.now() + entry.retryInMs / info.speed };
    waiting.set(entry.eventId, next);
    if (!io.talkIsTerminal) announce(next);
  });
  const timer = io.talkIsTerminal ? setInterval(countDown, SHOW_EVERY_MS).unref() : undefined;

  /** Many events that wait at the same time have one line. */
  function announce({ entry, dueMs }: Waiting): void {
    const now = Date.now();
    if (announcedMs > now || dueMs - now < PIPE_PAUSE_MS_MIN) return;
    announcedMs = dueMs;
    io.talk(`${describeNext(entry)} at ${formatTime(dueMs)}, in ${formatDuration(dueMs - now)}\n`);
  }

  function countDown(): void {
    const [next] = [...waiting.values()].toSorted((a, b) => a.dueMs - b.dueMs);
    if (next === undefined) {
      io.status.erase();
      return;
    }
    const seconds = Math.max(0, Math.ceil((next.dueMs - Date.now()) / 1000));
    io.status.show(`${describeNext(next.entry)} in ${formatDuration(seconds * 1000)}`);
  }

  return () => {
    unsubscribe();
    clearInterval(timer);
    io.status.erase();
  };
}

function describeNext({ eventType, retry, status, outcome }: AttemptEntry): string {
  const answered = status === -1 ? outcome : `answered ${status}`;
  return `${printable(eventType)} ${answered}: retry ${retry + 1}`;
}

/** The time of day here. */
function formatTime(ms: number): string {
  return new Date(ms).toTimeString().slice(0, 8);
}
