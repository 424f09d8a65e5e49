import { Fake8x8Error, type Problem } from '../base/errors.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT } from '../protocol/dialects.ts';
import type { ReportedScenario } from '../report/reporter.ts';
import { type CheckedScenario, checkScenario } from '../scenario/check.ts';
import { conversationsOf } from '../scenario/examples.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { skipReasonOf } from '../scenario/skip-reason.ts';
import type { Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { formatProblem } from './output/report-error.ts';

/** A scenario to play; one that a command builds has no file. */
export type PlayableScenario = Omit<LoadedScenario, 'file'> & { readonly file: string | undefined };

/** Checks scenarios for the dialect to play, and prints their warnings. Throws `SCENARIO_INVALID`. */
export function checkScenarios(
  scenarios: readonly PlayableScenario[],
  { dialect = DEFAULT_DIALECT }: Pick<Options, 'dialect'>,
  io: Pick<Io, 'talk' | 'talkPaint'>,
): readonly CheckedScenario[] {
  const checks = scenarios.map(({ scenario, positions }) => checkScenario(scenario, { dialect, positions }));
  const problems = checks.flatMap((check) => check.problems);
  const isError = (problem: Problem) => problem.severity === 'error';
  if (problems.some(isError)) {
    throw new Fake8x8Error('SCENARIO_INVALID', 'A scenario cannot be played.', { problems });
  }
  for (const warning of problems) io.talk(`${formatProblem(warning, io.talkPaint)}\n`);
  return checks.flatMap(({ checked }) => checked ?? []);
}

/** How many conversations play each scenario, and in which dialect. */
type ReportOptions = {
  readonly conversations?: number | undefined;
  readonly dialect?: DialectName | undefined;
};

/** Shows a scenario to the reporters. */
export function reportScenario(
  { scenario, file, positions }: PlayableScenario,
  { conversations = conversationsOf(scenario), dialect = DEFAULT_DIALECT }: ReportOptions,
): ReportedScenario {
  return {
    name: scenario.scenario,
    about: scenario.about ?? '',
    file,
    conversations: skipReasonOf(scenario, dialect) === undefined ? conversations : 0,
    position: (stepIndex) => positions?.(`/steps/${stepIndex}`),
    step: (stepIndex) => scenario.steps[stepIndex],
  };
}
