import { Fake8x8Error } from './errors.ts';

/** A time: ISO 8601 text such as `2026-01-31T09:30:00Z`, a `Date`, or ms since 1970. */
export type TimeInput = string | number | Date;

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a time as ms since 1970. Throws `TIME_INVALID`. */
export function parseTime(time: TimeInput): number {
  const isText = typeof time === 'string';
  const ms = isText && !ISO_TIME.test(time) ? Number.NaN : new Date(time).getTime();
  if (ms >= 0) return ms;
  throw new Fake8x8Error('TIME_INVALID', `"${time}" is not a time. Write it like 2026-01-31T09:30:00Z.`);
}
