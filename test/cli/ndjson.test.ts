import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand, startCommand } from '../support/cli/run-command.ts';

const schema = JSON.parse(readFileSync(join(root, 'contracts/schemas/entry.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** The entries of a stream, each checked against the published schema. */
function entriesOf(stream: string): readonly JournalEntry[] {
  const entries = stream
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalEntry);
  for (const entry of entries) {
    validate(entry);
    expect(validate.errors ?? []).toEqual([]);
  }
  return entries;
}

describe('the ndjson reporter', () => {
  test.each([
    [[], ['scenario', 'attempt', 'attempt', 'attempt', 'conversation', 'run']],
    [['--dialect', 'both'], expect.arrayContaining(['run', 'attempt'])],
  ])('writes each entry of a run as a line: play %j', async (flags, kinds) => {
    const { url } = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const args = ['play', 'short.yaml', '--to', url, '--reporter', 'ndjson', ...flags];
    const { code, stdout } = await runCommand(args, { cwd });
    expect(code).toBe(0);
    expect(entriesOf(stdout).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('follows a platform, and nothing else is on stdout', async () => {
    const { until, child, ended } = startCommand(['serve', '--reporter', 'ndjson']);
    const [, url = ''] = await until('stderr', /listens on (\S+)/);
    await fetch(`${url}/oauth/v2/token`, { method: 'POST' });
    await until('stdout', /\n/);
    child.kill('SIGTERM');
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect(entriesOf(stdout)).toMatchObject([{ kind: 'call', operation: 'token', status: 401 }]);
  });

  test.each([
    [['serve', '--reporter', 'junit']],
    [['test', '--to', 'http://127.0.0.1:9/', '--reporter', 'ndjson']],
    [['contract', 'verify', '--to', 'http://127.0.0.1:9/', '--reporter', 'ndjson']],
  ])('is refused, as others are, where there is no such thing: %j', async (args) => {
    const { code, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('REPORTER_NOT_HERE')]);
  });
});
