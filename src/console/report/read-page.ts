import type { JournalEntry } from '../../journal/entry.ts';
import type { ReportData } from '../../report/html/report-data.ts';
import { createRunView, type RunView } from '../model/run-view.ts';

/** What a report's page was written with. */
export type ReportPageData = { readonly data: ReportData; readonly run: RunView };

/** Reads the data that the page brings along: the head, and the journal in pieces. */
export function readPage(): ReportPageData {
  const data = JSON.parse(textOf('report-data')) as ReportData;
  const run = createRunView();
  for (const element of document.querySelectorAll('script[data-entries]'))
    for (const entry of JSON.parse(element.textContent ?? '[]') as readonly JournalEntry[]) run.add(entry);
  return { data, run };
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '{}';
}
