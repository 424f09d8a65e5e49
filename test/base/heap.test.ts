import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHeap } from '#src/base/heap.ts';

const item = (dueMs: number, name = '') => ({ dueMs, order: 0, name });

describe('a heap', () => {
  test('gives nothing when it is empty', () => {
    const heap = createHeap();
    expect([heap.size, heap.peek(), heap.pop()]).toEqual([0, undefined, undefined]);
  });

  test('shows what it gives next without giving it', () => {
    const heap = createHeap<ReturnType<typeof item>>();
    heap.push(item(2));
    heap.push(item(1));
    expect([heap.peek()?.dueMs, heap.size, heap.pop()?.dueMs, heap.size]).toEqual([1, 2, 1, 1]);
  });

  test('gives everything in the order of time, and of equal times what came first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (times) => {
        const heap = createHeap<ReturnType<typeof item>>();
        const items = times.map((dueMs, index) => item(dueMs, String(index)));
        for (const each of items) heap.push(each);
        const given = items.map(() => heap.pop());
        expect(given).toEqual(items.toSorted((a, b) => a.dueMs - b.dueMs));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });

  test('keeps its order when things come and go in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })), (turns) => {
        const heap = createHeap<ReturnType<typeof item>>();
        let model: ReturnType<typeof item>[] = [];
        for (const turn of turns) {
          if (turn === undefined) expect(heap.pop()).toBe(model.shift());
          else {
            const pushed = item(turn);
            heap.push(pushed);
            model = [...model, pushed].sort((a, b) => a.dueMs - b.dueMs || a.order - b.order);
          }
          expect(heap.size).toBe(model.length);
        }
      }),
    );
  });
});
