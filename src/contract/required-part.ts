import { isJsonObject } from '../base/json-object.ts';
import type { PlainSchema } from './matchers.ts';

/**
 * Leaves of an example what its schema requires: a consumer that relies on no more can live with any provider. Of a
 * record, whose keys nobody names, that is nothing.
 */
export function requiredPart(schema: PlainSchema, example: unknown): unknown {
  const { items, properties, required = [] } = schema;
  if (Array.isArray(example)) return example.map((item) => requiredPart(items ?? {}, item));
  if (!isJsonObject(example)) return example;
  if (properties === undefined) return {};
  return Object.fromEntries(
    Object.entries(example)
      .filter(([key]) => required.includes(key))
      .map(([key, value]) => [key, requiredPart(properties[key] ?? {}, value)]),
  );
}
