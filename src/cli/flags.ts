import { InvalidArgumentError, Option } from 'commander';
import { DURATION_PATTERN } from '../base/duration.ts';
import { SETTINGS, type SettingDefinition, type SettingsInput } from '../protocol/settings.ts';

/** Makes a flag with its environment twin: `--allow-remote` is also `FAKE_8X8_ALLOW_REMOTE`. */
export function flag(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.env(environmentName(option.name()));
}

/** The environment variable that stands for a flag. */
export function environmentName(flagName: string): string {
  return `FAKE_8X8_${flagName.toUpperCase().replace(/[-.]/g, '_')}`;
}

/** Makes an argument parser for whole numbers within limits. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Allowed: a whole number from ${min} to ${max}.`);
  };
}

/** Reads a speed: a number above 0. */
export function speed(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1_000_000) return value;
  throw new InvalidArgumentError('Allowed: a number above 0, up to 1000000. 2 plays twice as fast.');
}

/** Checks a duration and keeps it as text. */
export function duration(text: string): string {
  if (new RegExp(DURATION_PATTERN).test(text)) return text;
  throw new InvalidArgumentError('Allowed: a number and a unit: 250ms, 2s, 1.5m, 1h.');
}

/** Collects a flag that may be given several times, or once with commas. */
export function list(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...text.split(',').filter((item) => item !== '')];
}

/** The flags of the settings table. */
export function settingFlags(): Option[] {
  return Object.entries(SETTINGS).map(([name, definition]) =>
    settingFlag(name, definition).helpGroup('What 8x8 leaves open:'),
  );
}

/** The flag of a setting, without its dashes: `transferOrder` is `transfer-order`. */
export function settingFlagName(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Picks the settings out of a command's flags. */
export function settingsOf(flags: Readonly<Record<string, unknown>>): SettingsInput {
  return Object.fromEntries(
    Object.keys(SETTINGS)
      .filter((name) => flags[name] !== undefined)
      .map((name) => [name, flags[name]]),
  );
}

function settingFlag(name: string, definition: SettingDefinition): Option {
  const long = settingFlagName(name);
  const about = describeSetting(definition);
  switch (definition.kind) {
    case 'choice':
      return flag(`--${long} <${definition.values.join('|')}>`, about).argParser(choice(definition.values));
    case 'flag':
      return flag(`--${long} <true|false>`, about).argParser(
        (text) => choice(['true', 'false'])(text) === 'true',
      );
    case 'duration':
      return flag(`--${long} <duration>`, about).argParser(duration);
    case 'durations':
      return flag(`--${long} <durations|none>`, about).argParser(durations);
    case 'text':
      return flag(`--${long} <text>`, about).argParser(plainText);
  }
}

/** The first sentence, the default and where that comes from; the README has the rest. */
function describeSetting({ about, origin, default: value }: SettingDefinition): string {
  const short = (/^.*?\.(?=\s|$)/.exec(about)?.[0] ?? about).replace(/\.$/, '');
  return `${short} (default: ${[value].flat().join(',') || 'none'}; ${origin})`;
}

/** Not commander's own choices, which would split `first,last`. */
function choice(values: readonly string[]): (text: string) => string {
  return (text) => {
    if (values.includes(text)) return text;
    throw new InvalidArgumentError(`Allowed: ${values.join(', ')}.`);
  };
}

function durations(text: string): readonly string[] {
  return text === 'none' || text === '' ? [] : text.split(',').map(duration);
}

function plainText(text: string): string {
  if (/^[\w-]{1,200}$/.test(text)) return text;
  throw new InvalidArgumentError('Allowed: letters, digits, - and _.');
}
