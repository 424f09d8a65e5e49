import { isJsonObject } from '../base/json-object.ts';
import type { Matching } from './matchers.ts';

/** Takes the matchers away and leaves the examples. */
export function exampleOf(matching: Matching): unknown {
  if (Array.isArray(matching)) return matching.map(exampleOf);
  if (!isJsonObject(matching)) return matching;
  if ('pact:matcher:type' in matching) return exampleOf(matching.value);
  return Object.fromEntries(Object.entries(matching).map(([key, value]) => [key, exampleOf(value)]));
}
