import { createRequire } from 'node:module';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaError } from './schema-problems.ts';

/** Judges values by one JSON Schema, in two steps: a quick verdict, and the reasons for a value that is not valid. */
export type Validator = {
  /** Whether a value is valid: generated code without a list of errors. */
  readonly isValid: (value: unknown) => boolean;
  /** Every error of a value; empty when it is valid. The first invalid value loads Ajv. */
  readonly listErrors: (value: unknown) => readonly SchemaError[];
};

const NONE: readonly SchemaError[] = Object.freeze([]);

/** Creates a validator of a generated check and the schema that the check was generated from. */
export function createValidator(isValid: Validator['isValid'], buildSchema: () => object): Validator {
  let validate: ReturnType<Ajv2020['compile']> | undefined;
  return {
    isValid,
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
 * Ajv takes longer to load than all of fake-8x8 and is needed for invalid values alone. `require` loads it at that
 * moment, since those who ask are synchronous. The schemas are ours: to check them against the meta schema would take
 * ten times as long as to compile them.
 */
function loadAjv(): Ajv2020 {
  if (ajv !== undefined) return ajv;
  const require = createRequire(import.meta.url);
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as { readonly Ajv2020: typeof Ajv2020 };
  ajv = new Ajv({ allErrors: true, verbose: true, messages: false, meta: false, validateSchema: false });
  return ajv;
}
