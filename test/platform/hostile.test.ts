import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '#src/protocol/chat-api/operations/operations.ts';
import { createChannelOf, openClient, openConversationOn } from '../support/platform/client.ts';
import { openInProcess } from '../support/platform/in-process.ts';

const anyPath = fc
  .constantFrom(...operations.map(({ path }) => path))
  .chain((path) =>
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => path.replace(/:\w+/g, () => encode(text))),
  );

function encode(text: string): string {
  return encodeURIComponent(text) || 'x';
}

test('no request, however odd, is answered with a 500', async () => {
  const handler = openInProcess();
  await fc.assert(
    fc.asyncProperty(
      anyPath,
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'TRACE', ''),
      fc.oneof(
        fc.string(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc.uint8Array(),
      ),
      fc.webQueryParameters(),
      async (path, method, body, query) => {
        const answer = await handler.send({
          method,
          url: `${path}?${query}`,
          body,
          headers: { authorization: body.toString() },
        });
        expect(answer?.status).toBeGreaterThanOrEqual(200);
        expect(answer?.status).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
});

test('no body of a good caller, however odd, is answered with a 500', async () => {
  const handler = openInProcess();
  const client = await openClient(handler);
  const channelId = await createChannelOf(client);
  const id = await openConversationOn(client, channelId);
  const paths = [
    '/web-hooks',
    '/web-hooks/verify',
    '/channels',
    '/conversations',
    `/conversations/${id}/messages`,
  ];
  const key = fc.constantFrom(
    'name',
    'uri',
    'version',
    'user',
    'customer',
    'history',
    'text',
    '__proto__',
    'x',
  );
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(channelId));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.dictionary(key, value), async (path, fields) => {
      const { status } = await client.call('POST', path, { channelId, ...fields });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
});

test('a queue id that is long enough to make a filter slow is refused', async () => {
  const client = await openClient(openInProcess());
  const uri = 'http://localhost:3000/webhook';
  const { data: webhook } = await client.call('POST', '/web-hooks', { name: 'w', uri });
  const create = (id: string) =>
    client.call('POST', '/channels', {
      name: 'Chat',
      webHookId: webhook.id,
      routingOptions: { type: 'queue', id },
    });
  expect((await create('a'.repeat(256))).status).toBe(200);
  const { status, data } = await create('a'.repeat(257));
  expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining('routingOptions')]);
});

test('a filter of nothing but wildcards takes no more than its share of steps', async () => {
  const client = await openClient(openInProcess());
  await createChannelOf(client);
  const filter = encodeURIComponent(`name==${'*a'.repeat(900)}b`);
  expect((await client.call('GET', `/channels?filter=${filter}`)).data.data).toEqual([]);
});
