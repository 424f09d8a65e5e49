import { parseDuration } from '../base/duration.ts';
import { Fake8x8Error } from '../base/errors.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { knownWords } from '../base/suggest.ts';
import type { Dialect } from '../protocol/dialect.ts';
import { needsCustomer, openerOf } from './app-steps.ts';
import { capturesOf } from './captures.ts';
import { type Cast, createCast } from './cast.ts';
import { type AppStepOptions, compileAcknowledgement, compileAppStep } from './compile-app-step.ts';
import { compilePayload } from './payload.ts';
import type { RegularExpressions } from './regular-expression.ts';
import type { Scenario, Step } from './schema.ts';
import type { Script, ScriptAction, ScriptStep } from './script.ts';
import { resolveSpeakers } from './speakers.ts';
import { compileTemplate } from './variables.ts';

/** What a scenario is compiled for. */
export type CompileOptions = {
  readonly dialect: Dialect;
  /** Gives the ids that the scenario leaves open. */
  readonly ids: SeededIds;
  /** What `loadRegularExpressions` gives for the scenario. */
  readonly regularExpressions?: RegularExpressions | undefined;
};

/**
 * Makes a checked scenario ready to play in one dialect: ids chosen, durations read, repeated steps written out,
 * everything looked up once and shared. Throws `SCENARIO_UNKNOWN_QUEUE`, `SCENARIO_UNKNOWN_AGENT`,
 * `SCENARIO_UNKNOWN_VARIABLE`, `SCENARIO_INVALID_CALL` or `SCENARIO_INVALID_PATTERN` for a scenario that
 * `checkScenario` would not let through, `SCENARIO_INVALID_PATTERN` also for an expression that only RE2 refuses, and
 * `SCENARIO_REGULAR_EXPRESSIONS_MISSING` for one without the option `regularExpressions`.
 */
export function compileScenario(scenario: Scenario, options: CompileOptions): Script {
  const cast = createCast(scenario, options);
  return {
    name: scenario.scenario,
    about: scenario.about,
    customer: scenario.customer ?? {},
    conversations: scenario.conversations ?? 1,
    settings: scenario.settings ?? {},
    opens: openerOf(scenario.steps),
    expects: needsCustomer(scenario) || scenario.steps.some((step) => step.expect !== undefined),
    queues: [...cast.queues.values()],
    steps: compileSteps(scenario.steps, { cast, regularExpressions: options.regularExpressions }),
  };
}

/** What the steps of one scenario are compiled with. */
type StepOptions = { readonly cast: Cast } & Pick<CompileOptions, 'regularExpressions'>;

function compileSteps(
  steps: readonly Step[],
  { cast, regularExpressions }: StepOptions,
): readonly ScriptStep[] {
  const speakers = resolveSpeakers(steps);
  const captured = new Set<string>();
  return steps.flatMap((step, stepIndex) => {
    const compiled: ScriptStep = {
      ...compileAction(step, speakers[stepIndex], { cast, captured, regularExpressions }),
      afterMs: readMs(step.after) + readMs(step.wait),
      allowIllegal: step.allowIllegal ?? false,
      ack: compileAcknowledgement(step),
      stepIndex,
    };
    for (const { name } of capturesOf(step)) captured.add(name);
    // An expectation that awaits several calls is one step.
    const count = step.expect === undefined ? (step.times ?? 1) : 1;
    return Array.from({ length: count }, () => compiled);
  });
}

function compileAction(
  step: Step,
  speaker: string | undefined,
  options: AppStepOptions & StepOptions,
): ScriptAction {
  const { cast, captured } = options;
  if (step.queue !== undefined) return { kind: 'queue', queue: find('queue', cast.queues, step.queue) };
  if (step.transfer !== undefined) {
    return { kind: 'transfer', queue: find('queue', cast.queues, step.transfer) };
  }
  if (step.join !== undefined) return { kind: 'join', agent: find('agent', cast.agents, step.join) };
  if (step.leave !== undefined) return { kind: 'leave', agent: find('agent', cast.agents, step.leave) };
  if (step.send !== undefined) return { kind: 'send', payload: compilePayload(step.send, captured) };
  if (step.text === undefined) return compileAppStep(step, options) ?? { kind: 'wait' };
  const agent = speaker === undefined ? undefined : find('agent', cast.agents, speaker);
  return { kind: 'text', agent, text: compileTemplate(step.text, captured) };
}

function find<T>(kind: 'queue' | 'agent', known: ReadonlyMap<string, T>, key: string): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  throw new Fake8x8Error(
    kind === 'queue' ? 'SCENARIO_UNKNOWN_QUEUE' : 'SCENARIO_UNKNOWN_AGENT',
    `Cannot compile the scenario: unknown ${kind} "${key}". ${knownWords(key, [...known.keys()])}`,
  );
}

function readMs(duration: string | undefined): number {
  return duration === undefined ? 0 : parseDuration(duration);
}
