import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { buildValidatorModule } from '#src/generate/validator-module.ts';

test('a group of schemas becomes a record of validators under its name', () => {
  const code = buildValidatorModule({ both: { one: Type.String(), 'the/other': Type.Null() } });
  expect(code).toContain('export const both: Readonly<Record<"one" | "the/other", Validator>> = {');
  expect(code.match(/createValidator\(/g)).toHaveLength(2);
});

test('a module loads nothing but src/base', () => {
  const code = buildValidatorModule({ texts: { short: Type.String({ maxLength: 3 }) } });
  const imported = Array.from(code.matchAll(/ from '([^']+)'/g), ([, from]) => from);
  expect(imported).toEqual(['../base/code-point-length.ts', '../base/validator.ts']);
});

test.each([
  ['a list without repeats', Type.Array(Type.Object({}), { uniqueItems: true }), /"odd" needs Hashing/],
  ['an object as a constant', Type.Unsafe({ const: { a: 1 } }), /"odd" needs Guard.IsDeepEqual/],
  ['a format', Type.String({ format: 'email' }), /"odd" needs .+ at run time/s],
])('%s, which would load TypeBox at run time, is refused by name', (_, odd, message) => {
  expect(() => buildValidatorModule({ group: { odd } })).toThrow(message);
});
