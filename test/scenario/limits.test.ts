import { describe, expect, test } from 'vitest';
import { SCENARIO_LIMITS } from '#src/scenario/limits.ts';
import { checkShape } from '#src/scenario/parse/check-shape.ts';
import { parseScenario } from '#src/scenario/parse.ts';

const step = { wait: '1s' };

function codesOf(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return checkShape({ scenario: 'A', about: 'b', steps: [step], ...fields }).map(({ code }) => code);
}

function many(count: number): Record<string, object> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, {}]));
}

function names(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, '/x']));
}

function list<T>(count: number, item: T): readonly T[] {
  return Array.from({ length: count }, () => item);
}

const text = (times: number) => ({ text: 'x', times });

describe('a limit', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, string]>([
    ['of steps', { steps: list(1000, step) }, { steps: list(1001, step) }, 'SCENARIO_TOO_MANY_STEPS'],
    [
      'of steps written out',
      { steps: list(10, text(1000)) },
      { steps: [...list(10, text(1000)), step] },
      'SCENARIO_TOO_MANY_STEPS',
    ],
    [
      'of times of an expectation, which is one step',
      { steps: list(20, { expect: 'token', times: 1000 }) },
      { steps: [{ expect: 'token', times: 1001 }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    [
      'of captured names',
      { steps: [{ call: 'GET /', capture: names(20) }] },
      { steps: [{ call: 'GET /', capture: names(21) }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    [
      'of headers',
      { steps: [{ call: 'GET /', headers: names(50) }] },
      { steps: [{ call: 'GET /', headers: names(51) }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    [
      'of calls',
      { steps: [{ call: `GET /${'x'.repeat(1995)}` }] },
      { steps: [{ call: `GET /${'x'.repeat(1996)}` }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    [
      'of what the customer writes',
      { steps: [{ customer: 'x'.repeat(65_536) }] },
      { steps: [{ customer: 'x'.repeat(65_537) }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    ['of times', { steps: [text(1000)] }, { steps: [text(1001)] }, 'SCENARIO_NOT_ALLOWED_VALUE'],
    ['of queues', { queues: many(100) }, { queues: many(101) }, 'SCENARIO_NOT_ALLOWED_VALUE'],
    ['of agents', { agents: many(100) }, { agents: many(101) }, 'SCENARIO_NOT_ALLOWED_VALUE'],
    ['of conversations', { conversations: 10_000 }, { conversations: 10_001 }, 'SCENARIO_NOT_ALLOWED_VALUE'],
    [
      'of waits',
      { steps: [{ wait: '24h' }] },
      { steps: [{ wait: '1440.1m' }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    [
      'of texts',
      { steps: [{ text: '😀'.repeat(65_536) }] },
      { steps: [{ text: 'x'.repeat(65_537) }] },
      'SCENARIO_NOT_ALLOWED_VALUE',
    ],
    ['of names', { scenario: 'x'.repeat(200) }, { scenario: 'x'.repeat(201) }, 'SCENARIO_NOT_ALLOWED_VALUE'],
    ['of empty names', { scenario: 'x' }, { scenario: '' }, 'SCENARIO_NOT_ALLOWED_VALUE'],
  ])('%s holds', (_, allowed, refused, code) => {
    expect(codesOf(allowed)).toEqual([]);
    expect(codesOf(refused)).toEqual([code]);
  });

  test('of the size of a file is one of bytes', () => {
    const head = 'scenario: A\nabout: b\nsteps: [{ wait: 1s }]\n#';
    const room = SCENARIO_LIMITS.fileBytesMax - head.length;
    const parse = (comment: string) => parseScenario(head + comment, { file: 'a.yaml' });
    expect(parse('x'.repeat(room)).problems).toEqual([]);
    expect(parse('é'.repeat(room / 2 + 1)).problems.map(({ code }) => code)).toEqual(['SCENARIO_TOO_LARGE']);
  });

  test('of problems keeps a hopeless file short', () => {
    expect(codesOf({ steps: list(1000, {}) })).toHaveLength(SCENARIO_LIMITS.problemsMax);
  });
});
