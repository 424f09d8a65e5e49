import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './source-files.ts';

const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const named = Array.from(page.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);

/** What lies beside the project without belonging to it. */
const NOT_OURS: ReadonlySet<string> = new Set(['.git', 'node_modules', 'dist', 'coverage', '.DS_Store']);

/** Those that a person writes. */
const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
  .map(({ name }) => name);

const entries = readdirSync(root).filter((name) => !NOT_OURS.has(name) && !name.endsWith('.tgz'));

describe('the code map', () => {
  test.each(folders)('has a paragraph about src/%s/', (folder) => {
    expect(page).toMatch(new RegExp(`^(\\*\\*|#+ |\\| )\`src/${folder}/\``, 'm'));
  });

  test.each(folders.filter((folder) => folder !== 'generate'))('has the floor of src/%s/', (folder) => {
    expect(page).toMatch(new RegExp(`^\\| \\d \\| .*\`src/${folder}/\``, 'm'));
  });

  test.each(entries)('names %s', (entry) => {
    const isNamed = named.some((code) => code === entry || code.startsWith(`${entry}/`));
    expect(isNamed, `\`${entry}\` is not in ARCHITECTURE.md`).toBe(true);
  });

  test('names no file or folder that is gone', () => {
    const paths = named.filter((code) => /^(src|test|contracts|scenarios|\.ci)\/[\w./-]*$/.test(code));
    expect(paths.length).toBeGreaterThan(folders.length);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
