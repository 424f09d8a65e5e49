import { generateKeyPairSync } from 'node:crypto';
import { type FilteredRequest, type RequestFilter, requestFilter } from 'fake-8x8/pact';
import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { signingKeyOf } from '#src/delivery/signing-key.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';

const signer = createSigner(buildTestKey());
const otherSigner = createSigner(
  signingKeyOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'other'),
);

async function pass(filter: RequestFilter, request: FilteredRequest): Promise<FilteredRequest> {
  await new Promise<void>((resolve, reject) =>
    filter(request, undefined, (error) => (error === undefined ? resolve() : reject(error))),
  );
  return request;
}

/** As Pact's proxy has it: parsed, its keys sorted. */
const sorted = () => ({
  headers: { 'content-type': 'application/json', 'content-length': '3', 'x-8x8-event-id': 'of-the-pact' },
  body: {
    agentId: 'apop',
    agentName: 'Ana,Pop',
    conversationId: 'c-1',
    eventType: 'TEXT',
    extra: 1,
    message: 'Grüß 🙂',
    messageType: 'AGENT',
    timestamp: 1,
  },
});

describe('the request filter', () => {
  test('writes an event as 8x8 does and signs those bytes', async () => {
    const { headers, body } = await pass(requestFilter(signer), sorted());
    expect(String(body)).toBe(
      '{"eventType":"TEXT","messageType":"AGENT","conversationId":"c-1","agentId":"apop","agentName":"Ana,Pop","message":"Grüß 🙂","timestamp":1,"extra":1}',
    );
    expect(headers['content-length']).toBe(String((body as Buffer).length));
    expect(headers['x-8x8-retry']).toBe('0');
    const checked = await verifySignature({
      headers: new Headers(headers as Record<string, string>),
      body: body as Buffer,
      jwk: signer.publicJwk,
    });
    expect(checked).toMatchObject({ valid: true });
  });

  test.each([
    ['wrong-signature', false, 'eventType'],
    ['other-key-order', true, 'timestamp'],
    ['unknown-key', true, 'eventType'],
  ])('sends the variant %s as it is meant, and does not tell the app', async (variant, valid, firstKey) => {
    const request = sorted();
    const { headers, body } = await pass(requestFilter(signer), {
      ...request,
      headers: { ...request.headers, 'x-fake-8x8-variant': variant },
      body: { ...request.body, extra: undefined },
    });
    expect(headers).not.toHaveProperty('x-fake-8x8-variant');
    expect(Object.keys(JSON.parse(String(body)))[0]).toBe(firstKey);
    const checked = await verifySignature({
      headers: new Headers(headers as Record<string, string>),
      body: body as Buffer,
      jwk: signer.publicJwk,
    });
    expect(checked.valid).toBe(valid);
  });

  test('takes events to the path that it is given', async () => {
    const filter = requestFilter(signer, { path: '/hooks/8x8?a=b' });
    expect((await pass(filter, { ...sorted(), url: '/webhook' })).url).toBe('/hooks/8x8?a=b');
    expect((await pass(filter, { ...sorted(), url: '/other' })).url).toBe('/other');
  });

  test('gives each request an event id and a time of its own', async () => {
    const filter = requestFilter(signer);
    const first = await pass(filter, sorted());
    const second = await pass(filter, sorted());
    const idOf = ({ headers }: FilteredRequest) => headers['x-8x8-event-id'];
    expect(new Set([idOf(first), idOf(second), 'of-the-pact']).size).toBe(3);
    const sentMs = Number(first.headers['x-8x8-transmission-time']);
    expect(Math.abs(Date.now() - sentMs)).toBeLessThan(60_000);
  });

  test('orders what is inside an event of chat-gateway', async () => {
    const body = {
      conversationId: 'c',
      data: { cards: [], isEcho: false, text: 'Hi' },
      eventType: 'MESSAGE',
    };
    const filtered = await pass(requestFilter(signer, { dialect: 'chat-gateway' }), { headers: {}, body });
    expect(String(filtered.body)).toBe(
      '{"eventType":"MESSAGE","conversationId":"c","data":{"isEcho":false,"text":"Hi","cards":[]}}',
    );
  });

  test('lets the setting up of states pass as it is', async () => {
    const body = { action: 'setup', state: 'a', params: {} };
    expect(await pass(requestFilter(signer), { headers: {}, body })).toEqual({ headers: {}, body });
  });

  test('writes a form as a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const filtered = await pass(requestFilter(signer), { headers, body: { grant_type: 'a b' } });
    expect(String(filtered.body)).toBe('grant_type=a+b');
    expect(filtered.headers['content-length']).toBe('14');
  });

  test('takes tenant and customer from the fake', async () => {
    await using fake = createFake8x8({ settings: { tenantId: 'mine', customerId: 'ours' } });
    const { headers } = await pass(requestFilter(fake), sorted());
    expect(headers).toMatchObject({ 'x-8x8-tenant-id': 'mine', 'x-8x8-customer-id': 'ours' });
  });

  test('needs the signer of a fake that has a key of its own', async () => {
    await using fake = createFake8x8({ signer: otherSigner });
    expect(() => requestFilter(fake)).toThrow(expect.objectContaining({ code: 'PACT_SIGNER_MISSING' }));
    const { headers } = await pass(requestFilter(fake, { signer: otherSigner }), sorted());
    expect(headers['x-8x8-signature']).toMatch(/^[\w-]+\.\.[\w-]+$/);
  });
});
