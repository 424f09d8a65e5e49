import type { Command, Option } from 'commander';
import { flagName, OPTIONS, type OptionDefinition } from '../play/options/options.ts';
import { SETTINGS } from '../protocol/settings.ts';
import { commandName } from './command-name.ts';

/** Flags that say where a report goes or how a run is watched, not what is played. */
const NOT_REPLAYED: ReadonlySet<string> = new Set([
  'reporter',
  'json',
  'seed',
  'grep',
  'tag',
  'shard',
  'quiet',
  'verbose',
  'watch',
]);

/**
 * Writes the command that repeats a run: this one with the flags that were typed, and the seed. What environment
 * variables said stays out: reports are kept and shown, and the variables hold where the command is played again.
 */
export function buildReplayCommand(command: Command, args: readonly string[], seed: string): string {
  return formatCommand([command.name(), ...args, ...typedFlags(command, isReplayed), '--seed', seed]);
}

function isReplayed(option: Option): boolean {
  return !NOT_REPLAYED.has(option.name()) && !option.name().startsWith('output-file.');
}

/** Writes the command that replays what `test` has found, with what was typed of the app. */
export function buildFindingsCommand(command: Command): string {
  const says: ReadonlySet<string> = new Set(
    Object.entries<OptionDefinition>(OPTIONS)
      .filter(([name, { commands }]) => commands.includes('replay') && name !== 'maxTime')
      .map(([name]) => flagName(name)),
  );
  const isOfApp = (option: Option) =>
    isReplayed(option) && (says.has(option.long ?? '') || Object.hasOwn(SETTINGS, option.attributeName()));
  return formatCommand(['replay', ...typedFlags(command, isOfApp)]);
}

function typedFlags(command: Command, isWanted: (option: Option) => boolean): readonly string[] {
  return command.options.flatMap((option) => {
    const isTyped = command.getOptionValueSource(option.attributeName()) === 'cli';
    const isFile = option.name().startsWith('output-file.');
    if (!isTyped || isFile || !isWanted(option)) return [];
    const value: unknown = command.getOptionValue(option.attributeName());
    const flag = option.long ?? '';
    return value === true ? [flag] : [value].flat().flatMap((each) => [flag, String(each)]);
  });
}

function formatCommand(words: readonly string[]): string {
  return `${commandName()} ${words.map(quote).join(' ')}`;
}

/** Quotes a word for a POSIX shell where it has to be. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
