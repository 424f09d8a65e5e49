import { counted } from '../../base/format-value.ts';
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
  const { command, verdict } = data;
  return (
    <header class="bar">
      <span class="brand">fake-8x8</span>
      <span class="quiet">{command}</span>
      <VerdictSign verdict={verdict} />
      {!isOverview && <span class="because quiet">{verdict.because}</span>}
      <span class="bar-end quiet">{counted(run.conversations.length, 'conversation')}</span>
    </header>
  );
}
