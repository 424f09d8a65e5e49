import type { TSchema } from 'typebox';

/** The meta schema that the written files name. */
const META_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

/** Builds the content of a JSON Schema 2020-12 file; the keys stay in source order. */
export function buildSchemaFile(schema: TSchema): TSchema {
  return { $schema: META_SCHEMA, ...identityFirst(schema) };
}

/** Joins schemas into one that accepts each of them; they move into `$defs` and lose their own `$id` there. */
export function buildUnionSchema(
  schemas: Readonly<Record<string, TSchema>>,
  identity: { readonly $id: string; readonly title: string; readonly description: string },
): TSchema {
  const names = Object.keys(schemas);
  return {
    ...identity,
    oneOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(
      names.map((name) => [name, { ...identityFirst(schemas[name] ?? {}), $id: undefined }]),
    ),
  };
}

/** TypeBox puts the annotations last; a person wants to read them first. */
function identityFirst(schema: TSchema): TSchema {
  const { $id, title, description, ...rest } = schema as Record<string, unknown>;
  return { $id, title, description, ...rest };
}
