import type { Command } from 'commander';
import { commandName } from './command-name.ts';

/** Flags that say where a report goes or how a run is watched, not what is played. */
const NOT_REPLAYED: ReadonlySet<string> = new Set([
  'reporter',
  'output-file.default',
  'output-file.json',
  'output-file.junit',
  'output-file.github',
  'output-file.ndjson',
  'json',
  'seed',
  'grep',
  'tag',
  'quiet',
  'verbose',
  'watch',
]);

/**
 * Writes the command that repeats a run: this one with the flags that were typed, and the seed. What environment
 * variables said stays out: reports are kept and shown, and the variables hold where the command is played again.
 */
export function buildReplayCommand(command: Command, args: readonly string[], seed: string): string {
  const words = [command.name(), ...args];
  for (const option of command.options) {
    const isTyped = command.getOptionValueSource(option.attributeName()) === 'cli';
    if (NOT_REPLAYED.has(option.name()) || !isTyped) continue;
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
