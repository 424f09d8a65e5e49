import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageOf, readSources, root } from '../support/docs/source-files.ts';

/** Where each package may be imported. A type costs nothing at run time and may be imported beside it. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  '@bomb.sh/tab': /^src\/cli\/(add-completion|commands\/completion)\.ts$/,
  '@jest/globals': /^src\/jest\//,
  '@pact-foundation/pact': /^src\/pact\//,
  '@modelcontextprotocol/server': /^src\/mcp\//,
  '@playwright/test': /^src\/playwright\//,
  '@koa/router': /^src\/server\//,
  '@rsql/ast': /^src\/(journal|platform)\//,
  '@rsql/parser': /^src\/(journal|platform)\//,
  ajv: /^src\/base\/validator\.ts$/,
  commander: /^src\/cli\//,
  empathic: /^src\/cli\//,
  esbuild: /^src\/generate\/build-page\.ts$/,
  'fast-check': /^src\/checks\/(?:conversations\/generated|payloads\/random-payloads)\.ts$/,
  'fast-xml-builder': /^src\/report\/junit\.ts$/,
  'fastest-levenshtein': /^src\/(base\/suggest|platform\/requests\/unknown-path)\.ts$/,
  jiti: /^src\/base\/import-module\.ts$/,
  koa: /^src\/server\//,
  msw: /^src\/msw\//,
  preact: /^src\/console\//,
  re2js: /^src\/scenario\/patterns\/regular-expression\.ts$/,
  'string-width': /^src\/report\//,
  tinyglobby: /^src\/cli\/find-scenarios\.ts$/,
  typebox: /^src\/(.+\/)?([a-z-]+-)?schemas?\.ts$|^src\/generate\//,
  undici: /^src\/delivery\//,
  vitest: /^src\/vitest\//,
  yaml: /^src\/scenario\//,
};

/** What Node offers that the pure floors must not use: they neither read nor write nor ask for the time. */
const NODE_ALLOWED: Readonly<Record<string, RegExp>> = {
  conversation: /^$/,
  protocol: /^$/,
  scenario: /^node:(module|path|url)$/,
  report: /^$/,
  contract: /^$/,
  console: /^$/,
};

const DISK = /^node:fs(\/promises)?$/;
const LOADS_SCENARIOS = /^src\/scenario\/(load|files\/[a-z-]+)\.ts$/;

const sources = readSources();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};

const foreign = sources.flatMap(({ path, folder, imports }) =>
  imports
    .filter(({ target }) => !target.startsWith('src/'))
    .map(({ target, kind }) => ({ path, folder, target, kind, name: packageOf(target) })),
);

describe('packages', () => {
  test('are imported only where they may be', () => {
    const wrong = foreign
      .filter(({ target }) => !target.startsWith('node:'))
      .filter(({ path, name, kind }) => kind !== 'type' && !ALLOWED[name]?.test(path))
      .map(({ path, target }) => `${path} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test('are the ones that package.json names', () => {
    const declared = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.peerDependencies,
    };
    const names = new Set(foreign.map(({ name }) => name).filter((name) => !name.startsWith('node:')));
    expect([...names].filter((name) => declared[name] === undefined)).toEqual([]);
    expect(Object.keys(ALLOWED).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([]);
  });

  test('of Node are imported under their node: name', () => {
    const bare = foreign.filter(({ name }) => builtinModules.includes(name));
    expect(bare).toEqual([]);
  });
});

describe('a pure floor', () => {
  test.each(Object.entries(NODE_ALLOWED))('src/%s/ uses nothing of Node but %s', (folder, allowed) => {
    const wrong = foreign
      .filter((each) => each.folder === folder && each.target.startsWith('node:') && each.kind !== 'type')
      .filter(
        ({ path, target }) => !allowed.test(target) && !(LOADS_SCENARIOS.test(path) && DISK.test(target)),
      )
      .map(({ path, target }) => `${path} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test.each([
    [
      'Date.now(',
      /^src\/(base\/clock|delivery\/deliver|runtime\/runtime-config|play\/run\/run-info|pact\/request-filter|cli\/output\/show-retries)\.ts$/,
    ],
    ['Math.random(', /^$/],
    ['new Date()', /^$/],
  ])('%s is asked only where %s', (call, allowed) => {
    const wrong = sources.filter(({ path, text }) => text.includes(call) && !allowed.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the process', () => {
  test.each(['argv', 'exit', 'exitCode', 'env', 'stdin', 'stdout', 'stderr', 'cwd'])(
    'process.%s is known to the command line only',
    (member) => {
      const uses = new RegExp(`\\bprocess\\.${member}\\b|\\bprocess;`);
      const knowing = sources.filter(({ folder, text }) => folder !== 'generate' && uses.test(text));
      expect(knowing.filter(({ folder }) => folder !== 'cli').map(({ path }) => path)).toEqual([]);
    },
  );

  test('console is not for sources', () => {
    const talking = sources.filter(({ text }) => /\bconsole\.\w+\(/.test(text)).map(({ path }) => path);
    expect(talking).toEqual([]);
  });
});
