import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeededIds } from '#src/base/seeded-ids.ts';

describe('seeded ids', () => {
  test('of one seed are the same, whatever was asked for before', () => {
    const first = createSeededIds('a');
    const second = createSeededIds('a');
    first.long('conversation', 1);
    first.number('queue');
    expect(first.uuid('event', 3, 4)).toBe(second.uuid('event', 3, 4));
    expect(second.long('conversation', 1)).toBe(first.long('conversation', 1));
  });

  test('do not change from one version to the next', () => {
    const ids = createSeededIds('demo');
    expect([ids.uuid('event', 1, 2), ids.long('conversation', 1), ids.number('queue support')]).toEqual([
      'F9DeEF-lRWeZH8loNpVKag',
      'TFuXoKCAP6x5ft4pqY2PAnCAE38',
      395_457_139,
    ]);
  });

  test('have the shapes seen on the wire', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.nat()), (seed, kind, coordinates) => {
        const ids = createSeededIds(seed);
        expect(ids.long(kind, ...coordinates)).toMatch(/^[\w-]{27}$/);
        const number = ids.number(kind, ...coordinates);
        expect(Number.isInteger(number) && number >= 0 && number < 2 ** 32).toBe(true);
        const uuid = ids.uuid(kind, ...coordinates);
        const hex = Buffer.from(uuid, 'base64url').toString('hex');
        expect(uuid).toHaveLength(22);
        expect(hex).toMatch(/^.{12}4.{3}[89ab].{15}$/);
        expect(Buffer.from(hex, 'hex').toString('base64url')).toBe(uuid);
      }),
    );
  });

  test.each([
    ['seed', (text: string) => createSeededIds(text).uuid('event', 1)],
    ['kind', (text: string) => createSeededIds('a').uuid(text, 1)],
  ])('differ by %s', (_, idOf) => {
    const words = Array.from({ length: 2000 }, (_unused, index) => `word ${index}`);
    expect(new Set(words.map(idOf)).size).toBe(2000);
  });

  test('do not confuse a seed with a kind, nor one coordinate with two', () => {
    const ids = [
      createSeededIds('a').uuid('b'),
      createSeededIds('b').uuid('a'),
      createSeededIds('a').uuid('b', 0),
      createSeededIds('a').uuid('b', 0, 0),
      createSeededIds('a').uuid('b', 1, 2),
      createSeededIds('a').uuid('b', 2, 1),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('do not collide over 300,000 of them', () => {
    const ids = createSeededIds('a');
    const seen = new Set<string>();
    for (let conversation = 0; conversation < 10_000; conversation++) {
      for (let event = 0; event < 30; event++) seen.add(ids.uuid('event', conversation, event));
    }
    expect(seen.size).toBe(300_000);
  });

  test('of conversations do not collide over 300,000 of them', () => {
    const ids = createSeededIds('b');
    const seen = new Set(Array.from({ length: 300_000 }, (_, index) => ids.long('conversation', index)));
    expect(seen.size).toBe(300_000);
  });

  test('use each bit of a number about as often as not', () => {
    const ids = createSeededIds('c');
    const counts = Array.from({ length: 32 }, () => 0);
    for (let index = 0; index < 10_000; index++) {
      const number = ids.number('bits', index);
      for (let bit = 0; bit < 32; bit++) counts[bit] = (counts[bit] ?? 0) + ((number >>> bit) & 1);
    }
    for (const count of counts) expect(Math.abs(count - 5000)).toBeLessThan(300);
  });
});
