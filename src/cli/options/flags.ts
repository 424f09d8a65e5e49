import { type Command, Option } from 'commander';
import { environmentName, flagName, OPTIONS, type OptionDefinition } from '../../play/options/options.ts';
import { SETTINGS, type SettingDefinition } from '../../protocol/settings.ts';

/** Makes a flag with its environment twin: `--allow-remote` is also `FAKE_8X8_ALLOW_REMOTE`. */
export function flag(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.env(environmentName(option.name()));
}

/** Collects a flag that may be given several times, or once with commas. */
export function list(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...text.split(',').filter((item) => item !== '')];
}

/** Adds the flags of the options and settings that a command has. Their values stay text until all are read. */
export function addOptionFlags(command: Command, commandName: string): Command {
  const rows: readonly (readonly [string, OptionDefinition])[] = Object.entries(OPTIONS);
  for (const [name, definition] of rows) {
    if (!definition.commands.includes(commandName)) continue;
    for (const option of flagsOf(name, definition)) command.addOption(option);
  }
  return command;
}

function flagsOf(name: string, definition: OptionDefinition): readonly Option[] {
  const { short, value, about } = definition;
  const long = flagName(name);
  const start = short === undefined ? long : `-${short}, ${long}`;
  const description = describe(about, defaultOf(definition));
  const repeatable = `${description}; repeatable`;
  switch (definition.kind) {
    case 'settings':
      return Object.entries(SETTINGS).map(settingFlag);
    case 'files':
      return definition.keys.map((key) => flag(`${long}.${key} <${value}>`, description));
    case 'switch':
      return [flag(start, description)];
    case 'choice':
      return [flag(`${start} <${definition.values.join('|')}>`, description)];
    case 'choices':
      return [flag(`${start} <${definition.values.join('|')}>`, repeatable).argParser(list)];
    case 'list':
      return [flag(`${start} <${value}>`, repeatable).argParser(list)];
    default:
      return [flag(`${start} <${value}>`, description)];
  }
}

const SETTING_VALUES = {
  flag: 'true|false',
  duration: 'duration',
  durations: 'durations|none',
  id: 'text',
} as const;

function settingFlag([name, definition]: readonly [string, SettingDefinition]): Option {
  const value = definition.kind === 'choice' ? definition.values.join('|') : SETTING_VALUES[definition.kind];
  const note = `${[definition.default].flat().join(',') || 'none'}; ${definition.origin}`;
  return flag(`${flagName(name)} <${value}>`, describe(definition.about, note)).helpGroup(
    'Behaviour that 8x8 leaves open:',
  );
}

/** The first sentence and the default; the docs have the rest. */
function describe(about: string, note: string): string {
  const short = (/^.*?\.(?=\s|$)/.exec(about)?.[0] ?? about).replace(/\.$/, '');
  return note === '' ? short : `${short} (default: ${note})`;
}

/** A default that means nothing to a person is left out: no list, no switch, no wait. */
function defaultOf({ kind, default: value }: OptionDefinition): string {
  return value === undefined || kind === 'switch' ? '' : [value].flat().join(',');
}
