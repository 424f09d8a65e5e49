import { formatDuration } from '../../base/duration.ts';
import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import type { Need } from '../../checks/check.ts';
import { listFacts } from '../../checks/reporting/list-facts.ts';
import type { CheckResult, Examination, ReportedFinding } from '../../checks/running/examination.ts';
import { flagName } from '../../play/options/options.ts';
import { wrapText } from '../../report/fit-text.ts';
import { type CoverageStyle, formatCoverage } from '../../report/format-coverage.ts';
import type { Paint } from '../../report/paint.ts';
import type { ExaminationContext } from './examination-context.ts';

type Style = CoverageStyle & { readonly quiet: boolean };

/** Formats an examination for a person: a line for each check, each finding with what shows it, and what it comes to. */
export function formatExamination(
  examination: Examination,
  context: ExaminationContext,
  style: Style,
): string {
  const { checks, findings, ignored } = examination;
  const { paint, quiet } = style;
  const shown = quiet ? checks.filter(({ verdict }) => verdict === 'failed') : checks;
  const width = Math.max(0, ...checks.map(({ name }) => name.length));
  const lines = [
    ...shown.map((check) => formatCheck(check, width, paint)),
    ...findings.flatMap((finding, index) => ['', ...formatFinding(finding, index + 1, { context, paint })]),
    ...(ignored.length === 0 ? [] : ['', 'Ignored, as the configuration says:']),
    ...ignored.map(({ finding, reason }) => `  ${finding.id}: ${printable(reason)}`),
    ...(context.coverage === undefined ? [] : formatCoverage(context.coverage.count(), style)),
    '',
    ...formatEnd(examination, context, paint),
  ];
  return `${lines.join('\n')}\n`;
}

const MARKS = { passed: '✓', partly: '~', failed: '✗', 'left-out': '-', 'not-finished': '-' } as const;
const PAINTED = {
  passed: 'good',
  partly: 'warn',
  failed: 'bad',
  'left-out': 'quiet',
  'not-finished': 'warn',
} as const;

function formatCheck({ name, about, verdict, missing }: CheckResult, width: number, paint: Paint): string {
  const mark = paint[PAINTED[verdict]](MARKS[verdict]);
  const options = missing.map((need) => flagName(need)).join(', ');
  const notes: Readonly<Record<CheckResult['verdict'], string>> = {
    passed: about,
    partly: `judged in part: all of it needs ${options}`,
    failed: about,
    'left-out': `left out: it needs ${options}`,
    'not-finished': 'not finished',
  };
  return `  ${mark} ${name.padEnd(width)}  ${paint.quiet(notes[verdict])}`;
}

const TEXT_COLUMNS = 96;
const LABEL_COLUMNS = 11;

type FindingStyle = { readonly context: ExaminationContext; readonly paint: Paint };

function formatFinding(
  finding: ReportedFinding,
  number: number,
  { context, paint }: FindingStyle,
): readonly string[] {
  const facts = listAllFacts(finding, context).flatMap(([label, text]) =>
    wrapText(printable(text), TEXT_COLUMNS).map(
      (line, index) => `     ${paint.quiet((index === 0 ? label : '').padEnd(LABEL_COLUMNS))}${line}`,
    ),
  );
  const [first = '', ...more] = wrapText(printable(finding.cause), TEXT_COLUMNS);
  return [
    `  ${number}) ${paint.bad(finding.id)}`,
    `     ${paint.strong(first)}`,
    ...more.map((line) => `     ${line}`),
    ...facts,
  ];
}

/** The facts of a finding, and the file that shows it. */
export function listAllFacts(
  finding: ReportedFinding,
  { files }: Pick<ExaminationContext, 'files'>,
): readonly (readonly [label: string, text: string])[] {
  const file = files.get(finding.id);
  if (file === undefined) return listFacts(finding);
  const steps = counted(finding.shortest?.steps.length ?? 0, 'step');
  return [...listFacts(finding), ['shortest', `${file}, ${steps}`]];
}

/** Why an examination ended before every check was made, as a sentence. */
export const ENDINGS: Readonly<Record<Exclude<Examination['ending'], 'finished'>, string>> = {
  time: 'The time was up before every check was made.',
  bail: 'The rest was left out after the first check that failed.',
  interrupted: 'Interrupted before every check was made.',
  'app-stopped': 'The app did not answer any more, so the rest could not be examined.',
};

const UNKNOWN: Readonly<Record<Need, string>> = {
  customerOpens: 'Not examined: conversations that a customer opens. Say how: --customer-opens.',
  customerSays: 'Not examined: what a customer writes. Say how: --customer-says.',
  customerLeaves: 'Not examined: a customer who leaves. Say how: --customer-leaves.',
  customerSees: 'Not examined: what the customer sees. Say where: --customer-sees.',
};

function formatEnd(
  examination: Examination,
  { again, replay, files }: ExaminationContext,
  paint: Paint,
): readonly string[] {
  const { checks, findings, ignored, unknown, ending, durationMs } = examination;
  const count = (verdict: CheckResult['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const conversations = checks.reduce((sum, { trials }) => sum + trials, 0);
  const parts = [
    `${counted(count('passed'), 'check')} passed`,
    `${count('failed')} failed`,
    ...(count('partly') > 0 ? [`${count('partly')} judged in part`] : []),
    ...(count('left-out') > 0 ? [`${count('left-out')} left out`] : []),
    ...(count('not-finished') > 0 ? [`${count('not-finished')} not finished`] : []),
    ...(ignored.length > 0 ? [`${counted(ignored.length, 'finding')} ignored`] : []),
  ];
  const good = ending === 'finished' ? paint.good : paint.warn;
  const mark = findings.length === 0 ? good('no findings') : paint.bad(counted(findings.length, 'finding'));
  return [
    `${mark}: ${parts.join(', ')}, ${counted(conversations, 'conversation')} in ${formatDuration(durationMs)}`,
    ...(ending === 'finished' ? [] : [ENDINGS[ending]]),
    ...(checks.length === count('left-out') ? ['Nothing was examined.'] : []),
    ...unknown.map((need) => UNKNOWN[need]),
    ...(replay === undefined || files.size === 0 ? [] : [paint.quiet(`replay: ${replay}`)]),
    paint.quiet(`again: ${again}`),
  ];
}
