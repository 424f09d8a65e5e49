import type { Problem } from './errors.ts';
import { formatSchema, joinWords, type SchemaShape } from './format-schema.ts';
import { formatValue } from './format-value.ts';
import { childPointer, valueAt } from './json-pointer.ts';
import { excerpt } from './printable.ts';
import { knownWords } from './suggest.ts';

/** One reason why a value is not valid, as Ajv gives it when it is `verbose`. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The schema that holds the keyword. */
  readonly parentSchema?: SchemaShape;
};

/** Most problems that are reported for one value. */
const SCHEMA_PROBLEMS_MAX = 50;

const NAME_UNITS_MAX = 60;
const CHOICE_KEYWORDS: ReadonlySet<string> = new Set(['const', 'enum', 'type']);
const BRANCH_KEYWORDS: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'if']);

/**
 * Makes problems of what a validator found in `value`: one per place and cause, each with its path, the
 * actual value and what is allowed. `prefix` begins the codes, for example `EVENT` in `EVENT_MISSING_FIELD`; they end
 * in `MISSING_FIELD`, `UNKNOWN_FIELD`, `WRONG_TYPE` or `NOT_ALLOWED_VALUE`. The path of a missing field is that of the
 * object that lacks it.
 */
export function problemsFromSchemaErrors(
  errors: readonly SchemaError[],
  value: unknown,
  prefix: string,
): Problem[] {
  const problems: Problem[] = [];
  const reported = new Set<string>();
  for (const error of errors) {
    if (problems.length === SCHEMA_PROBLEMS_MAX) break;
    const cause = CHOICE_KEYWORDS.has(error.keyword) ? 'choice' : `${error.keyword} ${nameOf(error)}`;
    const key = `${cause} ${error.instancePath}`;
    if (reported.has(key) || hasBetter(error, errors)) continue;
    reported.add(key);
    problems.push(problemOf(error, { errors, value, prefix }));
  }
  return problems;
}

type Context = { readonly errors: readonly SchemaError[]; readonly value: unknown; readonly prefix: string };

/** A union's own error says less than those of its members. */
function hasBetter(error: SchemaError, errors: readonly SchemaError[]): boolean {
  return (
    BRANCH_KEYWORDS.has(error.keyword) &&
    errors.some((other) => other.schemaPath.startsWith(`${error.schemaPath}/`))
  );
}

function problemOf(error: SchemaError, context: Context): Problem {
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return missingField(error, context.prefix);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownField(error, context);
    case 'const':
    case 'enum':
    case 'type':
      return wrongChoice(error, context);
    default:
      return wrongValue(error, context);
  }
}

function missingField(error: SchemaError, prefix: string): Problem {
  const name = nameOf(error);
  const shape = error.parentSchema?.properties?.[name];
  const allowed = shape === undefined ? '' : ` Allowed: ${formatSchema(shape)}.`;
  const path = childPointer(error.instancePath, name);
  return problem(
    `${prefix}_MISSING_FIELD`,
    error.instancePath,
    `${where(path)} is missing.${allowed} Add it.`,
  );
}

function unknownField(error: SchemaError, { value, prefix }: Context): Problem {
  const name = nameOf(error);
  const path = childPointer(error.instancePath, name);
  const actual = formatValue(valueAt(value, path));
  const patterns = Object.keys(error.parentSchema?.patternProperties ?? {});
  const allowed =
    patterns.length === 0
      ? knownWords(excerpt(name, NAME_UNITS_MAX), Object.keys(error.parentSchema?.properties ?? {}))
      : `Allowed: names that match ${joinWords(patterns)}.`;
  return problem(
    `${prefix}_UNKNOWN_FIELD`,
    path,
    `${where(path)} is no field that is known here; its value is ${actual}. ${allowed}`,
  );
}

/** All members of a union that expect another value or type at this path are reported in one sentence. */
function wrongChoice(error: SchemaError, { errors, value, prefix }: Context): Problem {
  const here = errors.filter(
    (other) => other.instancePath === error.instancePath && CHOICE_KEYWORDS.has(other.keyword),
  );
  const allowed = joinWords(here.map((other) => formatSchema(other.parentSchema ?? {})));
  const actual = valueAt(value, error.instancePath);
  const known = here.flatMap(({ parentSchema }) => parentSchema?.enum ?? [parentSchema?.const]);
  const meant = typeof actual === 'string' ? suggestion(actual, known) : '';
  const kind = here.every((other) => other.keyword === 'type') ? 'WRONG_TYPE' : 'NOT_ALLOWED_VALUE';
  return problem(
    `${prefix}_${kind}`,
    error.instancePath,
    `${where(error.instancePath)} is ${formatValue(actual)}. Allowed: ${allowed}.${meant}`,
  );
}

function wrongValue(error: SchemaError, { value, prefix }: Context): Problem {
  const actual = formatValue(valueAt(value, error.instancePath));
  const { parentSchema } = error;
  const isWorded = parentSchema?.type !== undefined && !BRANCH_KEYWORDS.has(error.keyword);
  const allowed = isWorded
    ? `Allowed: ${formatSchema(parentSchema)}.`
    : `It ${error.message ?? 'is not allowed'}.`;
  return problem(
    `${prefix}_NOT_ALLOWED_VALUE`,
    error.instancePath,
    `${where(error.instancePath)} is ${actual}. ${allowed}`,
  );
}

function suggestion(actual: string, known: readonly unknown[]): string {
  const words = known.filter((word) => typeof word === 'string');
  const sentence = knownWords(excerpt(actual, NAME_UNITS_MAX), words);
  const start = sentence.indexOf(' Did you mean');
  return start === -1 ? '' : sentence.slice(start);
}

function problem(code: string, path: string, message: string): Problem {
  return { code, message, path, severity: 'error' };
}

function nameOf({ params }: SchemaError): string {
  return String(params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? '');
}

function where(path: string): string {
  return path === '' ? 'The whole value' : excerpt(path, 2 * NAME_UNITS_MAX);
}
