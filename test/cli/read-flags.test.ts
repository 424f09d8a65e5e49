import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addOptionFlags } from '#src/cli/options/flags.ts';
import { readFlags } from '#src/cli/options/read-flags.ts';
import { inputs } from '#src/generated/validators.ts';
import { flagName, OPTIONS } from '#src/play/options/options.ts';
import { SETTINGS } from '#src/protocol/settings.ts';

const TEXTS = [
  ...['0', '1', '1.5', '-1', '65535', '65536', '100000', '100001', '1000000', '1000001', 'Infinity', 'NaN'],
  ...[
    'true',
    'false',
    'yes',
    '1s',
    '250ms',
    '5',
    '1s,2m',
    '1s,soon',
    'none',
    'a',
    'a b',
    'é',
    'x'.repeat(2001),
  ],
  ...['chat-api', 'wall', 'virtual', 'ignore', 'default', 'first,last', 'plain', 'stop'],
];

/** What a flag says as it stands in a configuration. */
function configured(name: string, text: string): unknown {
  const kind = { ...OPTIONS, ...SETTINGS }[name as keyof typeof SETTINGS]?.kind as string;
  if (kind === 'integer' || kind === 'positive') return Number(text);
  if (kind === 'flag') return text === 'true' || (text === 'false' ? false : text);
  if (kind === 'durations') return text === 'none' ? [] : text.split(',');
  if (kind === 'list' || kind === 'choices') return text.split(',');
  return text;
}

/** Reads one flag; gives its value, or nothing when it is refused. */
function readFlag(name: string, text: string): unknown {
  const command = addOptionFlags(new Command(), 'play');
  const known = new Set(command.options.map(({ long }) => long));
  for (const other of ['serve', 'test']) {
    for (const option of addOptionFlags(new Command(), other).options) {
      if (!known.has(option.long)) command.addOption(option);
      known.add(option.long);
    }
  }
  command.parse([flagName(name), text], { from: 'user' });
  const [{ values, problems = [] }] = readFlags(command);
  if (problems.length > 0) return undefined;
  return { ...values, ...values.settings }[name as keyof typeof values];
}

const checkedByText = Object.entries(OPTIONS).filter(
  ([, { kind, levels, commands }]) =>
    commands.length > 0 &&
    (levels as readonly string[]).includes('config') &&
    !['switch', 'files', 'settings', 'time', 'call'].includes(kind),
);

describe('a flag and the configuration allow the same', () => {
  test.each(checkedByText.map(([name]) => name))('%s', (name) => {
    for (const text of TEXTS) {
      const value = readFlag(name, text);
      const inConfig = configured(name, text);
      expect([text, value !== undefined]).toEqual([text, inputs.config.isValid({ [name]: inConfig })]);
      if (value !== undefined) expect(value).toEqual(inConfig);
    }
  });

  test.each(Object.keys(SETTINGS))('of settings %s', (name) => {
    for (const text of TEXTS) {
      const value = readFlag(name, text);
      const inConfig = configured(name, text);
      const isValid = inputs.config.isValid({ settings: { [name]: inConfig } });
      expect([text, value !== undefined]).toEqual([text, isValid]);
      if (value !== undefined) expect(value).toEqual(inConfig);
    }
  });
});
