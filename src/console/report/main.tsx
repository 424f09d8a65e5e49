import { render } from 'preact';
import type { JournalEntry } from '../../journal/entry.ts';
import { PageProvider } from '../components/page-context.ts';
import { formatFragment } from '../model/address.ts';
import { readPage } from './read-page.ts';
import { ReportPage } from './report-page.tsx';

const { data, run } = readPage();
const root = document.getElementById('page');
const firstMs = Math.min(...run.conversations.flatMap((view) => view.firstMs ?? []));

const steps = new Map(data.scenarios.map(({ name, steps }) => [name, steps]));

function stepOf(entry: JournalEntry): unknown {
  if (!('stepIndex' in entry) || entry.stepIndex === undefined) return undefined;
  return steps.get(entry.scenario)?.[entry.stepIndex];
}

/** Frozen time begins anew with each conversation, and a scenario may name its start: rows are shown from there. */
function draw(printing: boolean): void {
  if (root === null) return;
  const context = {
    startedMs: data.startedMs ?? (Number.isFinite(firstMs) ? firstMs : 0),
    ends: { webhookUri: data.webhookUri, baseUrl: data.baseUrl },
    hrefOf: formatFragment,
    stepOf,
    live: false,
    printing,
  };
  render(
    <PageProvider value={context}>
      <ReportPage data={data} run={run} />
    </PageProvider>,
    root,
  );
}

root?.replaceChildren();
draw(false);
addEventListener('beforeprint', () => draw(true));
addEventListener('afterprint', () => draw(false));
