import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** Plays scenarios, and gives the report with what was sent in each conversation: types of events, and texts. */
async function play(cwd: string, flags: readonly string[]) {
  const { url } = await withConsumer('accepts');
  const all = ['play', ...flags, '--to', url, '--clock', 'virtual', '--json'];
  const { stdout } = await runCommand(all, { cwd });
  const { entries } = JSON.parse(stdout) as Report;
  const sent = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'attempt') continue;
    const { conversationId, eventType, text } = entry;
    sent.set(conversationId, `${sent.get(conversationId) ?? ''}\n${eventType} ${text}`);
  }
  return { report: stdout, sent: [...sent.values()].toSorted() };
}

describe('import', () => {
  test.each(DIALECT_NAMES)('makes scenarios that lead to the same events, in %s', async (dialect) => {
    const cwd = await withFolder();
    const flags = ['--dialect', dialect];
    const { report, sent } = await play(cwd, ['transfer', 'unicode', '--conversations', '2', ...flags]);
    await writeFile(join(cwd, 'report.json'), report);
    const { stdout } = await runCommand(['import', 'report.json', 'saved', '--json'], { cwd });
    const { files } = JSON.parse(stdout) as { readonly files: readonly string[] };
    expect(files).toEqual(
      ['transfer-to-billing-1', 'transfer-to-billing-2', 'unicode-1', 'unicode-2'].map((name) =>
        join('saved', `${name}.yaml`),
      ),
    );
    const linted = await runCommand(['lint', 'saved'], { cwd });
    expect([linted.code, linted.stdout + linted.stderr]).toEqual([
      0,
      expect.stringContaining('no problems found'),
    ]);
    expect((await play(cwd, ['saved', ...flags])).sent).toEqual(sent);
    expect(sent).toHaveLength(4);
  });

  test('overwrites nothing without --force', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, 'imported/short.yaml': 'mine' });
    await writeFile(join(cwd, 'report.json'), (await play(cwd, ['short.yaml'])).report);
    const refused = await runCommand(['import', 'report.json'], { cwd });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('IMPORT_EXISTS')]);
    const forced = await runCommand(['import', 'report.json', '--force'], { cwd });
    expect([forced.code, forced.stdout]).toEqual([
      0,
      expect.stringContaining('wrote 1 scenario to imported'),
    ]);
    expect(await readdir(join(cwd, 'imported'))).toEqual(['short.yaml']);
  });

  test.each([
    ['no JSON', 'rubbish', 'REPORT_UNREADABLE'],
    ['another document', '{}', 'REPORT_UNKNOWN'],
    ['what test wrote', '{"report":"fake-8x8 test","version":1}', 'REPORT_EMPTY'],
  ])('refuses %s', async (_, text, code) => {
    const cwd = await withFolder({ 'report.json': text });
    const { stderr, ...ended } = await runCommand(['import', 'report.json'], { cwd });
    expect([ended.code, stderr]).toEqual([2, expect.stringContaining(code)]);
  });
});
