import type { DialectName } from '../../protocol/dialect.ts';
import { checkScenario } from '../../scenario/check.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';
import { declarationsOf } from '../building/build-trial.ts';

/** Whether a scenario still shows what is looked for. */
export type Shows = (scenario: Scenario) => Promise<boolean>;

/** How a scenario is shortened. */
export type ShortenOptions = {
  readonly dialect: DialectName;
  readonly shows: Shows;
  /** Longest real time, in ms. */
  readonly budgetMs: number;
};

/** Most scenarios that are tried while one is shortened. */
export const TRIES_MAX = 60;

/**
 * Shortens a scenario to the fewest steps, faults and settings that still show something, by removing ever smaller
 * parts (Zeller's delta debugging). What cannot be played is not tried.
 */
export async function shorten(
  scenario: Scenario,
  { dialect, shows, budgetMs }: ShortenOptions,
): Promise<Scenario> {
  const endMs = performance.now() + budgetMs;
  let tries = 0;
  let best = scenario;
  const tried = new Set<string>();

  const isOver = () => tries >= TRIES_MAX || performance.now() >= endMs;

  async function attempt(candidate: Scenario): Promise<boolean> {
    const key = JSON.stringify(candidate);
    if (isOver() || tried.has(key) || !isPlayable(candidate, dialect)) return false;
    tried.add(key);
    tries++;
    if (!(await shows(candidate))) return false;
    best = candidate;
    return true;
  }

  async function removeSteps(): Promise<void> {
    const first = openingOf(best.steps);
    for (
      let size = Math.ceil((best.steps.length - first) / 2);
      size >= 1 && !isOver();
      size = Math.floor(size / 2)
    ) {
      // From the end, so that a removal moves no step that is still to be tried.
      for (let end = best.steps.length; end > first; end -= size) {
        const start = Math.max(first, end - size);
        await attempt(withSteps(best, best.steps.toSpliced(start, end - start)));
      }
    }
  }

  for (const without of WITHOUT) {
    const candidate = without(best);
    if (candidate !== undefined) await attempt(candidate);
  }
  // Again as long as it helps: what is removed late may have been all that kept an earlier step.
  let before: Scenario;
  do {
    before = best;
    await removeSteps();
  } while (best !== before && !isOver());
  for (const index of best.steps.keys()) {
    const { fault, ...step } = best.steps[index] as Step;
    if (fault !== undefined) await attempt(withSteps(best, best.steps.with(index, step as Step)));
  }
  return best;
}

/** How many steps open the conversation; without them nothing would happen. */
function openingOf([, second]: readonly Step[]): number {
  return second?.expect === 'conversation' ? 2 : 1;
}

/** What a scenario may have beside its steps, each left out as a whole. */
const WITHOUT: readonly ((scenario: Scenario) => Scenario | undefined)[] = [
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
