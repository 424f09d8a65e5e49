import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/docs/source-files.ts';

const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const named = Array.from(page.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);

const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The build tool and what it writes stand beside the floors. */
const BESIDE: ReadonlySet<string> = new Set(['generate', 'generated']);

describe('the architecture page', () => {
  test('has at most 900 words', () => {
    expect(page.split(/\s+/).length).toBeLessThanOrEqual(900);
  });

  test.each(folders)('names src/%s/', (folder) => {
    expect(named).toContain(`src/${folder}/`);
  });

  test.each(folders.filter((folder) => !BESIDE.has(folder)))('has the floor of src/%s/', (folder) => {
    expect(page).toMatch(new RegExp(`^\\| \\d \\| .*\`src/${folder}/\``, 'm'));
  });

  test('names no file or folder that is gone', () => {
    const paths = named.filter((code) =>
      /^(src|test|contracts|scenarios|docs|examples)\/[\w./-]*$/.test(code),
    );
    expect(paths.length).toBeGreaterThan(folders.length);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe.each(['The life of an event', 'The life of a REST call'])('%s', (title) => {
  const [, section = ''] = page.split(`## ${title}\n`);
  const steps = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\d+\. /.test(line));

  test('has at most seven steps, each with its place in the code', () => {
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(steps.filter((step) => placesIn(step).length === 0)).toEqual([]);
  });

  test.each(steps.flatMap(placesIn))('finds %s: %s', (path, name) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(new RegExp(`\\b(function|const) ${name}\\b`));
  });
});

/** The places that a step names as `file: function`. */
function placesIn(step: string): readonly (readonly [path: string, name: string])[] {
  return Array.from(step.matchAll(/`(src\/[\w./-]+\.ts): (\w+)`/g), ([, path = '', name = '']) => [
    path,
    name,
  ]);
}
