import { createCoverageCounter } from 'fake-8x8';
import { expect, testWith } from 'fake-8x8/vitest';
import { afterAll } from 'vitest';

const test = testWith({
  to: { fetch: () => new Response(null, { status: 204 }) },
  queues: { support: {} },
  agents: { ana: {}, ben: {} },
});

const counter = createCoverageCounter({ dialect: 'chat-api' });

test.beforeEach(({ fake }) => fake.journal.subscribe(counter.add));

test('one agent', async ({ fake }) => {
  await fake.move({ queue: 'support' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('Hello');
});

test('two agents', async ({ fake }) => {
  await fake.move({ queue: 'support' });
  await fake.agent('ana').join();
  await fake.agent('ben').join();
});

afterAll(() => {
  const { groups } = counter.coverage();
  const transitions = groups.find(({ name }) => name === 'transitions');
  expect(transitions?.percent).toBeGreaterThanOrEqual(30);
  expect(transitions?.missing).toContainEqual({
    name: 'handled to transferred',
    coveredBy: 'scenario transfer-agent-leaves-first',
  });
});
