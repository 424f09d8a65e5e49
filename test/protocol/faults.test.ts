import { expect, test } from 'vitest';
import { FAULT_NAMES, FAULTS, isRefused } from '#src/protocol/faults.ts';

test.each(FAULT_NAMES)('%s has a name for files and a sentence that says what is done', (name) => {
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(FAULTS[name].about).toMatch(/^[A-Z].*\.$/s);
});

test('what an app must refuse is about the signature, and is not the same conversation', () => {
  const refused = FAULT_NAMES.filter(isRefused).map((name) => FAULTS[name]);
  expect(refused).toHaveLength(13);
  for (const { group, harmless } of refused)
    expect({ group, harmless }).toEqual({ group: 'signature', harmless: false });
});

test('nothing is refused of what has no fault', () => {
  expect(isRefused(undefined)).toBe(false);
});
