import { describe, expect, test } from 'vitest';
import type { Step } from '#src/scenario/schema.ts';
import { entriesOf, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { playInProcess, type Respond, scenarioOf } from '../support/play/play-in-process.ts';

type Ack = NonNullable<Step['ack']>;

/** Plays a step that must be answered so, and one after it; the app answers the first with these statuses. */
function playAck(ack: Ack, statuses: readonly number[], settings = {}) {
  const respond: Respond = ({ body, retry }) => (body.includes('QUEUED') ? (statuses[retry] ?? 204) : 204);
  return playInProcess({ steps: [{ queue: 'support', ack }, { join: 'ana' }], respond, settings });
}

describe('ack holds', () => {
  test.each([
    [{ status: 204 }, [204], 'QUEUED answered 204'],
    [{ status: '2xx' }, [200], 'QUEUED answered 2xx'],
    [{ status: 500 }, [500], 'QUEUED answered 500'],
    [{ status: 503 }, [503, 404, 204], 'QUEUED answered 503'],
    [{ status: '5xx' }, [503, 503], 'QUEUED answered 5xx'],
    [{ status: [500, 503, '2xx'] }, [500, 503, 200], 'QUEUED answered 500, then 503, then 2xx'],
    [{ within: '5s' }, [204], 'QUEUED accepted within 5 s'],
    [{ within: '5s' }, [500, 204], 'QUEUED accepted within 5 s'],
  ] as const)('%j when the app answers %j', async (ack, statuses, awaited) => {
    const { summary, entries, received } = await playAck(ack, statuses);
    expect(entriesOf(entries, 'expectation')).toMatchObject([
      { verdict: 'passed', awaited, message: '', stepIndex: 0, calls: [] },
    ]);
    expect(summary.verdict).toBe('passed');
    const refusals = statuses.filter((status: number) => status >= 300).length;
    expect(received).toHaveLength(2 + refusals);
  });

  test('when it is refused for good, as awaited, and lets the conversation go on', async () => {
    const { summary, received } = await playAck({ status: '5xx' }, Array(5).fill(500), {
      undelivered: 'stop',
    });
    expect(received).toHaveLength(6);
    expect(summary).toMatchObject({
      verdict: 'passed',
      events: { accepted: 1, undelivered: 0, refusedAsAwaited: 1 },
      conversations: { finished: 1, stopped: 0 },
    });
  });
});

describe('ack fails', () => {
  test.each([
    [{ status: 204 }, [200], 'the first attempt was answered 200, not 204'],
    [{ status: '5xx' }, [204], 'the first attempt was answered 204, not 5xx'],
    [{ status: [500, '2xx'] }, [500, 500], 'the second attempt was answered 500, not 2xx'],
    [{ status: [500, 500] }, [500, 204], 'the second attempt was answered 204, not 500'],
    [{ status: ['2xx', '2xx'] }, [204], 'only 1 of 2 attempts was made'],
    [{ within: '1h' }, [500, 500, 500, 500, 500], /^it was not accepted: answered 500/],
  ] as const)('%j when the app answers %j', async (ack, statuses, message) => {
    const { summary, entries, received } = await playAck(ack, statuses);
    expect(verdictsOf(entries)).toEqual([expect.stringMatching(message)]);
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { stopped: 1 } });
    expect(received.some(({ body }) => body.includes('AGENT_JOINED'))).toBe(false);
  });

  test('and lets the conversation go on where an undelivered event does', async () => {
    const { summary, entries, received } = await playAck({ status: '4xx' }, [200], {
      undelivered: 'continue',
    });
    expect(verdictsOf(entries)).toEqual(['the first attempt was answered 200, not 4xx']);
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { finished: 1, stopped: 0 } });
    expect(received).toHaveLength(2);
  });

  test('later, when the last attempt is refused with another status', async () => {
    const { summary, entries } = await playAck({ status: '5xx' }, [503, ...Array(4).fill(404)]);
    expect(verdictsOf(entries)).toEqual(['passed']);
    expect(summary).toMatchObject({ verdict: 'failed', events: { undelivered: 1, refusedAsAwaited: 0 } });
  });

  test('when the app takes too long', async () => {
    const { entries } = await playInProcess({
      steps: [{ queue: 'support', ack: { within: '5ms' } }],
      respond: () => new Promise((resolve) => setTimeout(resolve, 20, 204)),
    });
    expect(verdictsOf(entries)).toEqual([expect.stringMatching(/^it took \d+.* ms, and 5 ms are allowed$/)]);
  });

  test('when the app does not answer', async () => {
    const { entries } = await playInProcess({
      steps: [{ queue: 'support', ack: { status: 500 } }],
      respond: () => Response.error(),
      settings: { retryDelays: [] },
    });
    expect(verdictsOf(entries)).toEqual([
      expect.stringMatching(/^the first attempt was answered with nothing/),
    ]);
  });
});

test('each event of a step must be answered so', async () => {
  const { entries } = await playInProcess({
    steps: [{ queue: 'support' }, { join: 'ana' }, { transfer: 'billing', ack: { status: 204 } }],
  });
  expect(entriesOf(entries, 'expectation').map(({ awaited }) => awaited)).toEqual([
    'TRANSFER answered 204',
    'AGENT_LEFT answered 204',
    'QUEUED answered 204',
  ]);
});

describe('a conversation that stops while it waits for the app', () => {
  test('waits no longer: it is over once, and blocks nothing', async () => {
    const steps: readonly Step[] = [
      { queue: 'support' },
      { join: 'ana' },
      { text: 'go' },
      { expect: 'messages', within: '40ms' },
    ];
    const { entries, summary, fake } = await playWith(steps, {
      scenario: { settings: { retryDelays: [] } },
      onEvent({ eventType, conversationId }, app) {
        if (eventType === 'TEXT') setImmediate(() => void app.leave(conversationId));
        return eventType === 'AGENT_LEFT' ? Response.error() : 204;
      },
    });
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { total: 1, stopped: 1 } });
    expect(entriesOf(entries, 'expectation')).toEqual([]);
    const next = await fake.play(scenarioOf([{ queue: 'support', after: '1h' }], { scenario: 'Next' }));
    expect(next.verdict).toBe('passed');
    await expect(fake.expect('messages', { within: '60ms' })).rejects.toThrow();
    expect(entriesOf(fake.journal.recent(), 'conversation')).toHaveLength(2);
  });
});
