import { AssertionError } from 'node:assert';
import {
  assertAccepted,
  assertDelivered,
  assertEvent,
  assertPassed,
  assertReceivedCall,
  assertReceivedMessage,
  assertShownCustomer,
  createFake8x8,
  events,
} from 'fake-8x8';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCallingApp } from '../support/vitest/calling-app.ts';

const createFake = () =>
  createFake8x8({
    to: { fetch: () => new Response(null, { status: 204 }) },
    agents: { ana: { name: 'Ana Pop' } },
    queues: { support: {} },
    customerSees: () => ({ messages: [] }),
  });

let fake: ReturnType<typeof createFake>;

beforeEach(() => {
  fake = createFake();
});

afterEach(() => fake.close());

describe('an assertion', () => {
  test('returns when it is so', async () => {
    await fake.move({ queue: 'support' });
    const app = await startCallingApp(fake);
    await app.say(await app.open(), 'Hello');
    assertAccepted(fake, 'QUEUED');
    assertDelivered(fake, 'QUEUED', { matching: { eventType: /^QUEUED$/ } });
    assertReceivedMessage(fake, /^Hello/, { times: 1 });
    assertReceivedMessage(fake, 'Goodbye', { times: 0 });
    assertReceivedCall(fake, 'conversation', { matching: { customer: { name: 'James Jones' } } });
    assertEvent(events.text(), 'TEXT');
    assertPassed(await fake.play({ scenario: 'A', queues: { q: {} }, steps: [{ queue: 'q' }] }));
    await assertShownCustomer(fake);
  });

  test('throws an AssertionError that names it', () => {
    expect(() => assertAccepted(fake, 'TEXT')).toThrow(AssertionError);
    expect(() => assertAccepted(fake, 'TEXT')).toThrow(
      expect.objectContaining({
        code: 'ERR_ASSERTION',
        operator: 'assertAccepted',
        message: expect.stringMatching(/^assertAccepted\(fake, "TEXT"\)\n\nWanted: at least 1 TEXT, /),
      }),
    );
  });

  test('fails where the test calls it', () => {
    const failure = failureOf(() => assertDelivered(fake, 'TEXT', { times: 2 }));
    expect(failure.message).toMatch(/^assertDelivered\(fake, "TEXT", \{ times: 2 \}\)\n/);
    expect(failure.stack).toMatch(/\n {4}at .*assertions\.test\.ts/);
    expect(failure.stack?.split('\n    at ')[1]).toContain('assertions.test.ts');
  });

  test('rejects where it waits', async () => {
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await fake.agent('ana').says('Hello');
    await expect(assertShownCustomer(fake, { within: '20ms' })).rejects.toThrow(
      'Found:  "Hello" by Ana Pop is not seen.',
    );
  });
});

function failureOf(check: () => void): Error {
  try {
    check();
  } catch (thrown) {
    return thrown as Error;
  }
  throw new Error('It did not fail.');
}
