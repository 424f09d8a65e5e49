import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { ConversationDetail } from '#src/play/operator/conversation-status.ts';
import type { Run } from '#src/play/run/run.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import type { Server } from '#src/server/server.ts';
import { control, startApp, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';
import { openRestClient } from '../support/server/rest-client.ts';

const SCENARIO: Scenario = {
  scenario: 'Held up',
  queues: { support: { id: '104', name: 'Support' } },
  agents: { ana: { id: 'apop', name: 'Ana Pop' }, ben: {} },
  steps: [
    { queue: 'support' },
    { join: 'ana' },
    { text: 'One' },
    { text: 'Two', after: '10m' },
    { text: 'Three' },
    { leave: 'ana' },
  ],
};

/** Starts a run on the wall clock, where a pause of ten minutes holds the script up before `Two`. */
async function startHeldUp(scenario = SCENARIO) {
  const app = await startApp(() => 204);
  const server = await startServer({ to: app.url });
  const reply = await post(control(server, '/runs'), { scenario, clock: 'wall' });
  const run = server.runs.find((reply.json() as { id: string }).id) as Run;
  await app.reached(3);
  const { conversations } = (await sendRequest(control(server, '/conversations'))).json() as {
    conversations: ConversationDetail[];
  };
  const id = conversations[0]?.id ?? '';
  return { app, server, run, id };
}

async function script(server: Server, id: string, body: object) {
  return post(control(server, `/conversations/${id}/script`), body);
}

async function scriptOf(server: Server, id: string) {
  const reply = await sendRequest(control(server, `/conversations/${id}`));
  return (reply.json() as ConversationDetail).script;
}

async function move(server: Server, id: string, body: object) {
  return post(control(server, `/conversations/${id}/moves?wait=true`), body);
}

const textsOf = (bodies: readonly string[]) =>
  bodies.map((body) => JSON.parse(body).message ?? JSON.parse(body).eventType);

describe('the script of a conversation', () => {
  test('is shown with the step that comes next', async () => {
    const { server, run, id } = await startHeldUp();
    expect(await scriptOf(server, id)).toEqual({
      runId: run.info.id,
      scenario: 'Held up',
      nextStep: 3,
      steps: 6,
      paused: false,
    });
  });

  test('goes on from a step that is named, without the pauses before it', async () => {
    const { app, server, run, id } = await startHeldUp();
    const reply = await script(server, id, { do: 'go-on', step: 4 });
    expect(reply.status).toBe(200);
    expect((await run.finished).verdict).toBe('passed');
    expect(textsOf(app.received)).toEqual(['QUEUED', 'AGENT_JOINED', 'One', 'Three', 'AGENT_LEFT']);
  });

  test('is played again from an earlier step', async () => {
    const { app, server, run, id } = await startHeldUp();
    await script(server, id, { do: 'go-on', step: 2 });
    await app.reached(4);
    await script(server, id, { do: 'go-on', step: 5 });
    await run.finished;
    expect(textsOf(app.received)).toEqual(['QUEUED', 'AGENT_JOINED', 'One', 'One', 'AGENT_LEFT']);
  });

  test('is taken over by hand, and goes on', async () => {
    const { app, server, run, id } = await startHeldUp();
    expect((await script(server, id, { do: 'pause' })).json()).toMatchObject({
      conversation: { script: { paused: true, nextStep: 3 } },
    });
    await move(server, id, { join: 'ben' });
    await move(server, id, { text: 'By hand', by: 'ben' });
    await move(server, id, { leave: 'ben' });
    await script(server, id, { do: 'go-on', step: 4 });
    expect((await run.finished).verdict).toBe('passed');
    expect(textsOf(app.received).slice(3)).toEqual([
      'AGENT_JOINED',
      'By hand',
      'AGENT_LEFT',
      'Three',
      'AGENT_LEFT',
    ]);
  });

  test('takes no step while it is paused, whatever is answered', async () => {
    const answers: (() => void)[] = [];
    const app = await startApp((index) =>
      index === 2 ? new Promise((resolve) => answers.push(() => resolve(204))) : 204,
    );
    const server = await startServer({ to: app.url });
    const steps = SCENARIO.steps.map(({ after: _, ...step }) => step) as Scenario['steps'];
    const reply = await post(control(server, '/runs'), { scenario: { ...SCENARIO, steps }, clock: 'wall' });
    const run = server.runs.find((reply.json() as { id: string }).id) as Run;
    await app.reached(3);
    const id = (run.journal.recent()[1] as { conversationId: string }).conversationId;
    await script(server, id, { do: 'pause' });
    const answered = new Promise<JournalEntry>((resolve) => run.journal.subscribe(resolve));
    for (const answer of answers) answer();
    expect(await answered).toMatchObject({ kind: 'attempt', text: 'One' });
    expect(await scriptOf(server, id)).toMatchObject({ paused: true, nextStep: 3 });
    await script(server, id, { do: 'go-on' });
    expect((await run.finished).verdict).toBe('passed');
    expect(textsOf(app.received).slice(2)).toEqual(['One', 'Two', 'Three', 'AGENT_LEFT']);
  });

  test('does not go on with a step that is not legal now', async () => {
    const { server, id } = await startHeldUp();
    const reply = await script(server, id, { do: 'go-on', step: 0 });
    expect(problemOf(reply)).toEqual(problem(409, 'MOVE_NOT_LEGAL'));
    expect(reply.json()).toMatchObject({
      refusal: { reason: 'phase', because: 'an agent is in the conversation' },
    });
    expect(await scriptOf(server, id)).toMatchObject({ nextStep: 3 });
  });

  test('does not go on with a step that it does not have', async () => {
    const { server, id } = await startHeldUp();
    expect(problemOf(await script(server, id, { do: 'go-on', step: 6 }))).toEqual(
      problem(400, 'STEP_UNKNOWN'),
    );
  });

  test('is not there any more when the run is stopped, and the conversation is', async () => {
    const { app, server, run, id } = await startHeldUp();
    await sendRequest(control(server, `/runs/${run.info.id}`), { method: 'DELETE' });
    expect(problemOf(await script(server, id, { do: 'go-on' }))).toEqual(problem(409, 'SCRIPT_ABSENT'));
    expect((await move(server, id, { text: 'Still here', by: 'ana' })).status).toBe(200);
    expect(textsOf(app.received).at(-1)).toBe('Still here');
  });
});

describe('a run', () => {
  test('is paused in each of its conversations, and begins no other', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reply = await post(control(server, '/runs'), {
      scenario: SCENARIO,
      clock: 'wall',
      conversations: 3,
      concurrency: 2,
    });
    const run = server.runs.find((reply.json() as { id: string }).id) as Run;
    await app.reached(6);
    const paused = await post(control(server, `/runs/${run.info.id}/pause`), {});
    expect(paused.json()).toMatchObject({ state: 'playing', paused: true });
    const { conversations } = (await sendRequest(control(server, '/conversations'))).json() as {
      conversations: ConversationDetail[];
    };
    expect(conversations.map((each) => each.script?.paused)).toEqual([true, true]);
    for (const { id } of conversations) await script(server, id, { do: 'go-on', step: 5 });
    const ended = () => run.journal.recent().filter(({ kind }) => kind === 'conversation').length;
    while (ended() < 2) await new Promise((resolve) => run.journal.subscribe(resolve));
    expect(app.received).toHaveLength(8);
    const goesOn = await post(control(server, `/runs/${run.info.id}/go-on`), {});
    expect(goesOn.json()).toMatchObject({ paused: false });
    await app.reached(11);
    run.stop();
    await run.finished;
  });

  test('goes on waiting for the app while it is paused, longer than the step says', async () => {
    const server = await startServer();
    const app = await startApp(() => 204);
    const client = await openRestClient(server);
    const { channelId } = await client.register(app.url);
    const reply = await post(control(server, '/runs'), {
      scenario: {
        scenario: 'Waits',
        agents: { ana: {} },
        steps: [
          { expect: 'conversation', within: '30s' },
          { expect: 'message', within: '300ms' },
          { join: 'ana' },
        ],
      },
    });
    const run = server.runs.find((reply.json() as { id: string }).id) as Run;
    await run.begun;
    const id = await client.open(channelId);
    while ((await scriptOf(server, id))?.awaits === undefined) await app.reached(2);
    await script(server, id, { do: 'pause' });
    // Over 300 ms of real time.
    await server.fake.expect('nothing', { within: '400ms', conversationId: 'none' });
    expect(await scriptOf(server, id)).toMatchObject({ paused: true, awaits: 'message within 300 ms' });
    await client.say(id, 'Hi');
    await script(server, id, { do: 'go-on' });
    expect(await run.finished).toMatchObject({ verdict: 'passed', expectations: { passed: 2 } });
  });

  test.each(['pause', 'go-on'])('that is not there does not %s', async (what) => {
    const server = await startServer();
    const reply = await post(control(server, `/runs/none/${what}`), {});
    expect(problemOf(reply)).toEqual(problem(404, 'RUN_UNKNOWN'));
  });
});
