import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { TSchema } from 'typebox';
import { isJsonObject } from '../base/json-object.ts';

/** What one module of validators is made of. */
export type ValidatorModuleOptions = {
  /** Each exported function's name and the schema that it checks. */
  readonly schemas: Readonly<Record<string, TSchema>>;
  /** How the module reaches `src/base`, for example `../base`. */
  readonly basePath: string;
};

/** The first line of each generated file. */
export const GENERATED_NOTICE = '// Written by src/generate/main.ts. Change the schemas and run it again.';

const LENGTH_REQUIRE = 'require("ajv/dist/runtime/ucs2length").default';

/** Words about a schema, which a validator does not need; a description stays beside a pattern, to explain it. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$id', '$schema', 'title', 'examples', 'default']);

/**
 * Compiles schemas into the text of an ES module with one function each, which needs neither Ajv nor TypeBox. Throws
 * when Ajv would need a run-time module that is not replaced here.
 */
export function buildValidatorModule({ schemas, basePath }: ValidatorModuleOptions): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(bareSchema(schema), name);
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  const compiled = standalone.default(ajv, names);
  const code = compiled.replaceAll(LENGTH_REQUIRE, 'codePointLength');
  if (code.includes('require(')) {
    throw new Error(
      `The generated code needs ${code.match(/require\([^)]*\)/)?.[0]}, which would load Ajv at run time.`,
    );
  }
  const head =
    code === compiled ? [] : [`import { codePointLength } from '${basePath}/code-point-length.ts';`];
  return `${[GENERATED_NOTICE, ...head, code.trim()].join('\n')}\n`;
}

/** Writes the types of such a module. */
export function buildValidatorTypes({ schemas, basePath }: ValidatorModuleOptions): string {
  const lines = Object.keys(schemas).map((name) => `export declare const ${name}: SchemaCheck;`);
  return `${[GENERATED_NOTICE, `import type { SchemaCheck } from '${basePath}/schema-problems.ts';`, ...lines].join('\n')}\n`;
}

/** A copy without annotations, so that the generated module carries none. */
function bareSchema(schema: TSchema): TSchema {
  return stripAnnotations(JSON.parse(JSON.stringify(schema))) as TSchema;
}

function stripAnnotations(value: unknown, isNameMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => stripAnnotations(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key]) => isNameMap || !(ANNOTATIONS.has(key) || (key === 'description' && !('pattern' in value))),
      )
      .map(([key, child]) => [key, stripAnnotations(child, !isNameMap && NAME_MAPS.has(key))]),
  );
}

/** Keywords whose keys are names that the schema's author chose, not keywords. */
const NAME_MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'dependentSchemas',
]);
