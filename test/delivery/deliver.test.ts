import { afterEach, describe, expect, test } from 'vitest';
import { type Clock, createClock } from '#src/base/clock.ts';
import type { Attempt } from '#src/delivery/attempt.ts';
import { createTransport } from '#src/delivery/create-transport.ts';
import { createDelivery, type Delivery, type DeliveryOptions } from '#src/delivery/deliver.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { resolveSettings, type SettingsInput } from '#src/protocol/settings.ts';
import { createOutgoingRequests } from '#src/runtime/outgoing-requests.ts';

const START_MS = 1_700_000_000_000;
const body = Buffer.from('{"eventType":"TEXT","message":"Grüße"}');
const signer = createSigner(buildTestKey());

type Seen = { readonly headers: Headers; readonly body: Uint8Array; readonly scriptedMs: number };

type Setup = { readonly clock: Clock; readonly delivery: Delivery; readonly seen: Seen[] };

const setups: Setup[] = [];

afterEach(async () => {
  await Promise.all(setups.splice(0).map((setup) => setup.delivery.close()));
});

/** A delivery to a consumer in process, which answers attempt n of each event with the nth status, and then with 204. */
async function setUp(
  statuses: readonly number[],
  {
    settings = {},
    ...options
  }: { settings?: SettingsInput } & Partial<Omit<DeliveryOptions, 'settings'>> = {},
): Promise<Setup> {
  const clock = createClock({ mode: 'virtual', startMs: START_MS });
  const seen: Seen[] = [];
  const consumer = {
    fetch: async (request: Request) => {
      seen.push({
        headers: request.headers,
        body: new Uint8Array(await request.arrayBuffer()),
        scriptedMs: clock.now(),
      });
      const status = statuses[Number(request.headers.get('x-8x8-retry'))] ?? 204;
      if (status === 0) return new Promise<never>(() => {});
      return new Response(null, { status });
    },
  };
  const transport = await createTransport(consumer, { timeoutMs: 10_000, connectionsMax: 4 });
  const delivery = createDelivery({
    transport,
    signer: undefined,
    clock,
    settings: resolveSettings(settings),
    frozenTime: false,
    outgoing: createOutgoingRequests(),
    ...options,
  });
  const setup = { clock, delivery, seen };
  setups.push(setup);
  return setup;
}

/** Delivers one event and gives its attempts once the last is known. */
function deliverAll({ delivery }: Setup, eventId = 'event-1'): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  return new Promise((resolve) => {
    delivery.deliver({ conversationId: '', eventId, body, earliestMs: START_MS }, (attempt) => {
      attempts.push(attempt);
      if (attempt.retryInMs === undefined) resolve(attempts);
    });
  });
}

function headersOf(seen: readonly Seen[], name: string): (string | null)[] {
  return seen.map(({ headers }) => headers.get(name));
}

describe('an event that is accepted', () => {
  test('is sent once, with its bytes', async () => {
    const setup = await setUp([200]);
    const [attempt, ...more] = await deliverAll(setup);
    expect(attempt).toMatchObject({ outcome: 'accepted', status: 200, retry: 0, retryInMs: undefined });
    expect(more).toEqual([]);
    expect(setup.seen.map((request) => Buffer.from(request.body))).toEqual([body]);
  });

  test('carries scripted time as its transmission time', async () => {
    const setup = await setUp([]);
    const [attempt] = await deliverAll(setup);
    expect(attempt?.transmissionMs).toBe(START_MS);
    expect(headersOf(setup.seen, 'x-8x8-transmission-time')).toEqual([String(attempt?.transmissionMs)]);
  });

  test('has no signature without a signer', async () => {
    const setup = await setUp([]);
    await deliverAll(setup);
    expect(headersOf(setup.seen, 'x-8x8-signature')).toEqual([null]);
  });
});

describe('an event that is not accepted', () => {
  test('is tried again after 1, 10, 30 and 90 scripted seconds, and then no more', async () => {
    const setup = await setUp([500, 404, 302, 503, 500]);
    const attempts = await deliverAll(setup);
    expect(attempts.map(({ retryInMs }) => retryInMs)).toEqual([1000, 10_000, 30_000, 90_000, undefined]);
    expect(attempts.map(({ retry }) => retry)).toEqual([0, 1, 2, 3, 4]);
    expect(attempts.map(({ status }) => status)).toEqual([500, 404, 302, 503, 500]);
    const scripted = setup.seen.map(({ scriptedMs }) => scriptedMs - START_MS);
    expect(scripted).toEqual([0, 1000, 11_000, 41_000, 131_000]);
  });

  test('keeps its id and its bytes, counts its retries and is signed anew each time', async () => {
    const setup = await setUp([500, 500, 500, 500], { signer });
    const attempts = await deliverAll(setup);
    expect(headersOf(setup.seen, 'x-8x8-event-id')).toEqual(Array(5).fill('event-1'));
    expect(headersOf(setup.seen, 'x-8x8-retry')).toEqual(['0', '1', '2', '3', '4']);
    expect(new Set(headersOf(setup.seen, 'x-8x8-signature')).size).toBe(5);
    const times = attempts.map(({ transmissionMs }) => transmissionMs);
    expect(headersOf(setup.seen, 'x-8x8-transmission-time')).toEqual(times.map(String));
    expect([...new Set(times)].sort()).toEqual(times);
    for (const request of setup.seen) {
      expect(Buffer.from(request.body)).toEqual(body);
      const verdict = await verifySignature({ ...request, jwk: signer.publicJwk });
      expect(verdict).toEqual({ valid: true, reason: '' });
    }
  });

  test.each([0, 1, 2, 3, 4])('recovers at retry %i', async (retry) => {
    const setup = await setUp(Array(retry).fill(503));
    const attempts = await deliverAll(setup);
    expect(attempts.map(({ outcome }) => outcome)).toEqual([...Array(retry).fill('rejected'), 'accepted']);
    expect(setup.seen).toHaveLength(retry + 1);
  });

  test('is tried once when there are no retries', async () => {
    const setup = await setUp([500], { settings: { retryDelays: [] } });
    expect(await deliverAll(setup)).toMatchObject([{ status: 500, retry: 0, retryInMs: undefined }]);
  });

  test('is tried as often as the setting has pauses', async () => {
    const setup = await setUp([500, 500, 500], { settings: { retryDelays: ['5m', '0ms'] } });
    expect((await deliverAll(setup)).map(({ retryInMs }) => retryInMs)).toEqual([300_000, 0, undefined]);
  });

  test('does not hold up another', async () => {
    const setup = await setUp([500]);
    const order: string[] = [];
    await Promise.all(
      ['event-1', 'event-2'].map(async (eventId) => {
        await deliverAll(setup, eventId);
        order.push(eventId);
      }),
    );
    expect(headersOf(setup.seen, 'x-8x8-event-id')).toEqual(['event-1', 'event-2', 'event-1', 'event-2']);
    expect(order).toEqual(['event-1', 'event-2']);
  });

  test('for want of a signature is an attempt like any other', async () => {
    const broken = { ...signer, sign: () => Promise.reject(new Error('no entropy')) };
    const setup = await setUp([], { signer: broken, settings: { retryDelays: [] } });
    expect(await deliverAll(setup)).toMatchObject([
      { outcome: 'unreachable', status: -1, reason: 'not sent: it could not be signed: no entropy' },
    ]);
    expect(setup.seen).toEqual([]);
  });
});

describe('with frozen time', () => {
  test('the transmission time is the event’s own and its pauses, whatever the clock says', async () => {
    const setup = await setUp([500, 500], { frozenTime: true });
    const times = (await deliverAll(setup)).map(({ transmissionMs }) => transmissionMs - START_MS);
    expect(times).toEqual([0, 1000, 11_000]);
  });

  test('each run sends the same bytes, signatures included', async () => {
    const runs = await Promise.all(
      [1, 2].map(async () => {
        const setup = await setUp([500, 500], { frozenTime: true, signer });
        await deliverAll(setup);
        return setup.seen.map(({ headers }) => [...headers]);
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).toHaveLength(3);
  });
});

describe('the clock', () => {
  test('stands still while an attempt is under way, and until its report is over', async () => {
    const setup = await setUp([]);
    const { clock, delivery } = setup;
    const order: string[] = [];
    clock.schedule(START_MS + 1, () => order.push('scheduled'));
    await new Promise<void>((resolve) => {
      delivery.deliver({ conversationId: '', eventId: 'event-1', body, earliestMs: START_MS }, () => {
        order.push(`attempt at ${clock.now() - START_MS}`);
        clock.hold();
        queueMicrotask(() => {
          order.push('caller');
          clock.schedule(START_MS + 2, resolve);
          clock.release();
        });
      });
    });
    expect(order).toEqual(['attempt at 0', 'caller', 'scheduled']);
  });
});

describe('closing', () => {
  test('drops a retry that waits and tells which it was', async () => {
    const clock = createClock({ mode: 'virtual', startMs: START_MS });
    const { delivery, seen } = await setUp([500, 500, 500], { clock });
    const outcomes: unknown[] = [];
    await new Promise<void>((resolve) => {
      delivery.deliver(
        { conversationId: '', eventId: 'event-1', body, earliestMs: START_MS },
        ({ retry, retryInMs }) => {
          outcomes.push({ retry, retryInMs });
          if (retry === 1) {
            clock.hold();
            setImmediate(resolve);
          }
        },
        (retry) => outcomes.push({ dropped: retry }),
      );
    });
    await delivery.close();
    clock.release();
    expect(outcomes).toEqual([
      { retry: 0, retryInMs: 1000 },
      { retry: 1, retryInMs: 10_000 },
      { dropped: 2 },
    ]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(2);
  });

  test('from within a report drops the retry that it announced', async () => {
    const { delivery } = await setUp([500]);
    const outcomes: unknown[] = [];
    await new Promise<void>((resolve) => {
      delivery.deliver(
        { conversationId: '', eventId: 'event-1', body, earliestMs: START_MS },
        ({ retryInMs }) => {
          outcomes.push({ retryInMs });
          delivery.close().then(resolve);
        },
        (retry) => outcomes.push({ dropped: retry }),
      );
    });
    expect(outcomes).toEqual([{ retryInMs: 1000 }, { dropped: 1 }]);
  });

  test('gives up an attempt under way and reports it as the last', async () => {
    const { delivery } = await setUp([0]);
    const outcomes: unknown[] = [];
    delivery.deliver(
      { conversationId: '', eventId: 'event-1', body, earliestMs: START_MS },
      ({ outcome, reason, retryInMs }) => outcomes.push({ outcome, reason, retryInMs }),
      (retry) => outcomes.push({ dropped: retry }),
    );
    await delivery.close();
    expect(outcomes).toEqual([
      { outcome: 'unreachable', reason: 'given up: the run was stopped', retryInMs: undefined },
    ]);
  });

  test('drops an event that is still being signed', async () => {
    const { delivery, seen } = await setUp([], { signer });
    const outcomes: unknown[] = [];
    delivery.deliver(
      { conversationId: '', eventId: 'event-1', body, earliestMs: START_MS },
      (attempt) => outcomes.push(attempt),
      (retry) => outcomes.push({ dropped: retry }),
    );
    await delivery.close();
    expect(outcomes).toEqual([{ dropped: 0 }]);
    expect(seen).toEqual([]);
  });

  test('leaves nothing for an event that comes after it', async () => {
    const { delivery, seen } = await setUp([]);
    await Promise.all([delivery.close(), delivery.close()]);
    const outcomes: unknown[] = [];
    delivery.deliver(
      { conversationId: '', eventId: 'event-1', body, earliestMs: START_MS },
      (attempt) => outcomes.push(attempt),
      (retry) => outcomes.push({ dropped: retry }),
    );
    expect(outcomes).toEqual([{ dropped: 0 }]);
    expect(seen).toEqual([]);
  });

  test('lets the clock go on', async () => {
    const { delivery, clock } = await setUp([0]);
    delivery.deliver({ conversationId: '', eventId: 'event-1', body, earliestMs: START_MS }, () => {});
    await delivery.close();
    await new Promise<void>((resolve) => clock.schedule(START_MS + 1, resolve));
    expect(clock.now()).toBe(START_MS + 1);
  });
});

test('an event id that would break out of its header is refused', async () => {
  const { delivery } = await setUp([]);
  expect(() =>
    delivery.deliver({ conversationId: '', eventId: 'a\r\nb', body, earliestMs: 0 }, () => {}),
  ).toThrow(expect.objectContaining({ code: 'EVENT_ID_INVALID' }));
});
