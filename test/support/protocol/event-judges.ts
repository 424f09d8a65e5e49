import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { chatApiSchemas } from '#src/protocol/chat-api/schemas.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';

/** Everything that can say whether a value is a certain event; each must say the same. */
export type Judge = { readonly name: string; accepts(value: unknown, eventType: string): boolean };

const SCHEMAS: Readonly<Record<DialectName, Readonly<Record<string, TSchema>>>> = {
  'chat-api': chatApiSchemas,
  'chat-gateway': chatGatewaySchemas,
};

/** The judges of one dialect: TypeBox, the generated validators, the problems that they list, and both kinds of JSON Schema file. */
export function judgesOf(dialect: DialectName): readonly Judge[] {
  const ajv = new Ajv2020({ strict: true });
  const union = ajv.compile(readSchema(dialect));
  const files = new Map(
    dialects[dialect].eventTypes.map((eventType) => [
      eventType,
      ajv.compile(readSchema(`${dialect}.${eventType.toLowerCase().replaceAll('_', '-')}`)),
    ]),
  );
  return [
    { name: 'TypeBox', accepts: (value, eventType) => Value.Check(SCHEMAS[dialect][eventType] ?? {}, value) },
    { name: 'generated validator', accepts: (value) => dialects[dialect].isEvent(value) },
    { name: 'list of problems', accepts: (value) => dialects[dialect].checkEvent(value).length === 0 },
    {
      name: 'schema file of the event',
      accepts: (value, eventType) => files.get(eventType)?.(value) === true,
    },
    { name: 'schema file of the dialect', accepts: (value) => union(value) === true },
  ];
}

function readSchema(name: string): object {
  const url = new URL(`../../../contracts/schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}
