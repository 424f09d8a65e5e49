import { DIALECT_NAMES, type DialectName } from '../../protocol/dialect.ts';
import type { Comparable } from '../../report/comparison/compare-conduct.ts';
import { type CheckedScenario, checkScenario } from '../../scenario/check.ts';
import { skipReasonOf } from '../../scenario/skip-reason.ts';
import type { Io } from '../output/io.ts';
import { checkScenarios, type PlayableScenario } from '../playable-scenario.ts';

/** Scenarios as each dialect plays them. */
export type BothScenarios<S extends PlayableScenario = PlayableScenario> = {
  readonly scenarios: readonly S[];
  readonly checked: Readonly<Record<DialectName, readonly CheckedScenario[]>>;
  readonly comparable: readonly Comparable[];
};

/**
 * Checks scenarios for both dialects. One with steps that a dialect lacks is played in the other alone, as if it said
 * so. A warning is printed once. Throws `SCENARIO_INVALID`.
 */
export function checkForBoth<S extends PlayableScenario>(
  given: readonly S[],
  io: Pick<Io, 'talk' | 'talkPaint'>,
): BothScenarios<S> {
  const scenarios = given.map((playable) => narrowDialects(playable));
  const said = new Set<string>();
  const talk = (text: string) => {
    if (!said.has(text)) io.talk(text);
    said.add(text);
  };
  const check = (dialect: DialectName) =>
    checkScenarios(scenarios, { dialect }, { talk, talkPaint: io.talkPaint });
  return {
    scenarios,
    checked: { 'chat-api': check('chat-api'), 'chat-gateway': check('chat-gateway') },
    comparable: scenarios.map(({ scenario }) => ({
      name: scenario.scenario,
      reason: DIALECT_NAMES.flatMap((dialect) => skipReasonOf(scenario, dialect) ?? [])[0],
    })),
  };
}

function narrowDialects<S extends PlayableScenario>(playable: S): S {
  const { scenario } = playable;
  if (scenario.dialects !== undefined) return playable;
  const dialects = DIALECT_NAMES.filter((dialect) => !lacksSteps(playable, dialect));
  const isNarrow = dialects.length > 0 && dialects.length < DIALECT_NAMES.length;
  return isNarrow ? { ...playable, scenario: { ...scenario, dialects } } : playable;
}

function lacksSteps({ scenario, positions }: PlayableScenario, dialect: DialectName): boolean {
  const { problems } = checkScenario(scenario, { dialect, positions });
  return problems.some(({ code }) => code === 'SCENARIO_NOT_IN_DIALECT');
}
