import { expect, testWith } from 'fake-8x8/vitest';

const test = testWith({ to: { fetch: () => new Response(null, { status: 204 }) } });

test('reads what happened', async ({ fake }) => {
  await fake.play({
    scenario: 'Greeting',
    queues: { support: {} },
    agents: { ana: {} },
    steps: [{ queue: 'support' }, { join: 'ana' }, { text: 'Hello' }, { leave: 'ana' }],
  });

  // All entries as an array: requests with events, calls of the app, expectations, conversations.
  const entries = await fake.journal.toArray();
  const attempts = entries.filter((entry) => entry.kind === 'attempt');
  expect(attempts.map(({ eventType }) => eventType)).toEqual([
    'QUEUED',
    'AGENT_JOINED',
    'TEXT',
    'AGENT_LEFT',
  ]);
  expect(JSON.parse(attempts[2]?.request ?? '')).toMatchObject({ message: 'Hello' });

  // One by one, for a run that is too long for the memory.
  for await (const entry of fake.journal.entries()) {
    if (entry.kind === 'attempt') expect(entry.status).toBe(204);
  }
});
