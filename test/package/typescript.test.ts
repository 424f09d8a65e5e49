import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Problem } from '#src/base/errors.ts';
import { addPackages, copyInstalled, type Installed, root } from '../support/package/install.ts';

/** Makes a newer Node what Node 20 is: one that does not load TypeScript. */
const FLAGS = 'typescript' in process.features ? ['--no-experimental-strip-types'] : [];

const SCENARIO = `
import { defineScenario } from 'fake-8x8';
const about: string = 'A customer waits.';
export default defineScenario({ scenario: 'Mine', about, queues: { support: {} }, steps: [{ queue: 'support' }] });
`;

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
  await writeFile(join(installed.project, 'mine.ts'), SCENARIO);
  await writeFile(join(installed.project, 'mine.js'), SCENARIO.replace(': string', ''));
});

afterAll(() => installed.close());

/** The problems that `lint` finds in a file. */
async function lint(file: string): Promise<readonly Problem[]> {
  const cli = join(installed.folder, 'dist', 'cli.js');
  const { stdout } = await installed
    .run(process.execPath, [...FLAGS, cli, 'lint', '--json', file])
    .catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout).problems;
}

describe('where Node does not load TypeScript', () => {
  test('JavaScript needs nothing more', async () => {
    expect(await lint('mine.js')).toEqual([]);
  });

  test('TypeScript asks in one line for jiti, and then is loaded', async () => {
    expect(await lint('mine.ts')).toMatchObject([
      { code: 'JITI_MISSING', message: expect.stringMatching(/^.*: npm install --save-dev jiti$/) },
    ]);
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/jiti/package.json'), 'utf8'));
    await addPackages(installed, [`jiti@${version}`]);
    expect(await lint('mine.ts')).toEqual([]);
  });
});
