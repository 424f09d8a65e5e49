import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { createSchemaCompiler, readDocument } from '../support/generate/documents.ts';

const document = readDocument('openapi', 'control-api');
const compile = createSchemaCompiler(document);

describe('the OpenAPI document of the control API', () => {
  test('is valid OpenAPI 3.1, in the eyes of its validator', async () => {
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  });

  test('refers to nothing that is not there, and holds nothing that nothing refers to', () => {
    const referred = new Set(
      Array.from(JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g), ([, path]) => path),
    );
    const held = Object.entries(document.components).flatMap(([section, entries]) =>
      Object.keys(entries).map((entry) => `${section}/${entry}`),
    );
    expect(held.filter((path) => !referred.has(path))).toEqual([]);
    expect([...referred].filter((path) => !held.includes(path ?? ''))).toEqual([]);
  });

  test.each(Object.entries(document.components.schemas))('its schema %s compiles strictly', (_, schema) => {
    expect(compile(schema)).toBeTypeOf('function');
  });
});
