import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { codePointLength } from '#src/base/code-point-length.ts';
import { problemsFromSchemaErrors, type SchemaError } from '#src/base/schema-problems.ts';

function reply(schema: object, value: unknown): readonly string[] {
  const check = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(schema);
  check(value);
  return problemsFromSchemaErrors((check.errors ?? []) as SchemaError[], value, 'X').map(
    ({ code, path, message }) => `${code} ${path}: ${message}`,
  );
}

describe('problems from schema errors', () => {
  test.each<{ title: string; schema: object; value: unknown; problems: readonly string[] }>([
    {
      title: 'a union of types is reported in one sentence',
      schema: { anyOf: [{ type: 'string' }, { type: 'object' }] },
      value: 5,
      problems: ['X_WRONG_TYPE : The whole value is 5. Allowed: a string or an object.'],
    },
    {
      title: 'a mistyped choice comes with a suggestion',
      schema: { enum: ['compact', 'pretty'] },
      value: 'prety',
      problems: [
        'X_NOT_ALLOWED_VALUE : The whole value is "prety". Allowed: "compact" or "pretty". Did you mean "pretty"?',
      ],
    },
    {
      title: 'a pattern is explained by its description',
      schema: {
        properties: { after: { type: 'string', pattern: '^[0-9]+s$', description: 'A pause: 2s.' } },
      },
      value: { after: 'soon' },
      problems: [
        'X_NOT_ALLOWED_VALUE /after: /after is "soon". Allowed: a string that matches ^[0-9]+s$ (A pause: 2s.).',
      ],
    },
    {
      title: 'a name that fits no pattern is reported with the pattern',
      schema: { patternProperties: { '^[a-z]+$': {} }, additionalProperties: false },
      value: { 'Big Queue': 1 },
      problems: [
        'X_UNKNOWN_FIELD /Big Queue: /Big Queue is no field that is known here; its value is 1. Allowed: names that match ^[a-z]+$.',
      ],
    },
    {
      title: 'too many entries are counted',
      schema: { type: 'array', maxItems: 2 },
      value: [1, 2, 3],
      problems: ['X_NOT_ALLOWED_VALUE : The whole value is a list of 3. Allowed: a list of at most 2.'],
    },
    {
      title: 'a number out of range is reported with the range',
      schema: { type: 'integer', minimum: 1, maximum: 9 },
      value: 10,
      problems: ['X_NOT_ALLOWED_VALUE : The whole value is 10. Allowed: an integer from 1 to 9.'],
    },
    {
      title: 'a number at an excluded end is reported with the end',
      schema: { type: 'number', exclusiveMinimum: 0 },
      value: 0,
      problems: ['X_NOT_ALLOWED_VALUE : The whole value is 0. Allowed: a number above 0.'],
    },
    {
      title: 'a missing field with odd characters is named by its pointer',
      schema: { type: 'object', required: ['a/b'], properties: { 'a/b': { type: 'boolean' } } },
      value: {},
      problems: ['X_MISSING_FIELD : /a~1b is missing. Allowed: true or false. Add it.'],
    },
    {
      title: 'a rule without a message of its own is reported with that of the validator',
      schema: { not: { type: 'string' } },
      value: 'text',
      problems: ['X_NOT_ALLOWED_VALUE : The whole value is "text". It must NOT be valid.'],
    },
  ])('$title', ({ schema, value, problems }) => {
    expect(reply(schema, value)).toEqual(problems);
  });
});

test.each([
  ['', 0],
  ['abc', 3],
  ['👋', 1],
  ['a👋b👋', 4],
  ['\ud83d', 1],
  ['\udc4b\ud83d', 2],
])('the length of %j in code points is %i', (text, length) => {
  expect(codePointLength(text)).toBe(length);
});
