import type { ConformanceCase } from '../conformance-cases.ts';
import {
  CONVERSATION,
  ENDS,
  get,
  HAL_TYPE,
  HAS_CHANNEL,
  HAS_CONVERSATION,
  JOINS,
  LEAVES,
  opening,
  PROBLEM_TYPE,
  posting,
  send,
  USER,
} from './requests.ts';

const ONE = CONVERSATION;
const to = (id: string, type?: string) => ({ assignment: { type: type ?? 'queue', id } });
const HELD = [...HAS_CONVERSATION, JOINS];
const HERE = [{ id: 'user', removed: false, type: 'user', language: 'en' }];

/** What is sent to change a conversation that waits in queue 104, and what comes of it. */
const changes: readonly (readonly [
  what: string,
  body: object,
  expected: object,
  finds: readonly string[],
])[] = [
  ['nothing', {}, { assignment: { type: 'queue', id: '104' }, user: USER }, []],
  ['another queue', to('126'), { assignment: { type: 'queue', id: '126' } }, []],
  ['the same queue', to('104'), { assignment: { type: 'queue', id: '104' } }, ['CALL_SAME_ASSIGNMENT']],
  ['a script', to('welcome', 'script'), { assignment: { type: 'script', id: 'welcome' } }, []],
  [
    'an assignment of no type',
    { assignment: { id: '126' } },
    { assignment: { type: 'queue', id: '126' } },
    [],
  ],
  [
    'a type of assignment that is none',
    to('126', 'agent'),
    { assignment: { type: 'queue', id: '126' } },
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['an unknown field', { state: 'idle' }, { state: 'active' }, ['CALL_UNKNOWN_FIELD']],
];

/** Conversations of chat-gateway: assigned, changed and ended, and who takes part in them. */
export const changeCases: readonly ConformanceCase[] = [
  ...(['PUT', 'PATCH'] as const).flatMap((method) => {
    const operation = method === 'PUT' ? 'replace-conversation' : 'update-conversation';
    return [
      ...changes.map(
        ([what, body, expected, finds]): ConformanceCase => ({
          name: `${operation} takes ${what}`,
          operation,
          given: HAS_CONVERSATION,
          request: send(method, ONE, body),
          status: 202,
          headers: { 'content-type': HAL_TYPE },
          body: { id: '<conversation>', channelId: '<channel>', ...expected },
          finds,
        }),
      ),
      {
        name: `${operation} transfers a conversation that an agent has`,
        operation,
        given: HELD,
        request: send(method, ONE, to('126')),
        status: 202,
        body: { assignment: { type: 'queue', id: '126' }, state: 'active' },
        finds: [],
      },
      {
        name: `${operation} transfers a conversation back to the queue that it came from`,
        operation,
        given: HELD,
        request: send(method, ONE, to('104')),
        status: 202,
        body: { assignment: { type: 'queue', id: '104' }, state: 'active' },
        finds: [],
      },
      {
        name: `${operation} gives a conversation that an agent has to a script`,
        operation,
        given: HELD,
        request: send(method, ONE, to('welcome', 'script')),
        status: 202,
        body: { assignment: { type: 'script', id: 'welcome' }, state: 'active' },
        finds: [],
      },
      {
        name: `${operation} queues an idle conversation again`,
        operation,
        given: [...HELD, LEAVES],
        request: send(method, ONE, to('126')),
        status: 202,
        body: { assignment: { type: 'queue', id: '126' }, state: 'active' },
        finds: [],
      },
      {
        name: `${operation} to a queue that nobody declared is refused when asked to`,
        operation,
        settings: { unknownQueues: 'refuse' },
        given: HAS_CONVERSATION,
        request: send(method, ONE, to('112')),
        status: 400,
        headers: { 'content-type': PROBLEM_TYPE },
        body: { errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }] },
        finds: ['CALL_UNKNOWN_QUEUE'],
      },
      {
        name: `${operation} of a conversation that is over is refused`,
        operation,
        given: [...HELD, { move: { kind: 'end' } }],
        request: send(method, ONE, to('126')),
        status: 400,
        body: { errors: [{ code: 'invalid_conversation' }] },
        finds: ['CALL_CONVERSATION_OVER'],
      },
      {
        name: `${operation} with a body that is none is refused`,
        operation,
        given: HAS_CONVERSATION,
        request: send(method, ONE, []),
        status: 400,
        finds: ['CALL_WRONG_TYPE'],
      },
      {
        name: `${operation} with an unknown field is refused by a strict platform`,
        operation,
        settings: { strictness: 'strict' },
        given: HAS_CONVERSATION,
        request: send(method, ONE, { state: 'idle' }),
        status: 400,
        finds: ['CALL_UNKNOWN_FIELD'],
      },
    ] satisfies ConformanceCase[];
  }),
  {
    name: 'PUT replaces the user as a whole',
    operation: 'replace-conversation',
    given: HAS_CONVERSATION,
    request: send('PUT', ONE, { user: { name: 'Ann' } }),
    status: 202,
    body: { user: { name: 'Ann' } },
    finds: [],
  },
  {
    name: 'a user who was replaced has nothing of before',
    operation: 'conversations',
    given: [...HAS_CONVERSATION, send('PUT', ONE, { user: { name: 'Ann' } })],
    request: get('/chat-gateway/v1/conversations?filter=user.email==zoe@example.com'),
    status: 200,
    body: { page: { totalElements: 0 } },
  },
  {
    name: 'PATCH changes the fields of the user that it has',
    operation: 'update-conversation',
    given: HAS_CONVERSATION,
    request: send('PATCH', ONE, {
      user: { name: 'Ann', additionalProperties: [{ key: 'Intent', value: 'goodbye' }] },
    }),
    status: 202,
    body: { user: { ...USER, name: 'Ann', additionalProperties: [{ key: 'Intent', value: 'goodbye' }] } },
    finds: [],
  },
  {
    name: 'PATCH gives a user at most 30 properties',
    operation: 'update-conversation',
    given: [
      ...HAS_CHANNEL,
      opening({
        user: {
          additionalProperties: Array.from({ length: 30 }, (_, at) => ({ key: `k${at}`, value: 'v' })),
        },
      }),
    ],
    request: send('PATCH', ONE, { user: { additionalProperties: [{ key: 'one-more', value: 'v' }] } }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { errors: [{ code: 'invalid_parameter' }] },
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'PUT moves a conversation to another channel',
    operation: 'replace-conversation',
    given: [
      ...HAS_CONVERSATION,
      {
        ...send('POST', '/chat-gateway/v1/channels', {
          name: 'Second',
          webHookId: '<webhook>',
          routingOptions: { type: 'queue', id: '126' },
        }),
        capture: { second: 'id' },
      },
    ],
    request: send('PUT', ONE, { channelId: '<second>' }),
    status: 202,
    body: { channelId: '<second>' },
    finds: [],
  },
  {
    name: 'PUT does not move a conversation to a channel that is not there',
    operation: 'replace-conversation',
    given: HAS_CONVERSATION,
    request: send('PUT', ONE, { channelId: 'other' }),
    status: 400,
    finds: ['CALL_UNKNOWN_CHANNEL'],
  },
  {
    name: 'the user takes part in a conversation just opened',
    operation: 'participants',
    given: HAS_CONVERSATION,
    request: get(`${ONE}/participants`),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      _embedded: { participants: HERE },
      _links: { self: { href: `${ONE}/participants` } },
      page: { size: 20, number: 0, totalElements: 1, totalPages: 1 },
    },
    finds: [],
  },
  {
    name: 'bot and agent are among the participants, and the agent who left is removed',
    operation: 'participants',
    given: [...HAS_CONVERSATION, posting({ authorType: 'bot', text: 'Hello' }), JOINS, LEAVES],
    request: get(`${ONE}/participants`),
    status: 200,
    body: {
      _embedded: {
        participants: [
          ...HERE,
          { id: 'bot', removed: false, type: 'bot', language: 'en' },
          { id: 'apop', removed: true, type: 'agent', language: 'en' },
        ],
      },
    },
  },
  {
    name: 'a participant speaks the language of the user',
    operation: 'participants',
    given: [...HAS_CHANNEL, opening({ user: { language: 'fr' } })],
    request: get(`${ONE}/participants`),
    status: 200,
    body: { _embedded: { participants: [{ id: 'user', language: 'fr' }] } },
  },
  {
    name: 'a user who left is removed',
    operation: 'participants',
    given: [...HELD, ENDS],
    request: get(`${ONE}/participants`),
    status: 200,
    body: {
      _embedded: {
        participants: [
          { id: 'user', removed: true },
          { id: 'apop', removed: true },
        ],
      },
    },
  },
  {
    name: 'the user leaves, as a public client says it',
    operation: 'end',
    given: HELD,
    request: ENDS,
    status: 204,
    body: '',
    finds: [],
  },
  {
    name: 'a user who left makes the conversation idle',
    operation: 'read-conversation',
    given: [...HELD, ENDS],
    request: get(ONE),
    status: 200,
    body: { state: 'idle' },
  },
  ...(
    [
      ['does not leave without being removed', { removed: false }, ['CALL_NOTHING_REMOVED']],
      ['does not leave by an empty body', {}, ['CALL_NOTHING_REMOVED']],
      [
        'leaves with the unpublished displayMessage of a public client',
        { removed: true, displayMessage: 'Bye' },
        ['CALL_UNKNOWN_FIELD'],
      ],
    ] as const
  ).map(
    ([what, body, finds]): ConformanceCase => ({
      name: `the user ${what}`,
      operation: 'end',
      given: HELD,
      request: send('PATCH', `${ONE}/participants/user`, body),
      status: 204,
      body: '',
      finds,
    }),
  ),
  {
    name: 'a user who left cannot leave again, and that is found',
    operation: 'end',
    given: [...HELD, ENDS],
    request: ENDS,
    status: 204,
    body: '',
    finds: ['CALL_CUSTOMER_ABSENT'],
  },
  {
    name: 'a strict platform refuses an unpublished displayMessage',
    operation: 'end',
    settings: { strictness: 'strict' },
    given: HELD,
    request: send('PATCH', `${ONE}/participants/user`, { removed: true, displayMessage: 'Bye' }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_UNKNOWN_FIELD'],
  },
];
