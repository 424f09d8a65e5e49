import type { ReportData } from '../../report/html/report-data.ts';
import { VerdictSign } from '../components/verdict-sign.tsx';
import type { RunView } from '../model/run-view.ts';

type ReportBarProps = {
  readonly data: ReportData;
  readonly run: RunView;
  /** Whether the page says below what the verdict rests on. */
  readonly isOverview: boolean;
};

/** The line at the top: what made the report, and what it came to. */
export function ReportBar({ data, run, isOverview }: ReportBarProps) {
  const { command, verdict, findings } = data;
  return (
    <header class="bar">
      <span class="brand">fake-8x8</span>
      <span class="quiet">{command}</span>
      <VerdictSign verdict={verdict} />
      {!isOverview && <span class="because quiet">{verdict.because}</span>}
      <span class="bar-end quiet">
        {findings.length > 0 && (
          <span>{findings.length === 1 ? '1 finding' : `${findings.length} findings`}</span>
        )}
        <span>
          {run.conversations.length === 1 ? '1 conversation' : `${run.conversations.length} conversations`}
        </span>
      </span>
    </header>
  );
}
