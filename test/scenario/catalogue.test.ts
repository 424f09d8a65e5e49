import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DialectName } from '#src/protocol/dialect.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { needsCustomer } from '#src/scenario/app-steps.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { compileChecked } from '../support/scenario/compile-checked.ts';

const directory = join(import.meta.dirname, '../../scenarios');
const listed = (
  await Promise.all(
    ['.', 'dialogues', 'gateway', 'served'].map((folder) => listScenarios(join(directory, folder))),
  )
).flat();
/** From the catalogue's folder, without the ending: `dialogues/app-opens`. */
const names = listed.map(({ path }) => path.slice(directory.length + 1).replace(/\.yaml$/, ''));
const pathOf = (name: string) => join(directory, `${name}.yaml`);
const isDialogue = (name: string) => name.startsWith('dialogues/');
const isGateway = (name: string) => name.startsWith('gateway/');
const isServed = (name: string) => name.startsWith('served/');

async function compile(name: string, dialect?: DialectName) {
  const { scenario } = await loadScenario(pathOf(name));
  return compileChecked(scenario, dialect ?? scenario.dialects?.[0]);
}

describe('the catalogue', () => {
  test('has a row in its table for each file, in both directions', async () => {
    const readme = await readFile(join(directory, 'README.md'), 'utf8');
    const rows = Array.from(
      readme.matchAll(/^\| \[(.+)\.yaml\]\((.+)\.yaml\) +\| .+ \| .+ \|$/gm),
      ([, shown = '', link = '']) => ({ shown, link }),
    );
    expect(rows.map(({ link }) => link).toSorted()).toEqual(names.toSorted());
    for (const { shown, link } of rows) expect(shown).toBe(basename(link));
  });

  test('has no two scenarios of one name, nor two files, whatever their folders', () => {
    expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
    expect(new Set(names.map((name) => basename(name))).size).toBe(listed.length);
    expect(names.filter((name) => !name.includes('/')).length).toBeGreaterThanOrEqual(17);
    expect(names.filter(isDialogue).length).toBeGreaterThanOrEqual(10);
    expect(names.filter(isGateway).length).toBeGreaterThanOrEqual(10);
  });
});

describe.each(names)('%s', (name) => {
  test('names the schema in its first line', async () => {
    const [first] = (await readFile(pathOf(name), 'utf8')).split('\n');
    const up = '../'.repeat(name.split('/').length);
    expect(first).toBe(`# yaml-language-server: $schema=${up}contracts/schemas/scenario.schema.json`);
    expect(basename(name)).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each([...DIALECT_NAMES, undefined])('is clean and compiles in %s', async (dialect) => {
    const { scenario, positions } = await loadScenario(pathOf(name));
    expect(checkScenario(scenario, { positions, dialect }).problems).toEqual([]);
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

describe('what an app has to do for them', () => {
  test.each(names)('%s', async (name) => {
    const { scenario } = await loadScenario(pathOf(name));
    const { opens, expects } = await compile(name);
    const [first] = scenario.steps;
    if (isServed(name)) {
      expect([first?.expect, needsCustomer(scenario)]).toEqual(['conversation', false]);
    } else if (isDialogue(name)) {
      expect(expects).toBe(true);
      // Somebody has to begin: the customer, or the contact centre.
      expect(first?.customer ?? first?.queue).toBeDefined();
    } else if (isGateway(name)) {
      expect([scenario.dialects, needsCustomer(scenario) || scenario.settings !== undefined]).toEqual([
        ['chat-gateway'],
        true,
      ]);
    } else expect([opens, expects]).toEqual(['platform', false]);
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
