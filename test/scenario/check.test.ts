import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';

const base = {
  scenario: 'agent-transfer',
  about: 'b',
  queues: { support: {}, billing: {} },
  agents: { ana: {}, ben: {} },
} satisfies Omit<Scenario, 'steps'>;

const begun: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

/** Codes and paths of the problems, but for those of what is declared and not used. */
function reply(steps: readonly Step[], options: CheckOptions = {}): readonly string[] {
  return checkScenario({ ...base, steps }, options)
    .problems.filter(({ code }) => !code.startsWith('SCENARIO_UNUSED'))
    .map(({ code, path }) => `${path} ${code}`);
}

function messageOf(steps: readonly Step[]): string | undefined {
  return checkScenario({ ...base, steps }).problems[0]?.message;
}

describe('checkScenario', () => {
  test('says which step of which file names which unknown queue, and which was meant', () => {
    const text = [
      'scenario: agent-transfer',
      'about: b',
      'queues: { support: {}, billing: {} }',
      'agents: { ana: {} }',
      'steps:',
      '  - queue: support',
      '  - join: ana',
      '  - transfer: biling',
    ].join('\n');
    const { scenario, positions } = parseScenario(text, { file: 'transfer.yaml' });
    const [problem] = scenario === undefined ? [] : checkScenario(scenario, { positions }).problems;
    expect(problem).toEqual({
      code: 'SCENARIO_UNKNOWN_QUEUE',
      message:
        'Cannot play "agent-transfer": step 3 (transfer.yaml:8:5) transfers to unknown queue "biling". Known: support, billing. Did you mean "billing"?',
      path: '/steps/2/transfer',
      severity: 'error',
      position: { file: 'transfer.yaml', line: 8, column: 15 },
    });
  });

  test.each<[string, readonly Step[], readonly string[]]>([
    ['nothing wrong', [...begun, { text: 'a' }, { leave: 'ana' }], []],
    ['an unknown queue', [{ queue: 'suport' }], ['/steps/0/queue SCENARIO_UNKNOWN_QUEUE']],
    [
      'an unknown agent who joins',
      [{ queue: 'support' }, { join: 'anna' }],
      ['/steps/1/join SCENARIO_UNKNOWN_AGENT'],
    ],
    ['an unknown agent who leaves', [...begun, { leave: 'anna' }], ['/steps/2/leave SCENARIO_UNKNOWN_AGENT']],
    [
      'an unknown agent who writes',
      [...begun, { text: 'a', by: 'anna' }],
      ['/steps/2/by SCENARIO_UNKNOWN_AGENT'],
    ],
    ['a name that every object has', [{ queue: 'constructor' }], ['/steps/0/queue SCENARIO_UNKNOWN_QUEUE']],
    ['a join before a queue', [{ join: 'ana' }], ['/steps/0/join SCENARIO_ILLEGAL_MOVE']],
    ['a second join', [...begun, { join: 'ana' }], ['/steps/2/join SCENARIO_ILLEGAL_MOVE']],
    [
      'the same queue twice',
      [{ queue: 'support' }, { queue: 'support' }],
      ['/steps/1/queue SCENARIO_ILLEGAL_MOVE'],
    ],
    ['a queue in the middle', [...begun, { queue: 'billing' }], ['/steps/2/queue SCENARIO_ILLEGAL_MOVE']],
    [
      'a transfer without agent',
      [{ queue: 'support' }, { transfer: 'billing' }],
      ['/steps/1/transfer SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a leave without agent',
      [{ queue: 'support' }, { leave: 'ana' }],
      ['/steps/1/leave SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a text after a transfer',
      [...begun, { transfer: 'billing' }, { text: 'a' }],
      ['/steps/3/text SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a text by an agent who is elsewhere',
      [...begun, { text: 'a', by: 'ben' }],
      ['/steps/2/text SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a text before anybody joined',
      [{ queue: 'support' }, { text: 'a' }],
      ['/steps/1/text SCENARIO_NO_SPEAKER'],
    ],
    [
      'an unknown variable',
      [...begun, { text: '${customer.nam} ${customer.nam}' }],
      ['/steps/2/text SCENARIO_UNKNOWN_VARIABLE'],
    ],
    [
      'an unknown variable deep in a payload',
      [{ send: { a: [{ b: '${nwo}' }] } }],
      ['/steps/0/send/a/0/b SCENARIO_UNKNOWN_VARIABLE'],
    ],
    [
      'a variable of the customer that is empty',
      [...begun, { text: '${customer.email}' }],
      ['/steps/2/text SCENARIO_EMPTY_VARIABLE'],
    ],
    ['nothing but waits', [{ wait: '1s' }], ['/steps SCENARIO_SENDS_NOTHING']],
    [
      'allowIllegal for nothing',
      [{ queue: 'support', allowIllegal: true }],
      ['/steps/0/allowIllegal SCENARIO_NEEDLESS_ALLOW_ILLEGAL'],
    ],
    [
      'allowIllegal for a wait',
      [...begun, { wait: '1s', allowIllegal: true }],
      ['/steps/2/allowIllegal SCENARIO_NEEDLESS_ALLOW_ILLEGAL'],
    ],
    ['allowIllegal for something', [{ join: 'ana', allowIllegal: true }], []],
    [
      'a text in an allowed illegal place',
      [{ queue: 'support' }, { text: 'a', by: 'ana', allowIllegal: true }],
      [],
    ],
  ])('tells %s', (_, steps, expected) => {
    expect(reply(steps)).toEqual(expected);
  });

  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'a missing join',
      [{ queue: 'support' }, { text: 'a', by: 'ana' }, { text: 'b' }, { leave: 'ana' }],
      ['/steps/1/text SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a missing queue',
      [{ join: 'ana' }, { text: 'a' }, { transfer: 'billing' }, { join: 'ben' }],
      ['/steps/0/join SCENARIO_ILLEGAL_MOVE'],
    ],
    [
      'a mistyped queue',
      [{ queue: 'suport' }, { join: 'ana' }, { text: 'a' }],
      ['/steps/0/queue SCENARIO_UNKNOWN_QUEUE'],
    ],
    [
      'a mistyped agent',
      [{ queue: 'support' }, { join: 'anna' }, { text: 'a' }],
      ['/steps/1/join SCENARIO_UNKNOWN_AGENT'],
    ],
  ])('tells %s once and goes on as if it had been there', (_, steps, expected) => {
    expect(reply(steps)).toEqual(expected);
  });

  test('tells problems in the order of the steps', () => {
    expect(reply([{ text: 'a' }, { queue: 'x' }, { join: 'y' }, { send: {} }])).toEqual([
      '/steps/0/text SCENARIO_NO_SPEAKER',
      '/steps/1/queue SCENARIO_UNKNOWN_QUEUE',
      '/steps/2/join SCENARIO_UNKNOWN_AGENT',
      '/steps/3/send SCENARIO_INVALID_PAYLOAD',
    ]);
  });

  test('says why a move is not legal and what to do', () => {
    expect(messageOf([{ queue: 'support' }, { transfer: 'billing' }])).toBe(
      'Cannot play "agent-transfer": step 2 transfers to billing, but no agent has joined yet. Let an agent join first, or set allowIllegal: true to play it all the same.',
    );
  });

  test('says which variables there are', () => {
    const message = messageOf([{ queue: 'support' }, { send: { eventType: '${webhok.version}' } }]);
    expect(message).toContain('has the unknown variable "${webhok.version}". Known: customer.name, ');
    expect(message).toContain('Did you mean "webhook.version"? Write $${ for a literal ${.');
  });

  test('warns of queues and agents that no step names', () => {
    const { problems } = checkScenario({ ...base, steps: begun });
    expect(problems.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['SCENARIO_UNUSED_QUEUE', '/queues/billing', 'warning'],
      ['SCENARIO_UNUSED_AGENT', '/agents/ben', 'warning'],
    ]);
  });

  test('warns of no queue where the app opens the conversation: it may be that of its channel', () => {
    const steps: readonly Step[] = [{ expect: 'conversation' }, { join: 'ana' }];
    expect(checkScenario({ ...base, steps }).problems.map(({ code, path }) => [code, path])).toEqual([
      ['SCENARIO_UNUSED_AGENT', '/agents/ben'],
    ]);
  });

  test.each<[string, object, readonly string[]]>([
    ['a step that cannot be read', { steps: [{ queue: 'x', join: 'y' }] }, ['/steps/0 SCENARIO_STEP_VERB']],
    [
      'what is certain after a step that cannot be read',
      { steps: [...begun, 'transfer', { text: 'a' }, { queue: 'x' }] },
      ['/steps/2 SCENARIO_STEP_VERB', '/steps/4/queue SCENARIO_UNKNOWN_QUEUE'],
    ],
    [
      'what is illegal before a step that cannot be read',
      { steps: [{ join: 'ana' }, {}] },
      ['/steps/0/join SCENARIO_ILLEGAL_MOVE', '/steps/1 SCENARIO_STEP_VERB'],
    ],
    [
      'a mistyped field once, as if it had its name',
      { steps: [...begun, { leave: 'ben', alowIllegal: true }] },
      ['/steps/2/alowIllegal SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'mistyped declarations once',
      { queues: undefined, qeues: { support: {} }, steps: begun },
      ['/qeues SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'declarations that cannot be read once',
      { queues: ['support'], steps: begun },
      ['/queues SCENARIO_WRONG_TYPE'],
    ],
    [
      'a declaration that cannot be read once',
      { queues: { support: null }, steps: begun },
      ['/queues/support SCENARIO_WRONG_TYPE'],
    ],
    [
      'captures that cannot be read once',
      { steps: [{ call: 'GET /', capture: { 'No-name': '/a' } }, { call: 'GET /${no}' }] },
      ['/steps/0/capture/No-name SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'a missing name beside the rest',
      { scenario: undefined, steps: [{ queue: 'x' }] },
      [' SCENARIO_MISSING_FIELD', '/steps/0/queue SCENARIO_UNKNOWN_QUEUE'],
    ],
  ])('tells %s', (_, changes, expected) => {
    const scenario = JSON.parse(JSON.stringify({ ...base, ...changes })) as Scenario;
    const { problems, checked } = checkScenario(scenario);
    const told = problems.filter(({ severity }) => severity === 'error');
    expect(told.map(({ code, path }) => `${path} ${code}`).sort()).toEqual(expected);
    expect(checked).toBeUndefined();
  });

  test('follows the order of transfers that the scenario sets', () => {
    const steps: readonly Step[] = [...begun, { transfer: 'billing' }, { join: 'ana' }, { leave: 'ana' }];
    const { problems, checked } = checkScenario({
      ...base,
      settings: { transferOrder: 'leave-first' },
      steps,
    });
    expect(problems.map(({ code }) => code)).toEqual(['SCENARIO_UNUSED_AGENT']);
    expect(checked).toBeDefined();
  });
});

describe('checkScenario of a raw payload', () => {
  const verify = { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' };
  const text = {
    eventType: 'TEXT',
    messageType: 'AGENT',
    conversationId: '${conversation.id}',
    timestamp: '${now}',
    agentId: '${agent.id}',
    agentName: '${agent.name}',
    message: 'Hello ${customer.name}',
  };
  const invalid = ['/steps/2/send/eventType SCENARIO_INVALID_PAYLOAD'];

  test.each<[string, Step, CheckOptions['dialect'], readonly string[]]>([
    ['valid in each dialect', { send: verify }, undefined, []],
    ['valid in the dialect named', { send: verify }, 'chat-gateway', []],
    [
      'valid in one dialect, none named',
      { send: text },
      undefined,
      ['/steps/2/send/message SCENARIO_EMPTY_VARIABLE'],
    ],
    ['valid in another dialect only', { send: { ...text, message: '' } }, 'chat-gateway', invalid],
    ['unknown', { send: { eventType: 'SHRUG' } }, undefined, invalid],
    ['unknown on purpose', { send: { eventType: 'SHRUG' }, allowIllegal: true }, undefined, []],
    [
      'valid, and allowed to be illegal',
      { send: verify, allowIllegal: true },
      undefined,
      ['/steps/2/allowIllegal SCENARIO_NEEDLESS_ALLOW_ILLEGAL'],
    ],
    [
      'illegal in one dialect on purpose',
      { send: { ...text, message: '' }, allowIllegal: true },
      'chat-api',
      [],
    ],
    [
      'a text that is an event',
      { send: '{"notificationVersion":"v2.0","eventType":"WEB_HOOK_VERIFY"}' },
      undefined,
      [],
    ],
    [
      'a text that is no JSON',
      { send: '{"eventType":' },
      undefined,
      ['/steps/2/send SCENARIO_INVALID_PAYLOAD'],
    ],
    ['a text that is no JSON on purpose', { send: '{"eventType":', allowIllegal: true }, undefined, []],
    [
      'without a field',
      { send: { eventType: 'TEXT' } },
      'chat-api',
      ['/steps/2/send SCENARIO_INVALID_PAYLOAD'],
    ],
  ])('that is %s tells what is to be told', (_, step, dialect, expected) => {
    expect(reply([...begun, step], { dialect })).toEqual(expected);
  });

  test('says what the nearest dialect has against it', () => {
    const { timestamp: _, ...incomplete } = { ...text, message: 'a' };
    expect(messageOf([...begun, { send: incomplete }])).toContain(
      'step 3 sends a payload that is not an event of chat-api: /timestamp is missing.',
    );
  });
});
