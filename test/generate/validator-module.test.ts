import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { buildValidatorModule, buildValidatorTypes } from '#src/generate/validator-module.ts';

test('a validator measures texts with the function of src/base', () => {
  const code = buildValidatorModule({
    schemas: { short: Type.String({ maxLength: 3 }) },
    basePath: '../base',
  });
  expect(code).toContain("import { codePointLength } from '../base/code-point-length.ts';");
  expect(code).toContain('export const short');
});

test('a schema that would load Ajv at run time is refused by name', () => {
  const schemas = { unique: Type.Array(Type.Object({}), { uniqueItems: true }) };
  expect(() => buildValidatorModule({ schemas, basePath: '../base' })).toThrow(/ajv\/dist\/runtime\/equal/);
});

test('a schema that strict mode does not know is refused', () => {
  const schemas = { odd: Type.String({ lengthMax: 3 }) };
  expect(() => buildValidatorModule({ schemas, basePath: '../base' })).toThrow(/lengthMax/);
});

test('annotations do not reach the module, but a field may be called like one', () => {
  const schemas = {
    noted: Type.Object(
      { title: Type.String(), examples: Type.Number() },
      { title: 'SECRET', examples: ['SECRET'] },
    ),
  };
  const code = buildValidatorModule({ schemas, basePath: '../base' });
  expect(code).not.toContain('SECRET');
  expect(code).toContain('data.examples');
});

test('the types have one line per validator', () => {
  const types = buildValidatorTypes({
    schemas: { one: Type.String(), two: Type.Null() },
    basePath: '../base',
  });
  expect(types).toContain('export declare const one: SchemaCheck;\nexport declare const two: SchemaCheck;\n');
});
