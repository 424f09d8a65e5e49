import type { TSchema } from 'typebox';
import { Build } from 'typebox/schema';

/** The schemas of one export of the module, by name. */
export type SchemaGroup = Readonly<Record<string, TSchema>>;

const HEAD = `// Written by src/generate/write-validators.ts from the schemas: change those and run npm run generate.
// @ts-nocheck
import { codePointLength } from '../base/code-point-length.ts';
import { createValidator, type Validator } from '../base/validator.ts';

const Guard = { CodePointCount: codePointLength };
`;

/** What TypeBox's code may not use: all that would have to be loaded from TypeBox at run time. */
const MISSING_AT_RUN_TIME = /\bGuard\.(?!CodePointCount\b)\w+|\bHashing\b|\bCheckContext\b/;

/**
 * Builds the text of a module that exports a record of validators for each group of schemas. Throws when a schema's
 * check needs more of TypeBox at run time than the length of a text.
 */
export function buildValidatorModule(groups: Readonly<Record<string, SchemaGroup>>): string {
  return [HEAD, ...Object.entries(groups).map(([name, schemas]) => buildGroup(name, schemas))].join('\n');
}

function buildGroup(name: string, schemas: SchemaGroup): string {
  const names = Object.keys(schemas)
    .map((key) => JSON.stringify(key))
    .join(' | ');
  const validators = Object.entries(schemas).map(([key, schema]) => buildValidator(key, schema));
  return `export const ${name}: Readonly<Record<${names}, Validator>> = {\n${validators.join('')}};\n`;
}

function buildValidator(name: string, schema: TSchema): string {
  const json = JSON.stringify(schema);
  return `  ${JSON.stringify(name)}: createValidator(\n    ${buildCheck(name, JSON.parse(json))},\n    () => (${json}),\n  ),\n`;
}

function buildCheck(name: string, schema: TSchema): string {
  const build = Build(schema);
  const { identifier, variables } = build.External();
  const functions = build.Functions().join('; ');
  const missing =
    MISSING_AT_RUN_TIME.exec(functions)?.[0] ?? variables.find((each) => !(each instanceof RegExp));
  if (missing !== undefined) throw new Error(`The check of "${name}" needs ${missing} at run time.`);
  return `(() => { const ${identifier} = [${variables.join(', ')}]; ${functions}; return (value) => ${build.Entry()}; })()`;
}
