import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { version } from '#src/base/version.ts';
import { WEBHOOKS_MAX } from '#src/platform/limits.ts';
import type { Webhook } from '#src/platform/state/tenant.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { RunInfo } from '#src/play/run/run-info.ts';
import type { Server } from '#src/server/server.ts';
import { control, never, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';

type RunDocument = RunInfo & {
  readonly state: 'playing' | 'over';
  readonly summary: { readonly verdict: string; readonly events: { readonly accepted: number } };
};

async function startRun(server: Server, request: object): Promise<RunDocument> {
  const reply = await post(control(server, '/runs'), {
    scenario: shortScenario,
    clock: 'virtual',
    ...request,
  });
  expect(reply.status).toBe(201);
  return reply.json() as RunDocument;
}

async function readRun(server: Server, id: string): Promise<RunDocument> {
  return (await sendRequest(control(server, `/runs/${id}`))).json() as RunDocument;
}

/** As many webhooks as a tenant may have. */
function manyWebhooks(): readonly Webhook[] {
  return Array.from({ length: WEBHOOKS_MAX }, (_, index) => {
    return { id: `webhook-${index}`, name: 'App', uri: 'http://localhost:1/', version: 'v2.0' };
  });
}

describe('health', () => {
  test('says that the server is there, and its version', async () => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/health'));
    expect(reply.status).toBe(200);
    expect(reply.json()).toEqual({
      status: 'ok',
      name: 'fake-8x8',
      version,
      lasting: true,
      tenantId: 'fake8x8tenant01',
      customerId: server.fake.info.customerId,
    });
  });

  test.each(['/health', '/runs', '/journal'])('%s answers HEAD', async (path) => {
    const server = await startServer();
    const reply = await sendRequest(control(server, path), { method: 'HEAD' });
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  test('the first requests may come at once', async () => {
    const server = await startServer();
    const reply = await Promise.all(
      Array.from({ length: 20 }, () => sendRequest(control(server, '/health'))),
    );
    expect(reply.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });
});

describe('a path or method that is not there', () => {
  test.each([
    ['GET', '/nothing', 404, 'PATH_UNKNOWN'],
    ['POST', '/nothing', 404, 'PATH_UNKNOWN'],
    ['GET', '', 404, 'PATH_UNKNOWN'],
    ['GET', '/runs/none', 404, 'RUN_UNKNOWN'],
    ['DELETE', '/runs/none', 404, 'RUN_UNKNOWN'],
    ['GET', '/journal?run=none', 404, 'RUN_UNKNOWN'],
    ['PUT', '/runs', 405, 'METHOD_UNKNOWN'],
    ['GET', '/reset', 405, 'METHOD_UNKNOWN'],
    ['POST', '/journal', 405, 'METHOD_UNKNOWN'],
    ['PROPFIND', '/runs', 501, 'METHOD_UNKNOWN'],
  ])('%s %s is %i', async (method, path, status, code) => {
    const server = await startServer();
    expect(problemOf(await sendRequest(control(server, path), { method }))).toEqual(problem(status, code));
  });

  test('a 405 says what is allowed', async () => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/runs'), { method: 'PUT' });
    expect(reply.headers.allow).toBe('HEAD, GET, POST');
    expect(reply.json()).toMatchObject({
      title: 'Method not allowed',
      detail: 'Method PUT is not allowed for /_fake-8x8/runs. Allowed: HEAD, GET, POST.',
    });
  });
});

describe('a run', () => {
  test('that cannot begin says why', async () => {
    const fake = createFake8x8({ tenants: [{ id: 'full', webhooks: manyWebhooks() }] });
    onTestFinished(() => fake.close());
    const server = await startServer({ fake });
    const app = await startApp(() => 204);
    const { id } = await startRun(server, { to: app.url, settings: { tenantId: 'full' } });
    await server.runs.find(id)?.finished.catch(() => {});
    expect(await readRun(server, id)).toMatchObject({
      state: 'over',
      failure: {
        code: 'PLATFORM_FULL',
        detail: `The platform has ${WEBHOOKS_MAX} webhooks in this tenant. Allowed: at most ${WEBHOOKS_MAX}. Reset it, or use fewer.`,
      },
    });
  });

  test('is started, and plays to its end', async () => {
    const server = await startServer();
    const app = await startApp(() => 204);
    const reply = await post(control(server, '/runs'), {
      scenario: shortScenario,
      to: app.url,
      seed: 'a seed',
      clock: 'virtual',
    });
    const run = reply.json() as RunDocument;
    expect(reply.status).toBe(201);
    expect(reply.headers.location).toBe(`/_fake-8x8/runs/${run.id}`);
    expect(run).toMatchObject({ seed: 'a seed', dialect: 'chat-api', baseUrl: server.url });
    expect(run.webhook.uri).toBe(app.url);
    await server.runs.find(run.id)?.finished;
    const after = await readRun(server, run.id);
    expect(after).toMatchObject({ state: 'over', summary: { verdict: 'passed', events: { accepted: 4 } } });
    expect(app.received.map((body) => JSON.parse(body).eventType)).toEqual([
      'QUEUED',
      'AGENT_JOINED',
      'TEXT',
      'AGENT_LEFT',
    ]);
  });

  test('takes what its request does not say from the server', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({
      to: app.url,
      dialect: 'chat-gateway',
      settings: { tenantId: 'mytenant', signed: false },
    });
    const run = await startRun(server, {});
    await server.runs.find(run.id)?.finished;
    expect(run).toMatchObject({ dialect: 'chat-gateway', tenantId: 'mytenant', customerId: 'mytenant' });
    expect(JSON.parse(app.received[0] ?? '').eventType).toBe('CONVERSATION_UPDATE');
  });

  test('plays as many conversations as asked for, with the settings asked for', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url, settings: { agentName: 'first,last' } });
    const run = await startRun(server, {
      conversations: 3,
      concurrency: 1,
      settings: { agentName: 'plain' },
    });
    await server.runs.find(run.id)?.finished;
    const joined = app.received.map((body) => JSON.parse(body)).filter((event) => event.agentName);
    expect(app.received).toHaveLength(12);
    expect(new Set(joined.map(({ agentName }) => agentName))).toEqual(new Set(['Ana Pop']));
  });

  test('sends the same bytes again with the same seed and frozen time', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    for (let time = 0; time < 2; time++) {
      const run = await startRun(server, { seed: 'same', freezeTime: '2026-01-31T09:30:00Z' });
      await server.runs.find(run.id)?.finished;
    }
    expect(app.received.slice(4)).toEqual(app.received.slice(0, 4));
    expect(JSON.parse(app.received[0] ?? '').timestamp).toBe(Date.parse('2026-01-31T09:30:00Z'));
  });

  test('is listed with the others, oldest first', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const first = await startRun(server, { seed: 'first' });
    const second = await startRun(server, { seed: 'second' });
    const { runs } = (await sendRequest(control(server, '/runs'))).json() as { runs: RunDocument[] };
    expect(runs.map(({ id, seed }) => [id, seed])).toEqual([
      [first.id, 'first'],
      [second.id, 'second'],
    ]);
  });

  test('is stopped, and what was under way is in its record', async () => {
    const server = await startServer();
    const app = await startApp(never);
    const run = await startRun(server, { to: app.url, conversations: 5, concurrency: 1 });
    await app.reached(1);
    expect(await readRun(server, run.id)).toMatchObject({ state: 'playing' });
    const reply = await sendRequest(control(server, `/runs/${run.id}`), { method: 'DELETE' });
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({
      state: 'over',
      summary: { verdict: 'interrupted', attempts: { unreachable: 1 }, conversationsNotBegun: 4 },
    });
  });

  test('whose journal cannot be kept ends by itself, and says why; the others go on', async () => {
    vi.stubEnv('TMPDIR', '/dev/null/missing');
    onTestFinished(() => void vi.unstubAllEnvs());
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const scenario = { scenario: 'Large', steps: [{ send: 'x'.repeat(900_000), allowIllegal: true }] };
    const { id } = await startRun(server, { scenario, conversations: 1000, concurrency: 4 });
    await server.runs.find(id)?.finished;
    expect(await readRun(server, id)).toMatchObject({
      state: 'over',
      summary: {
        verdict: 'interrupted',
        problem: {
          code: 'JOURNAL_NOT_WRITABLE',
          message: expect.stringContaining('Cannot keep the journal in "/dev/null/missing": '),
        },
      },
    });
    const other = await startRun(server, {});
    await server.runs.find(other.id)?.finished;
    expect(await readRun(server, other.id)).toMatchObject({ summary: { verdict: 'passed' } });
  });

  test('may be stopped when it is over', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const run = await startRun(server, {});
    await server.runs.find(run.id)?.finished;
    const reply = await sendRequest(control(server, `/runs/${run.id}`), { method: 'DELETE' });
    expect(reply.json()).toMatchObject({ state: 'over', summary: { verdict: 'passed' } });
  });
});

describe('reset', () => {
  test('stops every run and forgets it', async () => {
    const server = await startServer();
    const app = await startApp(never);
    const run = await startRun(server, { to: app.url });
    await app.reached(1);
    const known = server.runs.find(run.id);
    const reply = await sendRequest(control(server, '/reset'), { method: 'POST' });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect((await known?.finished)?.verdict).toBe('interrupted');
    expect((await sendRequest(control(server, '/runs'))).json()).toEqual({ runs: [] });
    expect((await sendRequest(control(server, '/journal'))).json()).toEqual({ rows: [], matched: 0 });
  });

  test('lets new runs start', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    await sendRequest(control(server, '/reset'), { method: 'POST' });
    const run = await startRun(server, {});
    expect((await server.runs.find(run.id)?.finished)?.verdict).toBe('passed');
  });
});

describe('the entries of a run', () => {
  test('are those of its journal, from the first to the end of the run', async () => {
    const [server, app] = [await startServer(), await startApp(() => 204)];
    const { id } = await startRun(server, { to: app.url });
    const reply = await sendRequest(control(server, `/runs/${id}/entries`));
    const run = server.runs.find(id);
    expect(reply.headers['content-type']).toContain('application/x-ndjson');
    expect(reply.text.trimEnd().split('\n')).toEqual(
      run?.journal.recent().map((entry) => JSON.stringify(entry)),
    );
    expect(run?.over()).toBe(true);
  });

  test('are those of several scenarios in one run', async () => {
    const [server, app] = [await startServer(), await startApp(() => 204)];
    const scenario = [shortScenario, { ...shortScenario, scenario: 'Another' }];
    const { id } = await startRun(server, { to: app.url, scenario });
    const { text } = await sendRequest(control(server, `/runs/${id}/entries`));
    const names = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).scenario);
    expect([...new Set(names)]).toEqual([shortScenario.scenario, 'Another', undefined]);
  });

  test('name the faults of its scenario', async () => {
    const [server, app] = [await startServer(), await startApp(() => 204)];
    const scenario = { ...shortScenario, faults: [{ fault: 'again-at-once', events: 'TEXT' }] };
    const { id } = await startRun(server, { to: app.url, scenario });
    const { text } = await sendRequest(control(server, `/runs/${id}/entries`));
    const attempts = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'attempt');
    expect(attempts.map(({ fault, repeat }) => [fault, repeat])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['again-at-once', undefined],
      ['again-at-once', true],
      [undefined, undefined],
    ]);
  });

  test('end when the run is stopped, or forgotten', async () => {
    const [server, app] = [await startServer(), await startApp(never)];
    const { id } = await startRun(server, { to: app.url });
    const reading = sendRequest(control(server, `/runs/${id}/entries`));
    await post(control(server, '/reset'), {});
    const { text } = await reading;
    expect([200, 404]).toContain((await reading).status);
    expect(text).not.toBe('');
  });
});

describe('failures', () => {
  const fetchToken = (server: Server) =>
    sendRequest(`${server.url}/oauth/v2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });

  test('are planned, listed, used up by calls in either dialect, and taken back', async () => {
    const server = await startServer();
    const planned = await post(control(server, '/failures'), {
      operation: 'token',
      status: 429,
      times: 2,
      retryAfterSeconds: 7,
    });
    expect(planned.status).toBe(201);
    const failure = { operation: 'token', status: 429, times: 2, retryAfterSeconds: 7 };
    expect(planned.json()).toEqual({ failures: [failure] });

    const refused = await fetchToken(server);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '7']);
    expect(refused.json()).toEqual({ ErrorCode: 'invalid_request', Error: 'Too many requests.' });
    const listed = await sendRequest(control(server, '/failures'));
    expect(listed.json()).toEqual({ failures: [{ ...failure, times: 1 }] });

    await post(control(server, '/failures'), { operation: 'webhooks', status: 500 });
    const headers = { 'x-api-key': 'fake-8x8-test-key' };
    const gateway = await sendRequest(`${server.url}/chat-gateway/v1/webhooks`, { headers });
    expect(gateway.status).toBe(500);
    expect(gateway.json()).toEqual({
      message: 'Could not process this request due to a failure on request.',
      errors: [
        { code: 'internal_error', message: 'Could not process this request due to a failure on request.' },
      ],
    });

    expect((await sendRequest(control(server, '/failures'), { method: 'DELETE' })).status).toBe(204);
    expect((await fetchToken(server)).status).toBe(200);
    expect((await sendRequest(`${server.url}/chat-gateway/v1/webhooks`, { headers })).status).toBe(200);
  });

  test('are forgotten by a reset', async () => {
    const server = await startServer();
    await post(control(server, '/failures'), { operation: 'token' });
    await post(control(server, '/reset'), {});
    expect((await sendRequest(control(server, '/failures'))).json()).toEqual({ failures: [] });
  });

  test.each([[{ operation: 'tokn' }], [{ operation: 'token', status: 200 }], [{}], [null], ['token'], [[]]])(
    'refuses %j',
    async (body) => {
      const reply = await post(control(await startServer(), '/failures'), body);
      expect(problemOf(reply)).toMatchObject({ status: 400, code: 'FAILURE_INVALID' });
    },
  );
});

describe('faults', () => {
  test('are planned, listed, used up by the next event of any run, and taken back', async () => {
    const [server, app] = [await startServer(), await startApp(() => 204)];
    const fault = { fault: 'again-at-once', events: ['TEXT'] };
    const planned = await post(control(server, '/faults'), fault);
    expect([planned.status, planned.json()]).toEqual([201, { faults: [{ ...fault, times: 1 }] }]);
    expect((await sendRequest(control(server, '/faults'))).json()).toEqual(planned.json());

    const { id } = await startRun(server, { to: app.url });
    const { text } = await sendRequest(control(server, `/runs/${id}/entries`));
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const faulty = entries.filter((entry) => entry.fault !== undefined);
    expect(faulty).toMatchObject([
      { eventType: 'TEXT', fault: 'again-at-once', outcome: 'accepted' },
      { eventType: 'TEXT', fault: 'again-at-once', repeat: true },
    ]);
    expect((await sendRequest(control(server, '/faults'))).json()).toEqual({ faults: [] });

    await post(control(server, '/faults'), { fault: 'late' });
    expect((await sendRequest(control(server, '/faults'), { method: 'DELETE' })).status).toBe(204);
    expect((await sendRequest(control(server, '/faults'))).json()).toEqual({ faults: [] });
  });

  test('are forgotten by a reset', async () => {
    const server = await startServer();
    await post(control(server, '/faults'), { fault: 'unsigned' });
    await post(control(server, '/reset'), {});
    expect((await sendRequest(control(server, '/faults'))).json()).toEqual({ faults: [] });
  });

  test.each([[{ fault: 'unsined' }], [{ fault: 'late', times: 0 }], [{}], [null], ['late'], [[]]])(
    'refuses %j',
    async (body) => {
      const reply = await post(control(await startServer(), '/faults'), body);
      expect(problemOf(reply)).toMatchObject({ status: 400, code: 'FAULT_INVALID' });
    },
  );
});
