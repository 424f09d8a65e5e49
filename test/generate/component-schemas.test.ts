import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { buildComponentSchemas } from '#src/generate/component-schemas.ts';

const id = Type.String({ description: 'Names it.' });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('a described field that reads the same in several places stands there once', () => {
  const schemas = buildComponentSchemas({ a: Type.Object({ id }), b: Type.Object({ id, other: id }) });
  expect(schemas.id).toEqual({ type: 'string', description: 'Names it.' });
  expect(schemas.a?.properties).toEqual({ id: ref('id') });
  expect(schemas.b?.properties).toEqual({ id: ref('id'), other: schemas.id });
});

test.each([
  ['reads otherwise elsewhere', Type.String({ description: 'Something else.' })],
  ['has the name of a schema', undefined],
])('a field that %s stays where it is', (_, other) => {
  const inner = Type.Object({ id });
  const schemas = buildComponentSchemas(
    other === undefined
      ? { id: Type.Null(), a: inner, b: inner }
      : { a: inner, b: Type.Object({ id: other }) },
  );
  expect(schemas.a?.properties).toEqual({ id: { type: 'string', description: 'Names it.' } });
});

test('an object that allows what a named one allows is that one, whatever is said about it', () => {
  const item = { id: Type.String() };
  const schemas = buildComponentSchemas({
    one: Type.Object(item, { title: 'One', description: 'One thing.' }),
    list: Type.Array(Type.Object(item)),
  });
  expect(schemas.list?.items).toEqual(ref('one'));
});

test('ids and examples are left out, and titles do not name the dialect', () => {
  const schemas = buildComponentSchemas({
    one: Type.Object({}, { $id: 'urn:x', title: 'one (chat-api)', examples: [{}] }),
  });
  expect(schemas.one).toEqual({ type: 'object', properties: {}, title: 'one' });
});
