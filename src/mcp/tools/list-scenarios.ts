import { formatScenario } from '../../scenario/format-scenario.ts';
import { type Answer, cutMiddle, describeProblem, type NextStep, takePage } from '../answer.ts';
import type { CatalogueRow, Kit } from '../kit.ts';
import { READS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import type { Workbench } from '../workbench.ts';
import { listBelow } from '../working-folder.ts';

/** Lists scenarios, or shows one. */
export const listScenariosTool: Tool<'list_scenarios'> = {
  name: 'list_scenarios',
  title: 'List scenarios',
  description:
    'Lists the scenarios that can be played: scripted conversations of the 8x8 contact centre, with what each needs of the app. With name it shows the text of one, as an example to write your own from.',
  annotations: READS,
  run: ({ name, ...given }, { workbench }) =>
    name === undefined ? list(given, workbench) : show(name, workbench),
};

type Row = Omit<CatalogueRow, 'needs'> & { readonly needs?: string; readonly problems?: readonly object[] };

async function list(
  { folder, from = 0 }: ToolArguments['list_scenarios'],
  { kit }: Pick<Workbench, 'kit'>,
): Promise<Answer> {
  const all: readonly Row[] = folder === undefined ? await kit.listCatalogue() : await listOwn(folder, kit);
  const { items, more } = takePage(all, from);
  const first = all.find(({ problems }) => problems === undefined);
  const here = folder === undefined ? {} : { folder };
  const next: NextStep[] = [];
  if (more !== undefined)
    next.push({ tool: 'list_scenarios', arguments: { ...here, from: more }, why: 'read on' });
  if (first !== undefined) next.push(playing(first.play));
  return { scenarios: items, inAll: all.length, next };
}

async function listOwn(folder: string, kit: Kit): Promise<readonly Row[]> {
  const listed = await listBelow(kit.folder, folder);
  return listed.map(({ path, problems, ...row }) => ({
    play: path,
    ...row,
    ...(problems.length > 0 && { problems: problems.slice(0, PROBLEMS_MAX).map(describeProblem) }),
  }));
}

/** Most problems of a scenario in a list: lint_scenario shows all. */
const PROBLEMS_MAX = 3;

async function show(name: string, { kit }: Pick<Workbench, 'kit'>): Promise<Answer> {
  const { scenario } = await kit.loadFromCatalogue(name);
  return { name, text: cutMiddle(formatScenario(scenario)), next: [playing(name)] };
}

function playing(name: string): NextStep {
  return { tool: 'play_scenarios', arguments: { scenarios: [name] }, why: 'play it against the app' };
}
