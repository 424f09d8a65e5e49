import { createFake8x8, type Scenario, transcript } from 'fake-8x8';
import { expect, test } from 'vitest';
import { startCallingApp } from '../support/vitest/calling-app.ts';

/** An app that refuses one text once. */
async function tell(seed: string, port: number): Promise<string> {
  let refused = false;
  const fake = createFake8x8({
    seed,
    to: {
      fetch: async (request: Request) => {
        const isOnce = (await request.text()).includes('once') && !refused;
        refused ||= isOnce;
        return new Response(null, { status: isOnce ? 503 : 204 });
      },
      url: `http://127.0.0.1:${port}/hook`,
    },
    agents: { ana: { name: 'Ana Pop' } },
    queues: { support: { name: 'Support' } },
  });
  try {
    const app = await startCallingApp(fake);
    await app.say(await app.open(), 'Where is my invoice?\n\u001b[31m');
    await app.say('unknown', 'Hello');
    await fake.settled();
    await fake.agent('ana').join();
    await fake.agent('ana').says('Only once', { fault: 'again-later' });
    await fake.play(SCENARIO);
    await fake.send('TEXT', {
      message: `at http://localhost:${port}/ by 0ff1ce00-1111-4222-8333-444455556666`,
    });
    return transcript(fake);
  } finally {
    await fake.close();
  }
}

const SCENARIO: Scenario = {
  scenario: 'Scripted',
  agents: { ben: {} },
  queues: { billing: {} },
  steps: [{ queue: 'billing' }, { join: 'ben' }, { text: 'Good morning' }],
};

test('tells what happened, by conversation', async () => {
  expect(await tell('a', 4001)).toMatchInlineSnapshot(`
    "no conversation
      ← token 200
      → WEB_HOOK_VERIFY notificationVersion v2.0 ✓ 204
      ← webhook https://app.example/hook 200
      ← channel App 200
      ← message Hello ! 404
      ! CALL_UNKNOWN_CONVERSATION There is no Conversation "unknown" in tenant fake8x8tenant01.
    conversation-1
      ← conversation James Jones 202
      ← message Where is my invoice?\\n\\u001b[31m 202
      → QUEUED Queue 104 ✓ 204
      → AGENT_JOINED Ana,Pop ✓ 204
      → TEXT Ana,Pop: Only once (again-later, retry in 1 s) ✗ 503
      → TEXT retry 1 (again-later) ✓ 204
      → TEXT Ana,Pop: at http://localhost:port/ by id-1 (conversation conversation-1) ✓ 204
      → TEXT again (again-later) ✓ 204
    conversation-2
      → QUEUED Billing ✓ 204
      → AGENT_JOINED Ben ✓ 204
      → TEXT Ben: Good morning ✓ 204"
  `);
});

test('is the same with other ids, times and ports', async () => {
  expect(await tell('b', 4002)).toBe(await tell('a', 4001));
});

test('is empty when nothing happened', async () => {
  await using fake = createFake8x8();
  expect(transcript(fake)).toBe('');
});
