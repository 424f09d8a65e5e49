import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ViewEntry } from '#src/journal/entry.ts';
import { startHelpdesk } from '../consumers/start-helpdesk.ts';
import { LEAVES, OPENS, SAYS } from '../support/cli/app-scenarios.ts';
import { type Report, withFolder } from '../support/cli/fixtures.ts';
import { commandFile, type Ended, runCommand } from '../support/cli/run-command.ts';
import { firstLine } from '../support/first-line.ts';

/** Ana and Ben help; the second text of Ana is one that a page has to escape. */
const DIALOGUE = `scenario: Two agents
queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop }, ben: { id: bokoro, name: Ben Okoro } }
customer: { name: James Jones }
steps:
  - customer: Where is my invoice?
  - expect: conversation
  - expect: message
  - join: ana
  - text: Hello, this is Ana.
  - customer: Hello, Ana!
  - text: Terms & conditions apply.
  - expect: sees
  - join: ben
  - text: Hello, this is Ben.
  - text: Hello, this is Ana.
    by: ana
`;

const HEARS = ['--customer-opens', OPENS, '--customer-says', SAYS, '--customer-leaves', LEAVES];
const SEES = ['--customer-sees', 'GET /chats/${conversation.id}'];

type Play = {
  readonly flags?: readonly string[];
  readonly config?: object;
  readonly mistake?: string;
  readonly dialect?: string;
};

let platformUrl = '';

beforeAll(async () => {
  const child = spawn(process.execPath, [commandFile, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [, url = ''] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(await firstLine(child, 'serve')) ?? [];
  platformUrl = url;
  return () => void child.kill();
});

/** Plays the dialogue on a platform that runs already. */
async function play({
  flags = [...HEARS, ...SEES],
  config,
  mistake,
  dialect,
}: Play = {}): Promise<Ended & { readonly cwd: string }> {
  const helpdesk = await startHelpdesk({ platformUrl, dialect, ...(mistake && { mistake }) });
  onTestFinished(() => helpdesk.stop());
  const cwd = await withFolder({
    'two.yaml': DIALOGUE.replaceAll('expect: sees', 'expect: sees\n    within: 500ms'),
    ...(config && { 'fake-8x8.config.json': JSON.stringify(config) }),
  });
  const to = ['--to', helpdesk.webhookUrl, '--server', platformUrl, '--clock', 'virtual'];
  return { ...(await runCommand(['play', 'two.yaml', ...to, ...flags], { cwd })), cwd };
}

describe('play with --customer-sees', () => {
  test.each<[string, Play]>([
    ['as the flag says', {}],
    [
      'with pointers behind an arrow',
      {
        flags: [
          ...HEARS,
          ...['--customer-sees', `${SEES[1]} -> messages=/lines, text=/text, from=/who, canWrite=/open`],
        ],
      },
    ],
    [
      'by an id of its own',
      {
        flags: [
          ...['--customer-opens', `${OPENS} -> chat=/id`],
          ...['--customer-says', 'POST /chats/${chat}/messages {"text":"${text}"}'],
          ...['--customer-sees', 'GET /chats/${chat}'],
        ],
      },
    ],
    [
      'as the configuration says',
      { flags: HEARS, config: { customerSees: { call: SEES[1], messages: '/lines', from: '/who' } } },
    ],
    ['in Chat Gateway', { flags: [...HEARS, ...SEES, '--dialect', 'chat-gateway'], dialect: 'chat-gateway' }],
  ])('passes for a good app, read %s', async (_, given) => {
    const { code, stdout, stderr } = await play(given);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/⇢ GET +\/chats\/[\w-]+ {2}shows \d+ lines +✓ 200/);
    expect(stdout).toContain('✓ the customer to see what was said within 500 ms');
  });

  test.each([
    ['shows-last', '"Hello, this is Ana." by Ana Pop is not seen.'],
    ['shows-twice', '"Hello, this is Ana." is seen once more than it was said.'],
    ['shows-backwards', 'is not seen in its place.'],
    ['escapes-text', '"Terms & conditions apply." by Ana Pop is seen as "Terms &amp; conditions apply.".'],
  ])('fails for an app that %s', async (mistake, message) => {
    const { code, stdout } = await play({ mistake });
    expect(code).toBe(1);
    expect(stdout).toContain(`✗ the customer to see what was said within 500 ms: `);
    expect(stdout).toContain(message);
  });

  test('fails at the end for an app that mixes its agents up', async () => {
    const flags = [...HEARS, ...SEES, '--reporter', 'json,junit', '--output-file.junit', 'r.xml'];
    const { code, stdout, cwd } = await play({ mistake: 'shows-one-agent', flags });
    expect(code).toBe(1);
    const { summary, entries } = JSON.parse(stdout) as Report;
    expect(summary.failedExpectations).toMatchObject([
      { awaited: 'the customer to see what was said within 5 s', calls: [] },
    ]);
    expect(summary.failedExpectations[0]?.message).toMatch(/by Ben Okoro is seen under "Ana Pop"/);
    const views = (entries as readonly { readonly kind: string }[]).filter(
      (entry): entry is ViewEntry => entry.kind === 'view',
    );
    expect(views.map(({ stepIndex, status }) => [stepIndex, status])).toEqual([
      [7, 200],
      [undefined, 200],
    ]);
    expect(await readFile(join(cwd, 'r.xml'), 'utf8')).toContain(
      'name="at the end: the customer to see what was said within 5 s"',
    );
  });
});
