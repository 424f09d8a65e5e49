import { type Command, Option } from 'commander';
import {
  choiceFor,
  environmentName,
  flagName,
  OPTIONS,
  type OptionDefinition,
} from '../../play/options/options.ts';
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
    for (const option of optionFlags(name, definition, commandName)) command.addOption(option);
  }
  return command;
}

function optionFlags(name: string, definition: OptionDefinition, commandName: string): readonly Option[] {
  const { short, value } = definition;
  const long = flagName(name);
  const flags = short === undefined ? long : `-${short}, ${long}`;
  const about = firstSentence(definition.about);
  switch (definition.kind) {
    case 'settings':
      return Object.entries(SETTINGS).map(settingFlag);
    case 'files':
      return definition.keys.map((key) => flag(`${long}.${key} <${value}>`, about));
    case 'switch':
      return [flag(flags, about)];
    case 'choice':
      return [
        withDefault(choiceFlag(flags, choiceFor(definition, commandName).values, about), definition.default),
      ];
    case 'choices': {
      const option = choiceFlag(flags, definition.values, `${about}; repeatable`);
      return [withDefault(option.argParser(list), definition.default)];
    }
    case 'list':
      return [flag(`${flags} <${value}>`, `${about}; repeatable`).argParser(list)];
    default:
      return [withDefault(flag(`${flags} <${value}>`, about), definition.default)];
  }
}

function settingFlag([name, definition]: readonly [string, SettingDefinition]): Option {
  const option = settingOption(flagName(name), definition, firstSentence(definition.about));
  return withDefault(option, definition.default, definition.origin).helpGroup(
    'Behaviour that 8x8 leaves open:',
  );
}

function settingOption(long: string, definition: SettingDefinition, about: string): Option {
  switch (definition.kind) {
    case 'choice':
      return choiceFlag(long, definition.values, about);
    case 'flag':
      return choiceFlag(long, ['true', 'false'], about);
    case 'durations': {
      const option = flag(`${long} <durations|none>`, about);
      option.argChoices = ['none'];
      return option;
    }
    case 'duration':
      return flag(`${long} <duration>`, about);
    case 'integer':
      return flag(`${long} <number>`, about);
    case 'id':
      return flag(`${long} <id>`, about);
  }
}

/** Commander's own `choices` would refuse a wrong one before the other flags are read; completion needs them only. */
function choiceFlag(flags: string, values: readonly string[], about: string): Option {
  const option = flag(`${flags} <${values.join('|')}>`, about);
  option.argChoices = [...values];
  return option;
}

/** For the help only: what is not given is left to the sources below. */
function withDefault(option: Option, value: unknown, ...notes: readonly string[]): Option {
  const text = [value ?? ''].flat().join(',');
  return option.default(undefined, [...(text === '' ? [] : [text]), ...notes].join('; '));
}

/** The docs have the rest. */
function firstSentence(about: string): string {
  return (/^.*?\.(?=\s|$)/.exec(about)?.[0] ?? about).replace(/\.$/, '');
}
