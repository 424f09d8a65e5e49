import { Fake8x8Error } from '../base/errors.ts';
import { isJsonObject } from '../base/json-object.ts';

/**
 * Carries out `path=value` on an event. The value takes the type of the one it replaces; a new field's is read as JSON
 * if it is JSON, else as text. Throws `SET_INVALID`.
 */
export function setField(event: Record<string, unknown>, assignment: string): void {
  const equals = assignment.indexOf('=');
  const path = assignment.slice(0, equals);
  if (equals < 1 || !/^[\w$-]+(\.[\w$-]+)*$/.test(path)) {
    throw new Fake8x8Error(
      'SET_INVALID',
      `Cannot set "${assignment}". Write it like message=Hi or data.text=Hi.`,
    );
  }
  const keys = path.split('.');
  const last = keys.pop() as string;
  let holder = event;
  for (const key of keys) {
    const below = Object.hasOwn(holder, key) ? holder[key] : undefined;
    const next: Record<string, unknown> = isJsonObject(below) ? { ...below } : {};
    define(holder, key, next);
    holder = next;
  }
  const before = Object.hasOwn(holder, last) ? holder[last] : undefined;
  define(holder, last, readValue(assignment.slice(equals + 1), before));
}

function readValue(text: string, before: unknown): unknown {
  if (typeof before === 'string' && before !== '${now}') return escapeVariables(text);
  try {
    return JSON.parse(text);
  } catch {
    return escapeVariables(text);
  }
}

/** What is set on the command line is meant as it stands. */
function escapeVariables(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** Not by assignment, which would let `__proto__` through. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
