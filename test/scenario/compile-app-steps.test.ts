import { describe, expect, test } from 'vitest';
import { needsCustomer } from '#src/scenario/app-steps.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { fillTemplate } from '#src/scenario/templates/variables.ts';
import { compileChecked } from '../support/scenario/compile-checked.ts';

const scenarioOf = (...steps: readonly Step[]): Scenario => ({
  scenario: 'A',
  about: 'b',
  queues: { q: {} },
  agents: { ana: {}, ben: {} },
  steps,
});

function compile(...steps: readonly Step[]) {
  return compileChecked(scenarioOf(...steps));
}

describe('a step that waits for the app', () => {
  test.each<[string, Step, object]>([
    [
      'an expectation',
      { expect: 'message', after: '1s' },
      {
        kind: 'expect',
        operation: 'message',
        matching: undefined,
        status: undefined,
        withinMs: 5000,
        times: 1,
        not: false,
        capture: [],
        afterMs: 1000,
        ack: undefined,
      },
    ],
    ['one of what must not come', { expect: 'message', not: true }, { not: true, withinMs: 1000 }],
    ['one of nothing', { expect: 'nothing' }, { operation: 'nothing', withinMs: 1000 }],
    [
      'one with everything',
      {
        expect: 'webhook',
        matching: { a: '*' },
        within: '2s',
        times: 3,
        status: '4xx',
        capture: { id: '/id' },
      },
      {
        withinMs: 2000,
        times: 3,
        status: '4xx',
        capture: [{ name: 'id', from: '/id' }],
        matching: { source: { a: '*' } },
      },
    ],
    [
      'a call',
      { call: 'GET /x' },
      {
        kind: 'call',
        method: 'GET',
        target: ['/x'],
        headers: [],
        body: undefined,
        status: undefined,
        withinMs: 5000,
        capture: [],
      },
    ],
    [
      'a call with everything',
      {
        call: 'POST /x',
        headers: { a: 'b' },
        body: { c: 1 },
        status: 201,
        within: '1s',
        capture: { id: '/id' },
      },
      {
        headers: [
          { name: 'content-type', value: ['application/json'] },
          { name: 'a', value: ['b'] },
        ],
        body: ['{"c":1}'],
        status: 201,
        withinMs: 1000,
        capture: [{ name: 'id', from: '/id' }],
      },
    ],
    ['a customer', { customer: 'Hi ${now}' }, { kind: 'customer', text: ['Hi ', 'now', ''], withinMs: 5000 }],
    [
      'a customer who leaves',
      { 'customer-leaves': true, within: '1m' },
      { kind: 'customer-leaves', withinMs: 60_000 },
    ],
  ])('is compiled: %s', (_, step, expected) => {
    const { steps } = compile({ queue: 'q' }, step);
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject(expected);
  });

  test('knows what was captured before, each name where it stands', () => {
    const { steps } = compile(
      { call: 'POST /chats', capture: { chat: '/id' } },
      { call: 'GET /chats/${chat}', body: { a: '${chat}' } },
    );
    const [, call] = steps;
    if (call?.kind !== 'call') throw new Error('no call');
    expect(fillTemplate(call.target, () => 'a/"b"')).toBe('/chats/a%2F%22b%22');
    expect(fillTemplate(call.body ?? [], () => 'a/"b"')).toBe('{"a":"a/\\"b\\""}');
  });
});

test.each<[Step, object | undefined]>([
  [{ leave: 'ben' }, undefined],
  [
    { transfer: 'q', ack: { status: 204 } },
    { statuses: [204], withinMs: undefined },
  ],
  [
    { join: 'ana', ack: { status: [500, '2xx'], within: '300ms' } },
    { statuses: [500, '2xx'], withinMs: 300 },
  ],
  [
    { send: 'x', ack: { within: '1s' }, allowIllegal: true },
    { statuses: undefined, withinMs: 1000 },
  ],
])('the acknowledgement of %j is %j', (step, expected) => {
  const [, , compiled] = compile({ queue: 'q' }, { join: 'ben' }, step).steps;
  expect(compiled?.ack).toEqual(expected);
});

test.each<[string, readonly Step[], object]>([
  ['moves only', [{ queue: 'q' }], { opens: 'platform', expects: false }],
  ['a call', [{ call: 'GET /' }], { opens: 'platform', expects: false }],
  ['a message', [{ queue: 'q' }, { expect: 'message' }], { opens: 'platform', expects: true }],
  ['a customer', [{ queue: 'q' }, { customer: 'a' }], { opens: 'platform', expects: true }],
  ['a conversation', [{ expect: 'conversation' }], { opens: 'app', expects: true }],
  ['no conversation', [{ expect: 'conversation', not: true }], { opens: 'platform', expects: true }],
  [
    'a refused conversation',
    [{ expect: 'conversation', status: '4xx' }],
    { opens: 'platform', expects: true },
  ],
])('a script with %s says who opens and whether it expects', (_, steps, expected) => {
  expect(compile(...steps)).toMatchObject(expected);
});

test.each<[readonly Step[], boolean]>([
  [[{ expect: 'message' }, { call: 'GET /' }], false],
  [[{ customer: 'a' }], true],
  [[{ 'customer-leaves': true }], true],
])('%j needs a customer: %s', (steps, expected) => {
  expect(needsCustomer(scenarioOf(...steps))).toBe(expected);
});
