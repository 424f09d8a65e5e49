import { webhookReceiver } from 'fake-8x8/msw';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { createHeaders } from '#src/delivery/headers.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { BODY_BYTES_MAX } from '#src/platform/limits.ts';
import type { WireEvent } from '#src/protocol/dialect.ts';
import { createEvents, events } from '#src/protocol/events.ts';
import { openMsw } from '../support/msw/msw-server.ts';

const server = openMsw();
const signer = createSigner(buildTestKey());
const { publicJwk } = signer;

const HOOK = 'https://bot.example/hook?from=8x8';
const JSON_HEADERS = { 'content-type': 'application/json' };
const IDS = { tenantId: 'tenant01', customerId: 'customer01' };
const ATTEMPT = { eventId: 'event01', retry: 0, transmissionMs: Date.UTC(2026, 0, 1) };
const buildHeaders = createHeaders({ ...IDS, headerCase: 'lower' });

/** Sends bytes as they are. */
function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_HEADERS,
): Promise<Response> {
  return fetch(HOOK, { method: 'POST', headers, body });
}

/** Sends an event as 8x8 does; `change` is what happens to its body on the way. */
async function postSigned(event: WireEvent, change = (body: string) => body): Promise<Response> {
  const body = JSON.stringify(event);
  const signature = await signer.sign({ ...IDS, ...ATTEMPT, body: Buffer.from(body) });
  const list = buildHeaders({ ...ATTEMPT, signature });
  const pairs = list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : []));
  return post(change(body), Object.fromEntries(pairs));
}

function allEvents(builders: object): [string, WireEvent][] {
  return Object.entries(builders).map(([name, build]) => [name, (build as () => WireEvent)()]);
}

describe('a receiver accepts', () => {
  test.each([
    ...allEvents(events).map(([name, event]) => ['chat-api', name, event] as const),
    ...allEvents(createEvents({ dialect: 'chat-gateway' })).map(
      ([name, event]) => ['chat-gateway', name, event] as const,
    ),
  ])('of %s a signed %s', async (dialect, _, event) => {
    const either = webhookReceiver(HOOK, { publicJwk });
    const one = webhookReceiver(HOOK, { publicJwk, dialect });
    for (const receiver of [either, one]) {
      server.use(...receiver.handlers);
      const response = await postSigned(event);
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect(receiver.events).toEqual([event]);
      expect(receiver.problems).toEqual([]);
    }
  });

  test('an unsigned event when it has no key', async () => {
    const receiver = webhookReceiver(HOOK);
    server.use(...receiver.handlers);
    const text = events.text({ message: 'Grüße 👋🏽' });
    await post(JSON.stringify(text), { 'content-type': 'Application/JSON; charset=utf-8' });
    expect(receiver.events).toEqual([text]);
  });

  test('events until it is reset', async () => {
    const receiver = webhookReceiver(HOOK);
    server.use(...receiver.handlers);
    await post(JSON.stringify(events.queued()));
    await post('no event');
    await post(JSON.stringify(events.text()));
    expect(receiver.events.map(({ eventType }) => eventType)).toEqual(['QUEUED', 'TEXT']);
    expect(receiver.problems).toHaveLength(1);
    receiver.reset();
    expect([receiver.events, receiver.problems]).toEqual([[], []]);
  });
});

const gatewayMessage = createEvents({ dialect: 'chat-gateway' }).message();

describe('a receiver refuses', () => {
  test.each([
    ['what is not JSON', '{"eventType":', 'EVENT_NOT_JSON'],
    ['nothing at all', '', 'EVENT_NOT_JSON'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'EVENT_NOT_JSON'],
    ['a list', '[]', 'EVENT_NOT_OBJECT'],
    ['null', 'null', 'EVENT_NOT_OBJECT'],
    ['an object without a type', '{}', 'EVENT_UNKNOWN_TYPE'],
    ['an unknown type', '{"eventType":"TYPING"}', 'EVENT_UNKNOWN_TYPE'],
    ['a type called __proto__', '{"eventType":"__proto__"}', 'EVENT_UNKNOWN_TYPE'],
    ['a missing field', JSON.stringify({ ...events.text(), message: undefined }), 'EVENT_MISSING_FIELD'],
    ['a field of a wrong type', JSON.stringify({ ...events.text(), message: 1 }), 'EVENT_WRONG_TYPE'],
    ['an event of the other dialect', JSON.stringify(gatewayMessage), 'EVENT_UNKNOWN_TYPE'],
    ['more than 1 MiB', `"${'x'.repeat(BODY_BYTES_MAX)}"`, 'EVENT_TOO_LARGE'],
  ])('%s', async (_, body, code) => {
    const receiver = webhookReceiver(HOOK, { dialect: 'chat-api' });
    server.use(...receiver.handlers);
    const response = await post(body);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json',
    ]);
    expect(await response.json()).toMatchObject({ status: 400, code: 'EVENT_REFUSED', problems: [{ code }] });
    expect(receiver.problems).toMatchObject([{ code }]);
    expect(receiver.events).toEqual([]);
  });

  test('a type of both dialects in the words of the nearer one', async () => {
    const receiver = webhookReceiver(HOOK);
    server.use(...receiver.handlers);
    const queued = createEvents({ dialect: 'chat-gateway' }).queued();
    await post(JSON.stringify({ ...queued, timestamp: 'yesterday' }));
    expect(receiver.problems.map(({ path }) => path)).toEqual(['/timestamp']);
  });

  test.each([
    ['text/plain', '"text/plain"'],
    ['', '""'],
  ])('the media type "%s"', async (type, shown) => {
    const receiver = webhookReceiver(HOOK);
    server.use(...receiver.handlers);
    await post(JSON.stringify(events.text()), { 'content-type': type });
    expect(receiver.problems).toMatchObject([
      {
        code: 'EVENT_MEDIA_TYPE',
        message: `The Content-Type is ${shown}. Allowed: application/json. Send that header.`,
      },
    ]);
  });

  test('a signature that was made for another body', async () => {
    const receiver = webhookReceiver(HOOK, { publicJwk });
    server.use(...receiver.handlers);
    const response = await postSigned(events.text({ message: 'Hi' }), (body) => body.replace('Hi', 'Ho'));
    expect(response.status).toBe(400);
    expect(receiver.problems).toMatchObject([
      { code: 'EVENT_SIGNATURE_INVALID', message: expect.stringContaining('the signature does not fit') },
    ]);
  });

  test('an event without a signature when it has a key', async () => {
    const receiver = webhookReceiver(HOOK, { publicJwk });
    server.use(...receiver.handlers);
    await post(JSON.stringify(events.text()));
    expect(receiver.problems).toMatchObject([
      {
        code: 'EVENT_SIGNATURE_INVALID',
        message: 'The signature is not valid: the header x-8x8-signature is missing.',
      },
    ]);
  });
});

describe('a receiver', () => {
  test('answers with the configured statuses', async () => {
    const receiver = webhookReceiver(HOOK, { acceptedStatus: 200, refusedStatus: 422 });
    server.use(...receiver.handlers);
    expect((await post(JSON.stringify(events.text()))).status).toBe(200);
    const refusal = await post('{}');
    expect([refusal.status, ((await refusal.json()) as { status: number }).status]).toEqual([422, 422]);
  });

  test('gives way to what is put before it', async () => {
    const receiver = webhookReceiver(HOOK);
    server.use(...receiver.handlers);
    server.use(http.post('*/hook', () => new HttpResponse(null, { status: 503 }), { once: true }));
    const send = () => post(JSON.stringify(events.text()));
    expect([(await send()).status, (await send()).status]).toEqual([503, 204]);
    expect(receiver.events).toHaveLength(1);
  });

  test.each([
    ['GET', HOOK],
    ['POST', 'https://bot.example/hook'],
    ['POST', 'https://bot.example/hook/2?from=8x8'],
  ])('leaves %s %s to others', async (method, url) => {
    const others = http.all('*', () => new HttpResponse(null, { status: 299 }));
    server.use(...webhookReceiver(HOOK).handlers, others);
    expect((await fetch(url, { method })).status).toBe(299);
  });

  test('needs an address', () => {
    expect(() => webhookReceiver('bot.example')).toThrow(expect.objectContaining({ code: 'TARGET_INVALID' }));
  });
});
