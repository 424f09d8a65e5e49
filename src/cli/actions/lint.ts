import type { Problem } from '../../base/errors.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import { formatJson } from '../../base/printable.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { checkScenario } from '../../scenario/check.ts';
import { findScenarios, listNamed } from '../find-scenarios.ts';
import { loadScenarioNames } from '../options/scenario-names.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { annotateProblems, formatProblem } from '../output/report-error.ts';

/** Checks scenarios and prints what is wrong with them. */
export async function lint(
  named: readonly string[],
  flags: { readonly dialect?: DialectName; readonly json?: boolean },
  io: Io,
): Promise<void> {
  const problems: Problem[] = [];
  for (const name of named.length > 0 ? named : await loadScenarioNames()) {
    for (const file of await filesOf(name)) problems.push(...(await lintOne(file, flags.dialect)));
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (flags.json === true) await io.out(`${formatJson({ problems }, 2)}\n`);
  else for (const problem of problems) await io.out(`${formatProblem(problem, io.outPaint)}\n`);
  annotateProblems(problems, io);
  if (errors > 0) io.exit(EXIT.usage);
  else if (flags.json !== true && problems.length === 0)
    io.talk(`${io.talkPaint.good('✓')} no problems found\n`);
}

/** A folder's files one by one, so that one that cannot be read hides no other. */
async function filesOf(name: string): Promise<readonly string[]> {
  const listed = (await listNamed(name)) ?? [];
  return listed.length === 0 ? [name] : listed.map(({ path }) => path);
}

async function lintOne(name: string, dialect: DialectName | undefined): Promise<readonly Problem[]> {
  try {
    const scenarios = await findScenarios([name]);
    return scenarios.flatMap(
      ({ scenario, positions }) => checkScenario(scenario, { positions, dialect }).problems,
    );
  } catch (thrown) {
    if (!(thrown instanceof Fake8x8Error)) throw thrown;
    if (thrown.problems.length > 0) return thrown.problems;
    return [{ code: thrown.code, message: thrown.message, path: '', severity: 'error' }];
  }
}
