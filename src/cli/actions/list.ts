import { printable } from '../../base/printable.ts';
import { type ListedScenario, listScenarios } from '../../scenario/load.ts';
import { catalogueName, listCatalogue, listNamed } from '../find-scenarios.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { formatProblem } from '../output/report-error.ts';

/** Lists the scenarios of the catalogue or of a folder. */
export async function list(
  folder: string | undefined,
  flags: { readonly json?: boolean },
  io: Io,
): Promise<void> {
  const groups: readonly Group[] =
    folder === undefined
      ? await listCatalogue()
      : [{ listed: (await listNamed(folder)) ?? (await listScenarios(folder)) }];
  const problems = groups.flatMap(({ listed }) => listed.flatMap((scenario) => scenario.problems));
  if (flags.json === true) {
    await io.out(`${JSON.stringify({ scenarios: groups.flatMap(rowsOf), problems }, null, 2)}\n`);
  } else for (const group of groups) await writeGroup(group, io);
  if (problems.length === 0) return;
  for (const problem of problems) io.talk(`${formatProblem(problem, io.talkPaint)}\n`);
  io.exit(EXIT.usage);
}

/** Those of the catalogue need something of the app; those of a folder stand for themselves. */
type Group = {
  readonly group?: string;
  readonly needs?: string;
  readonly listed: readonly ListedScenario[];
};

type Row = { readonly play: string; readonly group?: string; readonly name: string; readonly about: string };

function rowsOf({ group, listed }: Group): readonly Row[] {
  return listed
    .filter(({ problems }) => problems.length === 0)
    .map(({ path, name, about }) =>
      group === undefined ? { play: path, name, about } : { play: catalogueName(path), group, name, about },
    );
}

async function writeGroup(group: Group, io: Io): Promise<void> {
  if (group.needs !== undefined) await io.out(`${io.outPaint.quiet(`${group.needs}:`)}\n\n`);
  for (const row of rowsOf(group)) await io.out(formatRow(row, io));
  if (group.needs !== undefined) await io.out('\n');
}

function formatRow({ play, about }: Row, { outPaint, columns }: Io): string {
  if (about === '') return `${outPaint.strong(printable(play))}\n`;
  const indent = '    ';
  return `${outPaint.strong(printable(play))}\n${wrap(printable(about), columns - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('')}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
