import type { Problem } from '../base/errors.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { checkScenario } from '../scenario/check.ts';
import type { Scenario, Step } from '../scenario/schema.ts';
import { parseJson } from './literal.ts';

/** A scenario that was built, and what is wrong with it: nothing, unless something happened that no step can say. */
export type RecordedScenario = { readonly scenario: Scenario; readonly problems: readonly Problem[] };

/** Says of a step that it is illegal on purpose, and of a scenario that it plays in one dialect alone, where that is so. */
export function mendScenario(built: Scenario, dialect: DialectName): RecordedScenario {
  let scenario = built;
  for (const allow of [allowIllegal, limitTo(dialect), withoutNeedless]) {
    const { problems } = checkScenario(scenario);
    scenario = problems.reduce(allow, scenario);
  }
  return { scenario, problems: checkScenario(scenario).problems };
}

const ILLEGAL: ReadonlySet<string> = new Set([
  'SCENARIO_ILLEGAL_MOVE',
  'SCENARIO_INVALID_PAYLOAD',
  'SCENARIO_UNKNOWN_EVENT',
  'SCENARIO_NO_SPEAKER',
]);

function allowIllegal(scenario: Scenario, { code, path }: Problem): Scenario {
  return ILLEGAL.has(code) || code.startsWith('EVENT_')
    ? changeStep(scenario, path, { allowIllegal: true })
    : scenario;
}

function withoutNeedless(scenario: Scenario, { code, path }: Problem): Scenario {
  return code === 'SCENARIO_NEEDLESS_ALLOW_ILLEGAL'
    ? changeStep(scenario, path, { allowIllegal: undefined })
    : scenario;
}

function limitTo(dialect: DialectName) {
  return (scenario: Scenario, { code }: Problem): Scenario =>
    code === 'SCENARIO_NOT_IN_DIALECT' ? { ...scenario, dialects: [dialect] } : scenario;
}

function changeStep(scenario: Scenario, path: string, change: object): Scenario {
  const index = Number(/^\/steps\/(\d+)/.exec(path)?.[1] ?? -1);
  const steps = scenario.steps.map((step, at) =>
    at === index ? (parseJson(JSON.stringify({ ...step, ...change })) as Step) : step,
  );
  return { ...scenario, steps };
}
