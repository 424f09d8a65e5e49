import { formatJson, printable } from '../../base/printable.ts';
import { type ListedScenario, type LoadedScenario, listScenarios } from '../../scenario/load.ts';
import { catalogueName, listCatalogue, listNamed } from '../find-scenarios.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { formatProblem } from '../output/report-error.ts';

/** Writes scenarios that were loaded, as `list` does. */
export async function listLoaded(
  scenarios: readonly LoadedScenario[],
  flags: { readonly json?: boolean },
  io: Io,
): Promise<void> {
  const listed = scenarios.map(
    ({ file, scenario: { scenario: name, about = '', tags, skip, dialects } }) => ({
      ...{ path: file, name, about, tags, skip, dialects, problems: [] },
    }),
  );
  await writeGroups([{ listed }], flags, io);
}

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
  await writeGroups(groups, flags, io);
}

async function writeGroups(
  groups: readonly Group[],
  flags: { readonly json?: boolean },
  io: Io,
): Promise<void> {
  const problems = groups.flatMap(({ listed }) => listed.flatMap((scenario) => scenario.problems));
  if (flags.json === true) {
    await io.out(`${formatJson({ scenarios: groups.flatMap(rowsOf), problems }, 2)}\n`);
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

type Row = {
  readonly play: string;
  readonly group?: string;
  readonly name: string;
  readonly about: string;
  readonly tags?: readonly string[] | undefined;
  readonly skip?: string | undefined;
  readonly dialects?: readonly string[] | undefined;
};

function rowsOf({ group, listed }: Group): readonly Row[] {
  return listed
    .filter(({ problems }) => problems.length === 0)
    .map(({ path, problems: _, ...rest }) =>
      group === undefined ? { play: path, ...rest } : { play: catalogueName(path), group, ...rest },
    );
}

async function writeGroup(group: Group, io: Io): Promise<void> {
  if (group.needs !== undefined) await io.out(`${io.outPaint.quiet(`${group.needs}:`)}\n\n`);
  for (const row of rowsOf(group)) await io.out(formatRow(row, io));
  if (group.needs !== undefined) await io.out('\n');
}

function formatRow({ play, about, tags = [], skip, dialects }: Row, { outPaint, columns }: Io): string {
  const indent = '    ';
  const notes = [
    ...tags.map((tag) => `#${tag}`),
    ...(skip === undefined ? [] : [`skipped: ${skip}`]),
    ...(dialects === undefined ? [] : [`only in ${dialects.join(' and ')}`]),
  ];
  const lines = [
    ...(about === '' ? [] : wrap(printable(about), columns - indent.length)),
    ...(notes.length === 0 ? [] : [outPaint.quiet(printable(notes.join(' ')))]),
  ];
  return [outPaint.strong(printable(play)), ...lines.map((line) => indent + line), ''].join('\n');
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
