import { counted } from '../../base/format-value.ts';
import type { FailureDescription } from '../describe-failure.ts';
import type { Sink } from '../reporter.ts';
import { type AnnotatedPlace, type Annotation, formatAnnotation } from './annotation.ts';
import { escapeMarkdown, formatCodeBlock, formatTable } from './markdown.ts';

/** What a report for GitHub says of one thing that failed (`error`) or is worth a word (`warning`). */
export type GithubFailure = {
  readonly level: Annotation['level'];
  readonly description: FailureDescription;
  /** Where it was written; the file as it was named. */
  readonly place?: AnnotatedPlace | undefined;
};

/** A report for GitHub. All texts are printable. */
export type GithubReport = {
  /** The heading of the summary: `fake-8x8 play: failed`. */
  readonly title: string;
  readonly passed: boolean;
  /** What the verdict rests on. */
  readonly because: string;
  /** What was done, a row each; absent where a table says nothing. */
  readonly table?:
    | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | undefined;
  readonly failures: readonly GithubFailure[];
};

/** Where a report for GitHub goes. */
export type GithubTarget = {
  /** Takes annotations: what GitHub reads as the log. */
  readonly log: Sink;
  /** Takes the summary, in Markdown. */
  readonly summary: Sink;
  /** Names a file from the repository's folder. */
  place(file: string): string;
};

/** Most failures that the summary shows; GitHub takes a summary of 1 MiB. */
const FAILURES_SHOWN_MAX = 100;

/** Writes the annotations of a report, and its summary. */
export async function writeGithubReport(report: GithubReport, target: GithubTarget): Promise<void> {
  for (const failure of report.failures)
    await target.log.write(`${formatAnnotation(annotate(failure, target))}\n`);
  await target.summary.write(`${formatSummary(report, target).join('\n')}\n`);
}

function annotate({ level, description, place }: GithubFailure, target: GithubTarget): Annotation {
  const { title, facts } = description;
  return {
    level,
    title,
    message: facts.length === 0 ? title : formatFacts(facts).join('\n'),
    place: place && { ...place, file: target.place(place.file) },
  };
}

function formatSummary(report: GithubReport, target: GithubTarget): readonly string[] {
  const { title, passed, because, table, failures } = report;
  const more = failures.length - FAILURES_SHOWN_MAX;
  return [
    `### ${passed ? '✅' : '❌'} ${escapeMarkdown(title)}`,
    '',
    escapeMarkdown(because),
    ...(table === undefined ? [] : ['', ...formatTable(table.head, escapeRows(table.rows))]),
    ...failures.slice(0, FAILURES_SHOWN_MAX).flatMap((failure) => ['', ...formatFailure(failure, target)]),
    ...(more > 0
      ? ['', `${counted(more, 'more failure')} not shown; the log and the other reports have them.`]
      : []),
    '',
  ];
}

function escapeRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((cells) => cells.map(escapeMarkdown));
}

function formatFailure(
  { level, description, place }: GithubFailure,
  target: GithubTarget,
): readonly string[] {
  const { title, facts } = description;
  const line = place?.line === undefined ? '' : `:${place.line}`;
  const where = place === undefined ? [] : ['', escapeMarkdown(`${target.place(place.file)}${line}`)];
  return [
    `**${level === 'error' ? '✗' : '!'} ${escapeMarkdown(title)}**`,
    ...where,
    ...(facts.length === 0 ? [] : ['', ...formatCodeBlock(formatFacts(facts))]),
  ];
}

/** Columns of a fact's name. */
const NAME_COLUMNS = 9;

function formatFacts(facts: FailureDescription['facts']): readonly string[] {
  return facts.map(([name, value]) => `${name.padEnd(NAME_COLUMNS)} ${value}`.trimEnd());
}
