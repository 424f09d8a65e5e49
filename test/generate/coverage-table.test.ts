import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCoverageTable } from '#src/generate/coverage-table.ts';

const root = join(import.meta.dirname, '..', '..');

test('the table of what the catalogue covers is what playing it gives now', async () => {
  const { path, text } = await buildCoverageTable();
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
