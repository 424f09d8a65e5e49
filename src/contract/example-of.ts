import type { Matching } from './matchers.ts';

/** Takes the matchers away and leaves the examples. */
export function exampleOf(matching: Matching): unknown {
  if (Array.isArray(matching)) return matching.map(exampleOf);
  if (typeof matching !== 'object' || matching === null) return matching;
  if ('pact:matcher:type' in matching) return exampleOf((matching as { readonly value?: unknown }).value);
  return Object.fromEntries(Object.entries(matching).map(([key, value]) => [key, exampleOf(value)]));
}
