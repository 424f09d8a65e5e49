import { expect, test } from 'vitest';
import { createValidator } from '#src/base/validator.ts';

const schema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, size: { type: 'integer', minimum: 0 } },
  additionalProperties: false,
};

function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}

test('a valid value has no errors, and its schema is not asked for', () => {
  const validator = createValidator(isNamed, () => {
    throw new Error('was asked for');
  });
  expect(validator.isValid({ name: 'a' })).toBe(true);
  expect(validator.listErrors({ name: 'a' })).toEqual([]);
});

test('an invalid value has every error, each with the schema that it breaks', () => {
  const validator = createValidator(isNamed, () => schema);
  expect(validator.isValid({ size: -1, colour: 'red' })).toBe(false);
  expect(validator.listErrors({ size: -1, colour: 'red' })).toMatchObject([
    { keyword: 'required', instancePath: '', params: { missingProperty: 'name' }, parentSchema: schema },
    { keyword: 'additionalProperties', params: { additionalProperty: 'colour' } },
    { keyword: 'minimum', instancePath: '/size', parentSchema: schema.properties.size },
  ]);
});

test('a schema with a keyword that is unknown is refused', () => {
  const validator = createValidator(isNamed, () => ({ type: 'string', lengthMax: 3 }));
  expect(() => validator.listErrors(7)).toThrow(/lengthMax/);
});
