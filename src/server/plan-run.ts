import { Fake8x8Error, type Problem } from '../base/errors.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { checkTarget } from '../delivery/target.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { parseTime } from '../play/run/parse-time.ts';
import type { Run } from '../play/run/run.ts';
import { createSeed } from '../play/run/seed.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import { checkShape } from '../scenario/check-shape.ts';
import { parsePlainData } from '../scenario/plain-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import { validateRunRequest } from './run-request.generated.js';
import type { RunRequestBody } from './run-request-schema.ts';

/** What a run is played with when its request leaves it open. */
export type RunDefaults = {
  /** Finds a scenario by name; throws for an unknown name. Default: a request must contain the scenario itself. */
  readonly findScenario?: ((name: string) => Promise<Scenario>) | undefined;
  readonly to?: string | undefined;
  readonly dialect?: DialectName | undefined;
  readonly settings?: SettingsInput | undefined;
  readonly allowRemote?: boolean | undefined;
  readonly seed?: string | undefined;
  /** In ms since 1970. */
  readonly freezeTimeMs?: number | undefined;
  readonly clock?: 'wall' | 'virtual' | undefined;
  readonly speed?: number | undefined;
  readonly conversations?: number | undefined;
  readonly concurrency?: number | undefined;
};

/** Creates the function that checks a request's body and creates its run. That function throws `Fake8x8Error`. */
export function createRunPlanner(fake: Fake8x8, defaults: RunDefaults): (request: unknown) => Promise<Run> {
  return async (body) => {
    const request = checkRequest(body);
    const scenario = await findScenario(request.scenario, defaults);
    return fake.createRun({
      scenarios: [scenario],
      consumer: targetOf(scenario, request.to ?? defaults.to, defaults),
      dialect: request.dialect ?? defaults.dialect,
      seed: request.seed ?? defaults.seed ?? createSeed(),
      clock: request.clock,
      speed: request.speed,
      overrides: request.settings,
      defaults: defaults.settings,
      conversations: request.conversations ?? defaults.conversations,
      concurrency: request.concurrency ?? defaults.concurrency,
      customerOpens: request.customerOpens,
      customerSays: request.customerSays,
      customerLeaves: request.customerLeaves,
      unscripted: request.unscripted,
      freezeTimeMs: request.freezeTime === undefined ? defaults.freezeTimeMs : parseTime(request.freezeTime),
    });
  };
}

function checkRequest(body: unknown): RunRequestBody {
  if (validateRunRequest(body)) return body as RunRequestBody;
  throwProblems(
    problemsFromSchemaErrors(validateRunRequest.errors ?? [], body, 'RUN_REQUEST'),
    'RUN_REQUEST_INVALID',
    'The request cannot be used',
  );
  throw new Fake8x8Error('RUN_REQUEST_INVALID', 'The request cannot be used.');
}

async function findScenario(
  wanted: RunRequestBody['scenario'],
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
  const plain = parsePlainData(value);
  throwProblems(checkShape(plain), 'SCENARIO_INVALID', 'The scenario cannot be played');
  return plain as Scenario;
}

function targetOf(
  scenario: Scenario,
  to: string | undefined,
  { allowRemote = false }: RunDefaults,
): string | undefined {
  if (to !== undefined) checkTarget(to, { allowRemote });
  else if (scenario.steps[0]?.expect !== 'conversation' || callsApp(scenario)) {
    throw new Fake8x8Error(
      'TARGET_MISSING',
      'The request does not say where to deliver. Add "to": "http://localhost:3000/webhook".',
    );
  }
  return to;
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
