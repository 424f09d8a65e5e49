/** An example that stands in a document beside its schema. */
export type FoundExample = { readonly at: string; readonly schema: object; readonly value: unknown };

/**
 * Finds every example of an OpenAPI document: wherever a `schema` has an `example` or named `examples` beside it, of
 * media types, parameters and headers.
 */
export function findExamples(value: unknown, at = ''): readonly FoundExample[] {
  if (typeof value !== 'object' || value === null) return [];
  const { schema, example, examples } = value as {
    readonly schema?: object;
    readonly example?: unknown;
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
  };
  const named = Object.entries(examples ?? {}).map(([name, each]) => ({ name, value: each.value }));
  const here = [...(example === undefined ? [] : [{ name: 'example', value: example }]), ...named];
  const inside = Object.entries(value).flatMap(([key, part]) => findExamples(part, `${at}/${key}`));
  if (schema === undefined) return inside;
  return [...here.map((each) => ({ at: `${at}/${each.name}`, schema, value: each.value })), ...inside];
}
