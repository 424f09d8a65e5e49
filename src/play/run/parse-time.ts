import { Fake8x8Error } from '../../base/errors.ts';

/** Reads an ISO 8601 time as ms since 1970. Throws `TIME_INVALID`. */
export function parseTime(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms) || ms < 0) {
    throw new Fake8x8Error('TIME_INVALID', `"${text}" is not a time. Write it like 2026-01-31T09:30:00Z.`);
  }
  return ms;
}
