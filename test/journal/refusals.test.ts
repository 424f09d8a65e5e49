import { describe, expect, test } from 'vitest';
import { createRefusals } from '#src/journal/refusals.ts';
import { callEntry, refusedCall } from '../support/report/sample-entries.ts';

describe('refused calls', () => {
  test('count until they are explained, each once', () => {
    const refusals = createRefusals({ shownMax: 1 });
    for (const callIndex of [0, 1, 2]) refusals.add(refusedCall({ callIndex }));
    refusals.add(callEntry({ callIndex: 3 }));
    refusals.explain([1, 1, 3, 77]);
    expect(refusals.count).toBe(2);
    refusals.explain([0, 2]);
    expect(refusals.count).toBe(0);
    expect(refusals.shown).toEqual([]);
  });

  test('over the limit count for good, so that none of them is forgotten', () => {
    const refusals = createRefusals({ shownMax: 5, explainableMax: 2 });
    for (const callIndex of [0, 1, 2]) refusals.add(refusedCall({ callIndex }));
    expect(refusals.shown).toHaveLength(2);
    refusals.explain([0, 1, 2]);
    expect(refusals.count).toBe(1);
    refusals.add(refusedCall({ callIndex: 3 }));
    refusals.explain([3]);
    expect(refusals.count).toBe(1);
  });
});
