import { describe, expect, test } from 'vitest';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { compileScenario } from '#src/scenario/compile.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';

function compile(scenario: Partial<Scenario>, dialect: keyof typeof dialects = 'chat-api', seed = 'a') {
  const whole = { scenario: 'A', about: 'b', steps: [], ...scenario };
  return compileScenario(whole, { dialect: dialects[dialect], ids: createSeededIds(seed) });
}

const agents = { ana: { name: 'Ana Pop' }, ben: { id: 'b1' } };
const queues = { support: { id: '104' }, 'second-line': {} };
const begun: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

describe('compileScenario', () => {
  test('looks up queues and agents, and shares them', () => {
    const { steps } = compile({ agents, queues, steps: [...begun, { text: 'a' }, { leave: 'ana' }] });
    const [queue, join, text, leave] = steps;
    expect(queue).toMatchObject({ kind: 'queue', queue: { key: 'support', id: '104', name: 'Support' } });
    expect(join).toMatchObject({ kind: 'join', agent: { key: 'ana', id: 'apop', name: 'Ana Pop' } });
    const agent = join?.kind === 'join' ? join.agent : undefined;
    expect(text?.kind === 'text' && text.agent === agent).toBe(true);
    expect(leave?.kind === 'leave' && leave.agent === agent).toBe(true);
  });

  test('makes names from keys', () => {
    const { steps } = compile({ agents, queues, steps: [{ queue: 'second-line' }, { join: 'ben' }] });
    expect(steps[0]).toMatchObject({ queue: { name: 'Second Line' } });
    expect(steps[1]).toMatchObject({ agent: { id: 'b1', name: 'Ben' } });
  });

  test('gives agents the ids that the dialect shows', () => {
    const { steps } = compile({ agents, queues, steps: begun }, 'chat-gateway');
    expect(steps[1]).toMatchObject({ agent: { id: expect.stringMatching(/^ag[\w-]{22}$/) } });
  });

  test('gives different agents different ids, also when their names come to the same login', () => {
    const alike = { ana: { name: 'Ana Pop' }, andrei: { name: 'Andrei Pop' }, taken: { id: 'apop2' } };
    const { steps } = compile({ agents: alike, steps: Object.keys(alike).map((join) => ({ join })) });
    expect(steps.map((step) => step.kind === 'join' && step.agent.id)).toEqual(['apop', 'apop3', 'apop2']);
  });

  test('chooses queue ids by seed and key: three digits, each once, none that is given', () => {
    const open = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`q${index}`, {}]));
    const steps = Object.keys(open).map((queue) => ({ queue }));
    const idsOf = (seed: string) =>
      compile({ queues: { given: { id: '104' }, ...open }, steps }, 'chat-api', seed).steps.map(
        (step) => step.kind === 'queue' && step.queue.id,
      );
    const ids = idsOf('a');
    expect(ids).toEqual(idsOf('a'));
    expect(ids).not.toEqual(idsOf('b'));
    expect(new Set([...ids, '104']).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[1-9]\d\d$/);
  });

  test('reads pauses, and adds up those of a wait', () => {
    const { steps } = compile({
      queues,
      steps: [{ queue: 'support', after: '250ms' }, { wait: '1.5s' }, { wait: '1s', after: '1m' }],
    });
    expect(steps.map(({ afterMs }) => afterMs)).toEqual([250, 1500, 61_000]);
    expect(steps[1]).toMatchObject({ kind: 'wait' });
  });

  test('writes repeated steps out, each with its pause', () => {
    const { steps } = compile({
      agents,
      queues,
      steps: [...begun, { text: 'a', times: 3, after: '1s' }, { send: {}, times: 2 }],
    });
    expect(steps.map(({ kind, stepIndex, afterMs }) => [kind, stepIndex, afterMs])).toEqual([
      ['queue', 0, 0],
      ['join', 1, 0],
      ['text', 2, 1000],
      ['text', 2, 1000],
      ['text', 2, 1000],
      ['send', 3, 0],
      ['send', 3, 0],
    ]);
  });

  test('brings name, customer, conversations and settings along, with their defaults', () => {
    const settings = { transferOrder: 'leave-first', retryDelays: ['1s'] } as const;
    expect(compile({ customer: { name: 'C' }, conversations: 7, settings })).toMatchObject({
      name: 'A',
      about: 'b',
      customer: { name: 'C' },
      conversations: 7,
      settings,
    });
    expect(compile({})).toMatchObject({ customer: {}, conversations: 1, settings: {} });
  });

  test.each<[string, Step, string]>([
    ['queue', { queue: 'x' }, 'SCENARIO_UNKNOWN_QUEUE'],
    ['queue of a transfer', { transfer: 'x' }, 'SCENARIO_UNKNOWN_QUEUE'],
    ['agent', { join: 'x' }, 'SCENARIO_UNKNOWN_AGENT'],
    ['agent who writes', { text: 'a', by: 'x' }, 'SCENARIO_UNKNOWN_AGENT'],
    ['variable', { text: '${x}' }, 'SCENARIO_UNKNOWN_VARIABLE'],
    ['variable of a payload', { send: { a: '${x}' } }, 'SCENARIO_UNKNOWN_VARIABLE'],
  ])('refuses an unknown %s', (_, step, code) => {
    expect(() => compile({ agents, queues, steps: [step] })).toThrow(expect.objectContaining({ code }));
  });
});

describe('the speaker of a text', () => {
  const join = (key: string): Step => ({ join: key });
  const text = (by?: string): Step => (by === undefined ? { text: 'x' } : { text: 'x', by });

  test.each<[string, readonly Step[], string | undefined]>([
    ['who joined last', [join('ana'), join('ben'), text()], 'ben'],
    ['who is named', [join('ana'), join('ben'), text('ana')], 'ana'],
    ['who wrote last', [join('ana'), join('ben'), text('ana'), text()], 'ana'],
    ['who is still there', [join('ana'), join('ben'), { leave: 'ben' }, text()], 'ana'],
    ['who joined after the transfer', [join('ana'), { transfer: 'support' }, join('ben'), text()], 'ben'],
    [
      'who was there last, when nobody is',
      [join('ana'), join('ben'), { leave: 'ben' }, { leave: 'ana' }, text()],
      'ben',
    ],
    ['nobody before anyone joined', [{ queue: 'support' }, text()], undefined],
  ])('is the agent %s', (_, steps, expected) => {
    const compiled = compile({ agents, queues, steps }).steps.at(-1);
    expect(compiled?.kind === 'text' ? compiled.agent?.key : 'no text').toBe(expected);
  });
});
