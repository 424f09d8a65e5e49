import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPages, fillBlocks } from '#src/generate/docs/pages.ts';
import { SETTINGS } from '#src/protocol/settings.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = await buildPages();

const block = (name: string, text = '') => `<!-- generated: ${name} -->\n${text}<!-- /generated -->`;

describe('a generated part of a page', () => {
  test.each(pages)('of $path on disk is what the generator writes now', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  test('replaces what stood there before, and nothing else', async () => {
    const filled = await fillBlocks(`a\n${block('settings', 'before\n')}\nb`);
    expect(filled).toMatch(
      /^a\n<!-- generated: settings -->\n\n\| setting .*\|\n\n<!-- \/generated -->\nb$/s,
    );
    expect(await fillBlocks(filled)).toBe(filled);
  });

  test('shows a file word for word', async () => {
    const filled = await fillBlocks(block('file examples/signature.mjs'));
    expect(filled).toContain(readFileSync(join(root, 'examples/signature.mjs'), 'utf8'));
  });

  test('has to be known', async () => {
    await expect(fillBlocks(block('nonsense'))).rejects.toThrow('There is no generated part "nonsense".');
  });
});

test('the table of settings has a row of six cells for each setting', async () => {
  const table = await fillBlocks(block('settings'));
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(Object.keys(SETTINGS).length + 2);
  expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual(rows.map(() => 8));
});
