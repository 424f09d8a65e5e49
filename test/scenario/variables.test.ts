import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildJsonTemplate } from '#src/scenario/templates/json-template.ts';
import {
  fillTemplate,
  isVariable,
  parseTemplate,
  unknownVariable,
  VARIABLES,
  variablesIn,
} from '#src/scenario/templates/variables.ts';

const lookup = (name: string) =>
  name === 'now' ? 1_713_100_000_000 : name === 'agent.name' ? undefined : `<${name}>`;

function fill(text: string): string {
  return fillTemplate(parseTemplate(text), lookup);
}

describe('a template', () => {
  test.each([
    ['', ''],
    ['Hello', 'Hello'],
    ['Hello ${customer.name}!', 'Hello <customer.name>!'],
    ['${now}${conversation.id}', '1713100000000<conversation.id>'],
    ['nobody: ${agent.name}.', 'nobody: .'],
    ['$${customer.name}', '${customer.name}'],
    ['$$${now}', '$${now}'],
    ['$${now} ${now}', '${now} 1713100000000'],
    ['$5 {now} ${now', '$5 {now} ${now'],
    ['a $ and $$ and }', 'a $ and $$ and }'],
    ['${a ${now} {b}', '${a 1713100000000 {b}'],
  ])('"%s" is filled in as "%s"', (text, expected) => {
    expect(fill(text)).toBe(expected);
  });

  test.each(VARIABLES.map((name) => [name]))('knows ${%s}', (name) => {
    expect(parseTemplate(`\${${name}}`)).toEqual(['', name, '']);
    expect(isVariable(name)).toBe(true);
  });

  test('without variables is one constant', () => {
    expect(parseTemplate('Hello $${x}')).toEqual(['Hello ${x}']);
  });

  test.each(['${}', '${ now }', '${customer}', '${constructor}', '${NOW}', '${"now}', '${/now}'])(
    'does not know the variable of "%s"',
    (text) => {
      expect(variablesIn(text).map(isVariable)).toEqual([false]);
    },
  );

  test('names its variables in their order', () => {
    expect(variablesIn('${now} $${agent.id} ${what} ${now}')).toEqual(['now', 'what', 'now']);
  });

  test('gives back any text whose openings are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'a', '\n') }), (text) => {
        // An escape needs an even start: a $ before an opening would belong to it.
        fc.pre(!text.includes('$${'));
        expect(fill(text.split('${').join('$${'))).toBe(text);
      }),
    );
  });
});

describe('a payload', () => {
  const fillPayload = (payload: unknown) => fillTemplate(buildJsonTemplate(payload), lookup);

  test('is compact JSON with its variables filled in and its keys left alone', () => {
    expect(fillPayload({ '${now}': 'a ${customer.name}', b: [1, null, true, 'x'], c: {} })).toBe(
      '{"${now}":"a <customer.name>","b":[1,null,true,"x"],"c":{}}',
    );
  });

  test('has numbers where a text is nothing but a number’s variable', () => {
    expect(fillPayload({ a: '${now}', b: ' ${now}', c: ['${now}'] })).toBe(
      '{"a":1713100000000,"b":" 1713100000000","c":[1713100000000]}',
    );
  });

  test('without variables is one constant', () => {
    expect(buildJsonTemplate({ a: ['b'] })).toEqual(['{"a":["b"]}']);
  });

  test('escapes values inside texts', () => {
    const name = 'a"b\\c\n\u0000\ud800😀';
    const json = fillTemplate(buildJsonTemplate({ x: '"${customer.name}"' }), () => name);
    expect(JSON.parse(json)).toEqual({ x: `"${name}"` });
  });

  test('without variables is what JSON.stringify makes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
        const json = JSON.stringify(payload);
        fc.pre(!json.includes('${'));
        expect(fillPayload(JSON.parse(json))).toBe(json);
      }),
    );
  });
});

describe('an unknown variable', () => {
  test('shows no control characters', () => {
    expect(unknownVariable('\u001b[31m')).toContain('"${\\u001b[31m}"');
  });

  test('is compared with captured names too', () => {
    expect(unknownVariable('ordr', ['order'])).toMatch(/now, order\. Did you mean "order"\?/);
  });
});
