import { describe, expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { createControlRouter } from '#src/server/control/create-router.ts';
import { createRunRegistry } from '#src/server/run-registry.ts';
import type { Server } from '#src/server/server.ts';
import { createTinyApp } from '../support/checks/tiny-app.ts';
import { createSchemaCompiler, readDocument } from '../support/generate/documents.ts';
import { createCallingApp } from '../support/play/calling-app.ts';
import { GREETS } from '../support/server/app-scenarios.ts';
import { openStream } from '../support/server/event-stream.ts';
import { control, shortScenario, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';

type Operation = {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly $ref?: string; readonly content?: Readonly<Record<string, { schema: object }>> }
    >
  >;
};

const document = readDocument('openapi', 'control-api');
const compileSchema = createSchemaCompiler(document);
const compiled = new Map<object, ReturnType<typeof compileSchema>>();

function compile(schema: object): ReturnType<typeof compileSchema> {
  const validate = compiled.get(schema) ?? compileSchema(schema);
  compiled.set(schema, validate);
  return validate;
}
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
);

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** What a session asks, by the name of the operation; `{id}` is the conversation unless another is given. */
type Asked = {
  readonly body?: object;
  readonly id?: string;
  readonly query?: string;
  readonly status?: number;
};

/** A server with an app whose customer can act, and with one conversation of every kind of thing. */
async function open(): Promise<{ server: Server; id: string; runId: string }> {
  const app = createCallingApp({
    async onRequest(request) {
      const [, , id = ''] = new URL(request.url).pathname.split('/');
      if (request.method === 'GET') return Response.json({ messages: [{ text: 'Other', from: 'agent' }] });
      if (id === '') await app.open({ name: 'New' });
      else if (request.method === 'DELETE') await app.leave(id);
      else await app.say(id, 'Hi');
      return 200;
    },
  });
  const customer = {
    customerOpens: 'POST /chats {"text":"${text}"}',
    customerSays: 'POST /chats/${conversation.id} {"text":"${text}"}',
    customerLeaves: 'DELETE /chats/${conversation.id}',
    customerSees: 'GET /chats/${conversation.id}',
  };
  const fake = createFake8x8({ to: app.consumer, dialect: 'chat-gateway', clock: 'wall', ...customer });
  onTestFinished(() => fake.close());
  app.connect(fake);
  const server = await startServer({
    fake,
    ...customer,
    to: app.consumer,
    listScenarios: async () => [
      { name: 'short', scenario: 'Short', about: 'x', tags: ['a'], dialects: ['chat-api'] },
    ],
  });
  const run = fake.createRun({
    scenarios: [{ ...shortScenario, steps: [...shortScenario.steps, { wait: '10m' }] }],
  });
  server.runs.add(run);
  const played = new Promise<void>((resolve) =>
    run.journal.subscribe((entry) => entry.kind === 'attempt' && entry.move === 'leave' && resolve()),
  );
  void run.play();
  await played;
  const { conversationId: id } = await fake.operator.open('support', { name: 'Mira' }).delivered;
  return { server, id, runId: run.info.id };
}

async function ask(server: Server, name: string, { body, id = '', query = '', status }: Asked) {
  const operation = operations.find(({ operationId }) => operationId === name);
  if (operation === undefined) throw new Error(`There is no ${name}.`);
  const path = operation.path.replace('/_fake-8x8', '').replace('{id}', id) + query;
  const reply = await sendRequest(control(server, path), {
    method: operation.method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const wanted = status ?? Number(Object.keys(operation.responses)[0]);
  expect([name, reply.status, reply.text]).toEqual([name, wanted, expect.any(String)]);
  const answer = operation.responses[wanted];
  expect(answer, `${name} ${wanted}`).toBeDefined();
  const [mediaType = ''] = String(reply.headers['content-type'] ?? '').split(';');
  const schema = answer?.$ref === undefined ? answer?.content?.[mediaType]?.schema : PROBLEM;
  if (/[/+]json$/.test(mediaType) && schema !== undefined) {
    const validate = compile(schema);
    expect([name, validate(reply.json()), validate.errors]).toEqual([name, true, null]);
  } else expect(answer?.content?.[mediaType] ?? reply.text, name).toBeDefined();
  return reply;
}

test('each route is in the contract, and nothing else is', () => {
  const fake = createFake8x8();
  onTestFinished(() => fake.close());
  const parts = {
    fake,
    runs: createRunRegistry(),
    scenarios: { start: async () => {}, stop: async () => {} },
    closing: new AbortController().signal,
  };
  const routes = createControlRouter({}, parts, 'token')
    .stack.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`))
    .filter((route) => !route.startsWith('HEAD') && !/^GET \/(_fake-8x8\/console.*)?$/.test(route));
  const described = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(routes.toSorted()).toEqual(described.toSorted());
});

test('each answer of each operation is what the contract says', async () => {
  const { server, id, runId } = await open();
  const asked = new Set<string>();
  const go = (name: string, how: Asked = {}) => {
    asked.add(name);
    return ask(server, name, { id, ...how });
  };

  await go('readHealth');
  await go('readPlatform');
  await go('readCredentials');
  await go('readToken');
  await go('listScenarios');
  await go('verifyWebhook', { id: server.fake.info.webhook.id });
  await go('verifyWebhook', { id: 'none', status: 404 });

  await go('listRuns');
  await go('readRun', { id: runId });
  await go('readRun', { id: 'none', status: 404 });
  await go('pauseRun', { id: runId });
  await go('continueRun', { id: runId });
  await go('readJournal');
  await go('readJournal', { query: '?take=x', status: 400 });
  await go('startRun', { body: { scenario: GREETS, to: 'http://localhost:1/' } });
  await go('startRun', { body: {}, status: 400 });
  await go('startExamination', { body: {}, status: 409 });

  await go('listConversations');
  await go('openConversation', { body: { queue: 'billing', customer: { name: 'Ada' } } });
  await go('readConversation');
  await go('makeMove', { body: { join: 'ana' }, query: '?wait=true' });
  await go('makeMove', { body: { text: 'Hello', by: 'ana' } });
  await go('makeMove', { body: { 'quick-replies': ['Yes'], text: 'Really?' } });
  await go('makeMove', { body: { attach: { name: 'a.txt', text: 'A' } } });
  await go('makeMove', { body: { text: 'Hello', by: 'ben' }, status: 409 });
  await go('makeMove', { body: { dance: 1 }, status: 400 });
  await go('sendEvent', { body: { payload: { eventType: 'NEWS' } }, query: '?wait=true' });
  await go('sendEvent', { body: { again: 0, as: 'retry' } });
  await go('actAsCustomer', { body: { says: 'Hi' } });
  await go('readView', { query: '?within=60ms' });
  await go('listEntries');
  await go('saveScenario');
  await go('readConversation');
  await go('actAsCustomer', { body: { leaves: true } });
  await go('arriveAsCustomer', { body: { says: 'Hello' } });
  const played = server.fake.operator.conversations().find(({ script }) => script !== undefined)?.id ?? '';
  await go('controlScript', { id: played, body: { do: 'pause' } });
  await go('controlScript', { id: played, body: { do: 'go-on', step: 0 }, status: 200 });
  await go('controlScript', { body: { do: 'pause' }, status: 409 });

  for (const run of server.runs.all()) await go('stopRun', { id: run.info.id });
  await go('followRun', { id: runId });
  const started = await go('startExamination', { body: { only: ['handshake'], seed: 'x' } });
  const examination = (started.json() as { id: string }).id;
  await go('startRun', { body: { scenario: GREETS, to: 'http://localhost:1/' }, status: 409 });
  await go('listExaminations');
  await go('readExamination', { id: examination });
  await go('stopExamination', { id: examination });
  await go('readExamination', { id: 'none', status: 404 });

  await go('planFailure', { body: { operation: 'message', status: 503, times: 2 } });
  await go('listFailures');
  await go('clearFailures');
  await go('planFault', { body: { fault: 'again-at-once', times: 2 } });
  await go('listFaults');
  await go('clearFaults');
  await go('reset');
  asked.add('readStream');
  expect(operations.map(({ operationId }) => operationId).filter((name) => !asked.has(name))).toEqual([]);
});

describe('a finding', () => {
  test('is what the contract says', async () => {
    const { fetch } = createTinyApp({ verifies: false });
    const fake = createFake8x8({ to: { fetch }, clock: 'wall' });
    onTestFinished(() => fake.close());
    const server = await startServer({ fake });
    const started = await ask(server, 'startExamination', { body: { only: ['forged-requests'], seed: 'x' } });
    const { id } = started.json() as { id: string };
    const reader = await openStream(server);
    await reader.until(() =>
      reader.events.some(
        ({ event, data }) => event === 'examinations' && JSON.stringify(data).includes('"state":"over"'),
      ),
    );
    const last = (await ask(server, 'readExamination', { id })).json() as { result: { findings: unknown[] } };
    expect(last.result.findings.length).toBeGreaterThan(0);
  });
});
