import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSeededIds } from '../../src/base/seeded-ids.ts';
import { DIALECT_NAMES, dialects } from '../../src/protocol/dialects.ts';
import { checkScenario } from '../../src/scenario/check.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { listScenarios, loadScenario } from '../../src/scenario/load.ts';

const directory = join(import.meta.dirname, '../../scenarios');
const listed = await listScenarios(directory);
const names = listed.map(({ path }) => basename(path, '.yaml'));
const pathOf = (name: string) => join(directory, `${name}.yaml`);

async function compile(name: string, dialect: 'chat-api' | 'chat-gateway' = 'chat-api') {
  const { scenario } = await loadScenario(pathOf(name));
  return compileScenario(scenario, { dialect: dialects[dialect], ids: createSeededIds('a') });
}

describe('the catalogue', () => {
  test('has a row in its table for each file, in both directions', async () => {
    const readme = await readFile(join(directory, 'README.md'), 'utf8');
    const rows = Array.from(readme.matchAll(/^\| \[(.+)\.yaml\]\((.+)\.yaml\) +\| .+ \| .+ \|$/gm), (row) => [
      row[1],
      row[2],
    ]);
    expect(rows.map(([name]) => name).toSorted()).toEqual(names.toSorted());
    for (const [name, link] of rows) expect(link).toBe(name);
  });

  test('has no two scenarios of one name', () => {
    expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThanOrEqual(17);
  });
});

describe.each(names)('%s', (name) => {
  test('names the schema in its first line', async () => {
    const [first] = (await readFile(pathOf(name), 'utf8')).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../contracts/schemas/scenario.schema.json');
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each([...DIALECT_NAMES, undefined])('is clean and compiles in %s', async (dialect) => {
    const { scenario, positions } = await loadScenario(pathOf(name));
    expect(checkScenario(scenario, { positions, dialect })).toEqual([]);
    const { steps } = await compile(name, dialect);
    expect(steps.filter(({ kind }) => kind !== 'wait')).not.toEqual([]);
  });

  test('says why one plays it', async () => {
    const { scenario } = await loadScenario(pathOf(name));
    expect(scenario.about).toMatch(/play it/i);
  });

  test('takes a few seconds at most, but for the slow one', async () => {
    const { steps } = await compile(name);
    const totalMs = steps.reduce((sum, { afterMs }) => sum + afterMs, 0);
    if (name === 'slow-human-pace') expect(totalMs).toBe(3_600_000);
    else expect(totalMs).toBeLessThanOrEqual(5000);
  });
});

describe('the texts of the catalogue', () => {
  const textsOf = async (name: string) =>
    (await compile(name)).steps.flatMap((step) => (step.kind === 'text' ? [step.text.join('')] : []));

  test('hold what unicode promises', async () => {
    const text = (await textsOf('unicode')).join('\n');
    for (const [what, pattern] of [
      ['joined emoji', /\p{Emoji}\u200d\p{Emoji}/u],
      ['a flag', /\p{Regional_Indicator}{2}/u],
      ['a flag of tags', /\u{1f3f4}[\u{e0061}-\u{e007a}]+\u{e007f}/u],
      ['a skin tone', /\p{Emoji_Modifier}/u],
      ['Arabic', /\p{Script=Arabic}/u],
      ['Hebrew', /\p{Script=Hebrew}/u],
      ['combining marks', /e\u0301/u],
      ['Han', /\p{Script=Han}/u],
      ['Hangul', /\p{Script=Hangul}/u],
      ['a Han character beyond the first plane', /\u{20bb7}/u],
      ['a line separator', /\u2028/u],
    ] as const) {
      expect(pattern.test(text), what).toBe(true);
    }
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test('hold what whitespace-only promises', async () => {
    const texts = await textsOf('whitespace-only');
    expect(texts.filter((text) => text.trim() === '')).toEqual(['', ' ', '\t\n\r\n', '\u00a0\u2003\u3000']);
  });

  test('hold what control-characters promises', async () => {
    const text = (await textsOf('control-characters')).join('');
    for (const character of ['\u0000', '\u001b', '\u0007', '\r\n', '\u007f', '\u001f', '\u202e']) {
      expect(text).toContain(character);
    }
  });

  test('hold what long-text promises', async () => {
    const longest = (await textsOf('long-text')).toSorted((a, b) => b.length - a.length)[0];
    expect(longest?.length).toBeGreaterThan(3000);
    expect(longest?.split('\n')).toHaveLength(48);
  });

  test('hold what burst-of-texts promises', async () => {
    expect(await textsOf('burst-of-texts')).toHaveLength(20);
  });
});
