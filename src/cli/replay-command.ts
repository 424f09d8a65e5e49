import type { Command } from 'commander';
import { commandName } from './command-name.ts';

/** Flags that say where a report goes or how a run is watched, not what is played. */
const NOT_REPLAYED: ReadonlySet<string> = new Set([
  'reporter',
  'output-file.default',
  'output-file.json',
  'output-file.junit',
  'json',
  'seed',
  'grep',
  'tag',
  'quiet',
  'watch',
]);

/** Writes the command that repeats a run: this one with the same flags, and the seed. */
export function buildReplayCommand(command: Command, args: readonly string[], seed: string): string {
  const words = [command.name(), ...args];
  for (const option of command.options) {
    const source = command.getOptionValueSource(option.attributeName());
    if (NOT_REPLAYED.has(option.name()) || (source !== 'cli' && source !== 'env')) continue;
    const value: unknown = command.getOptionValue(option.attributeName());
    const flag = option.long ?? '';
    words.push(...(value === true ? [flag] : [value].flat().flatMap((each) => [flag, String(each)])));
  }
  words.push('--seed', seed);
  return `${commandName()} ${words.map(quote).join(' ')}`;
}

/** Quotes a word for a POSIX shell where it has to be. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
