import { useEffect, useRef } from 'preact/hooks';
import type { ReportData } from '../../report/html/report-data.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { usePage } from '../components/page-context.ts';
import { VerdictSign } from '../components/verdict-sign.tsx';
import { formatDateTime } from '../model/format-time.ts';
import type { RunView } from '../model/run-view.ts';
import { Checks } from './checks.tsx';
import { CoverageTables } from './coverage-tables.tsx';
import { Environment } from './environment.tsx';
import { Findings } from './findings.tsx';
import { Scenarios } from './scenarios.tsx';

type OverviewProps = {
  readonly data: ReportData;
  readonly run: RunView;
  /** The part that is to be seen. */
  readonly section: string | undefined;
};

/** What the run came to: findings first, then what was played, what that covers, and the environment. */
export function Overview({ data, run, section }: OverviewProps) {
  const { verdict, findings, checks, scenarios, coverage, environment, startedMs, entriesLeftOut } = data;
  const seed = environment.find(([label]) => label === 'seed')?.[1];
  const { hrefOf } = usePage();
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (section !== undefined)
      page.current?.querySelector(`[data-section="${CSS.escape(section)}"]`)?.scrollIntoView();
  }, [section]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section ref={page} class="overview scroller" tabIndex={0} aria-label="Overview">
      <a class="narrow-only button" href={hrefOf({ section: 'conversations' })}>
        Conversations →
      </a>
      <h1>
        <VerdictSign verdict={verdict} />
      </h1>
      <p>{verdict.because}</p>
      <p class="quiet lead">
        {startedMs !== undefined && <span>{formatDateTime(startedMs)} UTC</span>}
        {seed !== undefined && (
          <span>
            seed <code>{seed}</code> <CopyButton text={seed} what="the seed" />
          </span>
        )}
      </p>
      {entriesLeftOut > 0 && (
        <p class="warning">
          ⚠ {entriesLeftOut} events and calls are left out, so that the page opens. The JSON report has all of
          them.
        </p>
      )}
      <Findings findings={findings} run={run} />
      {checks.length > 0 && <Checks checks={checks} />}
      {scenarios.length > 0 && <Scenarios scenarios={scenarios} run={run} />}
      {coverage !== undefined && <CoverageTables coverage={coverage} />}
      <Environment environment={environment} />
    </section>
  );
}
