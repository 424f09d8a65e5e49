import { type GithubReport, writeGithubReport } from '../../report/github/github-report.ts';
import { openReportFile } from './file-sink.ts';
import type { Io } from './io.ts';
import { placeInRepository, stepSummaryFile } from './on-github.ts';

/** Writes a report for GitHub: its annotations into the log, its summary to the step's file or to the one that is named. */
export async function writeForGithub(
  report: GithubReport,
  file: string | undefined,
  { talk }: Pick<Io, 'talk'>,
): Promise<void> {
  const path = file ?? stepSummaryFile();
  const target = { log: { write: talk }, place: placeInRepository };
  if (path === undefined) return writeGithubReport(report, { ...target, summary: { write() {} } });
  const summary = await openReportFile('github', path);
  await writeGithubReport(report, { ...target, summary });
  await summary.close();
}
