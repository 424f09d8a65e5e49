import { isJsonObject } from '../base/json-object.ts';

/** What may be given instead of the defaults of `T`: any part of its objects, whole lists. */
export type Override<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Override<T[K]> }
    : T;

/**
 * Puts an override over defaults: objects key by key and deeply, everything else as a whole. Neither is changed, and
 * keys whose override is undefined keep their default.
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
