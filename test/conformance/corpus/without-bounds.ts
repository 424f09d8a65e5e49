import { Ajv2020 } from 'ajv/dist/2020.js';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { readDocument } from '../../support/generate/documents.ts';

const BOUNDS: ReadonlySet<string> = new Set(['minLength', 'minimum', 'pattern']);

/** The schemas of all events, with any text for a text and any number for a number. */
const validators = DIALECT_NAMES.map((dialect) => {
  const text = JSON.stringify(readDocument('asyncapi', dialect).components, (key, value) =>
    BOUNDS.has(key) ? undefined : value,
  );
  const { schemas, messages } = JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/'));
  const anyOf = Object.keys(messages).map((name) => ({ $ref: `#/$defs/${name}` }));
  return new Ajv2020({ strict: false }).compile({ anyOf, $defs: schemas });
});

/** Whether a value would be an event if texts might be empty and numbers negative. */
export function isEventWithoutBounds(value: unknown): boolean {
  return validators.some((validate) => validate(value) === true);
}
