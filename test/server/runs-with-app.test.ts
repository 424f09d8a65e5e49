import { describe, expect, onTestFinished, test } from 'vitest';
import type { Summary } from '#src/journal/summary.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import type { Server, ServerOptions } from '#src/server/server.ts';
import { startHelpdesk } from '../consumers/start-helpdesk.ts';
import { GREETS, scenarioOf } from '../support/server/app-scenarios.ts';
import { control, startApp, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';
import { openRestClient, TENANT } from '../support/server/rest-client.ts';

const SAYS = 'POST /chats/${conversation.id}/messages {"text":"${text}"}';
const LEAVES = 'DELETE /chats/${conversation.id}';
const SEES = 'GET /chats/${conversation.id}';

const DIALOGUE = scenarioOf('A dialogue', [
  { call: 'POST /chats', body: { name: 'James Jones' }, status: 201 },
  { expect: 'conversation' },
  { join: 'ana' },
  { customer: 'Where is my invoice?' },
  { text: 'It is on its way.' },
  { 'customer-leaves': true },
]);

/** Asks for a run; gives it once it is there. */
async function startRun(server: Server, request: object) {
  const reply = await post(control(server, '/runs'), request);
  if (reply.status !== 201) throw new Error(`${reply.status}: ${reply.text}`);
  const { id } = reply.json() as { id: string };
  const run = server.runs.find(id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}

async function openClient(server: Server, tenantId = TENANT) {
  const app = await startApp(() => 204);
  const client = await openRestClient(server, tenantId);
  const { channelId } = await client.register(app.url);
  return { app, client, channelId };
}

describe('a run that the app begins', () => {
  test('waits for the conversation and goes on with it, without being told where the app is', async () => {
    const server = await startServer();
    const { app, client, channelId } = await openClient(server);
    const run = await startRun(server, { scenario: GREETS });
    const id = await client.open(channelId);
    await app.reached(4);
    await client.say(id, 'Hi');
    expect(await run.finished).toMatchObject({ verdict: 'passed', expectations: { passed: 2 } });
    const reply = (await sendRequest(control(server, `/runs/${run.info.id}`))).json();
    expect(reply).toMatchObject({ state: 'over', summary: { verdict: 'passed', calls: { total: 2 } } });
  });

  test('takes a conversation that was open before', async () => {
    const server = await startServer();
    const { app, client, channelId } = await openClient(server);
    const id = await client.open(channelId);
    const run = await startRun(server, { scenario: GREETS });
    await app.reached(4);
    await client.say(id, 'Hi');
    expect((await run.finished).verdict).toBe('passed');
  });

  test('says what did not come', async () => {
    const server = await startServer();
    const steps = [{ expect: 'conversation', within: '50ms' }] as const;
    const run = await startRun(server, { scenario: scenarioOf('Nobody', steps) });
    const { verdict, failedExpectations } = await run.finished;
    expect(verdict).toBe('failed');
    expect(failedExpectations).toMatchObject([{ awaited: 'conversation within 50 ms' }]);
  });

  test('is stopped while it waits', async () => {
    const server = await startServer();
    const run = await startRun(server, { scenario: GREETS });
    const reply = await sendRequest(control(server, `/runs/${run.info.id}`), { method: 'DELETE' });
    expect(reply.json()).toMatchObject({ state: 'over', summary: { verdict: 'interrupted' } });
  });

  test('plays in the tenant of its scenario', async () => {
    const server = await startServer();
    const scenario: Scenario = { ...GREETS, settings: { tenantId: 'elsewhere' } };
    const run = await startRun(server, { scenario });
    const { app, client, channelId } = await openClient(server, 'elsewhere');
    const id = await client.open(channelId);
    await app.reached(4);
    await client.say(id, 'Hi');
    expect((await run.finished).verdict).toBe('passed');
    const rows = (await sendRequest(control(server, '/journal?filter=conversationId!=""'))).json() as {
      rows: readonly { readonly tenantId: string }[];
    };
    expect(new Set(rows.rows.map(({ tenantId }) => tenantId))).toEqual(new Set(['elsewhere']));
  });
});

describe('a run of another tenant', () => {
  test('says so in its events and in its rows, and leaves the first one alone', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const settings = { tenantId: 'second', customerId: 'owner' };
    const steps = [{ queue: 'support' }] as const;
    const runs = [
      await startRun(server, { scenario: scenarioOf('Here', steps) }),
      await startRun(server, { scenario: scenarioOf('There', steps, { settings }) }),
    ];
    await Promise.all(runs.map(({ finished }) => finished));
    const { rows } = (await sendRequest(control(server, '/journal'))).json() as {
      rows: readonly { readonly tenantId: string; readonly webhookId: string }[];
    };
    expect(rows.map(({ tenantId }) => tenantId)).toEqual([TENANT, 'second']);
    expect(rows.map(({ webhookId }) => webhookId)).toEqual(runs.map(({ info }) => info.webhook.id));
  });
});

async function playDialogue(request: object, options: Partial<ServerOptions> = {}): Promise<Summary> {
  const server = await startServer(options);
  const helpdesk = await startHelpdesk({ platformUrl: server.url });
  onTestFinished(() => helpdesk.stop());
  const to = helpdesk.webhookUrl;
  return (await startRun(server, { scenario: DIALOGUE, to, ...request })).finished;
}

describe('a run whose customer speaks', () => {
  test.each<[string, object, Partial<ServerOptions>]>([
    ['the request says', { customerSays: SAYS, customerLeaves: LEAVES }, {}],
    ['the server says', {}, { customerSays: SAYS, customerLeaves: LEAVES }],
    [
      'the request says and not as the server does',
      { customerSays: SAYS },
      { customerSays: 'POST /nowhere', customerLeaves: LEAVES },
    ],
    [
      'an object says',
      {
        customerSays: { call: 'POST /chats/${conversation.id}/messages', body: { text: '${text}' } },
        customerLeaves: { call: LEAVES },
      },
      {},
    ],
  ])('is heard as %s', async (_, request, options) => {
    const summary = await playDialogue(request, options);
    expect(summary.failedExpectations).toEqual([]);
    expect(summary).toMatchObject({ verdict: 'passed', requests: { accepted: 3 } });
  });
});

describe('a run whose customer sees', () => {
  test.each<[string, object, Partial<ServerOptions>]>([
    ['the request says', { customerSees: SEES }, {}],
    ['the server says', {}, { customerSees: SEES }],
    ['an object says', { customerSees: { call: SEES, messages: '/lines', from: '/who' } }, {}],
  ])('is compared as %s', async (_, request, options) => {
    const summary = await playDialogue({ customerSays: SAYS, customerLeaves: LEAVES, ...request }, options);
    expect(summary.failedExpectations).toEqual([]);
    // The call, the conversation, the message, the end, and the view.
    expect(summary.expectations).toMatchObject({ passed: 5, total: 5 });
  });
});

describe('calls that no step awaits', () => {
  test.each([
    ['ignore', 'passed', 0, 0],
    ['warn', 'passed', 1, 0],
    ['error', 'failed', 0, 1],
    [undefined, 'passed', 1, 0],
  ])('with %s the run is %s', async (unscripted, verdict, warnings, errors) => {
    const server = await startServer();
    const { app, client, channelId } = await openClient(server);
    const run = await startRun(server, { scenario: GREETS, ...(unscripted && { unscripted }) });
    const id = await client.open(channelId);
    await app.reached(4);
    await Promise.all([client.say(id, 'Hi'), client.say(id, 'Are you there?')]);
    expect(await run.finished).toMatchObject({ verdict, unscripted: { warnings, errors } });
  });
});

describe('a request about the app’s side is refused', () => {
  test.each<[string, object, string]>([
    ['whose customer is not heard', {}, 'CUSTOMER_UNHEARD'],
    ['whose customer is not heard to leave', { customerSays: SAYS }, 'CUSTOMER_UNHEARD'],
    ['whose template is none', { customerSays: 'SHOUT', customerLeaves: LEAVES }, 'CALL_TEMPLATE_INVALID'],
    ['whose template is a number', { customerSays: 1 }, 'RUN_REQUEST_INVALID'],
    [
      'whose view is none',
      { customerSays: SAYS, customerLeaves: LEAVES, customerSees: 'GET /x -> lines=/a' },
      'CALL_TEMPLATE_INVALID',
    ],
    [
      'whose view has an unknown pointer',
      { customerSees: { call: 'GET /x', lines: '/a' } },
      'RUN_REQUEST_INVALID',
    ],
    ['whose policy is unknown', { unscripted: 'shrug' }, 'RUN_REQUEST_INVALID'],
  ])('%s', async (_, request, code) => {
    const server = await startServer();
    const reply = await post(control(server, '/runs'), {
      scenario: DIALOGUE,
      to: 'http://127.0.0.1:9/',
      ...request,
    });
    expect(problemOf(reply)).toEqual(problem(400, code));
    expect(server.runs.all()).toEqual([]);
  });

  test('without a target for what asks the app', async () => {
    const server = await startServer();
    const steps = [{ expect: 'conversation' }, { call: 'GET /health' }] as const;
    const reply = await post(control(server, '/runs'), { scenario: scenarioOf('Asks', steps) });
    expect(problemOf(reply)).toEqual(problem(400, 'TARGET_MISSING'));
  });
});

test('reset forgets webhooks, channels and conversations, and tokens stay good', async () => {
  const server = await startServer();
  const { client, channelId } = await openClient(server);
  await client.open(channelId);
  await sendRequest(control(server, '/reset'), { method: 'POST' });
  for (const list of ['/web-hooks', '/channels', '/conversations']) {
    expect((await client.call('GET', list)).json()).toMatchObject({ data: [] });
  }
});
