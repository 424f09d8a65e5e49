import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';

const KINDS = readdirSync(join(root, 'contracts'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function filesOf(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.json')).toSorted();
}

describe('contract write', () => {
  test('copies every contract, byte for byte', async () => {
    const cwd = await withFolder();
    const { code, stdout, stderr } = await runCommand(['contract', 'write'], { cwd });
    const files = filesOf(join(root, 'contracts'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`wrote ${files.length} files to contracts, 0 were unchanged\n`);
    expect(filesOf(join(cwd, 'contracts'))).toEqual(files);
    for (const file of files) {
      // As texts: an assertion about two buffers looks at each byte by itself.
      const [copy, original] = [join(cwd, 'contracts', file), join(root, 'contracts', file)];
      expect(await readFile(copy, 'utf8')).toBe(await readFile(original, 'utf8'));
    }
  });

  test.each(KINDS)('copies %s only', async (kind) => {
    const cwd = await withFolder();
    const { code, stdout } = await runCommand(['contract', 'write', 'mine', '--only', kind, '--json'], {
      cwd,
    });
    const paths = filesOf(join(root, 'contracts', kind)).map((file) => join('mine', kind, file));
    expect([code, JSON.parse(stdout)]).toEqual([0, { folder: 'mine', written: paths, unchanged: [] }]);
    expect(readdirSync(join(cwd, 'mine'))).toEqual([kind]);
  });

  test('gives the integration its name in the pacts, and nowhere else', async () => {
    const cwd = await withFolder();
    const { code } = await runCommand(['contract', 'write', 'mine', '--integration', 'my-bot'], { cwd });
    const pacts = readdirSync(join(cwd, 'mine/pacts'));
    expect([code, pacts]).toEqual([
      0,
      [
        '8x8-chat-api-webhooks-my-bot.json',
        '8x8-chat-gateway-webhooks-my-bot.json',
        'my-bot-8x8-chat-api-rest.json',
        'my-bot-8x8-chat-api.json',
        'my-bot-8x8-chat-gateway-rest.json',
        'my-bot-8x8-chat-gateway.json',
      ],
    ]);
    for (const name of pacts) {
      const { consumer, provider } = JSON.parse(await readFile(join(cwd, 'mine/pacts', name), 'utf8'));
      expect(`${consumer.name}-${provider.name}.json`).toBe(name);
    }
    const schema = 'schemas/chat-api.schema.json';
    expect(await readFile(join(cwd, 'mine', schema))).toEqual(
      await readFile(join(root, 'contracts', schema)),
    );
  });

  test.each(['../up', 'a b', '-x'])('takes no name such as %s', async (name) => {
    const { code, stderr } = await runCommand(['contract', 'write', `--integration=${name}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed: letters, digits')]);
  });

  test('leaves what is the same, also with line ends of Windows', async () => {
    const cwd = await withFolder();
    await runCommand(['contract', 'write', 'mine', '--only', 'schemas'], { cwd });
    const path = join(cwd, 'mine/schemas/chat-api.text.schema.json');
    const windows = (await readFile(path, 'utf8')).replaceAll('\n', '\r\n');
    await writeFile(path, windows);
    const { code, stdout } = await runCommand(['contract', 'write', 'mine', '--only', 'schemas', '--json'], {
      cwd,
    });
    expect([code, JSON.parse(stdout).written]).toEqual([0, []]);
    expect(await readFile(path, 'utf8')).toBe(windows);
  });

  test('does not overwrite what was changed, and then writes nothing, without --force', async () => {
    const cwd = await withFolder();
    await runCommand(['contract', 'write', 'mine', '--only', 'schemas'], { cwd });
    const path = 'mine/schemas/chat-api.text.schema.json';
    await writeFile(join(cwd, path), '{}');
    const refused = await runCommand(['contract', 'write', 'mine'], { cwd });
    expect([refused.code, refused.stdout, readdirSync(join(cwd, 'mine'))]).toEqual([2, '', ['schemas']]);
    expect(refused.stderr).toContain(`CONTRACT_CHANGED: Cannot write "${join(path)}"`);

    const forced = await runCommand(['contract', 'write', 'mine', '--force'], { cwd });
    expect(forced.code).toBe(0);
    expect(await readFile(join(cwd, path), 'utf8')).not.toBe('{}');
  });

  test('refuses a folder that is a file', async () => {
    const cwd = await withFolder({ taken: '' });
    const { code, stderr } = await runCommand(['contract', 'write', 'taken'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('CONTRACT_NOT_WRITABLE');
  });
});
