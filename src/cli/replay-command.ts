import type { Command } from 'commander';

/** Flags that say where a report goes or how a run is watched, not what is played. */
const NOT_REPLAYED: ReadonlySet<string> = new Set([
  'reporter',
  'output-file.default',
  'output-file.json',
  'output-file.junit',
  'json',
  'seed',
]);

/** Writes the command that repeats a run: this one with the same flags, and the seed. */
export function buildReplayCommand(command: Command, args: readonly string[], seed: string): string {
  const words = ['fake-8x8', command.name(), ...args];
  for (const option of command.options) {
    const source = command.getOptionValueSource(option.attributeName());
    if (NOT_REPLAYED.has(option.name()) || (source !== 'cli' && source !== 'env')) continue;
    const value: unknown = command.getOptionValue(option.attributeName());
    const isSwitch = !option.required && !option.optional;
    if (isSwitch) words.push(option.long ?? '');
    else
      for (const each of isRepeated(option.name()) ? [value].flat() : [value])
        words.push(option.long ?? '', formatValue(each));
  }
  words.push('--seed', seed);
  return words.map(quote).join(' ');
}

function isRepeated(name: string): boolean {
  return name === 'set' || name === 'allow-host' || name === 'scenario';
}

function formatValue(value: unknown): string {
  return Array.isArray(value) ? value.join(',') || 'none' : String(value);
}

/** Quotes a word for a POSIX shell where it has to be. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
