import { parseDuration } from '../base/duration.ts';
import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { problemsFromSchemaErrors, type SchemaError } from '../base/schema-problems.ts';
import { nearest } from '../base/suggest.ts';
import { inputs } from '../generated/validators.ts';
import { SETTINGS } from '../protocol/settings.ts';
import { SCENARIO_LIMITS } from './limits.ts';
import { childPath } from './positions.ts';
import { dropOtherMembers } from './union-errors.ts';
import { SENDING_VERBS, VERBS, type Verb, verbsOf } from './verbs.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Problems of a value as a scenario, without regard to whether it can be played; empty when it has the shape of one. */
export function checkShape(value: unknown): readonly Problem[] {
  if (!isPlain(value)) {
    return [
      problem(
        'SCENARIO_WRONG_TYPE',
        '',
        `A scenario is an object with scenario, about and steps, not ${formatValue(value)}.`,
      ),
    ];
  }
  const steps = Array.isArray(value.steps) ? value.steps.slice(0, SCENARIO_LIMITS.stepsMax) : undefined;
  const looked = steps === undefined ? value : { ...value, steps };
  const problems = [
    ...checkCounts(value),
    ...(steps ?? []).flatMap(checkVerb),
    ...checkSchema(looked, steps ?? []),
    ...checkDurations(looked, steps ?? []),
  ];
  return problems.slice(0, SCENARIO_LIMITS.problemsMax);
}

function checkCounts({ steps }: Plain): readonly Problem[] {
  if (!Array.isArray(steps)) return [];
  const { stepsMax, stepsWrittenOutMax } = SCENARIO_LIMITS;
  if (steps.length > stepsMax) {
    const sentence = `There are ${steps.length} steps. Allowed: ${stepsMax}. Use times, or split the scenario.`;
    return [problem('SCENARIO_TOO_MANY_STEPS', '/steps', sentence)];
  }
  const writtenOut = steps.reduce((sum: number, step) => sum + timesOf(step), 0);
  if (writtenOut <= stepsWrittenOutMax) return [];
  const sentence = `With times written out there are ${writtenOut} steps. Allowed: ${stepsWrittenOutMax}. Lower times, or split the scenario.`;
  return [problem('SCENARIO_TOO_MANY_STEPS', '/steps', sentence)];
}

function timesOf(step: unknown): number {
  // An expectation waits for several calls as one step.
  const times = isPlain(step) && step.expect === undefined ? step.times : undefined;
  return typeof times === 'number' && times > 1 ? times : 1;
}

function checkVerb(step: unknown, index: number): readonly Problem[] {
  const found = isPlain(step) ? verbsOf(step) : [];
  if (found.length === 1) return [];
  const path = childPath('/steps', index);
  const allowed = `Allowed: exactly one of ${VERBS.join(', ')}.`;
  if (!isPlain(step)) {
    return [problem('SCENARIO_STEP_VERB', path, `Step ${index + 1} is ${formatValue(step)}. ${allowed}`)];
  }
  if (found.length > 1) {
    const sentence = `Step ${index + 1} has several verbs: ${found.join(', ')}. ${allowed} Make a step of each.`;
    return [problem('SCENARIO_STEP_VERB', path, sentence)];
  }
  const keys = Object.keys(step);
  const meant = keys.map((key) => nearest(key, VERBS)).find((verb) => verb !== undefined);
  const has = keys.length === 0 ? 'is empty' : `has no verb, only ${excerpt(keys.join(', '), 60)}`;
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return [problem('SCENARIO_STEP_VERB', path, `Step ${index + 1} ${has}. ${allowed}${hint}`)];
}

function checkSchema(value: Plain, steps: readonly unknown[]): readonly Problem[] {
  const verbs = steps.map((step) => {
    const found = isPlain(step) ? verbsOf(step) : [];
    return found.length === 1 ? found[0] : undefined;
  });
  const errors = inputs.scenario.listErrors(value).filter((error) => concernsVerb(error, verbs));
  return problemsFromSchemaErrors(dropOtherMembers(errors), value, 'SCENARIO');
}

const STEP_SCHEMA_PATH = /^#\/properties\/steps\/items\/anyOf(?:\/(\d+)\/)?/;

const IN_STEP = /^\/steps\/\d+\//;

/** A step is one of several objects: only what the one has against it that the step's verb names is of use. */
function concernsVerb(
  { schemaPath, instancePath }: SchemaError,
  verbs: readonly (Verb | undefined)[],
): boolean {
  const verb = verbs[Number(instancePath.split('/')[2])];
  const match = STEP_SCHEMA_PATH.exec(schemaPath);
  if (match !== null) return match[1] !== undefined && VERBS[Number(match[1])] === verb;
  // What several kinds of steps share, an acknowledgement, is a schema of its own.
  return !IN_STEP.test(instancePath) || (verb !== undefined && SENDING_VERBS.includes(verb));
}

function checkDurations(value: Plain, steps: readonly unknown[]): readonly Problem[] {
  return [
    ...settingDurations(value.settings),
    ...steps.flatMap((step, index) => stepDurations(step, `/steps/${index}`)),
  ].flatMap(([path, duration]) => checkDuration(path, duration));
}

function stepDurations(step: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (!isPlain(step)) return [];
  const own = ['after', 'wait', 'within'].map((key) => [`${path}/${key}`, step[key]] as const);
  return isPlain(step.ack) ? [...own, [`${path}/ack/within`, step.ack.within]] : own;
}

function settingDurations(settings: unknown): readonly (readonly [string, unknown])[] {
  if (!isPlain(settings)) return [];
  return Object.entries(settings).flatMap(([name, given]) => {
    if (!Object.hasOwn(SETTINGS, name)) return [];
    const { kind } = SETTINGS[name as keyof typeof SETTINGS];
    const path = childPath('/settings', name);
    if (kind === 'duration') return [[path, given] as const];
    if (kind !== 'durations' || !Array.isArray(given)) return [];
    return given.map((item, index) => [childPath(path, index), item] as const);
  });
}

function checkDuration(path: string, duration: unknown): readonly Problem[] {
  if (typeof duration !== 'string' || !isTooLong(duration)) return [];
  const sentence = `${path} is ${formatValue(duration)}. Allowed: at most 24h.`;
  return [problem('SCENARIO_NOT_ALLOWED_VALUE', path, sentence)];
}

function isTooLong(duration: string): boolean {
  try {
    return parseDuration(duration) > SCENARIO_LIMITS.durationMsMax;
  } catch {
    // What is no duration at all is told by the schema.
    return false;
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(code: string, path: string, message: string): Problem {
  return { code, message, path, severity: 'error' };
}
