import { Fake8x8Error, type Problem } from '../../base/errors.ts';
import { checkScenario } from '../../scenario/check.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { type Answer, again, describeProblem, takePage } from '../answer.ts';
import { READS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { loadBelow } from '../working-folder.ts';

/** Checks a scenario. */
export const lintScenarioTool: Tool<'lint_scenario'> = {
  name: 'lint_scenario',
  title: 'Check a scenario',
  description:
    'Checks a scenario without playing it, given as text or as a file: every mistake with its line, what is allowed and what to do. read_docs {"page":"scenarios"} describes the steps.',
  annotations: READS,
  async run(given, { workbench: { kit } }) {
    const problems = await findProblems(given, kit.folder);
    const { items, more } = takePage(problems.map(describeProblem));
    return {
      playable: problems.every(({ severity }) => severity === 'warning'),
      problems: items,
      ...(more !== undefined && { notShown: problems.length - more }),
      next: nextOf(given, problems),
    };
  },
};

type Given = ToolArguments['lint_scenario'];

async function findProblems({ text, file, dialect }: Given, folder: string): Promise<readonly Problem[]> {
  try {
    const read = text === undefined ? await loadBelow(folder, file ?? nothingGiven()) : parse(text);
    return checkScenario(read.scenario, { positions: read.positions, dialect }).problems;
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error && thrown.problems.length > 0) return thrown.problems;
    throw thrown;
  }
}

/** Parses the text of a scenario. Throws `SCENARIO_INVALID` with everything that is wrong with its shape. */
export function parse(text: string) {
  const { scenario, problems, positions, value } = parseScenario(text, { file: 'text' });
  if (scenario !== undefined) return { scenario, positions };
  const further = value === undefined ? [] : checkScenario(value as never, { positions }).problems;
  throw new Fake8x8Error('SCENARIO_INVALID', 'The scenario cannot be played.', {
    problems: further.length > 0 ? further : problems,
  });
}

function nothingGiven(): never {
  throw new Fake8x8Error('ARGUMENTS_INVALID', 'There is nothing to check. Give text, or file.');
}

function nextOf({ text, file }: Given, problems: readonly Problem[]): Answer['next'] {
  if (problems.some(({ severity }) => severity === 'error'))
    return [{ tool: 'read_docs', arguments: { page: 'scenarios' }, why: 'see what each step may be' }];
  return [
    {
      tool: 'play_scenarios',
      arguments: text === undefined ? { scenarios: [file] } : again({ text }),
      why: 'play it against the app',
    },
  ];
}
