import { isJsonObject } from '../base/json-object.ts';

/** What may override the defaults of `T`: any part of its objects, whole lists. */
export type Override<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Override<T[K]> }
    : T;

/**
 * Merges an override into defaults: objects key by key at every depth, everything else as a whole. Changes neither; keys
 * whose override is undefined keep their default.
 */
export function override<T extends object>(defaults: T, over: Override<NoInfer<T>>): T {
  const result = { ...defaults } as Record<string, unknown>;
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const before = result[key];
    result[key] = isJsonObject(before) && isJsonObject(value) ? override(before, value) : value;
  }
  return result as T;
}
