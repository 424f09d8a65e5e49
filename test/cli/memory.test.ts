import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, type Report, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';
import { never, startApp } from '../support/server/fixtures.ts';

const LITTLE_MEMORY = { NODE_OPTIONS: '--max-old-space-size=64' };

/** One event of 900 KB. */
const LARGE = JSON.stringify({
  scenario: 'Large',
  steps: [{ send: 'x'.repeat(900_000), allowIllegal: true }],
});

const PLAY = ['play', 'large.json', '--clock', 'virtual', '--concurrency', '4'];

test('many large events need little memory', async () => {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({ 'large.json': LARGE });
  const args = [...PLAY, '--to', consumer.url, '-n', '150', '--quiet'];
  const { code, stdout } = await startCommand(args, { cwd, env: LITTLE_MEMORY }).ended;
  expect(stdout).toMatch(/✓ passed {2}150 events accepted/);
  expect(code).toBe(0);
});

/** Starts `serve`, and gives what writes a text to a conversation that is not there. */
async function serve(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const command = startCommand(['serve', '--port', String(port)], { env });
  await command.until('stdout', /listens/);
  const url = `http://127.0.0.1:${port}`;
  const basic = Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64');
  const issued = await fetch(`${url}/oauth/v2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  const path = '/vcc/us/chat/v2/tenant/fake8x8tenant01/conversations/none/messages';
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const say = async (text: string) => {
    const body = JSON.stringify({ authorType: 'user', text });
    const response = await fetch(url + path, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  };
  return { ...command, say };
}

test('many large calls that are refused need little memory', async () => {
  const { say } = await serve(LITTLE_MEMORY);
  const text = 'x'.repeat(1_000_000);
  for (let count = 0; count < 150; count++) expect(await say(text)).toBe(404);
});

test('a platform whose journal cannot be kept says so once, and goes on', async () => {
  const cwd = await withFolder();
  const { say, until, child, ended } = await serve({ TMPDIR: join(cwd, 'missing') });
  const text = 'x'.repeat(15_000);
  for (let count = 0; count < 1200; count++) expect(await say(text)).toBe(404);
  await until('stderr', /error JOURNAL_NOT_WRITABLE: /);
  child.kill('SIGTERM');
  const { code, stderr } = await ended;
  expect([code, stderr.match(/JOURNAL_NOT_WRITABLE/g)]).toEqual([0, ['JOURNAL_NOT_WRITABLE']]);
});

test('a journal that cannot be kept ends its run, with the reports and an error', async () => {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({ 'large.json': LARGE });
  const files = ['--output-file.json', 'report.json', '--output-file.junit', 'report.xml'];
  const { code, stderr } = await runCommand(
    [...PLAY, '--to', consumer.url, '-n', '1000', '--quiet', '-r', 'default,json,junit', ...files],
    { cwd, env: { TMPDIR: join(cwd, 'missing') } },
  );
  expect(stderr).toMatch(/^error JOURNAL_NOT_WRITABLE: Cannot keep the journal in ".*missing": ENOENT.*\n$/);
  expect(code).toBe(2);
  const { summary } = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')) as Report;
  expect(summary).toMatchObject({ verdict: 'interrupted', problem: { code: 'JOURNAL_NOT_WRITABLE' } });
  expect(await readFile(join(cwd, 'report.xml'), 'utf8')).toMatch(
    /<failure message="[^"]*stopped by JOURNAL_NOT_WRITABLE"/,
  );
});

test('a run that is killed leaves no file of its journal', async () => {
  const app = await startApp((index) => (index < 30 ? 204 : never()));
  const [cwd, TMPDIR] = [await withFolder({ 'large.json': LARGE }), await withFolder()];
  const command = startCommand([...PLAY, '--to', app.url, '-n', '40'], { cwd, env: { TMPDIR } });
  await app.reached(31);
  command.child.kill('SIGKILL');
  expect(await command.ended).toMatchObject({ code: null });
  expect((await readdir(TMPDIR)).filter((name) => name.startsWith('fake-8x8'))).toEqual([]);
});
