import { excerpt } from '../../base/printable.ts';
import type { Change, ContractDiff } from './diff-contracts.ts';
import { formatSummary } from './format-summary.ts';

/** A comment on a pull request holds 65,536 characters. */
const ROWS_MAX = 150;
const CELL_UNITS_MAX = 300;

/** Lets a job find its earlier comment and write over it. */
const MARKER = '<!-- fake-8x8 contract diff -->';

/** Formats what changed as Markdown for a comment on a pull request: one line that sums up, and a table, the worst first. */
export function formatMarkdown(diff: ContractDiff): string {
  const { changes } = diff;
  const left = changes.length - ROWS_MAX;
  return [
    MARKER,
    `**${formatSummary(diff)}**`,
    ...(changes.length === 0 ? [] : ['', ...HEAD, ...changes.slice(0, ROWS_MAX).map(formatRow)]),
    ...(left > 0 ? ['', `${left} more are not shown; \`fake-8x8 contract diff\` lists all.`] : []),
    '',
  ].join('\n');
}

const HEAD = ['| severity | for | where | change | why |', '| --- | --- | --- | --- | --- |'];

function formatRow({
  severity,
  audience,
  subject,
  place,
  path,
  what,
  before,
  after,
  reason,
}: Change): string {
  const where = [code(subject), place, path === '' ? '' : code(path)].filter(Boolean).join(' ');
  const values = [before, after].filter((value) => value !== undefined).map(code);
  const change = values.length === 0 ? what : `${what}: ${values.join(' → ')}`;
  const marked = severity === 'breaking' ? `**${severity}**` : severity;
  return `| ${[marked, audience, where, change, reason].join(' | ')} |`;
}

/** Names come from files: nothing in them may end the cell, the code or the line. */
function code(text: string): string {
  return `\`${excerpt(text, CELL_UNITS_MAX).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
