import { formatSchema } from '../../base/format-schema.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject } from '../../base/json-object.ts';
import { type PointerTarget, removeTarget, setTarget, targetAt, valueAt } from '../../base/json-pointer.ts';
import { excerpt } from '../../base/printable.ts';
import { problemsFromSchemaErrors, type SchemaError } from '../../base/schema-problems.ts';
import { chatApiRequests, chatGatewayRequests } from '../../generated/validators.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { OperationRequest } from '../../protocol/operation.ts';
import type { Violation } from '../call-failure.ts';
import { brokenRule, type CallFinding, remark } from '../call-finding.ts';

/** A body that fits its schema, the findings, and the violations that could not be repaired. */
export type NormalisedBody = {
  readonly body: unknown;
  readonly findings: readonly CallFinding[];
  readonly violations: readonly Violation[];
};

/**
 * Normalises a body to the schema of its operation. A field to which the documentation gives two names is accepted by
 * either; unless `strict`, so are unknown fields, numbers for texts, nulls for absent fields, unknown values of extensible
 * lists, lenient formats and missing fields that have a default. The given value is not changed.
 */
export function normaliseBody(
  value: unknown,
  { dialect, request }: RequestRow,
  strict: boolean,
): NormalisedBody {
  const findings: CallFinding[] = [];
  const named = applyAliases(value, request, findings);
  const listErrors = VALIDATORS[dialect][request.schema ?? '']?.listErrors;
  const found = listErrors?.(named) ?? [];
  for (const { code, message, path } of problemsFromSchemaErrors(found, named, 'CALL')) {
    findings.push(brokenRule(code, message, path));
  }
  const body = found.length === 0 || strict ? named : mend(named, found, request);
  const left = body === named ? found : (listErrors?.(body) ?? []);
  const refused = left.filter((error) => strict || !isTolerable(error, request));
  findings.push(...adviceOn(body, request));
  return { body, findings, violations: refused.slice(0, VIOLATIONS_MAX).map(violationOf) };
}

/** The part of an operation that a body is checked against. */
export type RequestRow = { readonly dialect: DialectName; readonly request: OperationRequest };

const VALIDATORS: Readonly<
  Record<DialectName, Readonly<Record<string, { listErrors(value: unknown): readonly SchemaError[] }>>>
> = { 'chat-api': chatApiRequests, 'chat-gateway': chatGatewayRequests };

/** Most violations in one response. */
const VIOLATIONS_MAX = 20;

function applyAliases(value: unknown, request: OperationRequest, findings: CallFinding[]): unknown {
  if (!isJsonObject(value)) return value;
  let named: Readonly<Record<string, unknown>> = value;
  for (const { from, to, reported } of request.aliases ?? []) {
    if (!Object.hasOwn(named, from)) continue;
    const { [from]: other, ...rest } = named;
    const hasBoth = Object.hasOwn(named, to);
    named = hasBoth ? rest : { ...rest, [to]: other };
    if (reported && !hasBoth) {
      const message = `/${from} is accepted for "${to}": the documentation uses both names. Send "${to}", the name in responses.`;
      findings.push(remark('CALL_OTHER_NAME', message, `/${from}`));
    }
  }
  return named;
}

/** Returns a copy with each error repaired that can be. */
function mend(value: unknown, errors: readonly SchemaError[], request: OperationRequest): unknown {
  const copy = structuredClone(value);
  for (const error of errors) mendOne(copy, error, request);
  return copy;
}

function mendOne(
  copy: unknown,
  error: SchemaError,
  { defaults = {}, extensible = {}, numerals = [] }: OperationRequest,
): void {
  if (error.keyword === 'required') {
    const path = `${error.instancePath}/${String(error.params.missingProperty)}`;
    const missing = targetAt(copy, path);
    const known = anyIndex(path);
    if (missing !== undefined && Object.hasOwn(defaults, known)) {
      setTarget(missing, structuredClone(defaults[known]));
    }
    return;
  }
  const target = targetAt(copy, error.instancePath);
  if (target === undefined) return;
  const readAs = extensible[anyIndex(error.instancePath)];
  if (target.value === null) removeTarget(target);
  else if (numerals.includes(error.instancePath) && /^\d{1,9}$/.test(String(target.value)))
    setTarget(target, Number(target.value));
  else if (error.keyword === 'type' && isTextInOtherForm(target, error))
    setTarget(target, String(target.value));
  else if (error.keyword === 'enum' && readAs !== undefined) setTarget(target, readAs);
}

function isTextInOtherForm({ value }: PointerTarget, error: SchemaError): boolean {
  return error.parentSchema?.type === 'string' && (typeof value === 'number' || typeof value === 'boolean');
}

function isTolerable(error: SchemaError, { lenient = [] }: OperationRequest): boolean {
  if (error.keyword === 'additionalProperties') return true;
  return error.keyword === 'pattern' && lenient.includes(error.instancePath);
}

function adviceOn(body: unknown, { advised = {} }: OperationRequest): readonly CallFinding[] {
  return Object.entries(advised)
    .filter(([path]) => valueAt(body, path) === undefined)
    .map(([path, assumed]) =>
      remark('CALL_FIELD_ASSUMED', `${path} is missing. "${assumed}" is assumed. Send it.`, path),
    );
}

function violationOf(error: SchemaError): Violation {
  const absent = error.params.missingProperty ?? error.params.additionalProperty;
  const path = absent === undefined ? error.instancePath : `${error.instancePath}/${String(absent)}`;
  const value = absent === undefined ? (error as { data?: unknown }).data : '';
  return {
    field: excerpt(path.slice(1).replaceAll('/', '.'), 100),
    value: typeof value === 'string' ? excerpt(value, 100) : formatValue(value),
    code: 'invalid_parameter',
    message: explain(error, value),
  };
}

function explain(error: SchemaError, value: unknown): string {
  if (error.keyword === 'additionalProperties') return 'Is not known.';
  if (error.keyword === 'required' || (error.keyword === 'minLength' && value === ''))
    return 'May not be empty.';
  return `Is ${formatValue(value)}. Allowed: ${formatSchema(error.parentSchema ?? {})}.`;
}

function anyIndex(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, '/*');
}
