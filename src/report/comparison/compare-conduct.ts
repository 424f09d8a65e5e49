import type { DialectName } from '../../protocol/dialect.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import type { Conduct, ConductByScenario, ConductOutcome } from './conduct.ts';
import { NO_SCENARIO_KEY } from './conduct.ts';

/** Something that an app did in one dialect and not in the other; under each dialect what it did there. */
export type ConductDifference = Readonly<Record<DialectName, readonly string[]>> & {
  /** The number of the conversation in its scenario, from 1; 0 for what belongs to none. */
  readonly conversation: number;
  /**
   * `calls`: those that only one dialect has; `order`: the same calls in another order; `events`: whether they were
   * accepted; `expectation`: whether it passed; `ending`: how the conversation ended.
   */
  readonly kind: 'calls' | 'order' | ConductOutcome['kind'];
  /** The step that events or an expectation belong to, from 0. */
  readonly stepIndex?: number;
};

/** What the comparison of one scenario came to. */
export type ComparedScenario = {
  /** Empty for what belongs to no scenario. */
  readonly name: string;
  readonly verdict: 'same' | 'different' | 'not-comparable';
  /** Why it is not comparable; empty when it is. */
  readonly reason: string;
  readonly differences: readonly ConductDifference[];
};

/** A scenario to compare; `reason` says why that is not possible. */
export type Comparable = { readonly name: string; readonly reason: string | undefined };

type Conducts = Readonly<Record<DialectName, ConductByScenario>>;

/** What all comparisons come to; `nothing` where no scenario could be compared. */
export function verdictOf(compared: readonly ComparedScenario[]): 'same' | 'different' | 'nothing' {
  const verdicts = new Set(compared.map(({ verdict }) => verdict));
  if (verdicts.has('different')) return 'different';
  return verdicts.has('same') ? 'same' : 'nothing';
}

/** Compares what an app did in each scenario in the two dialects, and beside all of them. */
export function compareConduct(
  scenarios: readonly Comparable[],
  conducts: Conducts,
): readonly ComparedScenario[] {
  const outside = compareScenario(NO_SCENARIO_KEY, conducts);
  const compared = scenarios.map(({ name, reason = reasonOf(name, conducts) }): ComparedScenario => {
    if (reason === undefined) return compareScenario(name, conducts);
    return { name, verdict: 'not-comparable', reason, differences: [] };
  });
  return [...compared, ...(outside.verdict === 'different' ? [outside] : [])];
}

/** One that was stopped before it began leaves nothing. */
function reasonOf(name: string, conducts: Conducts): string | undefined {
  const missing = DIALECT_NAMES.filter((dialect) => !conducts[dialect].has(name));
  return missing.length === 0 ? undefined : `not played in ${missing.join(' and ')}`;
}

function compareScenario(name: string, conducts: Conducts): ComparedScenario {
  const numbers = new Set(
    DIALECT_NAMES.flatMap((dialect) => [...(conducts[dialect].get(name)?.keys() ?? [])]),
  );
  const differences = [...numbers]
    .toSorted((one, other) => one - other)
    .flatMap((conversation) => {
      const [one, other] = DIALECT_NAMES.map(
        (dialect) => conducts[dialect].get(name)?.get(conversation) ?? NOTHING,
      );
      return compareConversation(conversation, one ?? NOTHING, other ?? NOTHING);
    });
  return { name, verdict: differences.length === 0 ? 'same' : 'different', reason: '', differences };
}

const NOTHING: Conduct = { calls: [], outcomes: new Map() };

function compareConversation(
  conversation: number,
  one: Conduct,
  other: Conduct,
): readonly ConductDifference[] {
  const keys = new Set([...one.outcomes.keys(), ...other.outcomes.keys()]);
  const outcomes = [...keys].flatMap((key) =>
    compareOutcomes(one.outcomes.get(key), other.outcomes.get(key)),
  );
  return [...compareCalls(one.calls, other.calls), ...outcomes.toSorted(byStep)].map((difference) => ({
    conversation,
    ...difference,
  }));
}

/** What belongs to no step comes last. */
function byStep({ stepIndex: one = LAST }: Found, { stepIndex: other = LAST }: Found): number {
  return one - other;
}

const LAST = Number.MAX_SAFE_INTEGER;

type Found = Omit<ConductDifference, 'conversation'>;

function compareCalls(one: readonly string[], other: readonly string[]): readonly Found[] {
  const [onlyOne, onlyOther] = [without(one, other), without(other, one)];
  if (onlyOne.length + onlyOther.length > 0)
    return [{ kind: 'calls', 'chat-api': onlyOne, 'chat-gateway': onlyOther }];
  const isSame = one.every((call, index) => call === other[index]);
  return isSame ? [] : [{ kind: 'order', 'chat-api': one, 'chat-gateway': other }];
}

/** Each as often as the other list lacks it. */
function without(calls: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const call of others) left.set(call, (left.get(call) ?? 0) + 1);
  return calls.filter((call) => {
    const count = left.get(call) ?? 0;
    left.set(call, count - 1);
    return count <= 0;
  });
}

/** A dialect that sends nothing for a step, and a step that was not reached, differ only from what went wrong. */
function compareOutcomes(
  one: ConductOutcome | undefined,
  other: ConductOutcome | undefined,
): readonly Found[] {
  const known = one ?? other;
  if (known === undefined || one?.words === other?.words) return [];
  if ((one === undefined || other === undefined) && known.isGood) return [];
  const { kind, stepIndex } = known;
  const wordsOf = (outcome: ConductOutcome | undefined) => (outcome === undefined ? [] : [outcome.words]);
  return [
    {
      kind,
      ...(stepIndex !== undefined && { stepIndex }),
      'chat-api': wordsOf(one),
      'chat-gateway': wordsOf(other),
    },
  ];
}
