import { Fake8x8Error } from './errors.ts';

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** What a duration looks like: a number and a unit, `250ms`, `2s`, `1.5m`, `1h`. */
export const DURATION_PATTERN = '^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$';

/** What a duration is, for a person. */
export const DURATION_WORDS =
  'a number and a unit, ms (milliseconds), s (seconds), m (minutes) or h (hours): 250ms, 2s, 1.5m, 1h';

/** `DURATION_WORDS` as a sentence, for descriptions. */
export const DURATION_HINT = `A duration is ${DURATION_WORDS}.`;

const DURATION = new RegExp(DURATION_PATTERN);

/** Reads a duration such as `250ms`, `2s`, `1.5m` or `1h` as milliseconds. Throws `DURATION_INVALID`. */
export function parseDuration(text: string): number {
  const unit = DURATION.exec(text)?.[2] as keyof typeof UNIT_MS | undefined;
  if (unit === undefined) {
    throw new Fake8x8Error('DURATION_INVALID', `"${text}" is not a duration. Write ${DURATION_WORDS}.`);
  }
  return Math.round(Number.parseFloat(text) * UNIT_MS[unit]);
}

/** Formats milliseconds the way a person says them: `38 ms`, `2.4 s`, `1 m 30 s`, `1 h 2 m`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`;
  const [major, minor, majorUnit, minorUnit] =
    ms < 3_600_000 ? [60_000, 1000, 'm', 's'] : [3_600_000, 60_000, 'h', 'm'];
  const rest = Math.floor((ms % major) / minor);
  return rest === 0
    ? `${Math.floor(ms / major)} ${majorUnit}`
    : `${Math.floor(ms / major)} ${majorUnit} ${rest} ${minorUnit}`;
}
