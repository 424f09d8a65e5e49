import type { Check } from '../../checks/check.ts';
import { CHECKS } from '../../checks/checks.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';

/** Lists the checks that are chosen by name, or all: as JSON, or a line for each. */
export async function listChecks(
  { json, reporter, only, skip }: Pick<Options, 'json' | 'reporter' | 'only' | 'skip'>,
  io: Io,
): Promise<void> {
  const checks = CHECKS.filter(({ name }) => only?.includes(name) !== false && skip?.includes(name) !== true);
  await io.out(json || reporter.includes('json') ? formatRows(checks) : formatLines(checks));
}

function formatRows(checks: readonly Check[]): string {
  const rows = checks.map(({ name, about, origin, needs, judgedBy = [], profile, harsh }) => ({
    name,
    about,
    origin,
    needs,
    judgedBy,
    profile,
    ...(harsh === true && { harsh }),
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

function formatLines(checks: readonly Check[]): string {
  const width = Math.max(...CHECKS.map(({ name }) => name.length));
  const lines = checks.map(({ name, about, profile, harsh = false }) => {
    const made = harsh ? 'by name' : profile;
    return `${name.padEnd(width)}  ${made.padEnd('by name'.length)}  ${about}\n`;
  });
  return lines.join('');
}
