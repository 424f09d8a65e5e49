import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium } from '../support/browser/find-chromium.ts';
import { checkTypes } from '../support/package/check-types.ts';
import { copyInstalled, type Installed, root } from '../support/package/install.ts';
import { packagesLoadedBy } from '../support/package/loaded-with.ts';
import { PROGRAMS } from '../support/runners/programs.ts';
import type { Texts } from '../support/runners/suite.ts';
import { TYPED_REQUIRE, TYPED_USE } from '../support/runners/typed-use.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'), [
    `vitest@${versionOf('vitest')}`,
    'jest@^30.0.0',
    '@jest/globals@^30.0.0',
    '@playwright/test@^1.50.0',
    `msw@${versionOf('msw')}`,
  ]);
  const common = { bundle: true, platform: 'node' as const };
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(root, 'test/support/runners/suite.ts')],
      outfile: join(installed.project, 'suite.cjs'),
      format: 'cjs',
    }),
    // What is public comes from the installed package, the app goes along.
    build({
      ...common,
      entryPoints: [join(root, 'test/examples/jest.mjs'), join(root, 'test/examples/widget.spec.mjs')],
      outdir: join(installed.project, 'examples'),
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      external: ['fake-8x8', '@jest/globals', '@playwright/test', 'msw'],
    }),
    cp(join(root, 'test/consumers/widget/page.html'), join(installed.project, 'examples/page.html')),
  ]);
});

afterAll(() => installed.close());

function versionOf(name: string): string {
  const path = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** What the runner's suite wrote, without what is measured. */
function readTexts(name: string): Texts {
  const text = readFileSync(join(installed.project, `${name}.json`), 'utf8');
  return JSON.parse(text.replace(/\d+(?:\.\d+)? m?s\b/g, '… ms').replace(/\d{13}/g, '…')) as Texts;
}

/** A text without its first line, which is how the check is written in the test. */
const belowFirst = (text: string) => text.split('\n').slice(1);

describe('one suite', () => {
  test.each(Object.entries(PROGRAMS))('passes in %s', async (_, { file, code, args }) => {
    await writeFile(join(installed.project, file), code);
    await installed.run(process.execPath, args);
  });

  test.each(Object.keys(PROGRAMS))('fails with the same texts in %s', (name) => {
    const [first, here] = [readTexts('vitest'), readTexts(name)];
    expect(here.told).toBe(first.told);
    expect(here.failures.map(belowFirst)).toEqual(first.failures.map(belowFirst));
    expect(here.failures.at(-1)).toMatch(/^There is no event "TRANSFERED"/);
    const calls = here.failures.map((failure) => failure.split('(')[0]);
    expect(calls[0]).toBe(name === 'node-test' ? 'assertAccepted' : 'expect');
  });
});

describe('the documented example', () => {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');

  test('for Jest passes', async () => {
    const args = ['--experimental-vm-modules', jest, '--testRegex', 'examples/jest.mjs'];
    await installed.run(process.execPath, args);
  });

  test('for Playwright passes in a browser', async ({ skip }) => {
    const chromium = await findChromium();
    if (chromium === undefined) return skip('no Chromium for this system');
    const { executablePath, env } = chromium;
    const { PATH, HOME } = process.env;
    const launchOptions = { executablePath, args: ['--no-sandbox'], env: { PATH, HOME, ...env } };
    const config = `export default ${JSON.stringify({ use: { launchOptions } })};`;
    await writeFile(join(installed.project, 'playwright.config.mjs'), config);
    await installed.run(process.execPath, [playwright, 'test', 'widget']);
  });
});

test('the installed types fit what a user of each runner writes', async () => {
  const modules = {
    ...Object.fromEntries(Object.entries(TYPED_USE).map(([entry, code]) => [`${entry}.ts`, code])),
    'vitest.ts': readFileSync(join(root, 'test/vitest/typed-use.ts'), 'utf8'),
    'commonjs.cts': TYPED_REQUIRE,
  };
  expect(await checkTypes(installed, modules)).toEqual([]);
});

describe('an entry', () => {
  test.each(
    ['vitest', 'jest', 'node-test', 'playwright'].flatMap((entry) =>
      ['koa', 'undici', 'typebox'].map((name) => [entry, name] as const),
    ),
  )('fake-8x8/%s does not load %s at once', (entry, name) => {
    expect(packagesLoadedBy(join(installed.folder, 'dist', `${entry}.js`))).not.toContain(name);
  });
});
