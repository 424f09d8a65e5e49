import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Fake8x8Options } from '#src/play/fake-8x8.ts';
import { environmentName, flagName, OPTIONS, type OptionNameAt } from '#src/play/options/options.ts';
import type { RunOptions } from '#src/play/run/run-plan.ts';
import { SETTINGS } from '#src/protocol/settings.ts';
import type { ServerOptions } from '#src/server/server.ts';

describe('the table of options', () => {
  test('has the name that an option has in code', () => {
    expectTypeOf<OptionNameAt<'run'>>().toEqualTypeOf<keyof RunOptions>();
    expectTypeOf<OptionNameAt<'fake'>>().toExtend<keyof Fake8x8Options>();
    expectTypeOf<OptionNameAt<'server'>>().toExtend<keyof ServerOptions>();
  });

  test('gives each option and setting a flag of its own', () => {
    const names = [...Object.keys(OPTIONS), ...Object.keys(SETTINGS)];
    expect(new Set(names.map(flagName)).size).toBe(names.length);
    const letters = Object.values(OPTIONS).flatMap((row) => ('short' in row ? [row.short] : []));
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('says what each option does in sentences', () => {
    const texts = [...Object.values(OPTIONS), ...Object.values(SETTINGS)].map(({ about }) => about);
    expect(texts.filter((about) => !/^[A-Z].*\.$/.test(about))).toEqual([]);
  });
});

test.each([
  ['to', '--to', 'FAKE_8X8_TO'],
  ['freezeTime', '--freeze-time', 'FAKE_8X8_FREEZE_TIME'],
  ['outputFile.json', '--output-file.json', 'FAKE_8X8_OUTPUT_FILE_JSON'],
])('%s is %s and %s', (name, flag, variable) => {
  expect([flagName(name), environmentName(flagName(name))]).toEqual([flag, variable]);
});
