import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { operations } from '#src/protocol/chat-gateway/operations/operations.ts';
import { everyCase } from '../support/platform/every-case.ts';
import { openInProcess } from '../support/platform/in-process.ts';
import { playCase } from '../support/platform/play-case.ts';

type Schema = { readonly properties?: object; readonly [key: string]: unknown };

/** The schemas of answers in 8x8's OpenAPI file, by operation and status; `false` where it declares no body. */
const PUBLISHED: {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema | false>>>>;
} = JSON.parse(
  readFileSync(new URL('../support/protocol/published/chat-gateway-answers.json', import.meta.url), 'utf8'),
);

/** Where no answer can be as published, and why. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'participants 200 / requires data': 'Required, and not among the properties: the list is in _embedded.',
  'messages 200 / requires messages': 'Required, and not among the properties: the list is in _embedded.',
  'cards 200 / requires cards': 'Required, and not among the properties: the list is in _embedded.',
  'attachments 200 / requires data': 'Required, and not among the properties: the list is in _embedded.',
  'attachments 200 /_embedded/attachments/* requires size': 'Required, and the property is sizeInBytes.',
  'attachments 200 /_embedded/attachments/* requires type': 'Required, and not among the properties.',
  'attachment 200 / requires size': 'Required, and the property is sizeInBytes.',
  'attachment 200 / requires type': 'Required, and not among the properties.',
  'read-attachment 200 / requires size': 'Required, and the property is sizeInBytes.',
  'read-attachment 200 / requires type': 'Required, and not among the properties.',
  'webhook 200 /name is longer': 'A name of 256 characters may be sent, and of 255 be returned.',
  'replace-webhook 200 /name is longer': 'A name of 256 characters may be sent, and of 255 be returned.',
  'channel 200 / has description': 'Not in the OpenAPI file: the form of the user interface has it.',
  'replace-channel 200 / has description': 'Not in the OpenAPI file: the form of the user interface has it.',
  'key 200 / must be string': 'Declared as a text; the page on signatures shows the key as an object.',
  'end 400 has a body': 'Any other status is described as "Confirms that the user left", without a body.',
};

const ajv = new Ajv2020({ allErrors: true, strict: false });
const settled = everyCase.filter(
  ({ dialect, settings, operation }) =>
    dialect === 'chat-gateway' && operation !== undefined && settings?.gatewayProblems === undefined,
);

test('every answer of Chat Gateway is as published, but for known contradictions', async () => {
  const found = new Set<string>();
  for (const each of settled) {
    const row = operations.find(({ shortName }) => shortName === each.operation);
    const answers = PUBLISHED.answers[row?.id ?? ''];
    const { answer } = await playCase(each, openInProcess(each.settings));
    if (answers === undefined || answer === undefined) continue;
    const isJson = answer.headers['content-type']?.endsWith('json') ?? false;
    if (!isJson || answer.body === '') continue;
    const schema = answers[answer.status] ?? answers.default;
    const place = `${each.operation} ${answer.status}`;
    if (schema === false) found.add(`${place} has a body`);
    else if (schema !== undefined)
      for (const wrong of errorsIn(schema, JSON.parse(answer.body))) found.add(`${place} ${wrong}`);
  }
  expect([...found].toSorted()).toEqual(Object.keys(CONTRADICTIONS).toSorted());
});

function errorsIn(schema: Schema, body: unknown): readonly string[] {
  const validate = ajv.compile({ ...(close(schema) as object), $defs: close(PUBLISHED.$defs) });
  validate(body);
  return (validate.errors ?? []).map(inWords);
}

/** The schema without room for fields that it does not name. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  return 'properties' in schema && 'type' in schema ? { ...closed, additionalProperties: false } : closed;
}

function inWords({ instancePath, keyword, params, message }: ErrorObject): string {
  const path = instancePath.replace(/\/\d+(?=\/|$)/g, '/*') || '/';
  if (keyword === 'required') return `${path} requires ${params.missingProperty}`;
  if (keyword === 'additionalProperties') return `${path} has ${params.additionalProperty}`;
  return keyword === 'maxLength' ? `${path} is longer` : `${path} ${message}`;
}
