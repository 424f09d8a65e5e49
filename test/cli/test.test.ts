import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { ExaminationReport } from '#src/cli/examination/examination-schema.ts';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand, runShell, startCommand } from '../support/cli/run-command.ts';
import { readPage } from '../support/report/read-page.ts';
import { startApp } from '../support/server/fixtures.ts';

/** A JSON report, checked against the published schema. */
function read(text: string): ExaminationReport {
  const document: unknown = JSON.parse(text);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document as ExaminationReport;
}

const schemaFile = join(root, 'contracts/schemas/examination.schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const CHECKS = ['--only', 'plain-conversation', '--only', 'forged-requests', '--only', 'handshake'];

/** Examines an app that accepts whatever it is sent. */
async function examine(...flags: readonly string[]) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder();
  const args = ['test', '--to', consumer.url, '--seed', 'seven', ...flags];
  return { ...(await runCommand(args, { cwd })), cwd, url: consumer.url };
}

describe('fake-8x8 test', () => {
  test('says what is wrong, and is a 1', async () => {
    const { code, stdout, stderr, url } = await examine(...CHECKS);
    expect(code).toBe(1);
    expect(stderr).toContain(`examining ${url}; fake-8x8 listens on http://`);
    for (const line of [
      /^ {2}~ plain-conversation +judged in part: all of it needs --customer-sees$/m,
      /^ {2}✓ handshake +WEB_HOOK_VERIFY is/m,
      /^ {2}✗ forged-requests +\S/m,
      /^ {2}1\) signature-not-checked\n {5}The app does not check x-8x8-signature/m,
      /^ {5}sent +TEXT "This one is forged\." by /m,
      /^ {5}answered +204$/m,
      /^ {5}expected +401, or another 4xx$/m,
      /^ {5}to do +Verify x-8x8-signature/m,
      /^ {5}shortest +\.fake-8x8\/failures\/signature-not-checked\.yaml, 3 steps$/m,
      /^replay: fake-8x8 replay --to http:\S+$/m,
      /^1 finding: 1 check passed, 1 failed, 1 judged in part, \d+ conversations in .*s$/m,
      /^Not examined: what the customer sees\. Say where: --customer-sees\.$/m,
      /^again: fake-8x8 test --to http:\S+ .*--seed seven$/m,
    ])
      expect(stdout).toMatch(line);
  });

  test('writes each finding as a scenario that lint accepts, play fails on and anyone can read', async () => {
    const { cwd, url } = await examine(...CHECKS);
    const folder = join('.fake-8x8', 'failures');
    expect(await readdir(join(cwd, folder))).toEqual(['signature-not-checked.yaml']);
    const file = join(folder, 'signature-not-checked.yaml');
    const text = await readFile(join(cwd, file), 'utf8');
    expect(text).toMatch(/^# signature-not-checked: The app does not check x-8x8-signature/);
    expect(text).toContain('finding:forgery-accepted');
    expect(await runCommand(['lint', file], { cwd })).toMatchObject({ code: 0 });
    const played = await runCommand(['play', file, '--to', url, '--clock', 'virtual'], { cwd });
    expect(played.code).toBe(1);
    expect(played.stdout).toContain('This one is forged.');
  });

  test('removes the files of what it looked for and did not find again, and no others', async () => {
    const file = (...tags: readonly string[]) =>
      SHORT_SCENARIO.replace('steps:', `tags: ${JSON.stringify(['finding:event-refused', ...tags])}\nsteps:`);
    const files = {
      'fixed.yaml': file('check:handshake', 'dialect:chat-api'),
      'judged-in-part.yaml': file('check:plain-conversation', 'dialect:chat-api'),
      'not-made.yaml': file('check:customer-texts', 'dialect:chat-api'),
      'other-dialect.yaml': file('check:handshake', 'dialect:chat-gateway'),
      'older.yaml': file(),
      'no-finding.yaml': SHORT_SCENARIO,
      'signature-not-checked.yaml': 'not even a scenario',
    };
    const folder = '.fake-8x8/failures';
    const cwd = await withFolder(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])),
    );
    const consumer = await withConsumer('accepts');
    const { stderr } = await runCommand(['test', '--to', consumer.url, ...CHECKS], { cwd });
    const { 'fixed.yaml': _, ...left } = files;
    expect((await readdir(join(cwd, folder))).toSorted()).toEqual(Object.keys(left).toSorted());
    expect(stderr).toContain('removed .fake-8x8/failures/fixed.yaml: examined again, and not found\n');
    const text = await readFile(join(cwd, folder, 'signature-not-checked.yaml'), 'utf8');
    expect(text).toContain('check:forged-requests');
  });

  test('writes JSON alone to stdout', async () => {
    const { code, stdout, url } = await examine(...CHECKS, '--json', '--profile', 'quick');
    expect(code).toBe(1);
    const report = read(stdout);
    expect(report).toMatchObject({
      report: 'fake-8x8 test',
      version: 1,
      target: url,
      again: expect.stringMatching(/^fake-8x8 test .*--profile quick.* --seed seven$/),
      dialect: 'chat-api',
      profile: 'quick',
      seed: 'seven',
      ending: 'finished',
      ignored: [],
      durationMs: expect.any(Number),
    });
    expect(report.checks.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['plain-conversation', 'partly'],
      ['forged-requests', 'failed'],
      ['handshake', 'passed'],
    ]);
    expect(report.findings).toMatchObject([
      {
        id: 'signature-not-checked',
        symptom: 'forgery-accepted',
        evidence: { answered: '204' },
        steadiness: { shown: 2, tries: 2 },
        file: '.fake-8x8/failures/signature-not-checked.yaml',
      },
    ]);
    expect(report.findings[0]?.shortest?.steps).toHaveLength(3);
  });

  test('writes JUnit and a page to files, beside the report for people', async () => {
    const { stdout, cwd } = await examine(
      ...[...CHECKS, '--only', 'customer-texts', '--reporter', 'default', '--reporter', 'junit'],
      ...['--output-file.junit', 'reports/junit.xml', '--output-file.html', 'reports/report.html'],
    );
    expect(stdout).toMatch(/^1 finding: /m);
    const { data, entries } = readPage(await readFile(join(cwd, 'reports', 'report.html'), 'utf8'));
    expect(data).toMatchObject({ command: 'test', verdict: { tone: 'bad', word: '1 finding' } });
    expect(data.checks.map(({ verdict }) => verdict)).toContain('left-out');
    const ids = entries.map((entry) => ('conversationId' in entry ? entry.conversationId : ''));
    expect(new Set(ids)).toEqual(new Set([data.findings[0]?.place?.conversationId]));
    const xml = await readFile(join(cwd, 'reports', 'junit.xml'), 'utf8');
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    const { testsuite } = testsuites;
    expect(testsuite).toMatchObject({ '@_tests': '5', '@_failures': '1', '@_skipped': '2' });
    const cases = testsuite.testcase as readonly Record<string, unknown>[];
    expect(cases.find((each) => 'failure' in each)).toMatchObject({
      '@_name': 'signature-not-checked',
      '@_classname': 'finding',
      failure: { '@_type': 'forgery-accepted', '#text': expect.stringContaining('answered: 204') },
    });
    const skipped = cases.filter((each) => 'skipped' in each);
    expect(skipped.map((each) => String(each['@_name']).split(':')[0])).toEqual([
      'plain-conversation',
      'customer-texts',
    ]);
  });

  test('ends no line with a space', async () => {
    const app = await startApp(() => 409);
    const says = ['--customer-says', 'POST /messages'];
    const { stdout } = await runCommand(
      ['test', '--to', app.url, '--only', 'plain-conversation', '--profile', 'quick', ...says],
      { cwd: await withFolder() },
    );
    expect(stdout).toMatch(/^ {5}seen +POST \/messages → 409$/m);
    expect(stdout.split('\n').filter((line) => line.endsWith(' '))).toEqual([]);
  });

  test('lists the checks and sends nothing', async () => {
    const text = await runCommand(['test', '--list']);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^plain-conversation +quick +\S/m);
    expect(text.stdout).toMatch(/^late-events +by name +\S/m);
    const json = await runCommand(['test', '--list', '--json']);
    expect(JSON.parse(json.stdout)).toContainEqual({
      name: 'customer-texts',
      about: 'What a customer writes arrives verbatim, whatever it contains.',
      origin: 'ours',
      needs: ['customerSays'],
      judgedBy: [],
      profile: 'quick',
    });
    expect(JSON.parse(json.stdout)).toHaveLength(text.stdout.trim().split('\n').length);
    expect((await runCommand(['test', '--list', '--reporter', 'json'])).stdout).toBe(json.stdout);
    const chosen = await runCommand([
      'test',
      '--list',
      '--only',
      'handshake,late-events',
      '--skip',
      'handshake',
    ]);
    expect(chosen.stdout).toMatch(/^late-events +by name +\S.*\n$/);
  });

  test('finds nothing in an app that verifies, and is a 0', async () => {
    const port = await freePort();
    const platform = `http://127.0.0.1:${port}`;
    const consumer = await withConsumer('verifies', [], { FAKE_8X8_URL: platform });
    const cwd = await withFolder();
    const { code, stdout } = await runCommand(
      [
        ...['test', '--to', consumer.url, '--port', String(port), '--profile', 'quick', '--runs', '1'],
        ...['--skip', 'wire-conditions', '--skip', 'repeated-events,changes-of-agent'],
      ],
      { cwd },
    );
    expect(stdout).toMatch(/^no findings: \d+ checks passed, 0 failed, \d+ judged in part, \d+ left out, /m);
    expect(stdout).toMatch(/^ {2}- customer-texts .*left out: it needs --customer-says$/m);
    expect(stdout).not.toMatch(/^ {2}. wire-conditions/m);
    expect(code).toBe(0);
    await expect(readdir(join(cwd, '.fake-8x8'))).rejects.toThrow('ENOENT');
  });

  test('makes the same examination again with the command that it prints', async () => {
    const first = await examine(...CHECKS, '--json');
    const again = await runShell(`${read(first.stdout).again} --json`, { cwd: first.cwd });
    const replayed = await runShell(read(first.stdout).replay ?? '', { cwd: first.cwd });
    expect(replayed).toMatchObject({ code: 1, stdout: expect.stringContaining('1 still failing') });
    const shown = ({ checks, findings }: ExaminationReport) => [
      checks,
      findings.map(({ id, shortest }) => [id, shortest]),
    ];
    expect(shown(read(again.stdout))).toEqual(shown(read(first.stdout)));
  });

  test('stops after the first check that failed, with --bail', async () => {
    const { code, stdout } = await examine(...CHECKS, '--bail');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}- handshake +not finished$/m);
    expect(stdout).toContain('The rest was left out after the first check that failed.');
  });

  test('ends when its time is up, which is a 1 and no pass in any report', async () => {
    const { code, stdout, cwd } = await examine(
      ...['--only', 'generated-conversations', '--runs', '100000', '--max-time', '1s'],
      ...['--reporter', 'default,junit', '--output-file.junit', 'junit.xml'],
    );
    expect(stdout).toMatch(/^ {2}- generated-conversations +not finished$/m);
    expect(stdout).toContain('The time was up before every check was made.');
    expect(code).toBe(1);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(
      await readFile(join(cwd, 'junit.xml'), 'utf8'),
    );
    expect(testsuites.testsuite).toMatchObject({ '@_failures': '1', '@_skipped': '1' });
    expect(testsuites.testsuite.testcase).toContainEqual(
      expect.objectContaining({
        '@_name': 'every check is made',
        failure: expect.objectContaining({ '@_type': 'time' }),
      }),
    );
  });

  test('makes up conversations until the time of a night is over, which is how it ends', async () => {
    const flags = ['--only', 'generated-conversations', '--profile', 'nightly', '--max-time', '2s'];
    const { code, stdout } = await examine(...flags, '--json');
    const { ending, checks } = read(stdout);
    expect([code, ending]).toEqual([0, 'finished']);
    expect(checks).toMatchObject([{ name: 'generated-conversations', verdict: 'partly' }]);
    expect(checks[0]?.trials).toBeGreaterThan(0);
  });

  test('is a 1 when nothing could be checked', async () => {
    const { code, stdout } = await examine('--only', 'customer-texts');
    expect([code, stdout]).toEqual([1, expect.stringContaining('Nothing was examined.')]);
  });

  test('does not end at what is meant so, with --bail', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({
      'fake-8x8.config.json': JSON.stringify({
        to: consumer.url,
        ignore: [{ finding: 'signature-not-checked', reason: 'The gateway does it.' }],
      }),
    });
    const { code, stdout } = await runCommand(['test', ...CHECKS, '--bail', '--json'], { cwd });
    expect(read(stdout)).toMatchObject({ ending: 'finished', findings: [] });
    expect(read(stdout)).not.toHaveProperty('coverage');
    expect(code).toBe(0);
  });

  test('refuses a check that it does not know before it looks for the app', async () => {
    const to = `http://127.0.0.1:${await freePort()}/webhook`;
    const args = ['test', '--to', to, '--skip', 'handshak'];
    const { code, stderr } = await runCommand(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no check "handshak"\. Known: .*, wire-conditions, .*"handshake"\?/);
    expect(stderr).not.toContain('nothing listens');
  });

  test('counts what was covered in conversations that went right, in every report', async () => {
    const { code, stdout, stderr, cwd } = await examine(
      ...[...CHECKS, '--coverage', '--verbose', '--reporter', 'default,json,junit'],
      ...['--output-file.json', 'report.json', '--output-file.junit', 'junit.xml'],
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^coverage \d+ % {2}\d+ of \d+$/m);
    // It accepts what is forged, so it has not come through.
    expect(stdout).toMatch(/^ {2}signatures +0 of 15$/m);
    expect(stdout).toMatch(/^ {4}late \(option --only late-events\)$/m);
    expect(stdout).toMatch(/^ {4}message 2xx \(option --customer-says\)$/m);
    expect(stdout).toMatch(/^ {4}QUEUED in idle \(scenario \S+\)$/m);
    expect(stderr).not.toContain('is covered');
    const { coverage } = read(await readFile(join(cwd, 'report.json'), 'utf8'));
    expect(coverage?.groups.find(({ name }) => name === 'signatures')).toMatchObject({ covered: 0 });
    expect(coverage?.groups[0]?.missing.map(({ name }) => name)).not.toContain('TEXT in handled');
    expect(await readFile(join(cwd, 'junit.xml'), 'utf8')).toContain(`value="${coverage?.percent} %"`);
  });

  test('fails when less is covered than is asked for, and says how much', async () => {
    const args = ['--only', 'plain-conversation,handshake', '--coverage-min', '90'];
    const { code, stdout, stderr, cwd } = await examine(
      ...[...args, '--reporter', 'default,junit', '--output-file.junit', 'junit.xml'],
    );
    const percent = /^coverage (\d+) %/m.exec(stdout)?.[1];
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^no findings/m)]);
    expect(stderr).toContain(`✗ ${percent} % is covered, and --coverage-min asks for 90 %\n`);
    expect(await readFile(join(cwd, 'junit.xml'), 'utf8')).toContain(
      `<failure message="${percent} % is covered, and 90 % is asked for"`,
    );
    const enough = await examine('--only', 'plain-conversation,handshake', '--coverage-min', '5');
    expect(enough.code).toBe(0);
  });

  test('takes what is meant so from the configuration', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({
      'fake-8x8.config.json': JSON.stringify({
        to: consumer.url,
        only: ['plain-conversation', 'forged-requests'],
        ignore: [{ finding: 'signature-not-checked', reason: 'The gateway does it.' }],
      }),
    });
    const { code, stdout } = await runCommand(['test'], { cwd });
    expect(stdout).toMatch(
      /Ignored, as the configuration says:\n {2}signature-not-checked: The gateway does it\./,
    );
    expect(stdout).toMatch(/^no findings: .*1 finding ignored/m);
    expect(code).toBe(0);
  });

  test.each([
    [['--only', 'handshakes'], /There is no check "handshakes"/],
    [['--profile', 'slow'], /quick.*full.*nightly/],
    [['--to', 'nowhere'], /nowhere/],
  ])('refuses what it does not know, as a 2: %j', async (flags, message) => {
    const { code, stderr, stdout } = await examine(...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('This is a bug');
  });

  test('begins when an app that was waited for has registered', async () => {
    const port = await freePort();
    const order: string[] = [];
    const register = async () => {
      const headers = { 'x-api-key': 'fake-8x8-test-key' };
      for (let call = 0; call < 40; call++)
        await fetch(`http://127.0.0.1:${port}/chat-gateway/v1/webhooks`, { headers });
      order.push('registered');
    };
    const app = await startApp((index) => {
      if (index === 0) void register();
      else order.push('event');
      return 204;
    });
    const wait = ['--wait', '10s', '--ready', '/health'];
    await runCommand(['test', '--to', app.url, '--port', String(port), '--only', 'handshake', ...wait], {
      cwd: await withFolder(),
    });
    expect(order.slice(0, 2)).toEqual(['registered', 'event']);
  });

  test('says that a report cannot be written before it sends anything, as a 2', async () => {
    const app = await startApp(() => 204);
    const args = ['test', '--to', app.url, '--only', 'handshake', '--output-file.json', '.'];
    const { code, stderr } = await runCommand(args, { cwd: await withFolder() });
    expect([code, stderr]).toEqual([2, expect.stringContaining('error OUTPUT_NOT_WRITABLE: ')]);
    expect(app.received).toEqual([]);
  });

  test('is a 3 when the app is not there', async () => {
    const { code, stderr } = await runCommand([
      'test',
      '--to',
      `http://127.0.0.1:${await freePort()}/webhook`,
    ]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^nothing listens at http/);
  });

  test('writes what was examined when it is interrupted, as a 130', async () => {
    const app = await startApp(() => 204);
    const cwd = await withFolder();
    const command = startCommand(
      [
        'test',
        '--to',
        app.url,
        '--json',
        '--only',
        'plain-conversation',
        '--only',
        'generated-conversations',
        '--runs',
        '100000',
      ],
      { cwd },
    );
    await app.reached(40);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(130);
    const { ending, checks } = read(stdout);
    expect(ending).toBe('interrupted');
    expect(checks.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['plain-conversation', 'partly'],
      ['generated-conversations', 'not-finished'],
    ]);
  });
});
