import { formatJson } from '../base/printable.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Run } from '../play/run/run.ts';

/** The entries of a run from its first, each as a line of JSON as soon as it is there; ends with the run. */
export async function* followEntries(
  run: Pick<Run, 'journal' | 'over' | 'finished'>,
): AsyncGenerator<string> {
  const { journal } = run;
  let sent = 0;
  let wake = () => {};
  const unsubscribe = journal.subscribe(() => wake());
  const wakeAtEnd = () => wake();
  run.finished.then(wakeAtEnd, wakeAtEnd);
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      // Asked before the entries are read: what is appended until the run is over is among them.
      const isOver = run.over();
      for await (const entry of entriesFrom(journal, sent)) {
        sent++;
        yield `${formatJson(entry)}\n`;
      }
      if (sent < journal.size) continue;
      if (isOver) return;
      await changed;
    }
  } finally {
    unsubscribe();
  }
}

/** Reads the file of a large journal only for what is no longer in memory. */
async function* entriesFrom(journal: Journal, first: number): AsyncGenerator<JournalEntry> {
  const recent = journal.recent();
  const older = journal.size - recent.length;
  if (first >= older) {
    yield* recent.slice(first - older);
    return;
  }
  let index = 0;
  for await (const entry of journal.entries()) if (index++ >= first) yield entry;
}
