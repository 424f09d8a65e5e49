import type { Journal } from '../../journal/journal.ts';
import type { ReportedCoverage } from '../../report/reporter.ts';

/** What a report says besides the result. */
export type ExaminationContext = {
  /** The webhook of the app. */
  readonly target: string;
  /** The scenario files of the findings, by their ids. */
  readonly files: ReadonlyMap<string, string>;
  /** The command that makes the same examination again. */
  readonly again: string;
  /** The command that replays what was found. */
  readonly replay?: string | undefined;
  /** What was covered; absent when nobody asks for it. */
  readonly coverage?: ReportedCoverage | undefined;
  /** Where the conversations are that show the findings. Absent: the page of a report has none. */
  readonly journal?: Pick<Journal, 'entries'> | undefined;
};
