import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { loadScenario } from '#src/scenario/load.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { skipReasonOf } from '#src/scenario/skip-reason.ts';
import { createServer } from '#src/server/server.ts';
import { TASTES } from '../consumers/integrations/integration.mjs';
import { complaints } from '../support/conformance/complaints.ts';
import { firstLine } from '../support/first-line.ts';
import { type OpenIntegration, openIntegration } from '../support/integrations/open-integration.ts';
import { openProbe } from '../support/integrations/open-probe.ts';

const catalogue = join(import.meta.dirname, '../../scenarios');

const MAIN = join(import.meta.dirname, '../consumers/integrations/main.mjs');

const load = async (name: string): Promise<Scenario> =>
  (await loadScenario(join(catalogue, `${name}.yaml`))).scenario;

/** What the contact centre opens itself, so that an app needs no customer of its own. */
const RECEIVED = await Promise.all(
  ['two-agents', 'forged-signature', 'html-and-script', 'unknown-extra'].map(load),
);

/** What begins with a customer of the app, and awaits nothing but the conversation. */
const OPENED: Scenario = {
  scenario: 'From one agent to another and back',
  about: 'The customer writes while they wait, while an agent is there, and after the agent has left.',
  queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
  agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
  customer: { name: 'James Jones' },
  steps: [
    { customer: 'Where is my invoice? 🙂' },
    { expect: 'conversation' },
    { customer: 'It is number 4711.' },
    { join: 'ana' },
    { text: 'Grüß Gott, one moment.' },
    { text: 'Grüß Gott, one moment.' },
    { transfer: 'billing' },
    { customer: ' <b>Thank you</b>\n' },
    { join: 'ben' },
    { text: 'It is on its way.' },
    { leave: 'ben' },
    { customer: 'One more thing!' },
    { join: 'ana' },
    { text: 'Yes?' },
    { 'customer-leaves': true },
  ],
};

/** Dialogues that await the first text as a message and no other. */
const AWAITED = await Promise.all(
  ['app-opens', 're-open-after-goodbye'].map((name) => load(`dialogues/${name}`)),
);

/** Tastes with ways of their own to bring what is said first. */
const OWN_WAYS = ['history-only', 'bot'];

/** Tastes that may answer 503 to what they must refuse, and what awaits 4xx. */
const PUTS_OFF = ['sheds-load'];
const FORGED = 'A forged signature';

/** Some show what they were told a while later. */
const LATER = { timeout: 10_000 };

/** Tastes that make nothing of events which 8x8 does not confirm, or of chats that have no conversation yet. */
const NEED_PLATFORM = ['receiver', 'polls', 'opens-later'];

const rows = [
  {
    name: 'the desk as it is',
    taste: undefined,
    dialects: ['chat-api', 'chat-gateway'] as const,
    opens: true,
    forgets: false,
  },
  ...Object.entries(TASTES).map(([taste, each]) => ({
    opens: true,
    forgets: false,
    ...each,
    name: taste,
    taste,
  })),
].flatMap(({ dialects, ...row }) => dialects.map((dialect) => ({ ...row, dialect })));

describe.each(rows)('$name in $dialect', ({ taste = '', dialect, opens, forgets }) => {
  test.concurrent('shows its customers what agents say, and brings what they say', async ({ expect }) => {
    const open = await openIntegration({ dialect, taste });
    try {
      await open.start();
      const received = PUTS_OFF.includes(taste)
        ? RECEIVED.filter(({ scenario }) => scenario !== FORGED)
        : RECEIVED;
      const awaited = OWN_WAYS.includes(taste) ? [] : AWAITED;
      const opened = { ...OPENED, steps: OPENED.steps.slice(0, forgets ? -1 : undefined) };
      const scenarios = opens ? [...received, opened, ...awaited] : received;
      for (const scenario of scenarios.filter((each) => skipReasonOf(each, dialect) === undefined)) {
        const summary = await open.fake.play(scenario, { unscripted: 'ignore' });
        expect([scenario.scenario, ...complaints(summary)]).toEqual([scenario.scenario]);
        expect(summary).toMatchObject({ verdict: 'passed', stepsNotPlayed: 0 });
      }
      for (const [conversationId, texts] of saidBy(open)) {
        await expect.poll(() => seenIn(open, conversationId), LATER).toEqual(texts);
      }
      if (opens) expect(broughtBy(open, OPENED)).toEqual(customerTexts(OPENED));
    } finally {
      await open.close();
    }
  });
});

test.each(['', 'workers', 'file'])('many customers at once are told apart by %s', async (taste) => {
  const open = await openIntegration({ dialect: 'chat-api', taste });
  await open.start();
  const summary = await open.fake.play(await load('dialogues/many-opened-at-once'));
  expect(complaints(summary)).toEqual([]);
  await open.close();
});

test.each(['chat-api', 'chat-gateway'] as const)(
  'a message whose answer was lost is looked for before it is brought again, in %s',
  async (dialect) => {
    const lost: string[] = [];
    const open = await openIntegration({
      dialect,
      taste: 'looks-first',
      async fetch(url, init) {
        const response = await fetch(url, init);
        if (init?.method !== 'POST' || !String(url).endsWith('/messages')) return response;
        if (lost.push(String(url)) > 1) return response;
        throw new TypeError('fetch failed');
      },
    });
    await open.start();
    const id = await open.openChat();
    for (const text of ['A', 'A']) {
      expect((await open.request('POST', `/chats/${id}/messages`, { text })).status).toBe(202);
    }
    expect(lost).toHaveLength(2);
    await open.close();
  },
);

describe.each(Object.keys(TASTES).filter((taste) => !NEED_PLATFORM.includes(taste)))('%s', (taste) => {
  test.concurrent('forgets chats and event ids when it is reset', async ({ expect }) => {
    const probe = await openProbe(TASTES[taste]?.dialects[0] ?? 'chat-api', { taste });
    const conversationId = await probe.begin();
    const event = probe.build('text', { message: 'Hello' });
    expect(await probe.send(event, { eventId: 'a' })).toBeLessThan(300);
    await expect
      .poll(async () => (await probe.seen()).lines, LATER)
      .toContainEqual(expect.stringMatching(/: Hello$/));
    expect((await probe.request('POST', '/reset')).status).toBe(204);
    expect((await probe.seen()).lines).toEqual([]);
    expect(await probe.send(event, { eventId: 'a' })).toBeLessThan(300);
    await expect
      .poll(async () => (await probe.view(conversationId))?.lines.map(({ text }) => text), LATER)
      .toEqual(['Hello']);
    await probe.close();
  });
});

/** As main.mjs starts it, with nothing but its environment. */
describe.each([
  { TASTE: 'workers' },
  { TASTE: 'file', DIALECT: 'chat-gateway' },
  { MISTAKE: 'shows-duplicates' },
])('a process of its own: %o', (env) => {
  test('registers, and ends when it is told to', async () => {
    const fake = createFake8x8({ dialect: 'DIALECT' in env ? 'chat-gateway' : 'chat-api' });
    const server = await createServer({ fake });
    const child = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, FAKE_8X8_URL: server.url },
    });
    const ended = once(child, 'exit');
    const address = await firstLine(child, 'integration');
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect(fake.saveState().tenants.flatMap(({ webhooks }) => webhooks)).toContainEqual(
      expect.objectContaining({ uri: `${address}/webhook` }),
    );
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await server.close();
    await fake.close();
  });
});

/** The texts of agents that the app accepted, by conversation. */
function saidBy({ fake }: OpenIntegration): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const texts = fake.journal
    .recent()
    .filter((entry) => entry.kind === 'attempt')
    .filter(({ status, move }) => move === 'text' && Number(status) < 300);
  for (const { conversationId, text } of texts) {
    said.set(conversationId, [...(said.get(conversationId) ?? []), text]);
  }
  return said;
}

/** What the customer sees of agents. */
async function seenIn(open: OpenIntegration, conversationId: string): Promise<readonly string[]> {
  const { lines = [] } = (await open.view(open.idOf(conversationId))) ?? {};
  return lines.filter(({ who }) => !['system', 'customer', 'bot'].includes(who)).map(({ text }) => text);
}

const customerTexts = ({ steps }: Scenario): readonly unknown[] =>
  steps.flatMap((step) => ('customer' in step ? [step.customer] : []));

/** What customers said, as it came to 8x8: as messages, and in the history. */
function broughtBy({ fake }: OpenIntegration, { scenario }: Scenario): readonly unknown[] {
  const entries = fake.journal.recent();
  const played = entries
    .filter((entry) => entry.kind === 'attempt')
    .find((attempt) => attempt.scenario === scenario);
  return entries
    .filter((entry) => entry.kind === 'call')
    .filter(({ conversationId }) => conversationId === played?.conversationId)
    .flatMap(({ operation, body }) => {
      const { authorType, text, history } = Object(body);
      if (operation === 'message') return [{ type: authorType, text }];
      return operation === 'conversation' ? (history?.messages ?? []) : [];
    })
    .filter(({ type, authorType = type }) => authorType === 'user')
    .map(({ text }) => text);
}
