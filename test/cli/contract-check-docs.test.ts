import { describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { withFolder } from './stage.ts';

const TRANSFER =
  '{ "eventType": "TRANSFER", "messageType": "SYSTEM", "conversationId": "ID-0", "timestamp": 0 }';
const PAGE = `# Events

${TRANSFER}

Here \`${TRANSFER.replace('0 }', '"now", }')}\`.
`;

describe('contract check-docs', () => {
  test('finds that the samples which 8x8 published fit', async () => {
    const page = 'test/contract/docs/reference-page.md';
    const { code, stdout, stderr } = await runCommand(['contract', 'check-docs', page]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`✓ ${page}:8:1 AGENT_JOINED (chat-api) fits as far as it is shown\n`);
    expect(stdout).toContain(`✓ ${page}:57:1 TEXT (chat-api) fits\n`);
    expect(stdout).toMatch(/\n7 samples: 7 fit, 0 differ, 0 cannot be read\.\n$/);
  });

  test('says where a sample differs, and how, and ends with 1', async () => {
    const cwd = await withFolder({ 'page.md': PAGE });
    const { code, stdout } = await runCommand(['contract', 'check-docs', 'page.md'], { cwd });
    expect([code, stdout]).toEqual([
      1,
      `✓ page.md:3:1 TRANSFER (chat-api) fits
✗ page.md:5:7 TRANSFER (chat-api) differs
    5:98 EVENT_WRONG_TYPE: /timestamp is "now". Allowed: an integer, 0 or more.
    5:103 trailing-comma: A comma with nothing behind it.
2 samples: 1 fit, 1 differ, 0 cannot be read.
No sample of QUEUED, AGENT_JOINED, AGENT_LEFT, TEXT, WEB_HOOK_VERIFY (chat-api).
`,
    ]);
  });

  test('writes JSON', async () => {
    const cwd = await withFolder({ 'page.md': PAGE, 'page.json': `[${TRANSFER}, { "order": 1 }]` });
    const { code, stdout } = await runCommand(['contract', 'check-docs', 'page.md', 'page.json', '--json'], {
      cwd,
    });
    const { files, summary, samples } = JSON.parse(stdout);
    expect([code, files, summary]).toEqual([
      1,
      ['page.md', 'page.json'],
      { fits: 2, differs: 1, unreadable: 0, other: 1, absent: { 'chat-api': expect.any(Array) } },
    ]);
    expect(samples[1]).toMatchObject({
      position: { file: 'page.md', line: 5, column: 7 },
      kind: 'event',
      name: 'TRANSFER',
      dialect: 'chat-api',
      verdict: 'differs',
      problems: [{ code: 'EVENT_WRONG_TYPE', path: '/timestamp', position: { file: 'page.md', line: 5 } }],
    });
  });

  test('takes events for one dialect when told', async () => {
    const cwd = await withFolder({ 'page.txt': TRANSFER });
    const { code, stdout } = await runCommand(
      ['contract', 'check-docs', 'page.txt', '--dialect', 'chat-gateway'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('TRANSFER (chat-gateway) differs');
  });

  test('shows nothing of a page to the terminal as it stands', async () => {
    const cwd = await withFolder({ 'page.txt': '{ "eventType": "\u001b[31mTEXT" }' });
    const { stdout } = await runCommand(['contract', 'check-docs', 'page.txt'], { cwd });
    expect(stdout).toContain('\\u001b[31mTEXT');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['a page without samples', 'page.md', 'DOCS_NO_SAMPLE'],
    ['a page that is not there', 'none.md', 'DOCS_NOT_READABLE'],
    ['a folder', '.', 'DOCS_NOT_READABLE'],
  ])('ends with 2 for %s', async (_, page, expected) => {
    const cwd = await withFolder({ 'page.md': 'POST /tenants/{tenantId}: { "order": 7 }' });
    const { code, stdout, stderr } = await runCommand(['contract', 'check-docs', page], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
