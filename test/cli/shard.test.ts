import { expect, test } from 'vitest';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

type Named = { readonly name: string };

/** What the shards of a list have, each in its order. */
async function listShards(args: readonly string[], of: number): Promise<readonly (readonly string[])[]> {
  const shards = Array.from({ length: of }, (_, index) => `${index + 1}/${of}`);
  return Promise.all(
    shards.map(async (shard) => {
      const { stdout } = await runCommand([...args, '--list', '--json', '--shard', shard]);
      const listed = JSON.parse(stdout) as readonly Named[] | { readonly scenarios: readonly Named[] };
      return ('scenarios' in listed ? listed.scenarios : listed).map(({ name }) => name);
    }),
  );
}

test.each([
  [['play', 'catalogue'], 3],
  [['test', '--profile', 'full'], 4],
  [['play', 'catalogue', '--tag', 'transfer'], 2],
] as const)('the shards of %j are the whole, and share nothing', async (args, of) => {
  const [whole] = await listShards([...args], 1);
  const shards = await listShards([...args], of);
  expect(shards.flat().toSorted()).toEqual(whole?.toSorted());
  const sizes = shards.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test('play plays its shard alone, and says how to play one of its scenarios again', async () => {
  const { url } = await withConsumer('accepts');
  const cwd = await withFolder(
    Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`s/${name}.yaml`, SHORT_SCENARIO.replace('Short', name)]),
    ),
  );
  const { stdout } = await runCommand(['play', 's', '--to', url, '--shard', '2/2', '--json'], { cwd });
  const { scenarios } = JSON.parse(stdout) as { scenarios: readonly (Named & { readonly replay: string })[] };
  expect(scenarios.map(({ name }) => name)).toEqual(['b']);
  expect(scenarios[0]?.replay).not.toContain('shard');
});

test.each([
  [['play', 'transfer', '--to', 'http://127.0.0.1:9/', '--shard', '2/2'], 'scenario'],
  [['test', '--to', 'http://127.0.0.1:9/', '--only', 'handshake', '--shard', '2/2'], 'check'],
] as const)('a shard that has nothing passes: %j', async (args, what) => {
  const { code, stderr } = await runCommand([...args]);
  expect([code, stderr]).toEqual([0, expect.stringContaining(`shard 2/2 has no ${what}`)]);
});

test.each(['0/2', '3/2', '2', 'a/b', '1/0', '1/1001', '-1/2'])('%j is no shard', async (shard) => {
  const { code, stderr } = await runCommand(['play', 'transfer', '--list', `--shard=${shard}`]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('SHARD_INVALID')]);
});
