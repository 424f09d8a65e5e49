import { expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { playInProcess } from '../support/play/play-in-process.ts';

const statesOf = (
  attempts: readonly {
    eventType: string;
    stateBefore?: string | undefined;
    stateAfter?: string | undefined;
  }[],
) =>
  attempts.map(({ eventType, stateBefore, stateAfter }) => `${eventType}: ${stateBefore} to ${stateAfter}`);

test('an attempt says which state its move found the conversation in, and what it made of it', async () => {
  const { attempts } = await playInProcess({
    steps: [
      { queue: 'support' },
      { join: 'ana' },
      { join: 'ben' },
      { text: 'Hello' },
      { transfer: 'billing' },
      { join: 'ben' },
      { leave: 'ben' },
    ],
  });
  expect(statesOf(attempts)).toEqual([
    'QUEUED: created to queued',
    'AGENT_JOINED: queued to handled',
    'AGENT_JOINED: handled to several-agents',
    'TEXT: several-agents to several-agents',
    'TRANSFER: several-agents to several-agents',
    'AGENT_LEFT: several-agents to handled',
    'AGENT_LEFT: handled to handled',
    'QUEUED: handled to transferred',
    'AGENT_JOINED: transferred to handled',
    'AGENT_LEFT: handled to idle',
  ]);
});

test('a raw payload is no move, and what nobody says changes nothing', async () => {
  const { attempts } = await playInProcess({
    steps: [
      { queue: 'support' },
      { join: 'ana' },
      { text: 'Not 8x8', fault: 'unsigned' },
      { send: { eventType: 'WEB_HOOK_VERIFY' }, allowIllegal: true },
    ],
    respond: ({ body }) => (body.includes('Not 8x8') ? 401 : 204),
  });
  expect(statesOf(attempts).slice(2)).toEqual([
    'TEXT: handled to handled',
    'WEB_HOOK_VERIFY: undefined to undefined',
  ]);
});

test('a driver moves through the same states', async () => {
  await using fake = createFake8x8({
    to: { fetch: async () => new Response(null, { status: 204 }) },
    queues: { support: { id: '104' } },
    agents: { ana: { name: 'Ana Pop' } },
  });
  await fake.move({ queue: 'support' });
  await fake.agent('ana').join();
  const attempts = fake.journal.recent().filter((entry) => entry.kind === 'attempt');
  expect(statesOf(attempts)).toEqual(['QUEUED: created to queued', 'AGENT_JOINED: queued to handled']);
});
