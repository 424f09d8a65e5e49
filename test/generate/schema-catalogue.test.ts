import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { buildSchemaCatalogue } from '#src/generate/schema-catalogue.ts';
import { withFolder } from '../support/cli/fixtures.ts';

const root = join(import.meta.dirname, '..', '..');

/** An entry of SchemaStore's catalogue. */
type Entry = {
  readonly name: string;
  readonly description: string;
  readonly fileMatch: readonly string[];
  readonly url: string;
};

const { schemas } = buildSchemaCatalogue() as { readonly schemas: readonly Entry[] };

/** The files of people whose schema is in the catalogue. */
const FILES = {
  'fake-8x8 scenario': ['fake-8x8/scenarios/mine.yaml', '.fake-8x8/failures/duplicate-shown.yaml'],
  'fake-8x8 configuration': ['fake-8x8.config.json'],
};

describe('the catalogue of schemas', () => {
  test.each(schemas)('names the file of $name as it is in the package', ({ url, description }) => {
    const [, path = ''] = /\/fake-8x8@latest\/(.*)$/.exec(url) ?? [];
    expect(existsSync(join(root, path))).toBe(true);
    expect(description).not.toBe('');
  });

  test.each(schemas)('finds each $name by its name, and no other file', async ({ name, fileMatch }) => {
    const cwd = await withFolder();
    for (const path of [...Object.values(FILES).flat(), 'scenarios/other.yaml', 'package.json']) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), '');
    }
    const found = await glob([...fileMatch], { cwd, dot: true });
    expect(found.toSorted()).toEqual(FILES[name as keyof typeof FILES].toSorted());
  });
});

describe('the settings of editors in the repository', () => {
  test('name schemas that are there, and files that there are', async () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8'));
    const yaml = Object.entries(settings['yaml.schemas'] as Record<string, readonly string[]>);
    const json = settings['json.schemas'] as readonly { readonly url: string }[];
    const named = [...yaml.map(([path]) => path), ...json.map(({ url }) => url)];
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    for (const [, [pattern = '']] of yaml) expect(await glob(pattern, { cwd: root })).not.toEqual([]);
  });
});
