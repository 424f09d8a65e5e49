import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';
import type { Step } from '#src/scenario/schema.ts';
import { createCallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const HOOK = { name: 'App', uri: 'http://localhost:3000/hook', version: 'v2.0' };

/** An endpoint in this process that keeps the types of its events. */
async function startEndpoint(status = 204): Promise<{ url: string; types: string[] }> {
  const types: string[] = [];
  const server = createServer(async (request, response) => {
    types.push(((await json(request)) as { eventType: string }).eventType);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, types };
}

/** A fake without a consumer, and an app that only calls it. */
function openUrlFake(settings: SettingsInput = {}) {
  const app = createCallingApp();
  const fake = createFake8x8({
    agents: { ana: {} },
    queues: { support: {} },
    settings: { signed: false, ...settings },
  });
  app.connect(fake);
  onTestFinished(fake.close);
  return { fake, app };
}

describe('a webhook that is created or replaced', () => {
  test('is asked with a signed WEB_HOOK_VERIFY, each with an id of its own', async () => {
    const { fake, app } = openFake({}, { settings: { signed: true } });
    const { body: created } = await app.call('POST', '/web-hooks', HOOK);
    await app.call('PUT', `/web-hooks/${created.id}`, HOOK);
    expect(app.heard()).toEqual(['WEB_HOOK_VERIFY', 'WEB_HOOK_VERIFY']);
    for (const { headers, body } of app.received) {
      expect(await verifySignature({ headers, body, jwk: fake.publicJwk })).toEqual({
        valid: true,
        reason: '',
      });
    }
    const [first, second] = app.received;
    expect(first?.eventId).not.toBe(second?.eventId);
    expect(entriesOf(fake.journal.recent(), 'attempt')).toMatchObject([
      { scenario: '', conversation: 0, eventType: 'WEB_HOOK_VERIFY', webhookId: created.id },
      { scenario: '', conversation: 0, eventType: 'WEB_HOOK_VERIFY', webhookId: created.id },
    ]);
  });

  test.each([
    ['answers 500', () => 500, '500'],
    ['does not answer in time', () => new Promise(() => {}), 'no answer within 20 ms'],
    ['breaks off', () => Response.error(), ''],
  ])('is refused when it %s, after one attempt', async (_, onEvent, reason) => {
    const { fake, app } = openFake({ onEvent }, { settings: { timeout: '20ms' } });
    const { status } = await app.call('POST', '/web-hooks', HOOK);
    expect(status).toBe(400);
    expect(app.received).toHaveLength(1);
    const [call] = entriesOf(fake.journal.recent(), 'call').slice(-1);
    expect(call?.findings[0]?.message).toContain(reason);
    const { body } = await app.call('GET', '/web-hooks');
    expect(body.data).toHaveLength(1);
  });

  test('is kept all the same where a setting says so', async () => {
    const { app } = openFake({ onEvent: () => 500 }, { settings: { webhookVerification: 'ignore' } });
    expect((await app.call('POST', '/web-hooks', HOOK)).status).toBe(200);
  });

  test('on another machine is not called', async () => {
    const { app, fake } = openUrlFake();
    const { status } = await app.call('POST', '/web-hooks', { ...HOOK, uri: 'http://bot.example/hook' });
    expect(status).toBe(400);
    expect(entriesOf(fake.journal.recent(), 'attempt')).toMatchObject([
      { outcome: 'unreachable', reason: expect.stringContaining('not on this machine') },
    ]);
  });
});

describe('events go to the webhook of the conversation’s channel', () => {
  test('as it is at each move', async () => {
    const [before, after] = await Promise.all([startEndpoint(), startEndpoint()]);
    const { fake, app } = openUrlFake();
    const { webhookId, channelId } = await app.register(before.url);
    await app.open({ name: 'Ann' }, channelId);
    await fake.settled();
    await app.call('PUT', `/web-hooks/${webhookId}`, { ...HOOK, uri: after.url });
    const { events } = await fake.agent('ana').join();
    await app.call('DELETE', `/web-hooks/${webhookId}`);
    expect(await fake.agent('ana').says('Does anybody hear?')).toMatchObject({ events: [] });
    await fake.settled();
    expect(before.types).toEqual(['WEB_HOOK_VERIFY', 'QUEUED']);
    expect(after.types).toEqual(['WEB_HOOK_VERIFY', 'AGENT_JOINED']);
    expect(events).toMatchObject([{ webhookId, channelId, outcome: 'accepted' }]);
  });

  test('in its own version, whatever the fake speaks', async () => {
    const tenantId = 'acme';
    const webhooks = [{ id: 'hook', name: 'Old', uri: HOOK.uri, version: 'Chat Gateway v1.0' }];
    const channels = [{ id: 'channel', name: 'Old', webhookId: 'hook', queueId: '104' }];
    const { fake, app } = openFake({}, { tenants: [{ id: tenantId, webhooks, channels }] });
    app.connect(fake, tenantId);
    await app.open({ name: 'Ann' }, 'channel');
    await fake.agent('ana').join();
    await app.open({ name: 'Bo' });
    await fake.settled();
    expect(new Set(app.heard().slice(0, -1))).toEqual(
      new Set(['CONVERSATION_UPDATE', 'QUEUED', 'MEMBERS_CHANGED']),
    );
    expect(app.heard().at(-1)).toBe('QUEUED');
  });

  test('also of a scenario that goes on when it is changed or deleted in the middle', async () => {
    const own = await startEndpoint();
    const steps: readonly Step[] = [
      { expect: 'conversation' },
      { join: 'ana' },
      { expect: 'replace-webhook' },
      { text: 'to the new one' },
      { expect: 'delete-webhook' },
      { text: 'to nobody' },
      { leave: 'ana' },
    ];
    const next = await startEndpoint();
    const { fake, app } = openUrlFake();
    const { webhookId, channelId } = await app.register(own.url);
    const run = fake.createRun({ scenarios: [scenarioOf(steps)] });
    const playing = run.play();
    await run.begun;
    await app.open({ name: 'Ann' }, channelId);
    await fake.settled();
    await app.call('PUT', `/web-hooks/${webhookId}`, { ...HOOK, uri: next.url });
    await fake.settled();
    await app.call('DELETE', `/web-hooks/${webhookId}`);
    expect(await playing).toMatchObject({ verdict: 'passed', conversations: { finished: 1 } });
    expect(own.types).toEqual(['WEB_HOOK_VERIFY', 'QUEUED', 'AGENT_JOINED']);
    expect(next.types).toEqual(['WEB_HOOK_VERIFY', 'TEXT']);
  });

  test('of the app’s newest channel, when the platform opens one and has no consumer', async () => {
    const endpoint = await startEndpoint();
    const { fake, app } = openUrlFake();
    await app.register(endpoint.url);
    await fake.move({ queue: 'support' });
    expect((await fake.play(scenarioOf([{ queue: 'support' }]))).verdict).toBe('passed');
    expect(endpoint.types).toEqual(['WEB_HOOK_VERIFY', 'QUEUED', 'QUEUED']);
  });

  test('all of them to an app in this process, whatever address it registers', async () => {
    const { fake, app } = openFake();
    const { channelId } = await app.register('https://bot.example/hook');
    await app.open({ name: 'Ann' }, channelId);
    await fake.settled();
    expect(app.heard()).toEqual(['WEB_HOOK_VERIFY', 'QUEUED']);
  });

  test('and a run leaves the fake’s own webhook and channel as they were', async () => {
    const { fake, app } = openFake();
    const own = (await app.call('GET', '/channels')).body;
    const others = createCallingApp();
    await fake.play(scenarioOf([{ queue: 'support' }]), {
      dialect: 'chat-gateway',
      to: { ...others.consumer, url: 'http://others.test/hook' },
    });
    expect(new Set(others.heard())).toEqual(new Set(['CONVERSATION_UPDATE', 'MEMBERS_CHANGED', 'QUEUED']));
    expect((await app.call('GET', '/channels')).body).toEqual(own);
    await app.open();
    await fake.settled();
    expect(app.heard()).toEqual(['QUEUED']);
  });

  test('raw payloads too', async () => {
    const endpoint = await startEndpoint();
    const { fake, app } = openUrlFake();
    const { channelId } = await app.register(endpoint.url);
    const run = fake.createRun({
      scenarios: [
        scenarioOf([{ expect: 'conversation' }, { send: { eventType: 'RAW' }, allowIllegal: true }]),
      ],
    });
    const playing = run.play();
    await run.begun;
    await app.open({ name: 'Ann' }, channelId);
    expect((await playing).verdict).toBe('passed');
    expect(endpoint.types).toEqual(['WEB_HOOK_VERIFY', 'QUEUED', 'RAW']);
  });
});
