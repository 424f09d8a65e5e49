import { describe, expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { ExaminationDocument } from '#src/server/control/examinations.ts';
import type { Server } from '#src/server/server.ts';
import { createTinyApp, type TinyBehaviour } from '../support/checks/tiny-app.ts';
import { GREETS } from '../support/server/app-scenarios.ts';
import { openStream } from '../support/server/event-stream.ts';
import { control, shortScenario, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';

/** A run that does not end by itself. */
const RUN = { scenario: { ...shortScenario, steps: [{ expect: 'conversation', within: '60s' }] } };

const PLAIN = { only: ['plain-conversation'], seed: 'test' };

/** A server whose app is examined in this process. */
async function serveTiny(behaviour: TinyBehaviour = {}): Promise<Server> {
  const { fetch } = createTinyApp(behaviour);
  const fake = createFake8x8({ to: { fetch }, clock: 'wall' });
  onTestFinished(() => fake.close());
  return startServer({ fake, customerSees: 'GET /chats/${conversation.id}' });
}

async function start(server: Server, body: object): Promise<ExaminationDocument> {
  const reply = await post(control(server, '/examinations'), body);
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  const document = reply.json() as ExaminationDocument;
  expect(reply.headers.location).toBe(`/_fake-8x8/examinations/${document.id}`);
  return document;
}

/** Follows the stream until an examination is over. */
async function untilOver(server: Server, id: string): Promise<readonly ExaminationDocument[]> {
  const reader = await openStream(server);
  const shown = () =>
    reader.events
      .filter(({ event }) => event === 'examinations')
      .flatMap(({ data }) => (data as { examinations: ExaminationDocument[] }).examinations)
      .filter((each) => each.id === id);
  const read = async () =>
    (await sendRequest(control(server, `/examinations/${id}`))).json() as ExaminationDocument;
  const now = await read();
  if (now.state === 'over') return [now];
  await reader.until(() => shown().some(({ state }) => state === 'over'));
  return shown();
}

describe('an examination', () => {
  test('of an app that is right finds nothing', async () => {
    const server = await serveTiny();
    const { id } = await start(server, PLAIN);
    expect((await untilOver(server, id)).at(-1)).toMatchObject({
      id,
      state: 'over',
      profile: 'quick',
      seed: 'test',
      result: {
        ending: 'finished',
        findings: [],
        checks: [{ name: 'plain-conversation', verdict: 'passed' }],
      },
    });
  });

  test('shows what it has found, with the name that its conversation has in the journal', async () => {
    const server = await serveTiny({ verifies: false });
    const { id } = await start(server, { ...PLAIN, only: ['forged-requests'] });
    const last = (await untilOver(server, id)).at(-1);
    const [finding] = last?.result?.findings ?? [];
    expect(finding).toMatchObject({
      cause: expect.any(String),
      remedy: expect.any(String),
      shortest: { steps: expect.any(Array) },
      scenario: expect.any(String),
    });
    expect(finding).not.toHaveProperty('trial');
    const played = server.fake.journal
      .recent()
      .filter((entry) => entry.kind === 'attempt' && entry.scenario === finding?.scenario);
    expect(played.length).toBeGreaterThan(0);
  });

  test('is stopped, and lets nothing else be played before', async () => {
    const server = await serveTiny({ answer: () => new Promise(() => {}) });
    const { id } = await start(server, PLAIN);
    const run = await post(control(server, '/runs'), RUN);
    const other = await post(control(server, '/examinations'), PLAIN);
    expect([run, other].map(problemOf)).toEqual([
      problem(409, 'EXAMINATION_UNDER_WAY'),
      problem(409, 'EXAMINATION_UNDER_WAY'),
    ]);
    const stopped = await sendRequest(control(server, `/examinations/${id}`), { method: 'DELETE' });
    expect(stopped.json()).toMatchObject({ state: 'over', result: { ending: 'interrupted' } });
    expect((await post(control(server, '/runs'), RUN)).status).toBe(201);
  });

  test('ends when the server closes', async () => {
    const server = await serveTiny({ answer: () => new Promise(() => {}) });
    await start(server, PLAIN);
    await server.close();
    expect(server.runs.all()).toEqual([]);
  });

  test('of what is no check says so', async () => {
    const server = await serveTiny();
    const { id } = await start(server, { only: ['none'] });
    expect((await untilOver(server, id)).at(-1)).toMatchObject({
      state: 'over',
      failure: { code: 'CHECK_UNKNOWN' },
    });
  });

  test('is not made while something is played', async () => {
    const server = await serveTiny({ answer: () => new Promise(() => {}) });
    await post(control(server, '/runs'), RUN);
    expect(problemOf(await post(control(server, '/examinations'), PLAIN))).toEqual(
      problem(409, 'RUNS_UNDER_WAY'),
    );
  });

  test('is not made where scenarios are played with each conversation', async () => {
    const server = await startServer({ to: 'http://127.0.0.1:1/', scenarios: [GREETS] });
    expect(problemOf(await post(control(server, '/examinations'), PLAIN))).toEqual(
      problem(409, 'RUNS_UNDER_WAY'),
    );
  });

  test.each<[string, object, string]>([
    ['needs an app', {}, 'TARGET_MISSING'],
    ['is of this machine', { to: 'https://example.com/' }, 'TARGET_NOT_LOOPBACK'],
    ['has a profile that there is', { to: 'http://localhost:1/', profile: 'long' }, 'REQUEST_INVALID'],
  ])('%s', async (_, body, code) => {
    const server = await startServer();
    const reply = await post(control(server, '/examinations'), body);
    expect(problemOf(reply)).toMatchObject({ status: 400, code });
  });

  test.each(['GET', 'DELETE'])('that is not there is unknown: %s', async (method) => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/examinations/none'), { method });
    expect(problemOf(reply)).toEqual(problem(404, 'EXAMINATION_UNKNOWN'));
  });
});
