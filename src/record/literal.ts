import { isJsonObject } from '../base/json-object.ts';
import { SCENARIO_LIMITS } from '../scenario/limits.ts';

/** Writes a text so that a scenario takes it letter by letter, and not as one with variables. */
export function literal(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** Writes a text as the glob that matches it alone; of a very long one the beginning. */
export function literalGlob(text: string): string {
  const glob = literal(text.replace(/[\\*?]/g, '\\$&')).replace(/^\//, '\\/');
  const { patternUnitsMax } = SCENARIO_LIMITS;
  if (glob.length <= patternUnitsMax) return glob;
  // An escape is not cut in two.
  return `${glob.slice(0, patternUnitsMax - 2).replace(/(\\|\$+\{?)$/, '')}*`;
}

/** Rewrites each text in a value. */
export function mapTexts(value: unknown, rewrite: (text: string) => unknown): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, rewrite));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mapTexts(field, rewrite)]));
}

/** Writes a duration as scenarios do: `250ms`, `2s`, `1.5s`. */
export function writeDuration(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  if (ms % 60_000 === 0) return `${ms / 60_000}m`;
  return `${ms / 1000}s`;
}

/** Reads JSON; undefined for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
