import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordRestPact } from 'fake-8x8/pact';
import { afterAll, describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { createServer } from '#src/server/server.ts';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';
import { verify } from '../support/pact/verify.ts';

const dir = mkdtempSync(join(tmpdir(), 'fake-8x8-record-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const consumer = { fetch: () => new Response(null, { status: 204 }) };

/** What a help desk calls in its tests, written down. */
async function recordHelpdesk(): Promise<string> {
  await using fake = createFake8x8({ to: consumer });
  const server = await createServer({ fake });
  const helpdesk = createHelpdesk({
    baseUrl: server.url,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: fake.info.tenantId,
    webhookUrl: 'http://helpdesk.example/webhook',
  });
  await helpdesk.start();
  for (const name of ['James Jones', 'Ann Onym']) {
    const { id } = await helpdesk.openChat({ name, text: 'Where is my invoice?' });
    await helpdesk.leave(id);
  }
  const path = await recordRestPact(fake, { consumer: 'help-desk', dir });
  await server.close();
  return path;
}

describe('recordRestPact', () => {
  test('writes what the app used and no more, which the fake fulfils', async () => {
    const path = await recordHelpdesk();
    expect(path).toBe(join(dir, 'help-desk-8x8-chat-api-rest.json'));
    const text = readFileSync(path, 'utf8');
    const { interactions } = JSON.parse(text) as { interactions: readonly { description: string }[] };
    expect(interactions.map(({ description }) => description)).toEqual([
      'createaccesstoken answered 200',
      'getwebhooks answered 200',
      'createwebhook answered 200',
      'getchatapichannels answered 200',
      'createchatapichannel answered 200',
      'createcctransaction answered 202',
      'sendmessagetocctransaction answered 202',
      'customerparticipantleavecctransaction answered 204',
    ]);
    expect(text).not.toContain('fake-8x8-test-secret');

    expect(await verify({ subject: 'rest', pactUrls: [path] })).toEqual([]);
  });

  test('writes the calls of one dialect, for an app that makes some in each', async () => {
    await using fake = createFake8x8({ to: consumer, dialect: 'chat-gateway' });
    const server = await createServer({ fake });
    const gateway = (method: string, path: string, body?: object) =>
      fetch(`${server.url}/chat-gateway/v1${path}`, {
        method,
        headers: { 'x-api-key': 'fake-8x8-test-key', 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    await gateway('GET', '/webhooks?page=0&size=50');
    const { channelId } = fake.info;
    const opened = await gateway('POST', '/conversations', { channelId, user: { name: 'James Jones' } });
    const { conversationId } = (await opened.json()) as { conversationId: string };
    await gateway('POST', `/conversations/${conversationId}/messages`, { authorType: 'user', text: 'Hi' });
    await gateway('GET', '/conversations/unknown');
    await fetch(`${server.url}/oauth/v2/token`, { method: 'POST' });
    const path = await recordRestPact(fake, { consumer: 'help-desk', dir });
    await server.close();

    expect(path).toBe(join(dir, 'help-desk-8x8-chat-gateway-rest.json'));
    const { interactions } = JSON.parse(readFileSync(path, 'utf8')) as {
      interactions: readonly { description: string }[];
    };
    expect(interactions.map(({ description }) => description)).toEqual([
      'getwebhooks-1 answered 200',
      'createcctransaction-1 answered 202',
      'sendmessagetocctransaction-1 answered 202',
      'getcctransaction-1 answered 404',
    ]);
    expect(await verify({ subject: 'rest', dialect: 'chat-gateway', pactUrls: [path] })).toEqual([]);
  });

  test('refuses to write a pact of nothing', async () => {
    await using fake = createFake8x8();
    await expect(recordRestPact(fake, { consumer: 'help-desk', dir })).rejects.toMatchObject({
      code: 'PACT_NO_CALLS',
    });
  });
});
