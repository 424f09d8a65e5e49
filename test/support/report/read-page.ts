import type { JournalEntry } from '#src/journal/entry.ts';
import type { ReportData } from '#src/report/html/report-data.ts';

/** What the page of a report brings along. */
export type PageContent = { readonly data: ReportData; readonly entries: readonly JournalEntry[] };

/** Reads the data of a report's page as a browser would: an element of data ends where its tag does. */
export function readPage(text: string): PageContent {
  const blocks = Array.from(
    text.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs),
    ([, json = '']) => JSON.parse(json),
  );
  const [data, ...batches] = blocks;
  return { data, entries: batches.flat() };
}
