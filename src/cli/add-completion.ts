import { readdirSync } from 'node:fs';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { OPTIONS } from '../play/options/options.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import { catalogueNames, catalogueWords } from './find-scenarios.ts';

/** Lists what a word may be, for the words typed so far; the last one is the one to complete. */
type ListValues = (words: readonly string[]) => readonly string[];

/** Values by the name of the argument or flag. Those with a fixed choice are known to commander. */
const VALUES: Readonly<Record<string, ListValues>> = {
  scenario: (words) => [...catalogueNames(), ...catalogueWords(), ...listFiles(words)],
  EVENT: listEventTypes,
  folder: listFiles,
  key: listFiles,
  state: listFiles,
  config: listFiles,
  'state-hooks': listFiles,
  'pact-file': listFiles,
  ...Object.fromEntries(OPTIONS.outputFile.keys.map((key) => [`output-file.${key}`, listFiles])),
};

/**
 * Adds the command `complete -- <words>`, which prints what the last of the words may become: the scripts of
 * `fake-8x8 completion` call it at each Tab. Expects a program in which every command has its flags.
 */
export function addCompletion(program: Command, words: readonly string[]): void {
  const { commands } = tab(program);
  commands.delete('complete');
  for (const command of commands.values()) {
    for (const [name, word] of [...command.arguments, ...command.options]) {
      const listValues = VALUES[name];
      if (listValues === undefined) continue;
      word.handler = (complete) => {
        for (const value of listValues(words)) complete(value, '');
      };
    }
  }
}

/** The events of the dialects that are named on the line; of all when none is. */
function listEventTypes(words: readonly string[]): readonly string[] {
  const named = DIALECT_NAMES.filter((name) => words.includes(name));
  return (named.length === 0 ? DIALECT_NAMES : named).flatMap((name) => dialects[name].eventTypes);
}

/** The script for bash expands what it is given as if it were typed. */
const HARMLESS_NAME = /^[\p{L}\p{N}_.+@,-]+$/u;

/** Files and folders that begin with the last word; the scripts ask for no files themselves. */
function listFiles(words: readonly string[]): readonly string[] {
  const [, folder = '', start = ''] = /^(?:--[^=]+=)?(.*\/)?(.*)$/s.exec(words.at(-1) ?? '') ?? [];
  const found = entriesOf(folder)
    .filter(({ name }) => HARMLESS_NAME.test(name) && name.startsWith(start))
    .filter(({ name }) => start !== '' || !name.startsWith('.'))
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`);
  // A shell takes a single value for the whole word, so a folder comes with what it holds.
  const [only = ''] = found;
  return found.length === 1 && only.endsWith('/') ? [only, ...listFiles([only])] : found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
