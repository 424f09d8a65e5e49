import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { orderKeys } from '#src/base/json-object.ts';
import { requiredPart } from '#src/contract/pacts/describe-call.ts';
import { buildMatchers, exampleOf, fromState, type JsonSchema } from '#src/contract/pacts/matchers.ts';
import { activitySchemas } from '#src/protocol/chat-gateway/activity-schemas.ts';
import { activitySamples } from '#src/protocol/chat-gateway/samples.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';

const rule = (match: string, value: unknown, more = {}) => ({ 'pact:matcher:type': match, value, ...more });

describe('the matchers of a schema', () => {
  test.each<[string, object, unknown, unknown]>([
    ['a literal to equality', Type.Literal('TEXT'), 'TEXT', rule('equality', 'TEXT')],
    ['a string to type', Type.String(), 'a', rule('type', 'a')],
    ['an integer to integer', Type.Integer(), 1, rule('integer', 1)],
    ['a number to number', Type.Number(), 1.5, rule('number', 1.5)],
    ['a boolean to type', Type.Boolean(), true, rule('type', true)],
    ['a pattern to regex', Type.String({ pattern: '^\\d+$' }), '1', rule('regex', '1', { regex: '^\\d+$' })],
    ['an enumeration to regex', Type.Enum(['a.b', 'c']), 'c', rule('regex', 'c', { regex: '^(a\\.b|c)$' })],
    ['what is no value of an enumeration to equality', Type.Enum(['a', 'c']), 'd', rule('equality', 'd')],
    ['a pattern that looks ahead to type', Type.String({ pattern: '^(?!a)' }), 'b', rule('type', 'b')],
    [
      'a list to a list of at least one',
      Type.Array(Type.Integer()),
      [1, 2],
      rule('type', [rule('integer', 1)], { min: 1 }),
    ],
    ['an empty list to a list', Type.Array(Type.Integer()), [], rule('type', [])],
    ['an empty object to an object', Type.Object({}), {}, rule('type', {})],
    ['an object to its keys', Type.Object({ a: Type.String() }), { a: 'b' }, { a: rule('type', 'b') }],
    [
      'an optional key that is absent to nothing',
      Type.Object({ a: Type.String(), b: Type.Optional(Type.String()) }),
      { a: 'b' },
      { a: rule('type', 'b') },
    ],
    [
      'a union to the branch of the example',
      Type.Union([Type.Array(Type.String()), Type.Literal('x')]),
      ['a'],
      rule('type', [rule('type', 'a')], { min: 1 }),
    ],
  ])('turn %s', (_, schema, example, expected) => {
    expect(buildMatchers(schema as JsonSchema, example)).toEqual(expected);
  });

  test.each(Object.entries(activitySamples))(
    'find the shape of an ACTIVITY by its name: %s',
    (name, sample) => {
      const own = activitySchemas[name as keyof typeof activitySchemas] as JsonSchema;
      expect(buildMatchers(chatGatewaySchemas.ACTIVITY as JsonSchema, sample)).toEqual(
        buildMatchers(own, sample),
      );
    },
  );

  test('leave the example when they are taken away', () => {
    const schema = chatGatewaySchemas.MESSAGE as JsonSchema;
    const example = { eventType: 'MESSAGE', data: { text: 'Hi', cards: [], attachments: [{ id: 'a' }] } };
    expect(exampleOf(buildMatchers(schema, example))).toEqual(example);
  });

  test('take a value from a provider state', () => {
    const from = { 'pact:generator:type': 'ProviderState', expression: 'timestamp' };
    expect(fromState('timestamp', 1)).toEqual(rule('integer', 1, from));
    expect(fromState('timestamp', 'a')).toEqual(rule('type', 'a', from));
  });
});

describe('the required part', () => {
  test('of an example is what its schema insists on, at every depth', () => {
    const item = Type.Object({ a: Type.String(), b: Type.Optional(Type.String()) });
    const schema = Type.Object({ list: Type.Array(item), record: Type.Record(Type.String(), Type.String()) });
    expect(requiredPart(schema as JsonSchema, { list: [{ a: '1', b: '2' }], record: { c: '3' } })).toEqual({
      list: [{ a: '1' }],
      record: {},
    });
  });
});

describe('the order of keys', () => {
  test('is that of the template, and further keys follow', () => {
    const value = { extra: 1, list: [{ y: 1, x: 2 }], b: { d: 1, c: null }, a: 'a' };
    const ordered = orderKeys(value, { a: '', b: { c: 0, d: 0 }, gone: 1, list: [{ x: 0, y: 0 }] });
    expect(JSON.stringify(ordered)).toBe('{"a":"a","b":{"c":null,"d":1},"list":[{"x":2,"y":1}],"extra":1}');
  });

  test('stays as it is without a template', () => {
    expect(JSON.stringify(orderKeys({ b: 1, a: [1] }, undefined))).toBe('{"b":1,"a":[1]}');
  });
});
