import { mkdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import { SYMPTOMS, type SymptomKind } from '../../checks/judging/symptoms.ts';
import type { ReportedFinding } from '../../checks/running/examination.ts';
import { formatScenario } from '../../scenario/format-scenario.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** Where `test` writes what it has found, below the current folder. */
export const FAILURES_FOLDER = join('.fake-8x8', 'failures');

/** Writes the shortest conversation of each finding as a scenario file; gives their paths by the findings' ids. Throws `OUTPUT_NOT_WRITABLE`. */
export async function writeFailures(
  findings: readonly ReportedFinding[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const finding of findings) {
    const path = await writeFailure(finding);
    if (path !== undefined) files.set(finding.id, path);
  }
  return files;
}

async function writeFailure(finding: ReportedFinding): Promise<string | undefined> {
  const { id, cause, remedy, shortest, symptom } = finding;
  if (shortest === undefined) return undefined;
  const path = join(FAILURES_FOLDER, `${id}.yaml`);
  const { scenario, ...rest } = shortest;
  const text = formatScenario({ scenario, tags: [PREFIX + symptom], ...rest }, [
    printable(`${id}: ${cause}`),
    printable(`To do: ${remedy}`),
    'Written by fake-8x8 test. Play it again with fake-8x8 replay, or with fake-8x8 play like any scenario.',
  ]);
  try {
    await mkdir(FAILURES_FOLDER, { recursive: true });
    await writeFile(path, text);
  } catch (thrown) {
    throw new Fake8x8Error('OUTPUT_NOT_WRITABLE', `Cannot write "${path}": ${messageOf(thrown)}.`, {
      cause: thrown,
    });
  }
  return path.split(sep).join('/');
}

/** The symptom that a scenario file was written for; undefined for any other scenario. */
export function symptomOf({ tags = [] }: Pick<Scenario, 'tags'>): SymptomKind | undefined {
  const name = tags.find((tag) => tag.startsWith(PREFIX))?.slice(PREFIX.length) ?? '';
  return Object.hasOwn(SYMPTOMS, name) ? (name as SymptomKind) : undefined;
}

const PREFIX = 'finding:';
