import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { withFolder } from './stage.ts';

const OLD = {
  $id: 'urn:fake-8x8:chat-api:TEXT',
  type: 'object',
  required: ['eventType', 'agentName'],
  properties: {
    eventType: { const: 'TEXT' },
    agentName: { type: 'string' },
    messageType: { enum: ['AGENT'] },
  },
};

const changed = (properties: object, required: readonly string[] = OLD.required) => ({
  ...OLD,
  required,
  properties: { ...OLD.properties, ...properties },
});

const COMPATIBLE = changed({ color: {} });
const RISKY = changed({ messageType: { enum: ['AGENT', 'BOT'] } });
const BREAKING = changed({}, ['eventType']);

/** A folder with `old` and `new`, each with one schema below it. */
async function withSets(now: object, before: object = OLD): Promise<string> {
  const cwd = await withFolder();
  for (const [name, schema] of Object.entries({ old: before, new: now })) {
    const path = join(cwd, name, 'schemas', 'chat-api.text.schema.json');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(schema));
  }
  return cwd;
}

describe('contract diff', () => {
  test.each([
    ['nothing', OLD, [], 0],
    ['what is compatible', COMPATIBLE, [], 0],
    ['what is risky', RISKY, [], 0],
    ['what is risky, when told', RISKY, ['--fail-on', 'risky'], 1],
    ['what is breaking', BREAKING, [], 1],
  ])('ends as %s deserves', async (_, now, flags, expected) => {
    const cwd = await withSets(now);
    const { code, stderr } = await runCommand(['contract', 'diff', 'old', 'new', ...flags], { cwd });
    expect([code, stderr]).toEqual([expected, '']);
  });

  test('says what changed, for what, and why it matters', async () => {
    const cwd = await withSets(changed({ messageType: { enum: ['AGENT', 'BOT'] } }, ['eventType']));
    const { stdout } = await runCommand(['contract', 'diff', 'old', 'new'], { cwd });
    expect(stdout).toBe(`breaking   chat-api TEXT /agentName was always there and may be absent now
           Code that reads it without looking whether it is there fails when it is not.
risky      chat-api TEXT /messageType may have a new value: "BOT"
           Code that lists the values has no case for it.
2 changes of the contract in 1 file: 1 breaking, 1 risky.
`);
  });

  test('writes JSON', async () => {
    const cwd = await withSets(BREAKING);
    const { code, stdout } = await runCommand(['contract', 'diff', 'old', 'new', '--json'], { cwd });
    const { changes, ...rest } = JSON.parse(stdout);
    expect([code, rest]).toEqual([
      1,
      {
        old: 'old',
        new: 'new',
        verdict: 'failed',
        failOn: 'breaking',
        summary: { breaking: 1, risky: 0, compatible: 0 },
        compared: ['schemas/chat-api.text.schema.json'],
        ignored: [],
      },
    ]);
    expect(changes).toMatchObject([{ kind: 'field-became-optional', path: '/agentName' }]);
  });

  test('writes Markdown', async () => {
    const cwd = await withSets(BREAKING);
    const { code, stdout } = await runCommand(['contract', 'diff', 'old', 'new', '--markdown'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<!-- fake-8x8 contract diff -->\n\*\*1 change /);
    expect(stdout).toContain('| **breaking** | receiver | `chat-api TEXT` `/agentName` |');
  });

  test('compares two files, whatever they are called', async () => {
    const cwd = await withFolder({
      'a.json': JSON.stringify(OLD),
      'b.json': `\ufeff${JSON.stringify(BREAKING)}`,
    });
    const { code, stdout } = await runCommand(['contract', 'diff', 'a.json', 'b.json'], { cwd });
    expect([code, stdout.split('\n')[0]]).toEqual([
      1,
      'breaking   chat-api TEXT /agentName was always there and may be absent now',
    ]);
  });

  test('finds no difference between the contracts of the package and themselves', async () => {
    const { code, stdout } = await runCommand(['contract', 'diff', 'contracts', 'contracts']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^No change of the contract in \d+ files\.\n/)]);
  });

  test('shows nothing of a file to the terminal as it stands', async () => {
    const cwd = await withSets(changed({ '\u001b[31mred': {} }));
    const { stdout } = await runCommand(['contract', 'diff', 'old', 'new'], { cwd });
    expect(stdout).toContain('/\\u001b[31mred');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['none', 'old', 'CONTRACT_NOT_READABLE'],
    ['old', 'text.txt', 'CONTRACT_MIXED'],
    ['text.txt', 'text.txt', 'CONTRACT_NOT_JSON'],
    ['list.json', 'list.json', 'CONTRACT_NOTHING_TO_COMPARE'],
    ['remote.json', 'remote.json', 'CONTRACT_REF_NOT_LOCAL'],
  ])('refuses %s and %s', async (before, after, expected) => {
    const cwd = await withSets(OLD);
    await writeFile(join(cwd, 'text.txt'), 'openapi: 3.1.0');
    await writeFile(join(cwd, 'list.json'), '[]');
    await writeFile(join(cwd, 'remote.json'), '{ "$ref": "https://example.com/a.json" }');
    const { code, stdout, stderr } = await runCommand(['contract', 'diff', before, after], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
