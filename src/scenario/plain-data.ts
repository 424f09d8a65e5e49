import { Fake8x8Error } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { SCENARIO_LIMITS } from './limits.ts';
import { childPath } from './positions.ts';

/**
 * Copies a value that a module exported as plain JSON data, without fields that are undefined. Throws
 * `SCENARIO_NOT_PLAIN` for functions, class instances, numbers that are not finite and cycles.
 */
export function parsePlainData(value: unknown, path = '', depth = 0): unknown {
  if (depth > SCENARIO_LIMITS.depthMax) {
    throw notPlain(path, `nested deeper than ${SCENARIO_LIMITS.depthMax} levels, or a cycle`);
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => parsePlainData(item, childPath(path, index), depth + 1));
  }
  if (!isPlainObject(value)) throw notPlain(path, `${typeof value}: ${formatValue(value)}`);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.map(([key, field]) => [key, parsePlainData(field, childPath(path, key), depth + 1)]),
  );
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A module evaluated in another realm has another Object.prototype; what counts is that nothing stands above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notPlain(path: string, what: string): Fake8x8Error {
  const message = `${path === '' ? 'The scenario' : path} is ${what}. Allowed: texts, numbers, true, false, null, lists and plain objects.`;
  return new Fake8x8Error('SCENARIO_NOT_PLAIN', message, {
    problems: [{ code: 'SCENARIO_NOT_PLAIN', message, path, severity: 'error' }],
  });
}
