import { Fake8x8Error, type Problem } from '../base/errors.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { checkTarget } from '../delivery/target.ts';
import { inputs } from '../generated/validators.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { parseTime } from '../play/run/parse-time.ts';
import type { Run } from '../play/run/run.ts';
import { createSeed } from '../play/run/seed.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import { checkShape } from '../scenario/check-shape.ts';
import { parsePlainData } from '../scenario/plain-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import { needsTarget } from './opened-by-app.ts';
import type { RunRequest } from './run-request-schema.ts';

/** What a run is played with where the request doesn't say. */
export type RunDefaults = {
  /** Finds a scenario that is asked for by name; throws for an unknown one. Absent: none may be asked for by name. */
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

/** Makes the function that checks a request's body and creates the run it asks for; it throws `Fake8x8Error`. */
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

function checkRequest(body: unknown): RunRequest {
  const problems = problemsFromSchemaErrors(inputs.runRequest.listErrors(body), body, 'RUN_REQUEST');
  throwProblems(problems, 'RUN_REQUEST_INVALID', 'The request cannot be used');
  return body as RunRequest;
}

async function findScenario(
  wanted: RunRequest['scenario'],
  { findScenario: find }: RunDefaults,
): Promise<Scenario> {
  if (typeof wanted !== 'string') return checkedScenario(wanted);
  if (find !== undefined) return find(wanted);
  throw new Fake8x8Error(
    'SCENARIO_UNKNOWN',
    'This server knows no scenario by name. Send the scenario itself.',
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
  else if (needsTarget(scenario)) {
    throw new Fake8x8Error('TARGET_MISSING', 'Say where to deliver: "to": "http://localhost:3000/webhook".');
  }
  return to;
}

function throwProblems(problems: readonly Problem[], code: string, what: string): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  throw new Fake8x8Error(code, `${what}: ${errors.map((problem) => problem.message).join(' ')}`, {
    problems: errors,
  });
}
