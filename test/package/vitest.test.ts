import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkTypes } from '../support/package/check-types.ts';
import { copyInstalled, type Installed, root } from '../support/package/install.ts';
import { packagesLoadedBy } from '../support/package/loaded-with.ts';

let installed: Installed;

beforeAll(async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/vitest/package.json'), 'utf8'));
  installed = await copyInstalled(inject('installedPackage'), [`vitest@${version}`]);
});

afterAll(() => installed.close());

describe('fake-8x8/vitest', () => {
  test('gives a test its fake, and matchers', async () => {
    const folder = join(installed.project, 'tests');
    await mkdir(folder);
    await writeFile(
      join(folder, 'user.test.js'),
      `
      import { expect, testWith } from 'fake-8x8/vitest';
      const test = testWith({
        to: { fetch: () => new Response() },
        agents: { ana: {} },
        queues: { support: {} },
      });
      test('a user test', async ({ fake }) => {
        await fake.move({ queue: 'support' });
        await fake.agent('ana').join();
        expect(fake).toHaveAccepted('AGENT_JOINED');
        expect(fake).not.toHaveReceivedMessage();
      });
    `,
    );
    const vitest = join(installed.project, 'node_modules', 'vitest', 'vitest.mjs');
    const { stdout } = await installed.run(process.execPath, [vitest, 'run', '--dir', 'tests']);
    expect(stripVTControlCharacters(stdout)).toMatch(/Tests\s+1 passed/);
  });

  test.each(['koa', 'undici', 'typebox'])('does not load %s at once', (name) => {
    expect(packagesLoadedBy(join(installed.folder, 'dist', 'vitest.js'))).not.toContain(name);
  });

  test('has types that fit what a user writes', async () => {
    const code = readFileSync(join(root, 'test/vitest/typed-use.ts'), 'utf8');
    expect(await checkTypes(installed, 'user.ts', code)).toEqual([]);
  });
});
