import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import {
  createTemporaryDirectory,
  type TemporaryDirectory,
} from '../support/scenario/temporary-directory.ts';

const yaml = 'scenario: A\nabout: b\nsteps: [{ wait: 1s }]\n';
const expected = { scenario: 'A', about: 'b', steps: [{ wait: '1s' }] };
const json = JSON.stringify(expected);

let directory: TemporaryDirectory;

beforeEach(async () => {
  directory = await createTemporaryDirectory();
});

afterEach(() => directory.close());

describe('loadScenario', () => {
  test.each<[string, string]>([
    ['a.yaml', yaml],
    ['a.yml', yaml],
    ['a.YAML', yaml],
    ['a.json', json],
    ['default.js', `export default ${json};`],
    ['default.mjs', `export default ${json};`],
    ['default.ts', `const it: object = ${json};\nexport default it;`],
    ['named.mts', `export const scenario = ${json} as const;`],
    ['undefined-fields.js', `export const scenario = { ...${json}, queues: undefined };`],
    [
      'alias.ts',
      `import { defineScenario } from 'fake-8x8';\nexport const scenario = defineScenario(${json});`,
    ],
  ])('loads %s', async (name, content) => {
    const path = await directory.write(name, content);
    const alias = { 'fake-8x8': join(import.meta.dirname, '../../src/scenario/define-scenario.ts') };
    const loaded = await loadScenario(path, { alias });
    expect(loaded.file).toBe(path);
    expect(loaded.scenario).toEqual(expected);
  });

  test('loads a typed module that imports others', async () => {
    const { scenario, positions } = await loadScenario(join(import.meta.dirname, 'files/typed.ts'));
    expect(scenario.steps.map(({ text }) => text)).toEqual([undefined, undefined, 'one', 'two', undefined]);
    expect(positions).toBeUndefined();
  });

  test('knows where values of a data file stand', async () => {
    const path = await directory.write('a.yaml', yaml);
    const { positions } = await loadScenario(path);
    expect(positions?.('/steps/0')).toEqual({ file: path, line: 3, column: 9 });
  });

  test.each<[string, string, string | Uint8Array, string, string]>([
    [
      'an unknown ending',
      'a.toml',
      yaml,
      'SCENARIO_UNKNOWN_KIND',
      '.yaml, .yml, .json, .ts, .mts, .js, .mjs',
    ],
    [
      'a large file',
      'a.yaml',
      `${yaml}#${'x'.repeat(1024 * 1024)}`,
      'SCENARIO_TOO_LARGE',
      'Allowed: 1048576',
    ],
    [
      'a large module',
      'a.js',
      `throw 1;//${'x'.repeat(1024 * 1024)}`,
      'SCENARIO_TOO_LARGE',
      'Allowed: 1048576',
    ],
    ['what is not UTF-8', 'a.yaml', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'SCENARIO_SYNTAX', 'not UTF-8'],
    ['broken YAML', 'a.yaml', 'a: [', 'SCENARIO_INVALID', 'a.yaml:1:5'],
    ['what is no scenario', 'a.json', '{}', 'SCENARIO_INVALID', '2 problems'],
    [
      'a module that throws',
      'a.ts',
      'throw new Error("no\\u001b luck");',
      'SCENARIO_MODULE_FAILED',
      'no\\u001b luck',
    ],
    ['a module that is broken', 'a.ts', 'export const scenario = {', 'SCENARIO_MODULE_FAILED', 'a.ts'],
    ['a module without scenario', 'a.ts', 'export const other = 1;', 'SCENARIO_NO_EXPORT', 'defineScenario'],
    [
      'a module with a function',
      'a.ts',
      'export const scenario = { scenario: () => 1 };',
      'SCENARIO_NOT_PLAIN',
      '/scenario is function',
    ],
    [
      'a module with a date',
      'a.ts',
      'export const scenario = { about: new Date(0) };',
      'SCENARIO_NOT_PLAIN',
      '/about is object',
    ],
    [
      'a module with a cycle',
      'a.ts',
      'const a = {}; a.a = a; export const scenario = a;',
      'SCENARIO_NOT_PLAIN',
      'a cycle',
    ],
    [
      'a module with NaN',
      'a.ts',
      'export const scenario = { steps: [NaN] };',
      'SCENARIO_NOT_PLAIN',
      '/steps/0 is number',
    ],
    [
      'a module with a wrong scenario',
      'a.ts',
      'export const scenario = { name: "x" };',
      'SCENARIO_INVALID',
      '/name',
    ],
  ])('refuses %s', async (_, name, content, code, part) => {
    const path = await directory.write(name, content);
    await expect(loadScenario(path)).rejects.toMatchObject({ code, message: expect.stringContaining(part) });
  });

  test('refuses a directory', async () => {
    await expect(loadScenario(directory.path)).rejects.toMatchObject({ code: 'SCENARIO_NOT_FOUND' });
  });

  test('suggests the file that was meant', async () => {
    await directory.write('transfer.yaml', yaml);
    const path = join(directory.path, 'transfr.yaml');
    await expect(loadScenario(path)).rejects.toMatchObject({
      code: 'SCENARIO_NOT_FOUND',
      message: `Cannot load "${path}": there is no such file. Did you mean "${join(directory.path, 'transfer.yaml')}"?`,
    });
  });

  test('says that there is no such file where there is no such directory', async () => {
    const path = join(directory.path, 'a/b.yaml');
    await expect(loadScenario(path)).rejects.toMatchObject({ code: 'SCENARIO_NOT_FOUND' });
  });

  test('carries each problem with its place', async () => {
    const path = await directory.write('a.yaml', 'scenario: A\nabout: b\nsteps:\n  - wait: 1\n  - {}\n');
    await expect(loadScenario(path)).rejects.toMatchObject({
      problems: [
        { code: 'SCENARIO_WRONG_TYPE', position: { file: path, line: 4, column: 11 } },
        { code: 'SCENARIO_STEP_VERB', position: { file: path, line: 5, column: 5 } },
      ],
    });
  });
});

describe('listScenarios', () => {
  test('lists data files by path, and says why a file is no scenario', async () => {
    await directory.write('b.yaml', yaml);
    await directory.write('a.json', json.replace('"A"', '"First"'));
    await directory.write('c.yaml', 'scenario: C\n');
    await directory.write('README.md', '# no scenario');
    await directory.write('module.ts', 'throw new Error("run");');
    const listed = await listScenarios(directory.path);
    expect(listed.map(({ path, name, about, problems }) => [path, name, about, problems.length])).toEqual([
      [join(directory.path, 'a.json'), 'First', 'b', 0],
      [join(directory.path, 'b.yaml'), 'A', 'b', 0],
      [join(directory.path, 'c.yaml'), 'c.yaml', '', 1],
    ]);
  });

  test('refuses what is no directory', async () => {
    const path = join(directory.path, 'none');
    await expect(listScenarios(path)).rejects.toMatchObject({ code: 'SCENARIO_NOT_FOUND' });
  });
});
