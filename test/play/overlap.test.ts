import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import type { RunPlan } from '#src/play/run/run-plan.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import type { Behaviour } from '../support/play/calling-app.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

/** A conversation in which an agent says the name of its scenario. */
function greeting(name: string): Scenario {
  return scenarioOf([{ queue: 'support' }, { join: 'ana' }, { text: name }], { scenario: name });
}

async function playBoth(
  overlap: RunPlan['overlap'],
  behaviour: Behaviour,
  { scenarios = [greeting('One'), greeting('Two')], ...plan }: Partial<RunPlan> = {},
) {
  const { fake, app } = openFake(behaviour);
  const summary = await fake.play([...scenarios] as Scenario[], { overlap, ...plan });
  return { summary, app, entries: fake.journal.recent() };
}

describe('the scenarios of a run', () => {
  test('are played one after the other by default', async () => {
    const { app } = await playBoth(undefined, {});
    expect(app.heard()).toEqual(['One', 'Two'].flatMap((name) => ['QUEUED', 'AGENT_JOINED', `TEXT ${name}`]));
  });

  test('are played at the same time with "all"', async () => {
    const second = createSignal<void>();
    let queued = 0;
    const { summary } = await playBoth('all', {
      // The first event of the first is not answered before the second has begun.
      async onEvent({ eventType }) {
        if (eventType === 'QUEUED' && ++queued === 2) second.resolve();
        await second.promise;
      },
    });
    expect(summary).toMatchObject({ verdict: 'passed', conversations: { finished: 2 } });
  });

  test('wait for each other with "views", but not for what is seen', async () => {
    const second = createSignal<void>();
    let queued = 0;
    const { summary, app } = await playBoth(
      'views',
      {
        onEvent({ eventType }) {
          if (eventType === 'QUEUED' && ++queued === 2) second.resolve();
        },
        async onRequest() {
          await second.promise;
          return 404;
        },
      },
      { customerSees: 'GET /chats/${conversation.id}' },
    );
    expect(summary).toMatchObject({ verdict: 'passed', conversations: { finished: 2 } });
    expect(app.heard()).toEqual(['One', 'Two'].flatMap((name) => ['QUEUED', 'AGENT_JOINED', `TEXT ${name}`]));
  });

  test('let their customers open conversations in turn, so that each gets its own', async () => {
    const opening = (name: string): Scenario => {
      const steps: readonly Step[] = [
        { customer: name },
        { expect: 'conversation' },
        { join: 'ana' },
        { text: 'Hello ${customer.name}' },
      ];
      return scenarioOf(steps, { scenario: name, customer: { name } });
    };
    const names = ['Ann', 'Bo', 'Cy', 'Dee'];
    const opened = new Map<string, string>();
    const { summary, app } = await playBoth(
      'all',
      {
        async onRequest(request, app) {
          const name = await request.text();
          opened.set(name, await app.open({ name }));
        },
      },
      { scenarios: names.map(opening), customerOpens: 'POST /chats ${text}' },
    );
    expect(summary.verdict).toBe('passed');
    for (const [name, id] of opened) expect(app.heard(id)).toContain(`TEXT Hello ${name}`);
    expect([...opened.keys()]).toEqual(names);
  });

  test('have ids that do not depend on what is played beside them', async () => {
    const idsOf = async (overlap: RunPlan['overlap'], scenarios: readonly Scenario[]) => {
      const { entries } = await playBoth(overlap, {}, { scenarios });
      return entriesOf(entries, 'conversation').map(({ conversationId }) => conversationId);
    };
    const [alone] = await idsOf('none', [greeting('Two')]);
    expect(await idsOf('all', [greeting('One'), greeting('Two')])).toContain(alone);
  });

  test('are all stopped together', async () => {
    const { fake } = openFake({
      onEvent: ({ eventType }) => {
        if (eventType === 'AGENT_JOINED') run.stop();
      },
    });
    const run = fake.createRun({ scenarios: [greeting('One'), greeting('Two')], overlap: 'all' });
    expect(await run.play()).toMatchObject({
      verdict: 'interrupted',
      conversations: { finished: 0, interrupted: 2 },
    });
  });
});
