import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import type { Step } from '#src/scenario/schema.ts';
import {
  eventOf,
  playInProcess,
  type Received,
  START_MS,
  scenarioOf,
  type TestPlan,
} from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());

/** Everything that could differ: variables, repetition, pauses, a transfer, a re-opening, chosen ids, raw payloads. */
const STEPS: readonly Step[] = [
  { queue: 'support' },
  { join: 'ana', after: '20ms' },
  { text: 'Hello ${customer.name}, this is ${agent.name} at ${now}', after: '10ms' },
  { text: '再试一次 ${conversation.id} #${conversation.number}', times: 2, after: '5ms' },
  { transfer: 'billing' },
  { join: 'ben', after: '15ms' },
  { send: { eventType: 'EXTRA', id: '${agent.id}', at: '${now}' }, allowIllegal: true },
  { leave: 'ben' },
  { queue: 'support', after: '10ms' },
];

const scenario = scenarioOf(STEPS, { queues: { support: {}, billing: {} }, agents: { ana: {}, ben: {} } });

/** What was sent, request by request: a digest of each header, the signature among them, and the body. */
async function bytesOf(plan: TestPlan): Promise<string[]> {
  const { received, summary } = await playInProcess({
    scenarios: [scenario],
    conversations: 6,
    signer,
    // The second event of each conversation fails twice, whichever order they come in.
    respond: ({ body, retry }) => (/AGENT_JOINED|"joined"/.test(body) && retry < 2 ? 503 : 204),
    ...plan,
  });
  expect(summary.verdict).toBe('passed');
  return received.map(digest).toSorted();
}

/** Short, so that a difference can be read: `AGENT_JOINED 1 59F2sqFqRzyz 3f…`. */
function digest({ headers, body, eventId, retry }: Received): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([headers, body]))
    .digest('base64url');
  return `${eventOf({ body }).eventType} ${retry} ${eventId.slice(0, 12)} ${hash.slice(0, 16)}`;
}

describe.each(DIALECT_NAMES)(
  'in %s the same scenario, seed and frozen time give the same bytes',
  (dialect) => {
    test('in two runs, in the same order', async () => {
      const [one, other] = [await bytesOf({ dialect }), await bytesOf({ dialect })];
      expect(other).toEqual(one);
      expect(one.length).toBeGreaterThan(60);
      expect(new Set(one).size).toBe(one.length);
    });

    test('in runs beside each other', async () => {
      const [one, other] = await Promise.all([bytesOf({ dialect }), bytesOf({ dialect })]);
      expect(other).toEqual(one);
    });

    test('with a virtual clock and with the wall clock', async () => {
      const virtual = await bytesOf({ dialect, clock: 'virtual' });
      const wall = await bytesOf({ dialect, clock: 'wall', speed: 1000 });
      expect(wall).toEqual(virtual);
    });

    test.each([1, 2, 5])(
      'with %i conversations at the same time and with all at once',
      async (concurrency) => {
        const [few, all] = [await bytesOf({ dialect, concurrency }), await bytesOf({ dialect })];
        expect(few).toEqual(all);
      },
    );

    test.each(['pretty', 'escaped'] as const)('written in the style "%s"', async (bodyStyle) => {
      const settings = { bodyStyle, keyOrder: 'shuffled' } as const;
      const [one, other] = [await bytesOf({ dialect, settings }), await bytesOf({ dialect, settings })];
      expect(other).toEqual(one);
      expect(one).not.toEqual(await bytesOf({ dialect }));
    });

    test('as a part of a run of several scenarios', async () => {
      const before = scenarioOf(STEPS, { scenario: 'Before' });
      const alone = await bytesOf({ dialect });
      const both = await bytesOf({ dialect, scenarios: [before, scenario] });
      expect(both).toHaveLength(2 * alone.length);
      expect(both).toEqual(expect.arrayContaining(alone));
    });
  },
);

describe('what differs', () => {
  test('with another seed are all ids', async () => {
    const [one, other] = [
      (await playInProcess({ scenarios: [scenario] })).received,
      (await playInProcess({ scenarios: [scenario], seed: 'another' })).received,
    ];
    const idsOf = (received: readonly Received[]) =>
      received.flatMap((each) => [each.eventId, eventOf(each).conversationId ?? each.eventId]);
    expect(other).toHaveLength(one.length);
    expect(idsOf(one).filter((id) => idsOf(other).includes(id))).toEqual([]);
  });

  test('with another start are the times and nothing else', async () => {
    const day = 24 * 3_600_000;
    const [one, other] = [
      (await playInProcess({ scenarios: [scenario] })).received,
      (await playInProcess({ scenarios: [scenario], freezeTime: START_MS + day })).received,
    ];
    const shifted = one.map(({ body }) => body.replace(/17000\d{8}/g, (ms) => String(Number(ms) + day)));
    expect(other.map(({ body }) => body)).toEqual(shifted);
    expect(other.map(({ eventId }) => eventId)).toEqual(one.map(({ eventId }) => eventId));
    expect(other.map(({ headers }) => headers['x-8x8-transmission-time'])).toEqual(
      one.map(({ headers }) => String(Number(headers['x-8x8-transmission-time']) + day)),
    );
  });

  test('in time that is not frozen are the times only, which begin now', async () => {
    const before = Date.now();
    const { received, run } = await playInProcess({ scenarios: [scenario], freezeTime: undefined });
    expect(run.info.frozen).toBe(false);
    const frozen = await playInProcess({ scenarios: [scenario] });
    expect(received.map(({ eventId }) => eventId)).toEqual(frozen.received.map(({ eventId }) => eventId));
    for (const { headers } of received) {
      expect(Number(headers['x-8x8-transmission-time'])).toBeGreaterThanOrEqual(before);
    }
    expect(Number(eventOf(received[0] as Received).timestamp)).toBeGreaterThanOrEqual(before);
  });
});
