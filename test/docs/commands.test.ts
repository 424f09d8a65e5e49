import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import type { Io } from '#src/cli/output/io.ts';
import { createProgram } from '#src/cli/program.ts';
import { listPages } from '../support/docs/find-broken-links.ts';

const root = join(import.meta.dirname, '..', '..');
const program = createProgram({ out: () => {}, talk: () => {} } as unknown as Io);

/** The calls of `fake-8x8` that stand in the fenced blocks of a page, each on one line. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = Array.from(text.matchAll(/^```\w*\n(.*?)^```$/gms), ([, block = '']) => block);
  return blocks.flatMap((block) =>
    Array.from(
      block.replace(/\\\n\s*/g, '').matchAll(/^\s*(?:\S+=\S+ )*(?:npx )?fake-8x8 ([a-z].*)$/gm),
      ([, words = '']) => words,
    ),
  );
}

/** The words of a call that a shell sees, without what stands in quotes. */
function wordsOf(call: string): readonly string[] {
  return call
    .replace(/\s#.*$/, '')
    .replace(/'[^']*'|"[^"]*"/g, 'quoted')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What is wrong with a call: a command or a flag that there is not. */
function complain(call: string): readonly string[] {
  let command: Command = program;
  const [...words] = wordsOf(call);
  for (;;) {
    const next = command.commands.find((each) => each.name() === words[0]);
    if (next === undefined) break;
    command = next;
    words.shift();
  }
  if (command === program || command.commands.length > 0) return [`no command: ${call}`];
  const flags = words.filter((word) => /^-{1,2}[a-z]/.test(word)).map((word) => word.replace(/=.*$/, ''));
  const known = command.options.flatMap(({ short, long }) => [short, long]);
  return flags
    .filter((flag) => !known.includes(flag))
    .map((flag) => `${command.name()} has no ${flag}: ${call}`);
}

describe('the commands on a page', () => {
  const pages = [...listPages(root), 'llms.txt'].filter((page) => commandsOf(page).length > 0);

  test('are found', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/cli.md', 'docs/getting-started.md']));
  });

  test.each(pages)('%s names commands and flags that exist', (page) => {
    expect(commandsOf(page).flatMap(complain)).toEqual([]);
  });
});
