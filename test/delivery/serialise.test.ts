import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import { createSerialise, type SerialiseOptions } from '#src/delivery/serialise.ts';

const event = {
  eventType: 'TEXT',
  message: 'Grüße 👍',
  agent: { id: '1', name: 'Ana', level: 3 },
  timestamp: 7,
};

function write(options: Partial<SerialiseOptions>, value: { eventType: string } = event): string {
  const serialise = createSerialise({
    keyOrder: 'observed',
    bodyStyle: 'compact',
    documentedKeys: (eventType) => (eventType === 'TEXT' ? ['timestamp', 'absent', 'eventType'] : undefined),
    ids: createSeededIds('seed'),
    ...options,
  });
  return Buffer.from(serialise(value)).toString();
}

describe('an event is written', () => {
  test('as compact JSON with literal UTF-8 by default', () => {
    expect(write({})).toBe(JSON.stringify(event));
  });

  test('with indents when pretty', () => {
    expect(write({ bodyStyle: 'pretty' })).toBe(`${JSON.stringify(event, null, 2)}\n`);
  });

  test('in ASCII when escaped', () => {
    expect(write({ bodyStyle: 'escaped' })).toContain('"Gr\\u00fc\\u00dfe \\ud83d\\udc4d"');
  });

  test('with the documented keys first and the others after them', () => {
    const keys = Object.keys(JSON.parse(write({ keyOrder: 'documented' })));
    expect(keys).toEqual(['timestamp', 'eventType', 'message', 'agent']);
  });

  test('as it stands when no order is documented for it', () => {
    const other = { eventType: 'OTHER', b: 1, a: 2 };
    expect(write({ keyOrder: 'documented' }, other)).toBe(JSON.stringify(other));
  });
});

describe('shuffled keys', () => {
  test('stand the same way for the same seed, and otherwise for some other', () => {
    const orders = ['a', 'b', 'c', 'd'].map((seed) =>
      write({ keyOrder: 'shuffled', ids: createSeededIds(seed) }),
    );
    const again = ['a', 'b', 'c', 'd'].map((seed) =>
      write({ keyOrder: 'shuffled', ids: createSeededIds(seed) }),
    );
    expect(again).toEqual(orders);
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  test('are shuffled at each depth', () => {
    const nested = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
      Object.keys(JSON.parse(write({ keyOrder: 'shuffled', ids: createSeededIds(seed) })).agent).join(),
    );
    expect(new Set(nested).size).toBeGreaterThan(1);
  });
});

test('a key named __proto__ is a key like any other', () => {
  const value = JSON.parse('{"__proto__":1,"eventType":"TEXT"}') as { eventType: string };
  expect(write({ keyOrder: 'documented' }, value)).toBe('{"eventType":"TEXT","__proto__":1}');
  expect(write({ keyOrder: 'shuffled' }, value)).toContain('"__proto__":1');
});

test('no order and no style changes what the event says', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom('observed', 'documented', 'shuffled'),
      fc.constantFrom('compact', 'pretty', 'escaped'),
      (members, keyOrder, bodyStyle) => {
        const value = JSON.parse(JSON.stringify({ eventType: 'TEXT', ...members })) as { eventType: string };
        expect(JSON.parse(write({ keyOrder, bodyStyle }, value))).toEqual(value);
      },
    ),
  );
});
