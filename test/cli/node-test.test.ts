import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../support/cli/run-command.ts';

test('the unit test for node:test, which docs/unit-tests.md shows, passes', () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', 'test/examples/node-test.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^# pass 2$/m)]);
});
