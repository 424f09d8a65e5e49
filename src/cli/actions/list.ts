import { relative } from 'node:path';
import { printable } from '../../base/printable.ts';
import { listScenarios } from '../../scenario/load.ts';
import { EXIT } from '../exit-codes.ts';
import { catalogueName } from '../find-scenarios.ts';
import type { Io } from '../io.ts';
import { catalogueFolder } from '../package-root.ts';
import { formatProblem } from '../report-error.ts';

/** Lists the scenarios of the catalogue or of a folder. */
export async function list(
  folder: string | undefined,
  flags: { readonly json?: boolean },
  io: Io,
): Promise<void> {
  const listed = await listScenarios(folder ?? (relative('.', catalogueFolder()) || '.'));
  const rows = listed
    .filter(({ problems }) => problems.length === 0)
    .map(({ path, name, about }) => ({
      play: folder === undefined ? catalogueName(path) : path,
      name,
      about,
    }));
  const problems = listed.flatMap((scenario) => scenario.problems);
  if (flags.json === true) await io.out(`${JSON.stringify({ scenarios: rows, problems }, null, 2)}\n`);
  else for (const row of rows) await io.out(formatRow(row, io));
  if (problems.length === 0) return;
  for (const problem of problems) io.talk(`${formatProblem(problem, io.talkPaint)}\n`);
  io.exit(EXIT.usage);
}

function formatRow({ play, about }: { play: string; about: string }, { outPaint, columns }: Io): string {
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
