import { Fake8x8Error } from '../base/errors.ts';
import { counted } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { compileRegularExpression, regularExpressionFault } from '../scenario/patterns/regular-expression.ts';
import { catalogueName } from './find-scenarios.ts';
import type { Io } from './output/io.ts';

/** Which of the named scenarios are wanted. */
export type Selection = {
  /** A regular expression for the scenario's name or its file's. */
  readonly grep?: string | undefined;
  /** One of these tags. */
  readonly tag?: readonly string[] | undefined;
};

/**
 * Selects scenarios: by their names and tags, and of those the ones with `only: true` where there are any, which is
 * said. Throws `PATTERN_INVALID` or `SCENARIO_NONE_SELECTED`.
 */
export function selectScenarios(
  scenarios: readonly LoadedScenario[],
  selection: Selection,
  io: Pick<Io, 'talk'>,
): readonly LoadedScenario[] {
  const matches = createNameFilter(selection.grep);
  const { tag: tags } = selection;
  const selected = scenarios
    .filter(matches)
    .filter(({ scenario }) => tags === undefined || tags.some((tag) => scenario.tags?.includes(tag)));
  if (selected.length === 0) throw noneSelected(scenarios, selection);
  const only = selected.filter(({ scenario }) => scenario.only === true);
  if (only.length === 0) return selected;
  if (only.length < selected.length) {
    io.talk(`only: true leaves ${only.length} of ${counted(selected.length, 'scenario')}\n`);
  }
  return only;
}

function createNameFilter(pattern: string | undefined): (loaded: LoadedScenario) => boolean {
  if (pattern === undefined) return () => true;
  const fault = regularExpressionFault(pattern, 'i');
  if (fault !== undefined)
    throw new Fake8x8Error('PATTERN_INVALID', `--grep "${excerpt(pattern, 200)}" ${fault}`);
  const expression = compileRegularExpression(pattern, 'i');
  return ({ file, scenario }) => expression.test(scenario.scenario) || expression.test(catalogueName(file));
}

function noneSelected(scenarios: readonly LoadedScenario[], { grep, tag = [] }: Selection): Fake8x8Error {
  const wanted = [
    ...(grep === undefined ? [] : [`matches --grep "${excerpt(grep, 200)}"`]),
    ...(tag.length === 0 ? [] : [`has the tag ${tag.map((each) => `"${excerpt(each, 50)}"`).join(' or ')}`]),
  ];
  const known = [...new Set(scenarios.flatMap(({ scenario }) => scenario.tags ?? []))];
  const tags = tag.length === 0 ? '' : ` ${knownWords(tag[0] ?? '', known)}`;
  return new Fake8x8Error(
    'SCENARIO_NONE_SELECTED',
    `None of ${counted(scenarios.length, 'scenario')} ${wanted.join(' and ')}.${tags} --list shows what would be played.`,
  );
}
