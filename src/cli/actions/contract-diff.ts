import { printable } from '../../base/printable.ts';
import { type Change, type ContractDiff, diffContracts } from '../../contract/diff/diff-contracts.ts';
import { formatMarkdown } from '../../contract/diff/format-markdown.ts';
import { formatSummary } from '../../contract/diff/format-summary.ts';
import { SEVERITIES, type Severity } from '../../contract/diff/rules.ts';
import type { Paint } from '../../report/paint.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { readContractSets } from '../read-contract-files.ts';

/** What the command was asked for. */
type ContractDiffFlags = {
  readonly failOn: 'breaking' | 'risky';
  readonly json?: boolean;
  readonly markdown?: boolean;
};

/** Compares two sets of contracts and prints what changed; ends with 1 when something is as bad as `--fail-on` says. */
export async function contractDiff(
  before: string,
  after: string,
  flags: ContractDiffFlags,
  io: Io,
): Promise<void> {
  const sets = await readContractSets(before, after);
  const diff = diffContracts(sets.before, sets.after);
  const isBad = diff.changes.some(({ severity }) => isAtLeast(severity, flags.failOn));
  await io.out(format(diff, { before, after, isBad }, flags, io.outPaint));
  if (isBad) io.exit(EXIT.failed);
}

type Compared = { readonly before: string; readonly after: string; readonly isBad: boolean };

function format(
  diff: ContractDiff,
  { before, after, isBad }: Compared,
  { json, markdown, failOn }: ContractDiffFlags,
  paint: Paint,
): string {
  if (markdown === true) return formatMarkdown(diff);
  if (json !== true) return formatText(diff, paint);
  const { summary, changes, compared, ignored } = diff;
  const verdict = isBad ? 'failed' : 'passed';
  return `${JSON.stringify({ old: before, new: after, verdict, failOn, summary, changes, compared, ignored }, null, 2)}\n`;
}

function formatText(diff: ContractDiff, paint: Paint): string {
  const notCompared = diff.ignored.map((name) => `  ${paint.quiet(`not compared: ${printable(name)}`)}\n`);
  return [
    ...diff.changes.map((change) => formatChange(change, paint)),
    `${formatSummary(diff)}.\n`,
    ...notCompared,
  ].join('');
}

function formatChange(change: Change, paint: Paint): string {
  const { severity, subject, place, path, what, before, after, reason } = change;
  const where = [subject, place, path].filter((part) => part !== '').map(printable);
  const values = [before, after].filter((value) => value !== undefined).map(printable);
  const detail = values.length === 0 ? '' : `: ${values.join(' → ')}`;
  const marked = PAINTED[severity](paint)(severity.padEnd(WIDTH));
  return `${marked} ${paint.strong(where.join(' '))} ${what}${detail}\n${' '.repeat(WIDTH)} ${paint.quiet(reason)}\n`;
}

const WIDTH = Math.max(...SEVERITIES.map((severity) => severity.length));

const PAINTED: Readonly<Record<Severity, (paint: Paint) => Paint['bad']>> = {
  breaking: ({ bad }) => bad,
  risky: ({ warn }) => warn,
  compatible: ({ good }) => good,
};

function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
