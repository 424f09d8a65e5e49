import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject } from '../../base/json-object.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { SCENARIO_LIMITS } from '../limits.ts';

/**
 * Copies an exported value as plain JSON data, without undefined fields. Throws `SCENARIO_NOT_PLAIN` for functions, class
 * instances, numbers that are not finite, and cycles.
 */
export function parsePlainData(value: unknown, path = '', depth = 0): unknown {
  if (depth > SCENARIO_LIMITS.depthMax) {
    throw notPlain(path, `nested deeper than ${SCENARIO_LIMITS.depthMax} levels, or a cycle`);
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => parsePlainData(item, childPointer(path, index), depth + 1));
  }
  if (!isJsonObject(value) || !isPlain(value)) throw notPlain(path, `${typeof value}: ${formatValue(value)}`);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.map(([key, field]) => [key, parsePlainData(field, childPointer(path, key), depth + 1)]),
  );
}

/** Whether an object is an instance of no class. Another realm has another `Object.prototype`, also with none above it. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notPlain(path: string, what: string): Fake8x8Error {
  const message = `${path === '' ? 'The scenario' : path} is ${what}. Allowed: texts, numbers, true, false, null, lists and plain objects.`;
  return new Fake8x8Error('SCENARIO_NOT_PLAIN', message, {
    problems: [{ code: 'SCENARIO_NOT_PLAIN', message, path, severity: 'error' }],
  });
}
