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

/** Adds the flags of the options and settings that a command has. Their values stay text until all of them are read. */
export function addOptionFlags(command: Command, commandName: string): Command {
  const rows: readonly (readonly [string, OptionDefinition])[] = Object.entries(OPTIONS);
  for (const [name, definition] of rows) {
    if (!definition.commands.includes(commandName)) continue;
    for (const option of optionFlags(name, definition)) command.addOption(option);
  }
  return command;
}

function optionFlags(name: string, definition: OptionDefinition): readonly Option[] {
  const { short, value } = definition;
  const long = flagName(name);
  const flags = short === undefined ? long : `-${short}, ${long}`;
  const description = describe(definition.about, defaultOf(definition));
  switch (definition.kind) {
    case 'settings':
      return Object.entries(SETTINGS).map(settingFlag);
    case 'files':
      return definition.keys.map((key) => flag(`${long}.${key} <${value}>`, description));
    case 'switch':
      return [flag(flags, description)];
    case 'choice':
      return [choiceFlag(flags, definition.values, description)];
    case 'choices':
      return [choiceFlag(flags, definition.values, `${description}; repeatable`).argParser(list)];
    case 'list':
      return [flag(`${flags} <${value}>`, `${description}; repeatable`).argParser(list)];
    default:
      return [flag(`${flags} <${value}>`, description)];
  }
}

function settingFlag([name, definition]: readonly [string, SettingDefinition]): Option {
  const value = [definition.default].flat().join(',');
  const note = value === '' ? definition.origin : `default: ${value}; ${definition.origin}`;
  const long = flagName(name);
  const description = describe(definition.about, note);
  return makeSettingFlag(long, definition, description).helpGroup('Behaviour that 8x8 leaves open:');
}

function makeSettingFlag(long: string, definition: SettingDefinition, description: string): Option {
  switch (definition.kind) {
    case 'choice':
      return choiceFlag(long, definition.values, description);
    case 'flag':
      return choiceFlag(long, ['true', 'false'], description);
    case 'durations': {
      const option = flag(`${long} <durations|none>`, description);
      option.argChoices = ['none'];
      return option;
    }
    case 'duration':
      return flag(`${long} <duration>`, description);
    case 'id':
      return flag(`${long} <id>`, description);
  }
}

/** Commander's own `choices` would refuse a wrong one before the other flags are read; completion needs them only. */
function choiceFlag(flags: string, values: readonly string[], description: string): Option {
  const option = flag(`${flags} <${values.join('|')}>`, description);
  option.argChoices = [...values];
  return option;
}

/** The first sentence, and the default; the docs have the rest. */
function describe(about: string, note: string): string {
  const short = (/^.*?\.(?=\s|$)/.exec(about)?.[0] ?? about).replace(/\.$/, '');
  return note === '' ? short : `${short} (${note})`;
}

function defaultOf({ kind, default: value }: OptionDefinition): string {
  const text = value === undefined || kind === 'switch' ? '' : [value].flat().join(',');
  return text === '' ? '' : `default: ${text}`;
}
