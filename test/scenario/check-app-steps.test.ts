import { describe, expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';

const base = { scenario: 'A', about: 'b', queues: { support: {} }, agents: { ana: {} } };

function problemsOf(steps: readonly unknown[]) {
  const scenario = { ...base, steps } as unknown as Scenario;
  return checkScenario(scenario).problems.filter(({ code }) => !code.startsWith('SCENARIO_UNUSED'));
}

function reply(steps: readonly unknown[]): readonly string[] {
  return problemsOf(steps).map(({ code, path }) => `${path} ${code}`);
}

const opened: readonly Step[] = [{ expect: 'conversation' }];
const joined: readonly Step[] = [...opened, { join: 'ana' }];

describe('a scenario that waits for the app', () => {
  test.each<[string, readonly Step[]]>([
    ['is opened by the app', [...joined, { text: 'Hello ${customer.name}' }, { leave: 'ana' }]],
    ['is opened by the contact centre', [{ queue: 'support' }, { join: 'ana' }, { expect: 'message' }]],
    [
      'awaits what needs no conversation',
      [{ expect: 'token' }, { expect: 'webhook' }, { expect: 'channel' }],
    ],
    ['calls before it opens', [{ call: 'POST /chats' }, { wait: '1s' }, ...opened]],
    ['lets the customer begin', [{ customer: 'Hello' }, ...opened, { expect: 'message' }]],
    ['awaits that none is opened', [{ call: 'POST /chats' }, { expect: 'conversation', not: true }]],
    ['awaits one that is refused', [{ expect: 'conversation', status: 403, times: 2 }, ...opened]],
    ['goes to another queue', [...opened, { queue: 'support' }, { join: 'ana' }]],
    ['re-opens with a message', [...joined, { leave: 'ana' }, { expect: 'message' }, { join: 'ana' }]],
    ['re-opens with the customer', [...joined, { leave: 'ana' }, { customer: 'Wait!' }, { join: 'ana' }]],
    ['re-opens after the customer', [...joined, { expect: 'end' }, { expect: 'message' }, { join: 'ana' }]],
    [
      'ends when nobody is there',
      [...joined, { leave: 'ana' }, { customer: 'Bye' }, { 'customer-leaves': true }],
    ],
    ['says goodbye to nobody', [...joined, { leave: 'ana' }, { 'customer-leaves': true }]],
    ['says goodbye twice', [...joined, { 'customer-leaves': true }, { expect: 'end' }]],
    ['keeps its agent', [...joined, { expect: 'end', not: true }, { text: 'Still here?' }]],
    ['keeps its agent when refused', [...joined, { expect: 'end', status: '4xx' }, { text: 'Still here?' }]],
    ['waits for silence', [...joined, { expect: 'nothing', within: '500ms' }]],
  ])('that %s is well', (_, steps) => {
    expect(reply(steps)).toEqual([]);
  });

  test.each<[string, readonly Step[], readonly string[]]>([
    ['two openings', [...opened, ...opened], ['/steps/1/expect SCENARIO_LATE_EXPECT_CONVERSATION']],
    [
      'an opening after a move',
      [{ queue: 'support' }, ...opened],
      ['/steps/1/expect SCENARIO_LATE_EXPECT_CONVERSATION'],
    ],
    [
      'an opening after a payload',
      [{ send: 'x', allowIllegal: true }, ...opened],
      ['/steps/1/expect SCENARIO_LATE_EXPECT_CONVERSATION'],
    ],
    [
      'several openings in one',
      [{ expect: 'conversation', times: 2 }],
      ['/steps/0/times SCENARIO_SEVERAL_CONVERSATIONS'],
    ],
    ...(['message', 'end', 'read-conversation', 'participants', 'messages', 'nothing'] as const).map(
      (operation): [string, readonly Step[], readonly string[]] => [
        `${operation} before the conversation`,
        [{ expect: operation }, ...opened],
        ['/steps/0/expect SCENARIO_NO_CONVERSATION'],
      ],
    ),
    [
      'a customer who leaves before the conversation',
      [{ 'customer-leaves': true }, ...opened],
      ['/steps/0/customer-leaves SCENARIO_NO_CONVERSATION'],
    ],
    [
      'a customer who writes before the first queue',
      [{ customer: 'a' }, { queue: 'support' }],
      ['/steps/0/customer SCENARIO_NO_CONVERSATION'],
    ],
    [
      'a join before the opening',
      [{ join: 'ana' }, { expect: 'token' }],
      ['/steps/0/join SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a customer who leaves twice',
      [...joined, { 'customer-leaves': true }, { 'customer-leaves': true }],
      ['/steps/3/customer-leaves SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a text after the customer left',
      [...joined, { 'customer-leaves': true }, { text: 'Bye' }],
      ['/steps/3/text SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a text after the app ended it',
      [...joined, { expect: 'end' }, { text: 'Bye' }],
      ['/steps/3/text SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a message that does not come and so re-opens nothing',
      [...joined, { leave: 'ana' }, { expect: 'message', not: true }, { join: 'ana' }],
      ['/steps/4/join SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a message that is refused and so re-opens nothing',
      [...joined, { leave: 'ana' }, { expect: 'message', status: 401 }, { join: 'ana' }],
      ['/steps/4/join SCENARIO_ILLEGAL_MOVE'],
    ],
  ])('tells %s', (_, steps, expected) => {
    expect(reply(steps)).toEqual(expected);
  });

  test('says what to do about a conversation that comes too late', () => {
    expect(problemsOf([{ queue: 'support' }, ...opened]).map(({ message }) => message)).toEqual([
      'Cannot play "A": step 2 expects the app to open the conversation, but step 1 has already begun it. Move this step before it, or remove it.',
    ]);
  });

  test('does not offer allowIllegal where there is none', () => {
    const [problem] = problemsOf([...joined, { 'customer-leaves': true }, { 'customer-leaves': true }]);
    expect(problem?.message).toContain('makes the customer leave, but the customer has already left.');
    expect(problem?.message).not.toContain('allowIllegal');
  });
});

describe('a key of a step', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['an unknown operation', { expect: 'mesage' }, ['/steps/1/expect SCENARIO_NOT_ALLOWED_VALUE']],
    [
      'a text for webhooks',
      { expect: 'webhook', matching: 'a' },
      ['/steps/1/matching SCENARIO_TEXT_MATCHING'],
    ],
    [
      'not with times',
      { expect: 'message', not: true, times: 2 },
      ['/steps/1/times SCENARIO_EXCLUDED_FIELD'],
    ],
    [
      'not with capture',
      { expect: 'message', not: true, capture: { a: '/text' } },
      ['/steps/1/capture SCENARIO_EXCLUDED_FIELD'],
    ],
    ['not: false with times', { expect: 'message', not: false, times: 2 }, []],
    [
      'nothing with matching',
      { expect: 'nothing', matching: 'a' },
      ['/steps/1/matching SCENARIO_EXCLUDED_FIELD'],
    ],
    ['nothing with not', { expect: 'nothing', not: true }, ['/steps/1/not SCENARIO_EXCLUDED_FIELD']],
    ['sees within a time', { expect: 'sees', within: '2s' }, []],
    ['sees with matching', { expect: 'sees', matching: 'a' }, ['/steps/1/matching SCENARIO_EXCLUDED_FIELD']],
    ['sees with not', { expect: 'sees', not: true }, ['/steps/1/not SCENARIO_EXCLUDED_FIELD']],
    ['a status of 700', { expect: 'message', status: 700 }, ['/steps/1/status SCENARIO_NOT_ALLOWED_VALUE']],
    ['a status of 6xx', { expect: 'message', status: '6xx' }, ['/steps/1/status SCENARIO_NOT_ALLOWED_VALUE']],
    [
      'within more than a day',
      { expect: 'message', within: '25h' },
      ['/steps/1/within SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    ['within no duration', { customer: 'a', within: '5' }, ['/steps/1/within SCENARIO_NOT_ALLOWED_VALUE']],
    [
      'allowIllegal',
      { expect: 'message', allowIllegal: true },
      ['/steps/1/allowIllegal SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'customer-leaves: false',
      { 'customer-leaves': false },
      ['/steps/1/customer-leaves SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    ['two verbs', { customer: 'a', 'customer-leaves': true }, ['/steps/1 SCENARIO_STEP_VERB']],
    ['an empty acknowledgement', { queue: 'support', ack: {} }, ['/steps/1/ack SCENARIO_NOT_ALLOWED_VALUE']],
    [
      'an acknowledged status of 99',
      { queue: 'support', ack: { status: [500, 99] } },
      ['/steps/1/ack/status/1 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'too many acknowledged statuses',
      { queue: 'support', ack: { status: Array(21).fill(500) } },
      ['/steps/1/ack/status SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'acknowledged within more than a day',
      { queue: 'support', ack: { within: '25h' } },
      ['/steps/1/ack/within SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'an acknowledgement of a wait',
      { wait: '1s', ack: { status: 'x' } },
      ['/steps/1/ack SCENARIO_UNKNOWN_FIELD'],
    ],
    ['a good acknowledgement', { queue: 'support', ack: { status: [500, '2xx'], within: '300ms' } }, []],
    ['a method in small letters', { call: 'post /x' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a method that is not allowed', { call: 'TRACE /x' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a call without target', { call: 'POST' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a target with a space', { call: 'GET /a b' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a target that is no path', { call: 'GET x' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a target on another host by two slashes', { call: 'GET //x' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    [
      'a target on another host by a backslash',
      { call: 'GET /\\x' },
      ['/steps/1/call SCENARIO_INVALID_CALL'],
    ],
    ['a target of another scheme', { call: 'GET ftp://x/' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a target that is a variable', { call: 'GET ${now}' }, ['/steps/1/call SCENARIO_INVALID_CALL']],
    ['a good path', { call: 'GET /a/${conversation.id}?now=${now}' }, []],
    ['a good URL', { call: 'DELETE http://localhost:3000/${now}' }, []],
    [
      'a header with a line break',
      { call: 'GET /', headers: { a: 'b\nc' } },
      ['/steps/1/headers/a SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'a header that is none',
      { call: 'GET /', headers: { 'a b': 'c' } },
      ['/steps/1/headers/a b SCENARIO_UNKNOWN_FIELD'],
    ],
    ['a number for a body', { call: 'GET /', body: 1 }, ['/steps/1/body SCENARIO_WRONG_TYPE']],
  ])('tells %s', (_, step, expected) => {
    expect(reply([...opened, step])).toEqual(expected);
  });
});

describe('a pattern', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['that looks ahead', '/(?=a)/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that looks behind', '/(?<=a)b/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that refers back', '/(a)\\1/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that refers back by name', '/(?<a>b)\\k<a>/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that RE2 does not support', '/a{1,1001}/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that is not closed', '/(a/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['with unknown flags', '/a/gi', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that looks like a path', '/a/b', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['with an odd group', '/(?<ä>a)/', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['with an escape of nothing', 'a\\', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['with an escape of a variable', 'a\\${now}', ['/steps/1/matching SCENARIO_INVALID_PATTERN']],
    ['that is too long', 'a'.repeat(2001), ['/steps/1/matching SCENARIO_NOT_ALLOWED_VALUE']],
    ['deep in an object', { a: [{ 'b/c': '/(/' }] }, ['/steps/1/matching/a/0/b~1c SCENARIO_INVALID_PATTERN']],
    [
      'that is too long in an object',
      { a: 'a'.repeat(2001) },
      ['/steps/1/matching/a SCENARIO_INVALID_PATTERN'],
    ],
    ['with an unknown variable', '*${nwo}*', ['/steps/1/matching SCENARIO_UNKNOWN_VARIABLE']],
    ['with the signs in a class', '/[(?=)(?<a>)\\]]\\\\1/', []],
    ['with an escaped parenthesis', '/\\(?=a/', []],
    ['with variables', '/^${now} [a-z]+$/', []],
    ['that is a text with slashes', '\\/a/b', []],
  ])('%s is told', (_, matching, expected) => {
    expect(reply([...opened, { expect: 'message', matching }])).toEqual(expected);
  });
});

describe('a captured value', () => {
  const capturing = {
    expect: 'message',
    matching: '/#(?<order>\\d+)/',
    capture: { order: 'order', all: '/text' },
  };

  test.each<[string, readonly unknown[], readonly string[]]>([
    [
      'used in everything after',
      [
        ...joined,
        capturing,
        { text: '${order}' },
        { customer: '${order}' },
        { call: 'GET /${order}', headers: { a: '${order}' }, body: { a: ['${all}'] } },
        { expect: 'message', matching: { text: '*${order}*' } },
        { send: { eventType: 'X', id: '${order}' }, allowIllegal: true },
      ],
      [],
    ],
    ['used in a payload', [...joined, capturing, { send: { eventType: '${order}' } }], []],
    [
      'used before',
      [...joined, { text: '${order}' }, capturing],
      ['/steps/2/text SCENARIO_UNKNOWN_VARIABLE'],
    ],
    [
      'used in the step itself',
      [...joined, { ...capturing, matching: '/${order}(?<order>)/' }],
      ['/steps/2/matching SCENARIO_UNKNOWN_VARIABLE'],
    ],
    [
      'captured again',
      [...joined, capturing, { call: 'GET /', capture: { order: '/id' } }],
      ['/steps/3/capture/order SCENARIO_DOUBLE_CAPTURE'],
    ],
    [
      'named like a variable',
      [{ call: 'GET /', capture: { now: '/id' } }],
      ['/steps/0/capture/now SCENARIO_DOUBLE_CAPTURE'],
    ],
    [
      'with an odd name',
      [{ call: 'GET /', capture: { 'Order-Id': '/id' } }],
      ['/steps/0/capture/Order-Id SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'from an unknown group',
      [...opened, { ...capturing, capture: { a: 'ordr' } }],
      ['/steps/1/capture/a SCENARIO_UNKNOWN_GROUP'],
    ],
    [
      'from a group of a glob',
      [...opened, { expect: 'message', matching: '*(?<a>)*', capture: { a: 'a' } }],
      ['/steps/1/capture/a SCENARIO_UNKNOWN_GROUP'],
    ],
    [
      'from a group deep in an object',
      [{ expect: 'webhook', matching: { uri: '/(?<port>\\d+)/' }, capture: { port: 'port' } }],
      [],
    ],
    [
      'from a malformed pointer',
      [...opened, { ...capturing, capture: { a: '/a~2' } }],
      ['/steps/1/capture/a SCENARIO_INVALID_POINTER'],
    ],
    [
      'of a call from no pointer',
      [{ call: 'GET /', capture: { a: 'id' } }],
      ['/steps/0/capture/a SCENARIO_INVALID_POINTER'],
    ],
    ['from a good pointer', [{ call: 'GET /', capture: { a: '/a~0b/~1/0' } }], []],
  ])('%s is judged', (_, steps, expected) => {
    expect(reply(steps)).toEqual(expected);
  });

  test('that is used too early is told with the step that captures it', () => {
    expect(problemsOf([...joined, { text: '${order}' }, capturing])[0]?.message).toBe(
      'Cannot play "A": step 3 has the variable "${order}", which step 4 captures: only later steps know it. Move the step, or capture it before.',
    );
  });

  test('is suggested for a mistyped one', () => {
    const [problem] = problemsOf([...joined, capturing, { text: '${ordr}' }]);
    expect(problem?.message).toContain('now, order, all. Did you mean "order"?');
  });
});

describe('a variable that is empty', () => {
  const empty = ['/steps/0/call SCENARIO_EMPTY_VARIABLE'];

  test.each<[string, readonly unknown[], readonly string[]]>([
    ['is the conversation before the app opened it', [{ call: 'GET /${conversation.id}' }, ...opened], empty],
    ['is not the conversation after that', [...opened, { call: 'GET /${conversation.id}/${queue.id}' }], []],
    ['is not the conversation of the contact centre', [{ call: 'GET /${conversation.id}' }], []],
    ['is the customer before the app said who', [{ call: 'GET /${customer.name}' }, ...opened], empty],
  ])('%s', (_, steps, expected) => {
    expect(reply(steps)).toEqual(expected);
  });
});
