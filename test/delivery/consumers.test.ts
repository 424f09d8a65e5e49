import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createClock } from '#src/base/clock.ts';
import type { Attempt } from '#src/delivery/attempt.ts';
import { createTransport } from '#src/delivery/create-transport.ts';
import { createDelivery, type Delivery } from '#src/delivery/deliver.ts';
import { createSigner, type Signer } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { resolveSettings, type SettingsInput } from '#src/protocol/settings.ts';
import { createOutgoingRequests } from '#src/runtime/outgoing-requests.ts';
import { startConsumer } from '../consumers/start-consumer.ts';

const signer = createSigner(buildTestKey());
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A platform that only serves the public key. */
async function startPlatform(): Promise<string> {
  const server = createServer((request, response) => {
    const isKey = request.url === `/chat-gateway/v1/jwk/${signer.publicJwk.kid}/public`;
    response.writeHead(isKey ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKey ? signer.publicJwk : null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function start(...args: Parameters<typeof startConsumer>): ReturnType<typeof startConsumer> {
  const consumer = await startConsumer(...args);
  stops.push(() => consumer.stop());
  return consumer;
}

async function deliverTo(url: string, settings: SettingsInput = {}, by: Signer = signer): Promise<Delivery> {
  const delivery = createDelivery({
    transport: await createTransport(url, { timeoutMs: 10_000, connectionsMax: 8 }),
    signer: by,
    clock: createClock({ mode: 'virtual', startMs: 0 }),
    settings: resolveSettings(settings),
    frozenTime: false,
    outgoing: createOutgoingRequests(),
  });
  stops.push(() => delivery.close());
  return delivery;
}

function deliverAll(delivery: Delivery, eventId: string, body: string): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  return new Promise((resolve) => {
    delivery.deliver({ conversationId: '', eventId, body: Buffer.from(body), earliestMs: 0 }, (attempt) => {
      attempts.push(attempt);
      if (attempt.retryInMs === undefined) resolve(attempts);
    });
  });
}

describe('an integration that verifies', () => {
  const BODIES = [
    '{"eventType":"TEXT","message":"3"}',
    '{"eventType":"TEXT","message":"Grüße, £5, 👍"}',
    '{"eventType":"TEXT","message":"Gr\\u00fc\\u00dfe"}',
    '{\n  "eventType": "TEXT"\n}',
    '{}',
  ];

  test.each<SettingsInput['headerCase']>(['lower', 'title'])(
    'accepts each event, headers in %s case, and fetches the key once',
    async (headerCase) => {
      const consumer = await start('verifies', [], { FAKE_8X8_URL: await startPlatform() });
      const delivery = await deliverTo(consumer.url, { headerCase, customerId: 'customer01' });
      const all = await Promise.all(
        BODIES.map((body, index) => deliverAll(delivery, `event-${index}`, body)),
      );
      expect(all.flat().map(({ status, response }) => [status, response])).toEqual(
        Array(BODIES.length).fill([204, '']),
      );
      const received = await consumer.received();
      expect(received.map(({ body }) => body).sort()).toEqual([...BODIES].sort());
      expect(received.map(({ keyFetches }) => keyFetches)).toEqual(Array(BODIES.length).fill(1));
    },
  );

  test('answers 401 with the reason when another signed', async () => {
    const consumer = await start('verifies', [], { FAKE_8X8_URL: await startPlatform() });
    const forger: Signer = { ...signer, sign: (facts) => signer.sign({ ...facts, tenantId: 'other' }) };
    const delivery = await deliverTo(consumer.url, { retryDelays: [] }, forger);
    const [attempt] = await deliverAll(delivery, 'event-1', '{}');
    expect(attempt).toMatchObject({ outcome: 'rejected', status: 401 });
    expect(attempt?.response).toContain('signature verification failed');
  });

  test('answers 401 when it cannot get the key, and asks again for the next event', async () => {
    const consumer = await start('verifies', [], { FAKE_8X8_URL: `${await startPlatform()}/nowhere` });
    const delivery = await deliverTo(consumer.url, { retryDelays: ['1s'] });
    const attempts = await deliverAll(delivery, 'event-1', '{}');
    expect(attempts.map(({ status }) => status)).toEqual([401, 401]);
    expect((await consumer.received()).map(({ keyFetches }) => keyFetches)).toEqual([1, 2]);
  });
});

describe('an integration that is flaky', () => {
  test.each([1, 3])('accepts each event after %i failures, each under its own id', async (failures) => {
    const consumer = await start('flaky', [failures]);
    const delivery = await deliverTo(consumer.url);
    const all = await Promise.all(['event-1', 'event-2'].map((id) => deliverAll(delivery, id, '{}')));
    for (const attempts of all) {
      expect(attempts.map(({ status }) => status)).toEqual([...Array(failures).fill(503), 204]);
    }
    const retries = (await consumer.received()).filter(({ eventId }) => eventId === 'event-2');
    expect(retries.map(({ retry }) => retry)).toEqual(
      Array.from({ length: failures + 1 }, (_, index) => index),
    );
  });
});
