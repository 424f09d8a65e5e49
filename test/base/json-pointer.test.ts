import { describe, expect, test } from 'vitest';
import { childPointer, parentPointer, pointerFault, valueAt } from '#src/base/json-pointer.ts';

describe('a JSON Pointer', () => {
  test('escapes what a key contains of its own characters', () => {
    expect(childPointer('/a', 'b/c~d')).toBe('/a/b~1c~0d');
    expect(childPointer('', 0)).toBe('/0');
  });

  test('has a parent, unless it is the whole', () => {
    expect(parentPointer('/a/b~1c')).toBe('/a');
    expect(parentPointer('/a')).toBe('');
    expect(parentPointer('')).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['', { a: [{ 'b/c~d': 1 }] }],
    ['/a/0/b~1c~0d', 1],
    ['/a/0', { 'b/c~d': 1 }],
    ['/a/1', undefined],
    ['/x/y', undefined],
    ['/a/0/b~1c~0d/e', undefined],
    ['/constructor', undefined],
    ['/__proto__', undefined],
  ])('%j finds what is there', (pointer, expected) => {
    expect(valueAt({ a: [{ 'b/c~d': 1 }] }, pointer)).toEqual(expected);
  });

  test.each(['/', '/a', '/a~0~1b', '//'])('%j has no fault', (pointer) => {
    expect(pointerFault(pointer)).toBeUndefined();
  });

  test.each(['', 'a', '/a~', '/a~2'])('%j has one', (pointer) => {
    expect(pointerFault(pointer)).toBeDefined();
  });
});
