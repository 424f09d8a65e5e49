import { describe, expect, test } from 'vitest';
import { diffSchemas, linesOf } from './changed-contract.ts';
import { schemaCases } from './schema-cases.ts';

describe('for who receives the data', () => {
  test.each(schemaCases)('$name', ({ before, after, received }) => {
    expect(linesOf(diffSchemas(before, after, 'received'))).toEqual(received);
  });
});

describe('for who sends the data', () => {
  test.each(schemaCases)('$name', ({ before, after, sent }) => {
    expect(linesOf(diffSchemas(before, after, 'sent'))).toEqual(sent);
  });
});

describe('a reference', () => {
  test.each([
    ['to another file', 'other.json#/a', 'CONTRACT_REF_NOT_LOCAL'],
    ['to an anchor', '#status', 'CONTRACT_REF_NOT_LOCAL'],
    ['to nothing', '#/$defs/none', 'CONTRACT_REF_UNKNOWN'],
    ['to what every object has', '#/constructor', 'CONTRACT_REF_UNKNOWN'],
    ['with a broken escape', '#/%zz', 'CONTRACT_REF_UNKNOWN'],
    ['to itself', '#/properties/a', 'CONTRACT_REF_ENDLESS'],
  ])('%s is refused', (_, $ref, code) => {
    const schema = { type: 'object', properties: { a: { $ref } } };
    expect(() => diffSchemas(schema, schema, 'received')).toThrow(expect.objectContaining({ code }));
  });
});

describe('limits', () => {
  test('a schema that is nested too deep is refused', () => {
    let schema: object = { type: 'string' };
    for (let depth = 0; depth < 300; depth += 1) schema = { type: 'array', items: schema };
    expect(() => diffSchemas(schema, schema, 'received')).toThrow(
      expect.objectContaining({ code: 'CONTRACT_TOO_LARGE' }),
    );
  });

  test('a schema that doubles at each reference is refused, and soon', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        { properties: { a: { $ref: `#/$defs/d${index + 1}` }, b: { $ref: `#/$defs/d${index + 1}` } } },
      ]),
    );
    const schema = { $defs: { ...$defs, d40: {} }, $ref: '#/$defs/d0' };
    expect(() => diffSchemas(schema, schema, 'received')).toThrow(
      expect.objectContaining({ code: 'CONTRACT_TOO_LARGE' }),
    );
  });

  test('allOf that holds itself is refused', () => {
    const schema = { $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } }, $ref: '#/$defs/a' };
    expect(() => diffSchemas(schema, schema, 'received')).toThrow(
      expect.objectContaining({ code: 'CONTRACT_TOO_DEEP' }),
    );
  });
});
