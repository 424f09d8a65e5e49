import { useMemo, useState } from 'preact/hooks';
import type { ReportData } from '../../report/html/report-data.ts';
import { Columns } from '../components/columns.tsx';
import { ConversationFilterBar } from '../components/conversation-filter.tsx';
import { ConversationList } from '../components/conversation-list.tsx';
import { ConversationPage, type Drawing, useMarking } from '../components/conversation-page.tsx';
import { KeysHelp } from '../components/keys-help.tsx';
import { usePage } from '../components/page-context.ts';
import { replaceAddress, useAddress } from '../components/use-address.ts';
import { useKeys } from '../components/use-keys.ts';
import { Wire } from '../components/wire.tsx';
import { type Address, parseAddress } from '../model/address.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { filterConversations, NO_FILTER } from '../model/filter-conversations.ts';
import { findNeighbour } from '../model/find-neighbour.ts';
import { findRow } from '../model/find-row.ts';
import type { RunView } from '../model/run-view.ts';
import { Overview } from './overview.tsx';
import { PrintedConversations } from './printed-conversations.tsx';
import { ReportBar } from './report-bar.tsx';

const KEYS = [
  ['j', 'next conversation'],
  ['k', 'the one before'],
  ['o', 'overview'],
  ['s', 'chat or sequence diagram'],
  ['/', 'search conversations'],
  ['f', 'filter the wire'],
  ['?', 'this help'],
] as const;

type ReportPageProps = { readonly data: ReportData; readonly run: RunView };

/** A whole report: what it came to, and each conversation. */
export function ReportPage({ data, run }: ReportPageProps) {
  const { printing, hrefOf } = usePage();
  const address = useAddress();
  const [filter, setFilter] = useState(NO_FILTER);
  const [helped, setHelped] = useState(false);
  const [drawing, setDrawing] = useState<Drawing>('chat');
  const listed = useMemo(() => filterConversations(run.conversations, filter), [run, filter]);
  const choices = useMemo(() => countChoices(run), [run]);
  const viewAt = ({ conversation }: Address) =>
    conversation === undefined ? undefined : run.find(conversation);
  const view = viewAt(address);
  // A key can be pressed before what the last one led to is drawn.
  const viewNow = () => viewAt(parseAddress(location.hash));
  const row = findRow(view, address);
  const marking = useMarking(view, row);
  const go = (to: ConversationView | undefined) =>
    replaceAddress(hrefOf(to === undefined ? {} : { conversation: to.id || to.key }));
  useKeys({
    j: () => go(findNeighbour(listed, viewNow(), 1)),
    k: () => go(findNeighbour(listed, viewNow(), -1)),
    o: () => go(undefined),
    s: () => setDrawing(drawing === 'chat' ? 'sequence' : 'chat'),
    '/': () => document.getElementById('search')?.focus(),
    f: () => document.getElementById('wire-filter')?.focus(),
    '?': () => setHelped(true),
  });

  const left = (
    <nav class="column" aria-label="Conversations">
      <a class="overview-link" href={hrefOf({})} aria-current={view === undefined ? 'page' : undefined}>
        Overview
      </a>
      <ConversationFilterBar {...choices} filter={filter} change={setFilter} />
      <ConversationList conversations={listed} selected={view} />
      {listed.length === 0 && (
        <p class="empty">
          {run.conversations.length === 0 ? 'There was no conversation.' : 'No conversation is like that.'}
        </p>
      )}
    </nav>
  );
  return (
    <div class="page">
      <ReportBar data={data} run={run} isOverview={view === undefined} />
      {helped && <KeysHelp keys={KEYS} close={() => setHelped(false)} />}
      {view === undefined ? (
        <Columns
          name="fake-8x8-report"
          narrow={address.section === 'conversations' ? 'left' : 'middle'}
          left={left}
          middle={
            <>
              <Overview data={data} run={run} section={address.section} />
              {printing && <PrintedConversations run={run} />}
            </>
          }
        />
      ) : (
        <Columns
          name="fake-8x8-report"
          narrow={address.section === 'wire' || row !== undefined ? 'right' : 'middle'}
          left={left}
          middle={
            <ConversationPage
              view={view}
              marking={marking}
              drawing={drawing}
              draw={setDrawing}
              replay={data.scenarios.find(({ name }) => name === view.scenario)?.replay}
            />
          }
          right={<Wire view={view} marking={marking} />}
        />
      )}
    </div>
  );
}

function countChoices({ conversations }: RunView) {
  const scenarios = new Set(conversations.map(({ scenario }) => scenario).filter((name) => name !== ''));
  return {
    scenarios: [...scenarios],
    counts: {
      failed: conversations.filter(({ counts }) => counts.failures > 0).length,
      withFaults: conversations.filter(({ faults }) => faults.size > 0).length,
    },
  };
}
