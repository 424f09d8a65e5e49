import type { DialectName } from '../../protocol/dialect.ts';
import { checkScenario } from '../../scenario/check.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';
import { declarationsOf } from '../building/build-trial.ts';

/** Whether a scenario still shows what is looked for. */
export type Shows = (scenario: Scenario) => Promise<boolean>;

/** How a scenario is shortened. */
export type ShortenOptions = {
  readonly dialect: DialectName;
  /** Is asked about several at the same time. */
  readonly shows: Shows;
  /** Most scenarios that are tried. */
  readonly triesMax: number;
  /** Longest real time, in ms. */
  readonly budgetMs: number;
};

/** Leaves a part out; undefined when it is not there. */
type Reduction = (scenario: Scenario) => Scenario | undefined;

/**
 * Shortens a scenario to the fewest steps, faults and settings that still show something, by removing ever smaller
 * parts (Zeller's delta debugging). All parts of one size are tried at the same time, then those together that were
 * not needed. What cannot be played is not tried.
 */
export async function shorten(
  scenario: Scenario,
  { dialect, shows, triesMax, budgetMs }: ShortenOptions,
): Promise<Scenario> {
  const endMs = performance.now() + budgetMs;
  const tried = new Map<string, Promise<boolean>>();
  let best = scenario;

  /** Whether a candidate still shows it; one that is not tried does not. */
  function attempt(candidate: Scenario | undefined): Promise<boolean> {
    if (candidate === undefined) return NO;
    const key = JSON.stringify(candidate);
    const known = tried.get(key);
    if (known !== undefined) return known;
    const isOver = tried.size >= triesMax || performance.now() >= endMs;
    if (isOver || !isPlayable(candidate, dialect)) return NO;
    const answer = shows(candidate);
    tried.set(key, answer);
    return answer;
  }

  /** Makes the reductions that are possible, one after the other where they are not so all together. */
  async function reduce(reductions: readonly Reduction[]): Promise<boolean> {
    const from = best;
    const answers = await Promise.all(reductions.map((each) => attempt(each(from))));
    const possible = reductions.filter((_, index) => answers[index]);
    if (possible.length === 0) return false;
    const together = possible.reduce<Scenario>((reduced, each) => each(reduced) ?? reduced, from);
    if (await attempt(together)) best = together;
    else
      for (const each of possible) {
        const candidate = each(best);
        if (candidate !== undefined && (await attempt(candidate))) best = candidate;
      }
    return best !== from;
  }

  await reduce(WITHOUT);
  const first = openingOf(scenario.steps);
  for (let size = Math.ceil((best.steps.length - first) / 2); size >= 1; size = Math.floor(size / 2))
    await reduce(partsOf(best.steps.slice(first), size).map(withoutSteps));
  // Again as long as it helps: what is removed late may have been all that kept an earlier step.
  while (await reduce(partsOf(best.steps.slice(first), 1).map(withoutSteps)));
  await reduce(best.steps.map((_, index) => withoutFault(index)));
  // Last, since it moves all others.
  await reduce(partsOf(best.steps.slice(0, beginningOf(best.steps)), 1).map(withoutSteps));
  return best;
}

const NO = Promise.resolve(false);

/** The steps in parts of a size, from the end: what comes late is needed least. */
function partsOf(steps: readonly Step[], size: number): readonly (readonly Step[])[] {
  const count = Math.ceil(steps.length / size);
  return Array.from({ length: count }, (_, index) => {
    const end = steps.length - index * size;
    return steps.slice(Math.max(0, end - size), end);
  });
}

function withoutSteps(part: readonly Step[]): Reduction {
  return (scenario) =>
    withSteps(
      scenario,
      scenario.steps.filter((step) => !part.includes(step)),
    );
}

function withoutFault(index: number): Reduction {
  return (scenario) => {
    const { fault, ...step } = scenario.steps[index] ?? {};
    return fault === undefined ? undefined : withSteps(scenario, scenario.steps.with(index, step as Step));
  };
}

/** How many steps open the conversation; without them nothing would happen. */
function openingOf(steps: readonly Step[]): number {
  const first = beginningOf(steps);
  return first + (steps[first + 1]?.expect === 'conversation' ? 2 : 1);
}

/** Nothing else than a failure to come can be planned before the conversation is opened. */
function beginningOf(steps: readonly Step[]): number {
  return Math.max(
    0,
    steps.findIndex((step) => step['fail-next'] === undefined),
  );
}

/** What a scenario may have beside its steps, each left out as a whole. */
const WITHOUT: readonly Reduction[] = [
  ({ conversations, ...rest }) => (conversations === undefined ? undefined : rest),
  ({ examples, ...rest }) => (examples === undefined ? undefined : rest),
  ({ settings, ...rest }) => (settings === undefined ? undefined : rest),
];

function withSteps(scenario: Scenario, steps: readonly Step[]): Scenario {
  const { queues, agents, ...rest } = scenario;
  const declared = declarationsOf(steps);
  return { ...rest, ...declared, steps };
}

function isPlayable(scenario: Scenario, dialect: DialectName): boolean {
  return scenario.steps.length > 0 && checkScenario(scenario, { dialect }).checked !== undefined;
}
