import { Fake8x8Error, type Problem } from '../base/errors.ts';
import type { ReportedScenario } from '../report/reporter.ts';
import { checkScenario } from '../scenario/check.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import type { Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { formatProblem } from './output/report-error.ts';

/** A scenario to play; one that a command made up stands in no file. */
export type PlayableScenario = Omit<LoadedScenario, 'file'> & { readonly file: string | undefined };

/** Makes sure that scenarios can be played, and tells of what is odd about them. Throws `SCENARIO_INVALID`. */
export function checkScenarios(
  scenarios: readonly PlayableScenario[],
  { dialect }: Pick<Options, 'dialect'>,
  io: Io,
): void {
  const problems = scenarios.flatMap(
    ({ scenario, positions }) => checkScenario(scenario, { dialect, positions }).problems,
  );
  const isError = (problem: Problem) => problem.severity === 'error';
  if (problems.some(isError)) {
    throw new Fake8x8Error('SCENARIO_INVALID', 'A scenario cannot be played.', { problems });
  }
  for (const warning of problems) io.talk(`${formatProblem(warning, io.talkPaint)}\n`);
}

/** Shows a scenario to the reporters. */
export function reportScenario(
  { scenario, file, positions }: PlayableScenario,
  conversations: number | undefined,
): ReportedScenario {
  return {
    name: scenario.scenario,
    about: scenario.about,
    file,
    conversations: conversations ?? scenario.conversations ?? 1,
    position: (stepIndex) => positions?.(`/steps/${stepIndex}`),
  };
}
