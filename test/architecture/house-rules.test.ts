import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, readSources } from '../support/docs/source-files.ts';

const sources = readSources();
const written = sources.filter(({ isGenerated, path }) => !isGenerated && !path.endsWith('.d.ts'));

/** The paths of the files whose text matches. */
function matching(pattern: RegExp): readonly string[] {
  return written.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('a source file', () => {
  test('has no default export', () => {
    expect(matching(/^export default\b|^export \{[^}]*\bas default\b/m)).toEqual([]);
  });

  test.each([
    ['enum', /^(export )?(const |declare )*enum\s/m],
    ['namespace', /^(export )?(declare )?namespace\s/m],
    ['any', /[:<|&(]\s*any\s*[,;)>|&\]=]|\bas any\b/],
    ['not-null assertion', /[\w)\]]!\.|[\w)\]]!\[/],
  ])('has no %s', (_, pattern) => {
    expect(matching(pattern)).toEqual([]);
  });

  test('is called in kebab-case', () => {
    const names = [...sources.map(({ path }) => path), ...listFiles('test')].map((path) => basename(path));
    const named = names.filter((name) => name !== 'README.md');
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('is not called after everything and nothing', () => {
    const vague = sources.filter(({ path }) => /\/(utils?|types|common|misc)\.ts$/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test('exports no type under a name that another file exports too, its twin of another dialect excepted', () => {
    const names = written.flatMap(({ path, text }) =>
      Array.from(
        text.matchAll(/^export (?:type|interface) (\w+)/gm),
        ([, name = '']) => `${path.replace(/^.*\/chat-(?:api|gateway)\//, '')} ${name}`,
      ),
    );
    const twice = (name: string) => names.filter((each) => each.split(' ')[1] === name);
    const shared = names
      .map((each) => each.split(' ')[1] ?? '')
      .filter((name) => new Set(twice(name)).size > 1);
    expect([...new Set(shared)]).toEqual([]);
  });

  test('says of each export what it is', () => {
    const bare = written
      .filter(({ folder, path }) => folder !== '' && !path.endsWith('/index.ts'))
      .flatMap(({ path, text }) => undocumented(text).map((line) => `${path}: ${line}`));
    expect(bare).toEqual([]);
  });
});

/** Lines that export something and have no doc comment above. Overloads share the first one's. */
function undocumented(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    const name = /^export (?:async )?(?:abstract )?(?:function\*?|const|class|type) (\w+)/.exec(line)?.[1];
    if (name === undefined) return false;
    const before = lines[index - 1] ?? '';
    const isOverload = before.startsWith(`export function ${name}`);
    return !before.trimEnd().endsWith('*/') && !isOverload;
  });
}

test('a generated file names its generator', () => {
  const generated = sources.filter(({ isGenerated }) => isGenerated);
  expect(generated.length).toBeGreaterThan(0);
  const silent = generated.filter(({ text }) => !text.split('\n', 1)[0]?.includes('src/generate/'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

describe('the tests', () => {
  test('mirror the sources', () => {
    const folders = new Set(sources.map(({ folder }) => folder));
    const further = [
      'architecture',
      'bench',
      'conformance',
      'consumers',
      'docs',
      'examples',
      'fuzz',
      'measure',
      'package',
      'pictures',
      'soak',
      'support',
    ];
    const strange = listFiles('test')
      .filter((path) => path.split('/').length > 2)
      .map((path) => path.split('/')[1] ?? '')
      .filter((folder) => !folders.has(folder) && !further.includes(folder));
    expect([...new Set(strange)]).toEqual([]);
  });
});
