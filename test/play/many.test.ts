import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { loadScenario } from '#src/scenario/load.ts';
import { playInProcess, START_MS, texts, typesOf } from '../support/play/play-in-process.ts';

const catalogue = (name: string) => join(import.meta.dirname, '../../scenarios', `${name}.yaml`);

test('a run of 1,000 conversations accounts for each of them', async () => {
  const { summary, entries, attempts, received } = await playInProcess({
    conversations: 1000,
    steps: [...texts('one for ${conversation.number}', 'two', 'three'), { leave: 'ana', after: '1s' }],
    // The first text of every seventh conversation is refused once, of every fourteenth for good.
    respond({ body, retry }) {
      const number = Number(/one for (\d+)/.exec(body)?.[1] ?? 1);
      return number % 14 === 0 || (number % 7 === 0 && retry === 0) ? 503 : 204;
    },
  });
  const [sevenths, fourteenths] = [142, 71];
  expect(summary).toMatchObject({
    verdict: 'failed',
    conversations: { total: 1000, finished: 1000, stopped: 0, interrupted: 0 },
    events: {
      total: 6000,
      accepted: 6000 - fourteenths,
      retried: sevenths - fourteenths,
      undelivered: fourteenths,
      pending: 0,
    },
    attempts: { total: 6000 + (sevenths - fourteenths) + 4 * fourteenths, timeout: 0, unreachable: 0 },
    stepsNotPlayed: 0,
    conversationsNotBegun: 0,
  });
  expect(received).toHaveLength(summary.attempts.total);
  expect(attempts).toHaveLength(summary.attempts.total);
  expect(entries).toHaveLength(summary.attempts.total + 1000 + 2);
  expect(new Set(attempts.map(({ eventId }) => eventId)).size).toBe(6000);
  expect(new Set(attempts.map(({ conversationId }) => conversationId)).size).toBe(1000);
});

describe('an hour', () => {
  test.each(DIALECT_NAMES)('plays at once under the virtual clock, in %s', async (dialect) => {
    const { scenario } = await loadScenario(catalogue('slow-human-pace'));
    const { summary, received, attempts } = await playInProcess({ scenarios: [scenario], dialect });
    expect(summary.verdict).toBe('passed');
    expect(typesOf(received).length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...attempts.map(({ timestampMs }) => timestampMs)) - START_MS).toBe(3_600_000);
  });

  test('of retries does too', async () => {
    const { attempts } = await playInProcess({
      steps: [{ queue: 'support' }],
      settings: { retryDelays: ['30m', '30m', '24h'] },
      respond: () => 503,
    });
    expect(Math.max(...attempts.map(({ transmissionMs }) => transmissionMs)) - START_MS).toBe(25 * 3_600_000);
  });
});
