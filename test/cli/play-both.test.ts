import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { ComparisonReport } from '#src/report/comparison/comparison-schema.ts';
import { freePort, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { type Ended, root, runCommand } from '../support/cli/run-command.ts';

const CAST = `queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop } }
`;

/** The platform opens it; the app repeats what Ana says. Nothing awaits that. */
const ECHO = `scenario: Echo
${CAST}customer: { name: "\${random.name}" }
steps:
  - queue: support
  - join: ana
  - text: Hello \${customer.name}
  - leave: ana
`;

/** The app opens it, and is told in which dialect. */
const OPENED = `scenario: Opened
${CAST}customer: { name: James Jones }
steps:
  - customer: Where is my invoice?
  - expect: conversation
  - expect: message
    matching: "*invoice*"
  - join: ana
  - text: On its way.
  - expect: message
    matching: "Heard: On its way."
`;

const TYPING = `scenario: Typing
${CAST}steps:
  - queue: support
  - join: ana
  - typing: true
`;

const OPENS = 'POST /chats {"name":"${customer.name}","text":"${text}","version":"${webhook.version}"}';

type Play = {
  readonly files?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly mistake?: string;
};

/** Plays files in both dialects against a program that speaks both. */
async function playBoth({
  files = { 'echo.yaml': ECHO },
  flags = [],
  mistake = '',
}: Play = {}): Promise<Ended & { readonly cwd: string }> {
  const port = await freePort();
  const env = { FAKE_8X8_URL: `http://127.0.0.1:${port}`, ...(mistake !== '' && { MISTAKE: mistake }) };
  const { url } = await withConsumer('both-dialects', [], env);
  const cwd = await withFolder(files);
  const ended = await runCommand(
    [
      ...['play', ...Object.keys(files), '--dialect', 'both', '--to', url, '--port', String(port)],
      ...['--clock', 'virtual'],
      ...['--customer-opens', OPENS, ...flags],
    ],
    { cwd },
  );
  return { ...ended, cwd };
}

async function compare(play: Play): Promise<ComparisonReport> {
  const { stdout } = await playBoth({ ...play, flags: ['--json'] });
  return JSON.parse(stdout) as ComparisonReport;
}

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(join(root, `contracts/schemas/${name}.schema.json`), 'utf8'));
}

describe('play --dialect both', () => {
  test('passes an app that does the same in both dialects', async () => {
    const { code, stdout, stderr } = await playBoth({
      files: { 'echo.yaml': ECHO, 'opened.yaml': OPENED },
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/· chat-api ·[\s\S]*→ TEXT[\s\S]*· chat-gateway ·[\s\S]*→ MESSAGE/);
    expect(stdout).toMatch(/Both dialects\n\n✓ no difference {2}2 scenarios the same in both dialects\n$/);
  });

  test('fails an app that answers in one dialect only, and says what is missing', async () => {
    const { code, stdout } = await playBoth({ mistake: 'silent' });
    expect(code).toBe(1);
    expect(
      stdout.slice(stdout.indexOf('✗')).replaceAll(/Hello [^"]*/g, 'Hello …'),
    ).toBe(`✗ Echo: the app behaves differently
  conversation 1, calls that only one has:
    chat-api      message "Heard: Hello …" as bot
    chat-gateway  nothing

✗ different  0 scenarios the same in both dialects, 1 different
`);
  });

  test('fails an app that refuses events in one dialect only', async () => {
    const { scenarios } = await compare({ mistake: 'refuses' });
    expect(scenarios).toMatchObject([
      {
        name: 'Echo',
        verdict: 'different',
        differences: [
          { kind: 'calls', 'chat-gateway': [] },
          {
            conversation: 1,
            kind: 'events',
            stepIndex: 2,
            'chat-api': ['answered as awaited'],
            'chat-gateway': ['rejected with 422'],
          },
        ],
      },
    ]);
  });

  test('names what only one dialect can play as not comparable, and plays it there', async () => {
    const said = TYPING.replace('scenario: Typing\n', 'scenario: Said\ndialects: [chat-gateway]\n');
    const { code, stdout } = await playBoth({
      files: { 'echo.yaml': ECHO, 'typing.yaml': TYPING, 'said.yaml': said },
    });
    expect(code).toBe(0);
    for (const name of ['Typing', 'Said']) {
      expect(stdout).toContain(`! ${name}: not comparable, plays in chat-gateway only`);
    }
    expect(stdout).toMatch(/→ ACTIVITY/);
    expect(stdout).toMatch(/1 scenario the same in both dialects, 2 not comparable\n$/);
  });

  test('fails when nothing could be compared', async () => {
    const inOne = (name: string, dialect: string) =>
      ECHO.replace('scenario: Echo\n', `scenario: ${name}\ndialects: [${dialect}]\n`);
    const { code, stdout } = await playBoth({
      files: { 'old.yaml': inOne('Old', 'chat-api'), 'new.yaml': inOne('New', 'chat-gateway') },
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /✗ nothing was compared {2}0 scenarios the same in both dialects, 2 not comparable\n$/,
    );
  });

  test('writes a JSON report of its own schema', async () => {
    const report = await compare({ files: { 'echo.yaml': ECHO, 'typing.yaml': TYPING }, mistake: 'silent' });
    const ajv = new Ajv2020({ strict: true, allErrors: true }).addSchema(schemaOf('report'));
    const validate = ajv.compile(schemaOf('comparison'));
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report.runs.map(({ run }) => run.dialect)).toEqual(['chat-api', 'chat-gateway']);
    expect(report.scenarios.map(({ verdict }) => verdict)).toEqual(['different', 'not-comparable']);
  });

  test('writes a failed case for a scenario that differs, and a skipped one where that cannot be told', async () => {
    const { stdout } = await playBoth({
      files: { 'echo.yaml': ECHO, 'typing.yaml': TYPING },
      flags: ['--reporter', 'junit'],
      mistake: 'silent',
    });
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(stdout);
    const names = testsuites.testsuite.map((suite: { '@name': string }) => suite['@name']);
    for (const dialect of ['chat-api', 'chat-gateway'])
      for (const name of ['Echo', 'Typing']) expect(names).toContain(`${name} (${dialect})`);
    expect(names.at(-1)).toBe('both dialects');
    const { testcase } = testsuites.testsuite.at(-1);
    expect(testcase[0]).toMatchObject({ '@name': 'Echo', failure: { '@type': 'dialects' } });
    expect(testcase[1]).toMatchObject({ '@name': 'Typing', skipped: { '@message': expect.any(String) } });
  });

  test('is replayed as it was typed', async () => {
    const { runs } = await compare({});
    const replay = runs[1]?.scenarios[0]?.replay;
    expect(replay).toMatch(/play echo\.yaml .*--dialect both .*--seed [0-9a-f]+$/);
  });

  test('checks both dialects in a dry run', async () => {
    const { code, stdout } = await playBoth({
      files: { 'echo.yaml': ECHO, 'typing.yaml': TYPING },
      flags: ['--dry-run'],
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /would play 1 scenario in 1 conversation in chat-api, 2 scenarios in 2 conversations in chat-gateway to /,
    );
  });

  test.each([
    ['a platform that runs already', ['play', '--server', 'http://127.0.0.1:9'], 'DIALECT_BOTH_ON_SERVER'],
    ['watching', ['play', '--watch'], 'DIALECT_BOTH_WATCHED'],
    ['other commands', ['serve'], 'OPTION_NOT_ALLOWED_VALUE'],
  ])('is refused with %s', async (_, [command = '', ...flags], expected) => {
    const cwd = await withFolder({ 'echo.yaml': ECHO });
    const names = command === 'play' ? ['echo.yaml'] : [];
    const to = ['--to', 'http://127.0.0.1:9/'];
    const { code, stderr } = await runCommand([command, ...names, ...to, '-d', 'both', ...flags], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});
