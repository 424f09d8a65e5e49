import type { TSchema } from 'typebox';

/** The meta schema that the written files name. */
const META_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

/** Formats a schema as the text of a JSON Schema 2020-12 file: keys in source order, two spaces, a newline at the end. */
export function formatSchemaFile(schema: TSchema): string {
  return `${JSON.stringify({ $schema: META_SCHEMA, ...identityFirst(schema) }, null, 2)}\n`;
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
