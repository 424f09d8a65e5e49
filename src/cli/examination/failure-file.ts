import { mkdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { formatFailureScenario } from '../../checks/reporting/failure-scenario.ts';
import type { Examination, ReportedFinding } from '../../checks/running/examination.ts';
import type { DialectName } from '../../protocol/dialect.ts';

/** Where `test` writes what it has found, below the current folder. */
export const FAILURES_FOLDER = join('.fake-8x8', 'failures');

/** Writes the shortest conversation of each finding as a scenario file; gives their paths by the findings' ids. Throws `OUTPUT_NOT_WRITABLE`. */
export async function writeFailures({
  findings,
  dialect,
}: Pick<Examination, 'findings' | 'dialect'>): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const finding of findings) {
    const path = await writeFailure(finding, dialect);
    if (path !== undefined) files.set(finding.id, path);
  }
  return files;
}

async function writeFailure(finding: ReportedFinding, dialect: DialectName): Promise<string | undefined> {
  const text = formatFailureScenario(finding, dialect);
  if (text === undefined) return undefined;
  const path = join(FAILURES_FOLDER, `${finding.id}.yaml`);
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
