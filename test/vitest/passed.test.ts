import type { Scenario } from 'fake-8x8';
import { expect, testWith } from 'fake-8x8/vitest';
import { describe } from 'vitest';
import { startCallingApp } from '../support/vitest/calling-app.ts';
import { failureOf } from '../support/vitest/failure-of.ts';

const test = testWith({
  to: {
    fetch: async (request) =>
      new Response(null, { status: (await request.text()).includes('refuse') ? 400 : 204 }),
  },
});

function scenarioOf(steps: Scenario['steps']): Scenario {
  return { scenario: 'Test', about: 'A test.', agents: { ana: {} }, queues: { support: {} }, steps };
}

describe('toHavePassed', () => {
  test('holds for the summary of a run that passed', async ({ fake }) => {
    const summary = await fake.play(scenarioOf([{ queue: 'support' }, { join: 'ana' }]));
    expect(summary).toHavePassed();
    expect(failureOf(() => expect(summary).not.toHavePassed())).toBe(
      [
        'expect(summary).not.toHavePassed()',
        '',
        'Wanted: a run that failed',
        'Found:  passed: 2 events accepted',
      ].join('\n'),
    );
  });

  test('shows the events that were not delivered', async ({ fake }) => {
    const steps = [{ queue: 'support' }, { join: 'ana' }, { text: 'refuse this' }] as const;
    const summary = await fake.play(scenarioOf(steps));
    expect(summary).not.toHavePassed();
    const failure = failureOf(() => expect(summary).toHavePassed());
    expect(failure).toContain(
      'Wanted: a run that passed\nFound:  failed: 2 events accepted, 1 event not delivered',
    );
    expect(failure).toContain('✗ TEXT was not delivered');
    expect(failure).toMatch(/sent +\{.*refuse this/);
  });

  test('shows the expectations that failed, and what came instead', async ({ fake }) => {
    const app = await startCallingApp(fake);
    const played = fake.play(
      scenarioOf([{ expect: 'conversation' }, { expect: 'message', matching: '*invoice*', within: '50ms' }]),
    );
    await app.say(await app.open(), 'Where is my bill?');
    const summary = await played;
    const failure = failureOf(() => expect(summary).toHavePassed());
    expect(failure).toContain('✗ expected in conversation 1: message matching "*invoice*" within 50 ms');
    expect(failure).toContain('Instead came message "Where is my bill?" (202)');
  });

  test('shows the calls that were refused for a rule that they break', async ({ fake }) => {
    const app = await startCallingApp(fake);
    const scenario = scenarioOf([{ expect: 'conversation' }, { expect: 'message' }]);
    const run = fake.createRun({ scenarios: [scenario] });
    const played = run.play();
    await run.begun;
    const conversation = await app.open();
    await app.say('unknown', 'Hello');
    await app.say(conversation, 'Hello');
    const summary = await played;
    const failure = failureOf(() => expect(summary).toHavePassed());
    expect(failure).toContain('1 call refused for breaking a rule');
    expect(failure).toMatch(/✗ CALL_UNKNOWN_CONVERSATION in 1 call\n {2}why +There is no /);
  });

  testWith()('fails for a run that checked nothing', async ({ fake }) => {
    const summary = await fake.play(scenarioOf([{ queue: 'support' }]));
    expect(failureOf(() => expect(summary).toHavePassed())).toContain(
      'Found:  checked nothing: no event was sent',
    );
  });

  test('says that a promise is none yet', async ({ fake }) => {
    const played = fake.play(scenarioOf([{ queue: 'support' }]));
    expect(failureOf(() => expect(played).toHavePassed())).toContain(
      'of a promise. Allowed: the summary of a run.',
    );
    await played;
  });

  test('wants a summary', () => {
    for (const value of [undefined, {}, 'passed']) {
      expect(() => expect(value).not.toHavePassed()).toThrow(
        expect.objectContaining({ code: 'NOT_A_SUMMARY' }),
      );
    }
  });
});
