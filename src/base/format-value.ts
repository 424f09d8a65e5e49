import { excerpt } from './printable.ts';

const TEXT_UNITS_MAX = 60;

/** Formats any value short and printable, for a message: `"a text"`, `42`, `null`, `a list of 3`, `an object`. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return `"${excerpt(value, TEXT_UNITS_MAX)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return excerpt(String(value), TEXT_UNITS_MAX);
}

/** Says how many there are of something: `1 event`, `3 events`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
