import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyInstalled, type Installed } from '../support/package/install.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

/** The files below the installed `dist` with an ending, from the package's folder. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(installed.folder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}

function readFile(path: string): string {
  return readFileSync(join(installed.folder, path), 'utf8');
}

type RawMap = { readonly sources: readonly string[] };

describe('every source map', () => {
  test.each([
    ['code', '.js.map'],
    ['code in CommonJS', '.cjs.map'],
    ['declarations', '.d.ts.map'],
  ])('of %s leads to sources of our own that ship', (_, ending) => {
    const lost: string[] = [];
    for (const map of filesIn('dist', ending)) {
      for (const source of (JSON.parse(readFile(map)) as RawMap).sources) {
        const path = join(map, '..', source);
        if (!path.startsWith(join('src', '/')) || !existsSync(join(installed.folder, path))) lost.push(path);
      }
    }
    expect(lost).toEqual([]);
  });

  test('is linked from its file', () => {
    const linked = ['.js', '.cjs', '.d.ts', '.d.cts']
      .flatMap((ending) => filesIn('dist', ending))
      .filter((path) => readFile(path).includes(`//# sourceMappingURL=${path.split('/').at(-1)}.map`));
    expect(linked.map((path) => `${path}.map`).toSorted()).toEqual(filesIn('dist', '.map').toSorted());
  });
});

test('go-to-definition ends at the declaration in the sources', () => {
  const wrong: string[] = [];
  let declarations = 0;
  for (const path of filesIn('dist/types', '.d.ts')) {
    const map = new SourceMap(JSON.parse(readFile(`${path}.map`)));
    readFile(path)
      .split('\n')
      .forEach((text, line) => {
        const name = /^export declare (?:const|function|class) (\w+)/.exec(text)?.[1];
        if (name === undefined) return;
        declarations++;
        const entry = map.findEntry(line, text.indexOf(name));
        const found = 'originalSource' in entry ? lineOf(join(path, '..', entry.originalSource), entry) : '';
        if (!found.includes(name)) wrong.push(`${path}: ${name}`);
      });
  }
  expect(wrong).toEqual([]);
  expect(declarations).toBeGreaterThan(100);
});

function lineOf(path: string, { originalLine }: { readonly originalLine: number }): string {
  return readFile(path).split('\n')[originalLine] ?? '';
}

test('the stack of an error leads into the sources', async () => {
  const { stdout } = await installed.run(process.execPath, [
    '--enable-source-maps',
    '--input-type=module',
    '--eval',
    `
    import { loadScenario } from 'fake-8x8';
    await loadScenario('missing.yaml').catch(({ stack }) => console.log(stack));
    `,
  ]);
  const frames = Array.from(
    stdout.matchAll(/fake-8x8\/(src\/[\w/-]+\.ts):(\d+):\d+/g),
    ([, path = '', line]) => lineOf(path, { originalLine: Number(line) - 1 }),
  );
  expect(frames.length).toBeGreaterThanOrEqual(2);
  expect(frames.filter((text) => text.trim() === '')).toEqual([]);
  expect(stdout).not.toContain('dist/');
});
