import { parseDuration } from '../../base/duration.ts';
import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject } from '../../base/json-object.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { excerpt } from '../../base/printable.ts';
import { problemsFromSchemaErrors, type SchemaError } from '../../base/schema-problems.ts';
import { nearest } from '../../base/suggest.ts';
import { inputs } from '../../generated/validators.ts';
import { SETTINGS } from '../../protocol/settings.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import { SENDING_VERBS, VERBS, type Verb, verbsOf } from '../verbs.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Checks the shape of a scenario, without checking whether it can be played; empty when it is valid. */
export function checkShape(value: unknown): readonly Problem[] {
  if (!isJsonObject(value)) {
    return [
      problem(
        'SCENARIO_WRONG_TYPE',
        '',
        `A scenario is an object with scenario and steps, not ${formatValue(value)}.`,
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

function checkCounts({ steps }: JsonObject): readonly Problem[] {
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
  const times = isJsonObject(step) && step.expect === undefined ? step.times : undefined;
  return typeof times === 'number' && times > 1 ? times : 1;
}

function checkVerb(step: unknown, index: number): readonly Problem[] {
  const found = isJsonObject(step) ? verbsOf(step) : [];
  if (found.length === 1) return [];
  const path = childPointer('/steps', index);
  const allowed = `Allowed: exactly one of ${VERBS.join(', ')}.`;
  if (!isJsonObject(step)) {
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

function checkSchema(value: JsonObject, steps: readonly unknown[]): readonly Problem[] {
  return problemsFromSchemaErrors(listErrors(value, steps), value, 'SCENARIO');
}

/** The errors of the scenario's schema, without those of steps of other verbs. */
export function listShapeErrors(
  value: JsonObject & { readonly steps: readonly unknown[] },
): readonly SchemaError[] {
  return listErrors(value, Array.isArray(value.steps) ? value.steps : []);
}

function listErrors(value: JsonObject, steps: readonly unknown[]): readonly SchemaError[] {
  const verbs = steps.map((step) => {
    const found = isJsonObject(step) ? verbsOf(step) : [];
    return found.length === 1 ? found[0] : undefined;
  });
  const errors = inputs.scenario.listErrors(value).filter((error) => concernsVerb(error, verbs));
  return dropOtherMembers(errors);
}

const CHOICE_KEYWORDS: ReadonlySet<string> = new Set(['const', 'enum', 'type', 'anyOf']);

/**
 * Drops the errors of other members of a union when a value is nearly one of its members: a status of 700 is too high,
 * and it need not be a text.
 */
function dropOtherMembers(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unions = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(pathOf));
  const entered = new Set(
    errors.flatMap(({ instancePath, keyword }) => [
      ...ancestorsOf(instancePath),
      ...(CHOICE_KEYWORDS.has(keyword) ? [] : [instancePath]),
    ]),
  );
  return errors.filter(
    (error) =>
      !(CHOICE_KEYWORDS.has(error.keyword) && unions.has(pathOf(error)) && entered.has(pathOf(error))),
  );
}

function pathOf({ instancePath }: SchemaError): string {
  return instancePath;
}

function ancestorsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

const STEP_SCHEMA_PATH = /^#\/properties\/steps\/items\/anyOf(?:\/(\d+)\/)?/;

const IN_STEP = /^\/steps\/\d+\//;

/** A step is one of several objects: only the errors of the object that the step's verb names are of use. */
function concernsVerb(
  { schemaPath, instancePath }: SchemaError,
  verbs: readonly (Verb | undefined)[],
): boolean {
  const verb = verbs[Number(instancePath.split('/')[2])];
  const match = STEP_SCHEMA_PATH.exec(schemaPath);
  if (match !== null) return match[1] !== undefined && VERBS[Number(match[1])] === verb;
  // An acknowledgement is part of several kinds of steps, and so has a schema of its own.
  return !IN_STEP.test(instancePath) || (verb !== undefined && SENDING_VERBS.includes(verb));
}

function checkDurations(value: JsonObject, steps: readonly unknown[]): readonly Problem[] {
  return [
    ...settingDurations(value.settings),
    ...steps.flatMap((step, index) => stepDurations(step, `/steps/${index}`)),
  ].flatMap(([path, duration]) => checkDuration(path, duration));
}

function stepDurations(step: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (!isJsonObject(step)) return [];
  const own = ['after', 'wait', 'within'].map((key) => [`${path}/${key}`, step[key]] as const);
  return isJsonObject(step.ack) ? [...own, [`${path}/ack/within`, step.ack.within]] : own;
}

function settingDurations(settings: unknown): readonly (readonly [string, unknown])[] {
  if (!isJsonObject(settings)) return [];
  return Object.entries(settings).flatMap(([name, given]) => {
    if (!Object.hasOwn(SETTINGS, name)) return [];
    const { kind } = SETTINGS[name as keyof typeof SETTINGS];
    const path = childPointer('/settings', name);
    if (kind === 'duration') return [[path, given] as const];
    if (kind !== 'durations' || !Array.isArray(given)) return [];
    return given.map((item, index) => [childPointer(path, index), item] as const);
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
    // The schema reports what is not a duration.
    return false;
  }
}

function problem(code: string, path: string, message: string): Problem {
  return { code, message, path, severity: 'error' };
}
