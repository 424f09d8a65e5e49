import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Verification } from '#src/contract/verification/verification.ts';
import { freePort, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';
import { readPage } from '../support/report/read-page.ts';
import { never, startApp } from '../support/server/fixtures.ts';

type App = { readonly name: string; readonly args?: readonly string[]; readonly path?: string };

/** Starts an app that asks the platform on a port of its own, and gives the flags to verify it. */
async function withApp({ name, args = [], path = '/webhook' }: App) {
  const port = await freePort();
  const env = { FAKE_8X8_URL: `http://127.0.0.1:${port}`, WEBHOOK_PATH: path };
  const app = await withConsumer(name, args, env);
  const base = `http://127.0.0.1:${app.port}`;
  return ['contract', 'verify', '--provider-base-url', base, '--port', String(port)];
}

/** Verifies an app and gives its exit code and the JSON report. */
async function verify(app: App, flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const args = [...(await withApp(app)), '--json', ...flags];
  const { code, stdout, stderr } = await runCommand(args, { env });
  if (stdout === '') throw new Error(stderr);
  return { code, stderr, report: JSON.parse(stdout) as Verification };
}

/** Whole verifications with a platform of their own, by the mistake of the app: several tests look at one. */
const alone = new Map<string, Promise<Awaited<ReturnType<typeof verify>>>>();

function verifyAlone(mistake: string) {
  const known = alone.get(mistake) ?? verify({ name: 'contract/webhook', args: [mistake] });
  alone.set(mistake, known);
  return known;
}

const failuresOf = ({ interactions }: Verification) =>
  interactions.filter(({ verdict }) => verdict === 'failed');

describe('contract verify', () => {
  test('lets an app without a mistake pass', async () => {
    const { code, report } = await verifyAlone('none');
    expect(failuresOf(report)).toEqual([]);
    expect([code, report.verdict, report.counts.total]).toEqual([0, 'passed', 28]);
    expect(report.interactions[0]?.eventType).toBe('WEB_HOOK_VERIFY');
  });

  test.each<[string, number, RegExp, RegExp]>([
    ['no-transfer', 3, /TRANSFER/, /answered 404 \("no such event"\) to TRANSFER; any 2xx accepts it/],
    [
      'unknown-key',
      1,
      /a key that is not documented/,
      /unknown key "notDocumentedYet".*ignore keys that you do not know/,
    ],
    ['unknown-type', 1, /not documented/, /unknown type "NOT_DOCUMENTED_YET".*answer 2xx to the others, too/],
    ['no-emoji', 1, /emoji/, /"Incorrect string value".*take any Unicode/],
    ['needs-order', 18, /AGENT_JOINED|TEXT|AGENT_LEFT|not documented yet/, /422.*read keys by their names/],
    ['needs-order-of-today', 1, /another order/, /keys in another order; .*read keys by their names/],
    [
      'no-signature',
      1,
      /signature is wrong/,
      /answered 200 .*to a TEXT whose signature is wrong; a 401 is expected/,
    ],
    ['redirects', 1, /WEB_HOOK_VERIFY/, /answered 301.*8x8 does not follow redirects/],
  ])('catches an app with the mistake %s and says what to fix', async (mistake, count, where, what) => {
    const { code, report } = await verifyAlone(mistake);
    const failures = failuresOf(report);
    expect([code, report.verdict]).toEqual([1, 'failed']);
    expect(failures.map(({ description }) => description)).toHaveLength(count);
    for (const { description, message } of failures) {
      expect(description).toMatch(where);
      expect(message).toMatch(what);
    }
  });

  test('names a check of the signature that reads the checksum as a signed number', async () => {
    const { code, report } = await verify({ name: 'contract/webhook', args: ['signed-checksum'] });
    const failures = failuresOf(report);
    expect([code, report.verdict]).toEqual([1, 'failed']);
    expect(failures.length).toBeGreaterThan(0);
    for (const { message } of failures) {
      expect(message).toMatch(/answered 401 to .*; it accepts every body whose CRC-32 is below 2³¹/);
      expect(message).toMatch(/Make it unsigned: crc >>> 0 in JavaScript/);
    }
  });

  test('catches an app that answers too late, which has failed', async () => {
    const flags = ['--timeout', '300ms', '--filter-description', 'AGENT_LEFT of the last'];
    const { code, report } = await verify({ name: 'contract/webhook', args: ['hangs'] }, flags);
    expect([code, report.counts.total]).toEqual([1, 1]);
    expect(failuresOf(report)[0]?.message).toMatch(
      /did not answer AGENT_LEFT: .*300 ?ms.*Answer with 2xx first/,
    );
  });

  test('lives on when the app dies', async () => {
    const { code, report } = await verify({ name: 'contract/webhook', args: ['dies'] });
    expect([code, report.counts.total]).toEqual([1, 28]);
    expect(failuresOf(report)[0]?.message).toMatch(/did not answer|any 2xx/);
  });

  test('plays what comes before to an app that has to know its conversations', async () => {
    const { report } = await verify({ name: 'contract/webhook', args: ['knows-its-conversations'] });
    expect(failuresOf(report)).toEqual([]);
  });

  test('leaves the wrong signature out for an app that leaves it to something else', async () => {
    const app = { name: 'contract/webhook', args: ['no-signature'] };
    const { code, report } = await verify(app, ['--no-signature-check']);
    expect([code, report.counts.total]).toEqual([0, 27]);
  });

  test('finds the webhook at another path, in the other dialect', async () => {
    const app = { name: 'contract/webhook', path: '/hooks/8x8' };
    const { code, report } = await verify(app, ['--path', 'hooks/8x8', '--dialect', 'chat-gateway']);
    expect(failuresOf(report)).toEqual([]);
    expect([code, report.counts.total]).toEqual([0, 52]);
  });

  test('prints a line for each event and state, and what Pact says to stderr', async () => {
    const args = await withApp({ name: 'contract/webhook', args: ['no-transfer'] });
    const { code, stdout, stderr } = await runCommand([
      ...args,
      '--filter-description',
      'TRANSFER|after a transfer',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('Verifying a pact between');
    expect(stdout).toMatch(/\n✗ {2}TRANSFER +by two agents +404\n {4}your app answered 404/);
    expect(stdout).toMatch(/\nfailed: 6 interactions, 3 passed, 3 failed\n$/);
  });

  test('keeps stdout for the report that a program reads', async () => {
    const { report, stderr } = await verify({ name: 'contract/webhook' }, ['--filter-description', 'QUEUED']);
    expect(report.counts.total).toBe(4);
    expect(stderr).toContain('Verifying a pact between');
  });

  test('writes reports to files', async () => {
    const cwd = await withFolder();
    const args = await withApp({ name: 'contract/webhook', args: ['no-transfer'] });
    const files = [
      ...['--output-file.junit', 'out/junit.xml', '--output-file.json', 'out/report.json'],
      ...['--output-file.html', 'out/report.html'],
    ];
    const { code } = await runCommand(
      [...args, ...files, '--filter-description', 'TRANSFER|after a transfer'],
      { cwd },
    );
    expect(code).toBe(1);
    const xml = new XMLParser({ ignoreAttributes: false }).parse(
      await readFile(join(cwd, 'out/junit.xml'), 'utf8'),
    );
    expect(xml.testsuites).toMatchObject({ '@_tests': '6', '@_failures': '3' });
    const report: Verification = JSON.parse(await readFile(join(cwd, 'out/report.json'), 'utf8'));
    expect(report.counts).toEqual({ total: 6, passed: 3, failed: 3, pending: 0 });
    const { data } = readPage(await readFile(join(cwd, 'out/report.html'), 'utf8'));
    expect(data).toMatchObject({
      command: 'contract verify',
      verdict: { tone: 'bad' },
      findings: { length: 3 },
    });
    expect(data.checks).toHaveLength(6);
  });

  test('runs own state hooks before its own, and fails what they fail', async () => {
    const hooks = `export const stateHandlers: Record<string, unknown> = {
      'a customer who has just asked for an agent': async () => { throw new Error('no database'); },
      'a webhook that is being registered': { setup: async () => console.error('seeded') },
    };`;
    const folder = await withFolder({ 'hooks.ts': hooks });
    const flags = [
      '--state-hooks',
      join(folder, 'hooks.ts'),
      '--filter-description',
      'WEB_HOOK|the first QUEUED',
    ];
    const { code, report, stderr } = await verify({ name: 'contract/webhook' }, flags);
    expect(code).toBe(1);
    expect(failuresOf(report).map(({ message }) => message)).toEqual([
      expect.stringContaining('could not be set up: no database'),
    ]);
    expect(stderr).toContain('seeded');
  });

  test.each(['0', '1', 'yes'])(
    'never lets Pact track, whatever was tried to switch it off: %s',
    async (given) => {
      const hooks = `export const stateHandlers = {
      'a webhook that is being registered': async () => console.error('tracking is off:', process.env.PACT_DO_NOT_TRACK),
    };`;
      const folder = await withFolder({ 'hooks.mjs': hooks });
      const flags = ['--state-hooks', join(folder, 'hooks.mjs'), '--filter-description', 'WEB_HOOK'];
      const { stderr } = await verify({ name: 'contract/webhook' }, flags, { PACT_DO_NOT_TRACK: given });
      expect(stderr).toContain('tracking is off: true');
    },
  );

  test('verifies a pact of the user’s own', async () => {
    const folder = await withFolder();
    const own = JSON.parse(await readFile('contracts/pacts/8x8-chat-api-webhooks-integration.json', 'utf8'));
    const path = join(folder, 'own.json');
    await writeFile(path, JSON.stringify({ ...own, interactions: own.interactions.slice(0, 3) }));
    const { code, report } = await verify({ name: 'contract/webhook' }, ['--pact-file', path]);
    expect([code, report.counts.total]).toEqual([0, 3]);
  });

  test('does not send what is for this machine through a proxy', async () => {
    const args = [...(await withApp({ name: 'contract/webhook' })), '--filter-description', 'WEB_HOOK'];
    const env = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
    const { code } = await runCommand(args, { env });
    expect(code).toBe(0);
  });

  test('ends with 3 when nothing listens', async () => {
    const to = `http://127.0.0.1:${await freePort()}`;
    const { code, stdout, stderr } = await runCommand([
      'contract',
      'verify',
      '--provider-base-url',
      to,
      '--json',
    ]);
    expect([code, JSON.parse(stdout).verdict]).toEqual([3, 'unreachable']);
    expect(stderr).toContain('nothing listens at');
  });

  test('ends with 1, as play does, when every answer comes too late', async () => {
    const app = await startApp(never);
    const flags = ['--to', app.url, '--json', '--timeout', '100ms'];
    const verified = await runCommand(['contract', 'verify', ...flags, '--filter-description', 'WEB_HOOK']);
    expect([verified.code, JSON.parse(verified.stdout).verdict]).toEqual([1, 'failed']);
    expect((await runCommand(['verify', ...flags])).code).toBe(1);
  });

  test('is a 3 for an app that does not get ready', async () => {
    const app = await startApp(() => 404);
    const args = ['contract', 'verify', '--to', app.url, '--json', '--ready', '/nowhere', '--wait', '10ms'];
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, JSON.parse(stdout).verdict]).toEqual([3, 'unreachable']);
    expect(stderr).toContain('/nowhere does not answer with 2xx');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 130 and a report at %s, while Pact waits for the app',
    async (signal) => {
      const app = await startApp(never);
      const command = startCommand(['contract', 'verify', '--to', app.url, '--json', '--timeout', '10m']);
      await app.reached(1);
      command.child.kill(signal);
      const { code, stdout } = await command.ended;
      expect([code, JSON.parse(stdout).verdict]).toEqual([130, 'interrupted']);
    },
  );

  test('ends with the process that it was started by', async () => {
    const app = await startApp(never);
    const command = startCommand(['contract', 'verify', '--to', app.url, '--timeout', '10m']);
    await app.reached(1);
    command.child.kill('SIGKILL');
    // Its streams are closed once the process that verifies has ended too.
    expect(await command.ended).toMatchObject({ code: null });
  });

  describe('with --server', () => {
    /** Starts `serve`, and an app that asks it for the key. */
    async function besideServe({ name, args = [] }: App, flags: readonly string[] = []) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const platform = startCommand(['serve', '--port', String(port), ...flags]);
      await platform.until('stdout', /listens/);
      const app = await withConsumer(name, args, { FAKE_8X8_URL: url });
      const base = `http://127.0.0.1:${app.port}`;
      return { port: String(port), url, args: ['contract', 'verify', '--provider-base-url', base, '--json'] };
    }

    const timeless = (text: string) =>
      JSON.parse(text, (key, value) => (key === 'duration' || key === 'webhook' ? undefined : value));

    test.each([
      ['no mistake', 'none', 0],
      ['a mistake', 'no-transfer', 1],
    ])('an app with %s has the report and the exit code that it has alone', async (_, mistake, code) => {
      const { url, args } = await besideServe({ name: 'contract/webhook', args: [mistake] });
      const own = await verifyAlone(mistake);
      const there = await runCommand([...args, '--server', url]);
      expect([there.code, own.code]).toEqual([code, code]);
      expect(timeless(there.stdout)).toEqual(timeless(JSON.stringify(own.report)));
    });

    test('plays what comes before from there, in its tenant', async () => {
      const app = { name: 'contract/webhook', args: ['knows-its-conversations'] };
      const { url, args } = await besideServe(app, ['--tenant-id', 'of-serve']);
      const { code } = await runCommand([...args, '--server', url]);
      expect(code).toBe(0);
      const { runs } = (await (await fetch(`${url}/_fake-8x8/runs`)).json()) as {
        runs: { tenantId: string; summary: { verdict: string } }[];
      };
      expect(runs.length).toBeGreaterThan(10);
      expect(new Set(runs.map(({ tenantId }) => tenantId))).toEqual(new Set(['of-serve']));
    });

    test('does the same on a port that one of ours holds', async () => {
      const { port, args } = await besideServe({ name: 'contract/webhook' });
      const flags = ['--port', port, '--filter-description', 'the first QUEUED'];
      const { code, stderr } = await runCommand([...args, ...flags]);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`port ${port} is held by a fake-8x8`)]);
    });

    test('is a 2 where the platform signs with a key of its own, or nothing listens', async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      const file = join(await withFolder({ 'key.pem': key }), 'key.pem');
      const { url, args } = await besideServe({ name: 'contract/webhook' }, ['--key', file]);
      const flags = ['--filter-description', 'the first QUEUED'];
      const other = await runCommand([...args, ...flags, '--server', url]);
      expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('SERVER_OTHER_KEY')]);
      const same = await runCommand([...args, ...flags, '--server', url, '--key', file]);
      expect(same.code).toBe(0);
      const nobody = await runCommand([...args, '--server', `http://127.0.0.1:${await freePort()}`]);
      expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('SERVER_NOT_FOUND')]);
    });
  });

  const URL_FLAGS = ['--provider-base-url', 'http://127.0.0.1:9'];
  test.each<[string, readonly string[], string]>([
    ['no app', [], 'TARGET_MISSING'],
    ['another machine', ['--provider-base-url', 'http://192.0.2.1'], 'TARGET_NOT_LOOPBACK'],
    ['no such pact', [...URL_FLAGS, '--pact-file', 'none.json'], 'PACT_FILE_NOT_FOUND'],
    ['no such hooks', [...URL_FLAGS, '--state-hooks', 'none.ts'], 'STATE_HOOKS_NOT_FOUND'],
    ['module without hooks', [...URL_FLAGS, '--state-hooks', 'package.json'], 'STATE_HOOKS_INVALID'],
    ['no broker', [...URL_FLAGS, '--publish-verification-results'], 'PACT_NOTHING_TO_PUBLISH'],
    ['no selector', [...URL_FLAGS, '--consumer-version-selector', 'main'], 'JSON object'],
    ['two reports on stdout', [...URL_FLAGS, '--reporter', 'default,json'], 'OUTPUT_SHARED'],
  ])('refuses %s with a 2', async (_, flags, expected) => {
    const { code, stderr } = await runCommand(['contract', 'verify', ...flags]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});
