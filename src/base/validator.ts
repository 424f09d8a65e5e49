import { createRequire } from 'node:module';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaError } from './schema-problems.ts';

/** Checks values against one JSON Schema in two steps: a fast verdict, and the errors of an invalid value. */
export type Validator = {
  /** Whether a JSON value is valid: generated code that collects no errors. */
  readonly isValid: (value: unknown) => boolean;
  /** Every error of a value; empty when it is valid. The first invalid value loads Ajv. */
  readonly listErrors: (value: unknown) => readonly SchemaError[];
  /** The JSON Schema that says it. */
  readonly buildSchema: () => object;
};

const NONE: readonly SchemaError[] = Object.freeze([]);

/** Creates a validator from a generated check and the schema that it was generated from. */
export function createValidator(isValid: Validator['isValid'], buildSchema: () => object): Validator {
  let validate: ReturnType<Ajv2020['compile']> | undefined;
  return {
    isValid,
    buildSchema,
    listErrors(value) {
      if (isValid(value)) return NONE;
      validate ??= loadAjv().compile(buildSchema());
      validate(value);
      return (validate.errors ?? NONE) as readonly SchemaError[];
    },
  };
}

let ajv: Ajv2020 | undefined;

/**
 * Loading Ajv takes nearly as long as loading fake-8x8, and only invalid values need it. Callers are synchronous, so it
 * is loaded with `require`. Checking a schema against the meta schema takes five times as long as compiling it, and the
 * tests do it.
 */
function loadAjv(): Ajv2020 {
  if (ajv !== undefined) return ajv;
  const require = createRequire(import.meta.url);
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as { readonly Ajv2020: typeof Ajv2020 };
  ajv = new Ajv({ allErrors: true, verbose: true, messages: false, meta: false, validateSchema: false });
  return ajv;
}
