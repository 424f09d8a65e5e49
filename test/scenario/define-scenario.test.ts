import { expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import { defineScenario } from '#src/scenario/define-scenario.ts';

test('defineScenario returns the scenario as it is', () => {
  const scenario = { scenario: 'A', about: 'b', steps: [{ wait: '1s' }] } as const;
  expect(defineScenario(scenario)).toBe(scenario);
});

test('what the types refuse, the check refuses too', () => {
  const wrong = [
    // @ts-expect-error a step has one verb
    defineScenario({ scenario: 'A', about: 'b', steps: [{ join: 'ana', leave: 'ana' }] }),
    // @ts-expect-error a step has a verb
    defineScenario({ scenario: 'A', about: 'b', steps: [{ after: '1s' }] }),
    // @ts-expect-error a join is not repeated
    defineScenario({ scenario: 'A', about: 'b', steps: [{ join: 'ana', times: 2 }] }),
    // @ts-expect-error keys are closed
    defineScenario({ scenario: 'A', about: 'b', steps: [{ wait: '1s' }], step: [] }),
    // @ts-expect-error steps are required
    defineScenario({ scenario: 'A', about: 'b' }),
    // @ts-expect-error queue ids are texts
    defineScenario({ scenario: 'A', about: 'b', queues: { q: { id: 104 } }, steps: [{ queue: 'q' }] }),
    // @ts-expect-error settings have their choices
    defineScenario({ scenario: 'A', about: 'b', settings: { headOfLine: 'wait' }, steps: [{ wait: '1s' }] }),
    // @ts-expect-error operations have their names
    defineScenario({ scenario: 'A', about: 'b', steps: [{ expect: 'messsage' }] }),
    // @ts-expect-error statuses come in classes
    defineScenario({ scenario: 'A', about: 'b', steps: [{ expect: 'token', status: '6xx' }] }),
    // @ts-expect-error an expectation is not made illegally
    defineScenario({ scenario: 'A', about: 'b', steps: [{ expect: 'token', allowIllegal: true }] }),
    // @ts-expect-error a wait is not acknowledged
    defineScenario({ scenario: 'A', about: 'b', steps: [{ wait: '1s', ack: { status: 204 } }] }),
    // @ts-expect-error a customer leaves or does not
    defineScenario({ scenario: 'A', about: 'b', steps: [{ 'customer-leaves': false }] }),
    // @ts-expect-error a payload is an object or a text
    defineScenario({ scenario: 'A', about: 'b', steps: [{ send: 1 }] }),
  ];
  for (const scenario of wrong) {
    expect(checkScenario(scenario).checked).toBeUndefined();
  }
});

test('each kind of step has a type', () => {
  const scenario = defineScenario({
    scenario: 'A',
    about: 'b',
    queues: { q: { id: '104', name: 'Q' }, r: {} },
    agents: { ana: { name: 'Ana Pop' } },
    customer: { name: 'C', language: 'en' },
    conversations: 2,
    settings: { transferOrder: 'leave-first', retryDelays: [], timeout: '2s', signed: false },
    steps: [
      { queue: 'q' },
      { join: 'ana', after: '1s' },
      { text: 'a', by: 'ana', times: 2 },
      { transfer: 'r' },
      { leave: 'ana', allowIllegal: true },
      { wait: '1s' },
      { send: { eventType: 'X', nested: [{ deep: null }] }, allowIllegal: true },
      { send: 'raw', times: 2, allowIllegal: true },
    ],
  });
  expect(checkScenario(scenario).problems).toEqual([]);
});

test('each kind of step that waits for the app has a type', () => {
  const scenario = defineScenario({
    scenario: 'A',
    about: 'b',
    agents: { ana: {} },
    steps: [
      { call: 'POST /chats', headers: { a: 'b' }, body: { c: [1] }, status: '2xx', capture: { chat: '/id' } },
      { expect: 'conversation', matching: { customer: { name: 'Mira*' } }, within: '5s' },
      { join: 'ana', ack: { status: [500, '2xx'], within: '300ms' } },
      { customer: 'Where is ${chat}?', within: '2s' },
      { expect: 'message', matching: '/#(?<order>.+)/', times: 2, status: 202, capture: { order: 'order' } },
      { expect: 'message', not: true, after: '1s' },
      { 'customer-leaves': true },
      { expect: 'nothing' },
    ],
  });
  expect(checkScenario(scenario).problems).toEqual([]);
});
