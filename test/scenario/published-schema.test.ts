import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { SETTINGS } from '#src/protocol/settings.ts';
import { checkShape } from '#src/scenario/parse/check-shape.ts';
import { scenarioSchema, stepSchemas } from '#src/scenario/schema.ts';
import { VERBS } from '#src/scenario/verbs.ts';

test('each step has a title, under which an editor suggests it', () => {
  const titles = Object.entries(stepSchemas).map(([verb, schema]) => [verb, Reflect.get(schema, 'title')]);
  expect(titles).toEqual(VERBS.map((verb) => [verb, verb]));
});

const head = { scenario: 'A', about: 'b' };
const isValid = new Ajv2020({ strict: true }).compile(scenarioSchema);

test.each<[string, unknown]>([
  [
    'each verb',
    {
      ...head,
      steps: [
        { queue: 'a' },
        { join: 'a' },
        { text: '' },
        { transfer: 'a' },
        { leave: 'a' },
        { wait: '1s' },
        { send: {} },
        { expect: 'message' },
        { call: 'GET /' },
        { customer: '' },
        { 'customer-leaves': true },
      ],
    },
  ],
  ['all options', { ...head, steps: [{ text: 'a', by: 'b', times: 2, after: '1s', allowIllegal: false }] }],
  ['an acknowledgement', { ...head, steps: [{ queue: 'a', ack: { status: [500, '2xx'] } }] }],
  ['an empty acknowledgement', { ...head, steps: [{ queue: 'a', ack: {} }] }],
  ['an acknowledgement of a wait', { ...head, steps: [{ wait: '1s', ack: { status: 204 } }] }],
  ['an unknown operation', { ...head, steps: [{ expect: 'mesage' }] }],
  ['a status out of range', { ...head, steps: [{ expect: 'message', status: 99 }] }],
  ['no verb', { ...head, steps: [{}] }],
  ['two verbs', { ...head, steps: [{ queue: 'a', join: 'a' }] }],
  ['a text for a step', { ...head, steps: ['queue'] }],
  ['null for a step', { ...head, steps: [null] }],
  ['no steps', { ...head, steps: [] }],
  ['a missing name', { about: 'b', steps: [{ wait: '1s' }] }],
  ['a raw text', { ...head, steps: [{ send: '' }] }],
  ['a raw number', { ...head, steps: [{ send: 1 }] }],
  ['an open key', { ...head, steps: [{ wait: '1s' }], more: 1 }],
  ['a closed queue', { ...head, queues: { a: { more: 1 } }, steps: [{ wait: '1s' }] }],
])('the schema that editors use agrees with the check about %s', (_, value) => {
  expect(isValid(value)).toBe(checkShape(value).length === 0);
});

test('the schema has its steps in the order of the verbs', () => {
  const union = scenarioSchema.properties.steps.items as {
    anyOf: readonly { required: readonly string[] }[];
  };
  expect(union.anyOf.map(({ required }) => required)).toEqual(VERBS.map((verb) => [verb]));
  expect(Object.keys(stepSchemas)).toEqual([...VERBS]);
});

test('the schema has each setting, with its default and what it is about', () => {
  const { properties } = scenarioSchema.properties.settings as unknown as {
    properties: Readonly<Record<string, { description: string; default: unknown }>>;
  };
  expect(Object.keys(properties)).toEqual(Object.keys(SETTINGS));
  for (const [name, { about, default: value }] of Object.entries(SETTINGS)) {
    expect(properties[name]).toMatchObject({ description: expect.stringContaining(about), default: value });
  }
});

test('each default of a setting is allowed', () => {
  const settings = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default]),
  );
  expect(checkShape({ ...head, settings, steps: [{ wait: '1s' }] })).toEqual([]);
});
