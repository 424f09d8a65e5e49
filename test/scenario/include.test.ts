import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPosition, type Problem } from '#src/base/errors.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import {
  createTemporaryDirectory,
  type TemporaryDirectory,
} from '../support/scenario/temporary-directory.ts';

let directory: TemporaryDirectory;

beforeEach(async () => {
  directory = await createTemporaryDirectory();
});

afterEach(() => directory.close());

/** Writes files and loads the first. */
async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory.path, name)), { recursive: true });
    await directory.write(name, text);
  }
  return loadScenario(join(directory.path, Object.keys(files)[0] ?? ''));
}

/** The places and codes of what is wrong, with paths from the folder. */
const placesOf = (problems: readonly Problem[]) =>
  problems.map(({ code, position }) =>
    `${position && formatPosition(position)} ${code}`.replace(`${directory.path}/`, ''),
  );

const failureOf = async (files: Readonly<Record<string, string>>) => {
  const thrown = await load(files).then(
    () => ({ problems: [] }),
    (error) => error,
  );
  return placesOf(thrown.problems);
};

const cast = 'part: Cast\nqueues: { support: { name: Support } }\nagents: { ana: { name: Ana Pop } }\n';
const opening = `part: Opening\ninclude: [cast.yaml]\nsteps:\n  - queue: support\n  - join: ana\n`;
const main = (include: string, rest = 'steps: [{ text: Hi }]\n') =>
  `scenario: A\ninclude: ${include}\n${rest}`;

describe('include', () => {
  test('brings the declarations and the steps of parts, each once; own values count', async () => {
    const { scenario, positions } = await load({
      'a.yaml': main('[parts/opening.yaml, parts/cast.yaml]', 'agents: { ana: {} }\nsteps: [{ text: Hi }]\n'),
      'parts/opening.yaml': opening,
      'parts/cast.yaml': cast,
    });
    expect(scenario).toEqual({
      scenario: 'A',
      queues: { support: { name: 'Support' } },
      agents: { ana: {} },
      steps: [{ queue: 'support' }, { join: 'ana' }, { text: 'Hi' }],
    });
    expect(checkScenario(scenario, { positions }).problems).toEqual([]);
  });

  test('keeps the places of what is wrong in the right file', async () => {
    const { scenario, positions } = await load({
      'a.yaml': main('[parts/opening.yaml]', 'agents: { ben: {} }\nsteps:\n  - text: ${nobody}\n'),
      'parts/opening.yaml': opening.replace('join: ana', 'join: anna'),
      'parts/cast.yaml': cast,
    });
    expect(placesOf(checkScenario(scenario, { positions }).problems)).toEqual([
      'a.yaml:5:11 SCENARIO_UNKNOWN_VARIABLE',
      'parts/opening.yaml:5:11 SCENARIO_UNKNOWN_AGENT',
    ]);
  });

  test('finds a file that a step of a part attaches from the part', async () => {
    const { scenario } = await load({
      'a.yaml': main('[parts/file.yaml]'),
      'parts/file.yaml': 'part: File\nsteps: [{ attach: a.txt }, { attach: ../b.txt }]\n',
      'parts/a.txt': 'a',
      'b.txt': 'b',
    });
    expect(scenario.steps.slice(0, 2)).toMatchObject([
      { attach: { name: 'a.txt', base64: 'YQ==' } },
      { attach: { name: 'b.txt', base64: 'Yg==' } },
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a file that is not there', { 'a.yaml': main('[b.yaml]') }, ['a.yaml:2:11 SCENARIO_FILE_NOT_FOUND']],
    ['one outside', { 'a.yaml': main('[../b.yaml]') }, ['a.yaml:2:11 SCENARIO_FILE_OUTSIDE']],
    ['another kind', { 'a.yaml': main('[b.ts]'), 'b.ts': '' }, ['a.yaml:2:11 SCENARIO_INCLUDE_INVALID']],
    ['itself', { 'a.yaml': main('[a.yaml]') }, ['a.yaml:2:11 SCENARIO_INCLUDE_CYCLE']],
    [
      'a cycle',
      {
        'a.yaml': main('[b.yaml]'),
        'b.yaml': 'part: B\ninclude: [c.yaml]\n',
        'c.yaml': 'part: C\ninclude: [b.yaml]\n',
      },
      ['c.yaml:2:11 SCENARIO_INCLUDE_CYCLE'],
    ],
    [
      'what is no part',
      { 'a.yaml': main('[b.yaml]'), 'b.yaml': 'scenario: B\nsteps: [{ queue: support }]\n' },
      ['b.yaml:1:1 SCENARIO_INCLUDE_INVALID'],
    ],
    [
      'a part with mistakes',
      { 'a.yaml': main('[b.yaml]'), 'b.yaml': 'part: B\ntags: [a]\nagents: { ana: { nam: Ana } }\n' },
      ['b.yaml:2:1 SCENARIO_UNKNOWN_FIELD', 'b.yaml:3:18 SCENARIO_UNKNOWN_FIELD'],
    ],
  ])('refuses %s', async (_, files, expected) => {
    expect(await failureOf(files)).toEqual(expected);
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'a part that is not there',
      {
        'a.yaml': main(
          '[b.yaml]',
          'steps:\n  - join: ana\n  - expect: message\n    matching: /(/\n  - attach: no.txt\n  - text: ${who}\n',
        ),
      },
      [
        'a.yaml:2:11 SCENARIO_FILE_NOT_FOUND',
        'a.yaml:6:15 SCENARIO_INVALID_PATTERN',
        'a.yaml:7:13 SCENARIO_FILE_NOT_FOUND',
      ],
    ],
    [
      'a mistyped field, and with what is certain of the steps',
      {
        'a.yaml': main(
          '[b.yaml]',
          'steps:\n  - join: ana\n    aftr: 1s\n  - expect: message\n    matching: /(/\n  - attach: no.txt\n',
        ),
        'b.yaml': 'part: B\nagent: {}\n',
      },
      [
        'a.yaml:5:5 SCENARIO_UNKNOWN_FIELD',
        'a.yaml:7:15 SCENARIO_INVALID_PATTERN',
        'a.yaml:8:13 SCENARIO_FILE_NOT_FOUND',
        'b.yaml:2:1 SCENARIO_UNKNOWN_FIELD',
      ],
    ],
  ])('tells all that is wrong at once, beside %s', async (_, files, expected) => {
    expect(await failureOf(files)).toEqual(expected);
  });

  test('refuses a link that leads outside', async () => {
    const outside = await directory.write('b.yaml', cast);
    await mkdir(join(directory.path, 'scenarios'));
    await symlink(outside, join(directory.path, 'scenarios/b.yaml'));
    expect(await failureOf({ 'scenarios/a.yaml': main('[b.yaml]') })).toEqual([
      'scenarios/a.yaml:2:11 SCENARIO_FILE_OUTSIDE',
    ]);
  });

  test('is refused where no file is known', () => {
    const { problems } = checkScenario({ scenario: 'A', include: ['b.yaml'], steps: [{ queue: 'support' }] });
    expect(problems).toMatchObject([{ code: 'SCENARIO_FILE_NOT_READ', path: '/include' }]);
  });

  test('leaves parts out of the list of a folder', async () => {
    await load({ 'a.yaml': main('[opening.yaml]'), 'opening.yaml': opening, 'cast.yaml': cast });
    expect((await listScenarios(directory.path)).map(({ name }) => name)).toEqual(['A']);
  });
});
