import { describe, expect, test } from 'vitest';
import type { EventLogRow } from '#src/journal/event-log.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { Server } from '#src/server/server.ts';
import { control, signer, startApp, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';
import { openRestClient, TENANT } from '../support/server/rest-client.ts';

/** The rows that a filter keeps, once everything that was called has come to its end. */
async function rowsOf(server: Server, filter?: string): Promise<readonly EventLogRow[]> {
  await server.fake.settled();
  const query = filter === undefined ? '' : `?${new URLSearchParams({ filter })}`;
  return ((await sendRequest(control(server, `/journal${query}`))).json() as { rows: EventLogRow[] }).rows;
}

/** A server on which an app registered, opened a conversation, wrote in it and left it. */
async function calledServer() {
  const server = await startServer();
  const app = await startApp(() => 204);
  const client = await openRestClient(server);
  const ids = await client.register(app.url);
  const conversationId = await client.open(ids.channelId);
  // The verification and QUEUED.
  await app.reached(2);
  await server.fake.settled();
  await client.say(conversationId, 'Where is my invoice?');
  await client.leave(conversationId);
  return { server, app, client, conversationId, ...ids };
}

describe('the journal of an app that calls', () => {
  test('has its calls and what it was told, in the order in which they happened', async () => {
    const { server } = await calledServer();
    const rows = await rowsOf(server);
    expect(rows.map(({ direction, recordType, status }) => [direction, recordType, status])).toEqual([
      ['Outbound', 'VERIFY_WEBHOOK', 204],
      ['Inbound', 'START_CUSTOMER', 202],
      ['Outbound', 'QUEUED', 204],
      ['Inbound', 'TEXT_MESSAGE', 202],
      ['Inbound', 'CUSTOMER_LEFT', 204],
    ]);
  });

  test.each([
    ['direction==Inbound', ['START_CUSTOMER', 'TEXT_MESSAGE', 'CUSTOMER_LEFT']],
    ['direction==Outbound', ['VERIFY_WEBHOOK', 'QUEUED']],
    ['direction==Inbound and recordType==TEXT_MESSAGE', ['TEXT_MESSAGE']],
    ['direction==Inbound and status>=400', []],
  ])('is filtered by %s', async (filter, expected) => {
    const { server } = await calledServer();
    expect((await rowsOf(server, filter)).map(({ recordType }) => recordType)).toEqual(expected);
  });

  test('numbers its rows so that a number is there once in an interaction and direction', async () => {
    const { server, client, conversationId } = await calledServer();
    await client.say(conversationId, 'One more thing');
    await client.say(conversationId, 'And another');
    await server.fake.settled();
    const rows = (await rowsOf(server)).filter(({ interactionId }) => interactionId !== '');
    const numbers = rows.map(
      ({ interactionId, direction, transactionId }) => `${interactionId} ${direction} ${transactionId}`,
    );
    expect(new Set(rows.map(({ interactionId }) => interactionId)).size).toBe(2);
    expect(new Set(numbers).size).toBe(rows.length);
  });

  test('names the webhook, the channel, the conversation and its interaction in both directions', async () => {
    const { server, webhookId, channelId, conversationId } = await calledServer();
    const rows = await rowsOf(server, `conversationId==${conversationId}`);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatchObject({ tenantId: TENANT, webhookId, channelId });
    const [start, ...others] = rows.map(({ interactionId }) => interactionId);
    expect(start).toBe('');
    expect(new Set(others).size).toBe(1);
    expect(others[0]).toMatch(/^int-/);
  });

  test('keeps calls that were refused', async () => {
    const { server, client, conversationId } = await calledServer();
    await client.call('POST', `/conversations/${conversationId}/messages`, []);
    await client.say('no-such-conversation', 'Hello');
    const refused = await rowsOf(server, 'direction==Inbound and status>=400');
    expect(refused.map(({ status, recordType }) => [status, recordType])).toEqual([
      [400, 'TEXT_MESSAGE'],
      [404, 'TEXT_MESSAGE'],
    ]);
    expect(refused[1]).toMatchObject({ tenantId: TENANT, conversationId: '' });
  });

  test('shows where each event went when an app has several webhooks', async () => {
    const { server, client, webhookId } = await calledServer();
    const other = await startApp(() => 204);
    const ids = await client.register(other.url);
    await client.open(ids.channelId);
    const queued = await rowsOf(server, 'recordType==QUEUED');
    expect(queued.map((row) => row.webhookId)).toEqual([webhookId, ids.webhookId]);
    expect(queued[1]?.channelId).toBe(ids.channelId);
    await other.reached(2);
  });

  test('shows the tenant of each', async () => {
    const tenants = [
      { id: 'here' },
      { id: 'there', credentials: { key: 'there-key', secret: 'there-secret' } },
    ];
    const fake = createFake8x8({ tenants, signer });
    const server = await startServer({ fake: fake as never });
    const app = await startApp(() => 204);
    for (const [tenant, credentials] of [
      ['here', undefined],
      ['there', 'there-key:there-secret'],
    ] as const) {
      const client = await openRestClient(server, tenant, credentials);
      await client.open((await client.register(app.url)).channelId);
    }
    const rows = await rowsOf(server, 'recordType==START_CUSTOMER or recordType==QUEUED');
    expect(rows.map(({ tenantId, recordType }) => [tenantId, recordType])).toEqual([
      ['here', 'START_CUSTOMER'],
      ['here', 'QUEUED'],
      ['there', 'START_CUSTOMER'],
      ['there', 'QUEUED'],
    ]);
    await fake.close();
  });
});
