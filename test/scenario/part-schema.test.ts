import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadScenario } from '#src/scenario/load.ts';
import { partSchema } from '#src/scenario/part-schema.ts';
import {
  createTemporaryDirectory,
  type TemporaryDirectory,
} from '../support/scenario/temporary-directory.ts';

let directory: TemporaryDirectory;

beforeEach(async () => {
  directory = await createTemporaryDirectory();
});

afterEach(() => directory.close());

const isValid = new Ajv2020({ strict: true }).compile(partSchema);

async function isIncluded(part: unknown): Promise<boolean> {
  await directory.write('part.json', JSON.stringify(part));
  await directory.write('a.yaml', 'scenario: A\ninclude: [part.json]\nsteps: [{ wait: 1s }]\n');
  return loadScenario(join(directory.path, 'a.yaml')).then(
    () => true,
    () => false,
  );
}

test.each<[string, unknown, boolean]>([
  ['a name alone', { part: 'A' }, true],
  [
    'each key',
    {
      part: 'A',
      include: [],
      queues: { a: {} },
      agents: { b: { name: 'B' } },
      customer: { name: 'C' },
      settings: { signed: false },
      steps: [{ queue: 'a' }, { join: 'b', ack: { status: 204 } }],
    },
    true,
  ],
  ['no name', { queues: {} }, false],
  ['an empty name', { part: '' }, false],
  ['a key of a scenario alone', { part: 'A', tags: ['a'] }, false],
  ['a scenario', { scenario: 'A', steps: [{ wait: '1s' }] }, false],
  ['no steps', { part: 'A', steps: [] }, false],
  ['a step without a verb', { part: 'A', steps: [{}] }, false],
  ['a mistyped field', { part: 'A', agents: { a: { nam: 'A' } } }, false],
  ['a text', 'A', false],
])('the schema that editors use agrees with what is included about %s', async (_, part, expected) => {
  expect(isValid(part)).toBe(expected);
  expect(await isIncluded(part)).toBe(expected);
});
