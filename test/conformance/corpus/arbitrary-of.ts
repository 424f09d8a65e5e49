import fc, { type Arbitrary } from 'fast-check';
import type { SchemaShape } from './schema-shape.ts';

/** Texts that something on the way might stumble over. */
const ODD_TEXTS = [
  '',
  ' ',
  'null',
  '0',
  '👋🏽 e\u0301 ﷽',
  '\u202eabc\u0000\u001b[31m\n\r\t\u2028',
  '"\\/\b{"eventType":"TEXT"}',
  '__proto__',
  '\ud83d',
  'x'.repeat(5000),
];

const INTEGERS = [0, 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];

/** Values that a schema accepts, odd ones among them. */
export function arbitraryOf(schema: SchemaShape): Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return integerOf(schema);
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'object':
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function textOf({ pattern, minLength = 0, maxLength = 10_000 }: SchemaShape): Arbitrary<string> {
  const drawn = fc.string({ unit: 'grapheme', maxLength: 20 });
  const any = fc.oneof({ weight: 3, arbitrary: drawn }, fc.constantFrom(...ODD_TEXTS));
  const long = any.filter((text) => [...text].length >= minLength && [...text].length <= maxLength);
  if (pattern === undefined) return long;
  const regex = new RegExp(pattern, 'u');
  // fast-check writes no text for a pattern that looks ahead.
  return pattern.includes('(?!') ? long.filter((text) => regex.test(text)) : fc.stringMatching(regex);
}

function integerOf({ minimum = Number.MIN_SAFE_INTEGER }: SchemaShape): Arbitrary<number> {
  const fitting = INTEGERS.filter((integer) => integer >= minimum);
  return fc.oneof(fc.integer({ min: Math.max(minimum, -(2 ** 31)) }), fc.constantFrom(...fitting));
}

function objectOf({ properties = {}, required = [], additionalProperties }: SchemaShape): Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field)]),
  );
  const known = fc.record(fields, { requiredKeys: [...required] });
  if (additionalProperties === false) return known;
  const other = typeof additionalProperties === 'object' ? arbitraryOf(additionalProperties) : fc.jsonValue();
  const others = fc.dictionary(fc.string({ maxLength: 10 }), other, { maxKeys: 3 });
  return fc.tuple(others, known).map(([more, own]) => ({ ...more, ...own }));
}
