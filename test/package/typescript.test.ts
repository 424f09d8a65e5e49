import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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

function lint(file: string) {
  const cli = join(installed.folder, 'dist', 'cli.js');
  return installed.run(process.execPath, [...FLAGS, cli, 'lint', file]);
}

describe('where Node does not load TypeScript', () => {
  test('JavaScript needs nothing more', async () => {
    expect((await lint('mine.js')).stderr).toContain('nothing to complain about');
  });

  test('TypeScript asks in one line for jiti, and then is loaded', async () => {
    await expect(lint('mine.ts')).rejects.toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^.*JITI_MISSING.*npm install --save-dev jiti\n$/),
    });
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/jiti/package.json'), 'utf8'));
    await addPackages(installed, [`jiti@${version}`]);
    expect((await lint('mine.ts')).stderr).toContain('nothing to complain about');
  });
});
