import { Fake8x8Error, type Problem } from '../base/errors.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { createSeed } from '../base/seeded-ids.ts';
import type { Consumer } from '../delivery/consumer.ts';
import { checkTarget } from '../delivery/target.ts';
import { inputs } from '../generated/validators.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { type OptionsLayer, resolveOptions } from '../play/options/resolve-options.ts';
import type { Run } from '../play/run/run.ts';
import type { RunOptions } from '../play/run/run-plan.ts';
import { checkScenario } from '../scenario/check.ts';
import { checkShape } from '../scenario/parse/check-shape.ts';
import { parsePlainData } from '../scenario/parse/plain-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { RequestedScenario, RunRequestBody } from './run-request-schema.ts';

/** What runs are played with when a request leaves it open. */
export type RunDefaults = RunOptions & {
  /** Finds a scenario by name; throws for an unknown name. Default: a request must contain the scenario itself. */
  readonly findScenario?: ((name: string) => Promise<Scenario>) | undefined;
  /** Lists the scenarios that can be named. Default: none. */
  readonly listScenarios?: (() => Promise<readonly NamedScenario[]>) | undefined;
  /** Allows delivery to other machines. Default false. */
  readonly allowRemote?: boolean | undefined;
};

/** A scenario that a request can name. */
export type NamedScenario = {
  /** What a request names it by. */
  readonly name: string;
  /** What it calls itself. */
  readonly scenario: string;
  /** What it needs of the app, where it is of the catalogue. */
  readonly group?: string | undefined;
  readonly about?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly dialects?: Scenario['dialects'] | undefined;
  /** Why it is not played. */
  readonly skip?: string | undefined;
};

/** Creates the function that checks a request's body and creates its run. That function throws `Fake8x8Error`. */
export function createRunPlanner(fake: Fake8x8, defaults: RunDefaults): (request: unknown) => Promise<Run> {
  const { to, dialect, seed, freezeTime, conversations, concurrency, allowRemote = false } = defaults;
  const server: OptionsLayer = { values: { to, dialect, seed, freezeTime, conversations, concurrency } };
  return async (body) => {
    const request = checkRequest(body);
    const wanted = [request.scenario].flat() as readonly RequestedScenario[];
    const scenarios = await Promise.all(wanted.map((each) => findScenario(each, defaults)));
    const { options, problems } = resolveOptions([{ values: request, nameOf: (name) => `/${name}` }, server]);
    throwProblems(problems, 'RUN_REQUEST_INVALID', 'The request cannot be used');
    for (const scenario of scenarios) checkTo(scenario, options.to, allowRemote);
    return fake.createRun({ ...options, scenarios, seed: options.seed ?? createSeed() });
  };
}

function checkRequest(body: unknown): RunRequestBody {
  const problems = problemsFromSchemaErrors(inputs.runRequest.listErrors(body), body, 'RUN_REQUEST');
  throwProblems(problems, 'RUN_REQUEST_INVALID', 'The request cannot be used');
  return body as RunRequestBody;
}

async function findScenario(
  wanted: RequestedScenario,
  { findScenario: find }: RunDefaults,
): Promise<Scenario> {
  if (typeof wanted !== 'string') return checkedScenario(wanted);
  if (find !== undefined) return find(wanted);
  throw new Fake8x8Error(
    'SCENARIO_UNKNOWN',
    'This server has no scenarios that can be named. Send the scenario itself.',
  );
}

function checkedScenario(value: unknown): Scenario {
  const scenario = parsePlainData(value) as Scenario;
  if (checkShape(scenario).length > 0) {
    throwProblems(checkScenario(scenario).problems, 'SCENARIO_INVALID', 'The scenario cannot be played');
  }
  return scenario;
}

function checkTo(scenario: Scenario, to: Consumer | undefined, allowRemote: boolean): void {
  if (typeof to === 'string') checkTarget(to, { allowRemote });
  if (to === undefined && (scenario.steps[0]?.expect !== 'conversation' || callsApp(scenario))) {
    throw new Fake8x8Error(
      'TARGET_MISSING',
      'The request does not say where to deliver. Add "to": "http://localhost:3000/webhook".',
    );
  }
}

/**
 * Whether the app gets requests other than events, which need its address: an app that opens the conversation itself
 * gets its events at the webhook that it registered.
 */
export function callsApp({ steps }: Scenario): boolean {
  return steps.some(
    (step) => step.call !== undefined || step.customer !== undefined || step['customer-leaves'] !== undefined,
  );
}

function throwProblems(problems: readonly Problem[], code: string, what: string): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  throw new Fake8x8Error(code, `${what}: ${errors.map((problem) => problem.message).join(' ')}`, {
    problems: errors,
  });
}
