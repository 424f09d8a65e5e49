import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AttemptEntry } from '#src/journal/entry.ts';
import { loadScenario } from '#src/scenario/load.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { skipReasonOf } from '#src/scenario/skip-reason.ts';
import { TASTES } from '../consumers/integrations/integration.mjs';
import { complaints } from '../support/conformance/complaints.ts';
import { type OpenIntegration, openIntegration } from '../support/integrations/open-integration.ts';

const catalogue = join(import.meta.dirname, '../../scenarios');

const load = async (name: string): Promise<Scenario> =>
  (await loadScenario(join(catalogue, `${name}.yaml`))).scenario;

/** What the contact centre opens itself, so that an app needs no customer of its own. */
const RECEIVED = await Promise.all(
  ['transfer', 'two-agents', 'forged-signature', 'html-and-script', 'unknown-extra'].map(load),
);

/** What begins with a customer of the app. */
const OPENED = await Promise.all(
  ['app-opens', 'transfer-in-dialogue', 'many-opened-at-once', 're-open-after-goodbye']
    .map((name) => `dialogues/${name}`)
    .map(load),
);

const rows = [
  { name: 'plain', taste: undefined, dialects: ['chat-api', 'chat-gateway'] as const, opens: true },
  ...Object.entries(TASTES).map(([name, { dialects, opens = true }]) => ({
    name,
    taste: name,
    dialects,
    opens,
  })),
].flatMap(({ dialects, ...row }) => dialects.map((dialect) => ({ ...row, dialect })));

/** The texts that agents said and that the app accepted, by conversation. */
function saidIn({ fake }: OpenIntegration): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const texts = fake.journal
    .recent()
    .filter((entry): entry is AttemptEntry => entry.kind === 'attempt')
    .filter(({ status, eventType }) => status < 300 && ['TEXT', 'MESSAGE'].includes(eventType));
  for (const { conversationId, request } of texts) {
    const { message, data } = JSON.parse(request) as { message?: string; data?: Data };
    if (data?.isEcho) continue;
    const list = said.get(conversationId) ?? [];
    said.set(conversationId, [...list, message ?? data?.text ?? '']);
  }
  return said;
}

type Data = { readonly isEcho: boolean; readonly text: string };

describe.each(rows)('$name in $dialect', ({ taste, dialect, opens }) => {
  test('plays the catalogue, and its customers see what the agents said', async () => {
    const open = await openIntegration({ dialect, taste });
    try {
      await open.start();
      const scenarios = opens ? [...RECEIVED, ...OPENED] : RECEIVED;
      for (const scenario of scenarios.filter((each) => skipReasonOf(each, dialect) === undefined)) {
        const summary = await open.fake.play(scenario);
        expect([scenario.scenario, ...complaints(summary)]).toEqual([scenario.scenario]);
        expect(summary.verdict).toBe('passed');
      }
      for (const [conversationId, texts] of saidIn(open)) {
        await expect.poll(async () => spoken(open, conversationId)).toEqual(texts);
      }
    } finally {
      await open.close();
    }
  });
});

/** What an app shows of agents, in a chat that is found by its conversation. */
async function spoken(open: OpenIntegration, conversationId: string): Promise<readonly string[]> {
  const { lines = [] } = (await open.view(conversationId)) ?? {};
  return lines.filter(({ who }) => !['system', 'customer', 'bot'].includes(who)).map(({ text }) => text);
}
