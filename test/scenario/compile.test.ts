import { describe, expect, test } from 'vitest';
import type { DialectName } from '#src/protocol/dialect.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import type { Script } from '#src/scenario/script.ts';
import { compileChecked } from '../support/scenario/compile-checked.ts';

const agents = { ana: { name: 'Ana Pop' }, ben: { id: 'b1' } };
const queues = { support: { id: '104' }, 'second-line': {} };
const begun: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

function compile(scenario: Partial<Scenario>, dialect?: DialectName, seed?: string) {
  const whole = { scenario: 'A', about: 'b', agents, queues, steps: begun, ...scenario };
  return compileChecked(whole, dialect, seed);
}

const movesOf = ({ steps }: Script) => steps.flatMap((step) => (step.kind === 'move' ? [step.move] : []));

describe('compileScenario', () => {
  test('looks up queues and agents, and shares them', () => {
    const script = compile({ steps: [...begun, { text: 'a', by: 'ana' }, { leave: 'ana' }] });
    const [queue, join, leave] = movesOf(script);
    expect(queue).toEqual({ kind: 'queue', queue: { key: 'support', id: '104', name: 'Support' } });
    expect(join).toEqual({ kind: 'join', agent: { key: 'ana', id: 'apop', name: 'Ana Pop' } });
    const agent = join?.kind === 'join' ? join.agent : undefined;
    const text = script.steps[2];
    expect(text?.kind === 'text' && text.agent === agent).toBe(true);
    expect(leave?.kind === 'leave' && leave.agent === agent).toBe(true);
  });

  test('makes names from keys', () => {
    const [queue, join] = movesOf(compile({ steps: [{ queue: 'second-line' }, { join: 'ben' }] }));
    expect(queue).toMatchObject({ queue: { name: 'Second Line' } });
    expect(join).toMatchObject({ agent: { id: 'b1', name: 'Ben' } });
  });

  test('gives agents the ids that the dialect shows', () => {
    const [, join] = movesOf(compile({}, 'chat-gateway'));
    expect(join).toMatchObject({ agent: { id: expect.stringMatching(/^ag[\w-]{22}$/) } });
  });

  test('gives different agents different ids, also when their names come to the same login', () => {
    const alike = { ana: { name: 'Ana Pop' }, andrei: { name: 'Andrei Pop' }, taken: { id: 'apop2' } };
    const joins = Object.keys(alike).map((join) => ({ join }));
    const moves = movesOf(compile({ agents: alike, steps: [{ queue: 'support' }, ...joins] }));
    const ids = moves.flatMap((move) => (move.kind === 'join' ? [move.agent.id] : []));
    expect(ids).toEqual(['apop', 'apop3', 'apop2']);
  });

  test('chooses queue ids by seed and key: three digits, each once, none that is given', () => {
    const open = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`q${index}`, {}]));
    const idsOf = (seed: string) => {
      const declared = { given: { id: '104' }, ...open };
      const script = compile({ queues: declared, steps: [{ queue: 'q1' }] }, 'chat-api', seed);
      return script.queues.flatMap(({ key, id }) => (key === 'given' ? [] : [id]));
    };
    const ids = idsOf('a');
    expect(ids).toEqual(idsOf('a'));
    expect(ids).not.toEqual(idsOf('b'));
    expect(new Set([...ids, '104']).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[1-9]\d\d$/);
  });

  test('reads pauses, and adds up those of a wait', () => {
    const { steps } = compile({
      steps: [{ queue: 'support', after: '250ms' }, { wait: '1.5s' }, { wait: '1s', after: '1m' }],
    });
    expect(steps.map(({ afterMs }) => afterMs)).toEqual([250, 1500, 61_000]);
    expect(steps[1]).toMatchObject({ kind: 'wait' });
  });

  test('writes repeated steps out, each with its pause', () => {
    const { steps } = compile({
      steps: [...begun, { text: 'a', times: 3, after: '1s' }, { send: '{', times: 2, allowIllegal: true }],
    });
    expect(steps.map(({ kind, stepIndex, afterMs }) => [kind, stepIndex, afterMs])).toEqual([
      ['move', 0, 0],
      ['move', 1, 0],
      ['text', 2, 1000],
      ['text', 2, 1000],
      ['text', 2, 1000],
      ['send', 3, 0],
      ['send', 3, 0],
    ]);
  });

  test('leaves a text for a payload as it is, and fills in variables in an object', () => {
    const payloads = ['{"a": ${now} $${', { a: '${now}' }].map((send) => ({ send, allowIllegal: true }));
    const { steps } = compile({ steps: [...begun, ...payloads] });
    expect(steps.slice(2)).toMatchObject([
      { kind: 'send', payload: ['{"a": ${now} $${'] },
      { kind: 'send', payload: ['{"a":', 'now', '}'] },
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
});
