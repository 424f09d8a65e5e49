import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { createRun } from '#src/play/run/create-run.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';
import type { Step } from '#src/scenario/schema.ts';
import { openFake } from '../support/play/open-fake.ts';
import {
  eventOf,
  playInProcess,
  type Received,
  scenarioOf,
  texts,
  typesOf,
} from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());

/** What is sent under these settings. */
async function receivedWith(settings: SettingsInput, steps: readonly Step[] = texts('Grüß Gott 😀')) {
  return (await playInProcess({ steps, settings, signer })).received;
}

const keysOf = (received: readonly Received[]) => received.map((each) => Object.keys(eventOf(each)).join());

describe('keyOrder', () => {
  test('"observed" is that of the one real event, timestamp last', async () => {
    expect(keysOf(await receivedWith({ keyOrder: 'observed' }))).toEqual([
      'eventType,messageType,conversationId,queueId,queueName,timestamp',
      'eventType,messageType,conversationId,agentId,agentName,timestamp',
      'eventType,messageType,conversationId,agentId,agentName,message,timestamp',
    ]);
  });

  test('"documented" is that of the published samples', async () => {
    expect(keysOf(await receivedWith({ keyOrder: 'documented' }))).toEqual([
      'eventType,messageType,conversationId,timestamp,queueId,queueName',
      'eventType,messageType,conversationId,timestamp,agentId,agentName',
      'eventType,messageType,conversationId,timestamp,agentId,agentName,message',
    ]);
  });

  test('"shuffled" depends on the seed and changes nothing else', async () => {
    const steps = texts(...'abcdefgh');
    const [plain, shuffled, again] = await Promise.all([
      receivedWith({ keyOrder: 'observed' }, steps),
      receivedWith({ keyOrder: 'shuffled' }, steps),
      receivedWith({ keyOrder: 'shuffled' }, steps),
    ]);
    expect(keysOf(shuffled)).not.toEqual(keysOf(plain));
    expect(new Set(keysOf(shuffled.slice(2))).size).toBeGreaterThan(1);
    expect(shuffled.map(eventOf)).toEqual(plain.map(eventOf));
    expect(again.map(({ body }) => body)).toEqual(shuffled.map(({ body }) => body));
  });
});

describe('bodyStyle', () => {
  test.each([
    ['compact', (event: unknown) => JSON.stringify(event)],
    ['pretty', (event: unknown) => `${JSON.stringify(event, null, 2)}\n`],
    [
      'escaped',
      (event: unknown) =>
        JSON.stringify(event).replace('üß', '\\u00fc\\u00df').replace('😀', '\\ud83d\\ude00'),
    ],
  ] as const)('"%s" is how the JSON is written', async (bodyStyle, write) => {
    const received = await receivedWith({ bodyStyle });
    expect(received.map(({ body }) => body)).toEqual(received.map((each) => write(eventOf(each))));
    expect(eventOf(received[2] as Received).message).toBe('Grüß Gott 😀');
  });
});

describe('conversationIds', () => {
  test.each([
    [undefined, /^[\w-]{27}$/],
    ['medium', /^[\w-]{22}$/],
    ['short', /^ID-\d+$/],
  ] as const)('"%s" is the shape of the ids', async (conversationIds, shape) => {
    const received = await receivedWith({ conversationIds });
    const ids = new Set(received.map((each) => eventOf(each).conversationId));
    expect([...ids]).toEqual([expect.stringMatching(shape)]);
    const { fake, app } = openFake({}, { settings: { conversationIds } });
    await app.open();
    expect(fake.conversationId).toMatch(shape);
    await fake.agent('ana').join();
    expect(fake.conversationId).toMatch(shape);
  });
});

describe('agentName', () => {
  test.each([
    ['first,last', 'Ana,Pop'],
    ['plain', 'Ana Pop'],
  ] as const)('"%s" is written %s', async (agentName, written) => {
    const [, joined] = await receivedWith({ agentName });
    expect(eventOf(joined as Received).agentName).toBe(written);
  });
});

describe('headerCase', () => {
  test.each([
    ['lower', 'x-8x8-event-id', 'content-type'],
    ['title', 'X-8x8-Event-Id', 'Content-Type'],
  ] as const)('"%s" sends %s', async (headerCase, eventId, contentType) => {
    const names: string[] = [];
    const consumer = createServer((request, response) => {
      names.push(...request.rawHeaders.filter((_, index) => index % 2 === 0));
      response.end();
    });
    await new Promise<void>((resolve) => consumer.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void consumer.close());
    const { port } = consumer.address() as AddressInfo;
    const run = createRun({
      scenarios: [scenarioOf([{ queue: 'support' }])],
      settings: { headerCase },
      to: `http://127.0.0.1:${port}/webhook`,
    });
    expect((await run.play()).verdict).toBe('passed');
    expect(names).toContain(eventId);
    expect(names).toContain(contentType);
  });
});

describe('tenantId and customerId', () => {
  test.each([
    [{}, 'fake8x8tenant01', 'fake8x8tenant01'],
    [{ tenantId: 'acmecorp01' }, 'acmecorp01', 'acmecorp01'],
    [{ tenantId: 'acmecorp01', customerId: 'acme' }, 'acmecorp01', 'acme'],
  ])(
    'given as %j are in the headers, the signature and the interaction id',
    async (settings, tenant, customer) => {
      const { received, attempts, run } = await playInProcess({ steps: texts('a'), settings, signer });
      for (const { headers, body } of received) {
        expect(headers).toMatchObject({ 'x-8x8-tenant-id': tenant, 'x-8x8-customer-id': customer });
        expect(await verifySignature({ headers, body, jwk: signer.publicJwk })).toEqual({
          valid: true,
          reason: '',
        });
      }
      expect(attempts[0]?.interactionId?.endsWith(`-${tenant}`)).toBe(true);
      expect(run.info).toMatchObject({ tenantId: tenant, customerId: customer });
    },
  );
});

describe('signed', () => {
  test('requests carry a signature of their own', async () => {
    const received = await receivedWith({}, texts('a', 'a'));
    expect(new Set(received.map(({ headers }) => headers['x-8x8-signature'])).size).toBe(4);
  });

  test('turned off leaves the signature out and keeps the other headers', async () => {
    const [first] = await receivedWith({ signed: false });
    expect(Object.keys(first?.headers ?? {}).filter((name) => name.startsWith('x-8x8'))).toEqual([
      'x-8x8-customer-id',
      'x-8x8-event-id',
      'x-8x8-retry',
      'x-8x8-tenant-id',
      'x-8x8-transmission-time',
    ]);
  });

  test('is what happens unless told, with the test key', async () => {
    const verdicts: unknown[] = [];
    const run = createRun({
      scenarios: [scenarioOf(texts('a'))],
      to: {
        async fetch(request) {
          const { headers } = request;
          const body = await request.text();
          verdicts.push(await verifySignature({ headers, body, jwk: signer.publicJwk }));
          return new Response();
        },
      },
    });
    await run.play();
    expect(verdicts).toEqual(Array(3).fill({ valid: true, reason: '' }));
  });
});

describe('the precedence of settings', () => {
  const steps: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

  test('holds for each scenario of a run by itself', async () => {
    const transfer: readonly Step[] = [...steps, { transfer: 'billing' }];
    const { received, summary } = await playInProcess({
      scenarios: [
        scenarioOf(transfer, {
          scenario: 'First',
          settings: { transferOrder: 'leave-first' },
        }),
        scenarioOf(transfer, {
          scenario: 'Second',
          settings: { keyOrder: 'documented', tenantId: 'second' },
        }),
        scenarioOf(transfer, { scenario: 'Third' }),
      ],
    });
    expect(typesOf(received)).toEqual([
      ...['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'TRANSFER', 'QUEUED'],
      ...['QUEUED', 'AGENT_JOINED', 'TRANSFER', 'AGENT_LEFT', 'QUEUED'],
      ...['QUEUED', 'AGENT_JOINED', 'TRANSFER', 'AGENT_LEFT', 'QUEUED'],
    ]);
    expect(received.map(({ headers }) => headers['x-8x8-tenant-id'])).toEqual([
      ...Array(5).fill('fake8x8tenant01'),
      ...Array(5).fill('second'),
      ...Array(5).fill('fake8x8tenant01'),
    ]);
    expect(keysOf(received.slice(5, 6))).toEqual([
      'eventType,messageType,conversationId,timestamp,queueId,queueName',
    ]);
    expect(summary.verdict).toBe('passed');
  });

  test('holds for retries too', async () => {
    const { attempts } = await playInProcess({
      scenarios: [
        scenarioOf(steps, { scenario: 'First', settings: { retryDelays: ['5s'] } }),
        scenarioOf(steps, { scenario: 'Second', settings: { retryDelays: [], undelivered: 'stop' } }),
      ],
      respond: () => 500,
    });
    expect(attempts.map(({ scenario, eventType, retryInMs }) => [scenario, eventType, retryInMs])).toEqual([
      ['First', 'QUEUED', 5000],
      ['First', 'QUEUED', undefined],
      ['First', 'AGENT_JOINED', 5000],
      ['First', 'AGENT_JOINED', undefined],
      ['Second', 'QUEUED', undefined],
    ]);
  });
});
