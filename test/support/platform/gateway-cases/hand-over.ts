import type { ConformanceCase } from '../conformance-cases.ts';
import {
  CONVERSATION,
  get,
  HAS_CONVERSATION,
  JOINS,
  KEY,
  LEAVES,
  PROBLEM_TYPE,
  posting,
  send,
  WEBHOOK_BODY,
} from './requests.ts';

const POST_AGENT = `${CONVERSATION}/post-agent-assignment`;
const BOT = {
  ...send('POST', '/chat-gateway/v1/webhooks', { ...WEBHOOK_BODY, name: 'Survey' }),
  capture: { bot: 'id' },
};
const HAS_BOT = [...HAS_CONVERSATION, BOT];
const assigning = (configuration?: object, different: object = {}) =>
  send('POST', POST_AGENT, { id: '<bot>', type: 'webhook', configuration, ...different });
const minutes = (maxTotalMinutes: unknown, userTimeoutInMinutes: unknown) => ({
  notifyChannelWebhookIfExists: 'false',
  maxTotalMinutes,
  userTimeoutInMinutes,
});

/** What is sent for a hand-over after the agent, and what comes of it. */
const assignments: readonly (readonly [
  what: string,
  request: object,
  status: number,
  finds: readonly string[],
])[] = [
  ['the published body', assigning(minutes(300, 150)), 201, []],
  [
    'the strings of a public client',
    assigning(minutes('300', '150')),
    201,
    ['CALL_WRONG_TYPE', 'CALL_WRONG_TYPE'],
  ],
  ['no configuration', assigning(), 201, []],
  ['the shortest times', assigning(minutes(20, 10)), 201, []],
  ['the longest times', assigning(minutes(600, 300)), 201, []],
  [
    'a true that is no string',
    assigning({ notifyChannelWebhookIfExists: true }),
    201,
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['no type', assigning(minutes(300, 150), { type: undefined }), 201, ['CALL_MISSING_FIELD']],
  ['a type that is none', assigning(minutes(300, 150), { type: 'queue' }), 201, ['CALL_NOT_ALLOWED_VALUE']],
  ['too short a time', assigning(minutes(19, 10)), 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['too long a time', assigning(minutes(601, 10)), 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['too short a time for the user', assigning(minutes(20, 9)), 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['too long a time for the user', assigning(minutes(300, 301)), 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['a time that is none', assigning(minutes('soon', 150)), 400, ['CALL_WRONG_TYPE']],
  [
    'too long a time as a string',
    assigning(minutes('601', '150')),
    400,
    ['CALL_WRONG_TYPE', 'CALL_WRONG_TYPE'],
  ],
  ['no webhook', assigning(minutes(300, 150), { id: undefined }), 400, ['CALL_MISSING_FIELD']],
];

/** What is sent to indicate something, and what comes of it. */
const indications: readonly (readonly [
  operation: 'typing' | 'thinking' | 'read-receipt',
  body: unknown,
  status: number,
  finds: readonly string[],
])[] = [
  ['typing', { authorType: 'bot' }, 204, []],
  ['typing', { authorType: 'user' }, 204, []],
  ['typing', { authorType: 'agent' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['typing', {}, 400, ['CALL_MISSING_FIELD']],
  ['typing', undefined, 400, ['CALL_BODY_MALFORMED', 'CALL_MEDIA_TYPE']],
  ['thinking', undefined, 204, []],
  ['thinking', {}, 204, []],
  ['thinking', { authorType: 'bot', maxThinkingTimeSeconds: 60 }, 204, []],
  ['thinking', { maxThinkingTimeSeconds: 1 }, 204, []],
  ['thinking', { maxThinkingTimeSeconds: 600 }, 204, []],
  ['thinking', { maxThinkingTimeSeconds: 0 }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['thinking', { maxThinkingTimeSeconds: 601 }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['thinking', { authorType: 'user' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['read-receipt', { authorType: 'user', readAt: 1_770_200_431_963 }, 204, []],
  ['read-receipt', { authorType: 'bot', readAt: 0 }, 204, []],
  ['read-receipt', { authorType: 'user' }, 400, ['CALL_MISSING_FIELD']],
  ['read-receipt', { authorType: 'user', readAt: '2026-01-01' }, 400, ['CALL_WRONG_TYPE']],
];

/** Indicators of chat-gateway, and where a conversation goes when the agent has left. */
export const handOverCases: readonly ConformanceCase[] = [
  ...assignments.map(
    ([what, request, status, finds]): ConformanceCase => ({
      name: `a hand-over after the agent with ${what} is ${status === 201 ? 'taken' : 'refused'}`,
      operation: 'post-agent-assignment',
      given: HAS_BOT,
      request: request as ConformanceCase['request'],
      status,
      ...(status === 201
        ? { body: '' }
        : { headers: { 'content-type': PROBLEM_TYPE }, body: { errors: [{ code: 'invalid_parameter' }] } }),
      finds,
    }),
  ),
  {
    name: 'a second hand-over after the agent is refused in the published words',
    operation: 'post-agent-assignment',
    given: [...HAS_BOT, assigning()],
    request: assigning(),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: {
      message: 'Post agent assignment already exists for conversation <conversation> and tenant tenant01',
      errors: [
        {
          code: 'invalid_parameter',
          message: 'Post agent assignment already exists for conversation <conversation> and tenant tenant01',
        },
      ],
    },
    finds: ['CALL_ASSIGNED_TWICE'],
  },
  {
    name: 'a hand-over to an unknown webhook is not found',
    operation: 'post-agent-assignment',
    given: HAS_CONVERSATION,
    request: assigning(minutes(300, 150), { id: 'other' }),
    status: 404,
    headers: { 'content-type': PROBLEM_TYPE },
    body: {
      message: 'Resource not found',
      errors: [
        { code: 'resource_not_found', message: 'Entity of type WebHook with id other was not found.' },
      ],
    },
    finds: ['CALL_UNKNOWN_WEBHOOK'],
  },
  {
    name: 'a strict platform refuses the strings of a public client',
    operation: 'post-agent-assignment',
    settings: { strictness: 'strict' },
    given: HAS_BOT,
    request: assigning(minutes('300', '150')),
    status: 400,
    finds: ['CALL_WRONG_TYPE', 'CALL_WRONG_TYPE'],
  },
  {
    name: 'the bot has a conversation that the agent has left',
    operation: 'read-conversation',
    given: [...HAS_BOT, JOINS, assigning(), LEAVES],
    request: get(CONVERSATION),
    status: 200,
    body: { assignment: { type: 'script', id: '<bot>' }, state: 'active' },
  },
  ...[
    ['the bot says nothing', 149, 'active'],
    ['the bot said nothing for too long', 150, 'idle'],
  ].map(
    ([what, after, state]): ConformanceCase => ({
      name: `a conversation handed over is ${state} when ${what}`,
      operation: 'read-conversation',
      given: [...HAS_BOT, JOINS, assigning(minutes(300, 150)), { ...LEAVES, thenMs: Number(after) * 60_000 }],
      request: get(CONVERSATION),
      status: 200,
      body: { state },
    }),
  ),
  ...[
    ['goes on', 99, 'active'],
    ['took too long', 100, 'idle'],
  ].map(
    ([what, after, state]): ConformanceCase => ({
      name: `a conversation handed over is ${state} when it ${what} with the bot`,
      operation: 'read-conversation',
      given: [
        ...HAS_BOT,
        JOINS,
        assigning(minutes(200, 150)),
        { ...LEAVES, thenMs: 100 * 60_000 },
        { ...posting({ authorType: 'bot', text: 'Are you happy?' }), thenMs: Number(after) * 60_000 },
      ],
      request: get(CONVERSATION),
      status: 200,
      body: { state },
    }),
  ),
  {
    name: 'the time of the bot begins when the agent leaves',
    operation: 'read-conversation',
    given: [
      ...HAS_BOT,
      { ...JOINS, thenMs: 600 * 60_000 },
      assigning(minutes(20, 10)),
      { ...LEAVES, thenMs: 9 * 60_000 },
    ],
    request: get(CONVERSATION),
    status: 200,
    body: { state: 'active' },
  },
  {
    name: 'a conversation that came back from the bot can be handed over again',
    operation: 'post-agent-assignment',
    given: [...HAS_BOT, JOINS, assigning(minutes(20, 10)), { ...LEAVES, thenMs: 20 * 60_000 }],
    request: assigning(),
    status: 201,
    body: '',
  },
  ...(
    [
      ['in time', 'bot', {}, 60, []],
      ['after the default time', 'bot', {}, 61, ['CALL_THINKING_LAPSED']],
      ['after its own time', 'bot', { maxThinkingTimeSeconds: 5 }, 6, ['CALL_THINKING_LAPSED']],
      ['from the user meanwhile', 'user', {}, 61, []],
    ] as const
  ).map(
    ([when, authorType, body, seconds, finds]): ConformanceCase => ({
      name: `a message ${when} after the bot began to think is taken`,
      operation: 'message',
      given: [
        ...HAS_CONVERSATION,
        { ...send('POST', `${CONVERSATION}/thinking`, body), thenMs: seconds * 1000 },
      ],
      request: posting({ authorType, text: 'It is the Heron.' }),
      status: 202,
      body: '',
      finds,
    }),
  ),
  {
    name: 'only the first message after the bot thought for too long is remarked on',
    operation: 'message',
    given: [
      ...HAS_CONVERSATION,
      { ...send('POST', `${CONVERSATION}/thinking`, {}), thenMs: 61_000 },
      posting({ authorType: 'bot', text: 'It is the Heron.' }),
    ],
    request: posting({ authorType: 'bot', text: 'Or the Tern.' }),
    status: 202,
    body: '',
    finds: [],
  },
  ...indications.map(
    ([operation, body, status, finds]): ConformanceCase => ({
      name: `${operation} with ${JSON.stringify(body) ?? 'no body'} is ${status === 204 ? 'taken' : 'refused'}`,
      operation,
      given: HAS_CONVERSATION,
      request:
        body === undefined
          ? { method: 'POST', url: `${CONVERSATION}/${operation}`, headers: KEY }
          : send('POST', `${CONVERSATION}/${operation}`, body),
      status,
      ...(status === 204 ? { body: '' } : { headers: { 'content-type': PROBLEM_TYPE } }),
      finds,
    }),
  ),
  ...(
    [
      ['user', 400, ['CALL_NOT_ALLOWED_VALUE']],
      ['bot', 204, []],
    ] as const
  ).map(
    ([authorType, status, finds]): ConformanceCase => ({
      name: `a read receipt of the ${authorType} on a channel of another type is answered with ${status}`,
      operation: 'read-receipt',
      given: [
        {
          method: 'POST',
          url: '/chat-gateway/v1/conversations',
          headers: { 'x-api-key': 'sms-key', 'content-type': 'application/json' },
          body: JSON.stringify({ channelId: 'channel-sms', user: {} }),
          capture: { conversation: 'conversationId' },
        },
      ],
      request: {
        ...send('POST', `${CONVERSATION}/read-receipt`, { authorType, readAt: 1 }),
        headers: { 'x-api-key': 'sms-key', 'content-type': 'application/json' },
      },
      status,
      finds,
    }),
  ),
];
