import type { ConformanceCase } from '../conformance-cases.ts';
import {
  ADAPTIVE_CARD,
  BASE,
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
  QUICK_REPLIES,
  USER,
} from './requests.ts';

const URL = `${BASE}/conversations`;
const HELLO = { authorType: 'user', text: 'Hello' };
const properties = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: String(index) }));
const history = (...messages: readonly object[]) => ({ history: { messages } });

/** What is different about a conversation, and what comes of opening it. */
const openings: readonly (readonly [
  what: string,
  different: object,
  status: number,
  finds: readonly string[],
])[] = [
  ['all that there is', { assignment: { type: 'queue', id: '104' }, ...history(HELLO) }, 202, []],
  ['an empty user', { user: {} }, 202, []],
  ['30 properties of a user', { user: { additionalProperties: properties(30) } }, 202, []],
  [
    '31 properties of a user',
    { user: { additionalProperties: properties(31) } },
    400,
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['200 earlier messages', history(...Array(200).fill(HELLO)), 202, []],
  ['201 earlier messages', history(...Array(201).fill(HELLO)), 400, ['CALL_NOT_ALLOWED_VALUE']],
  [
    'cards in its history',
    history({ authorType: 'bot', text: 'Choose', cards: [QUICK_REPLIES, ADAPTIVE_CARD] }),
    202,
    [],
  ],
  [
    'the message of another provider in its history',
    history({
      authorType: 'user',
      externalProvider: { name: 'X', externalMessageId: '1234567890123456789' },
    }),
    202,
    [],
  ],
  [
    'an attachment in its history',
    history({ ...HELLO, attachments: [{ id: 'a' }] }),
    202,
    ['CALL_UNKNOWN_ATTACHMENT'],
  ],
  [
    'a card of no use in its history',
    history({ ...HELLO, cards: [{ ...QUICK_REPLIES, content: {} }] }),
    202,
    ['CALL_CARD_CONTENT'],
  ],
  [
    'an author of its history who is none',
    history({ authorType: 'agent', text: 'x' }),
    202,
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['no author in its history', history({ text: 'x' }), 202, ['CALL_MISSING_FIELD']],
  ['an assignment to a script', { assignment: { type: 'script', id: 'welcome' } }, 202, []],
  [
    'a script id of 257 characters',
    { assignment: { type: 'script', id: 's'.repeat(257) } },
    400,
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['an assignment of no type', { assignment: { id: '104' } }, 202, []],
  ['an e-mail address that is none', { user: { email: 'zoe' } }, 202, ['CALL_NOT_ALLOWED_VALUE']],
  ['a field of chat-api', { customer: { name: 'Zoë' } }, 202, ['CALL_UNKNOWN_FIELD']],
  ['no user', { user: undefined }, 202, ['CALL_MISSING_FIELD']],
  ['no channel', { channelId: undefined }, 400, ['CALL_MISSING_FIELD']],
  ['an unknown channel', { channelId: 'other' }, 400, ['CALL_UNKNOWN_CHANNEL']],
];

/** Conversations of chat-gateway: opened, read and listed. */
export const conversationCases: readonly ConformanceCase[] = [
  ...openings.map(
    ([what, different, status, finds]): ConformanceCase => ({
      name: `a conversation with ${what} is ${status === 202 ? 'opened' : 'refused'}`,
      operation: 'conversation',
      given: HAS_CHANNEL,
      request: opening(different),
      status,
      headers: { 'content-type': status === 202 ? HAL_TYPE : PROBLEM_TYPE },
      ...(status === 202 && { body: { createdAt: '2026-01-01T00:00:00.000Z' } }),
      finds,
    }),
  ),
  ...['a field of chat-api', 'no user', 'an e-mail address that is none', 'no author in its history'].map(
    (what): ConformanceCase => {
      const [, different = {}, , finds = []] = openings.find(([each]) => each === what) ?? [];
      return {
        name: `a strict platform refuses a conversation with ${what}`,
        operation: 'conversation',
        settings: { strictness: 'strict' },
        given: HAS_CHANNEL,
        request: opening(different),
        status: 400,
        headers: { 'content-type': PROBLEM_TYPE },
        finds,
      };
    },
  ),
  {
    name: 'an assignment to a queue that nobody declared is refused when asked to',
    operation: 'conversation',
    settings: { unknownQueues: 'refuse' },
    given: HAS_CHANNEL,
    request: opening({ assignment: { type: 'queue', id: '112' } }),
    status: 400,
    body: { errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }] },
    finds: ['CALL_UNKNOWN_QUEUE'],
  },
  {
    name: 'a conversation is read',
    operation: 'read-conversation',
    given: HAS_CONVERSATION,
    request: get(CONVERSATION),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      id: '<conversation>',
      channelId: '<channel>',
      assignment: { type: 'queue', id: '104' },
      user: USER,
      state: 'active',
    },
    finds: [],
  },
  {
    name: 'a conversation that an agent has is assigned to the agent',
    operation: 'read-conversation',
    given: [...HAS_CONVERSATION, JOINS],
    request: get(CONVERSATION),
    status: 200,
    body: { assignment: { type: 'agent', id: 'apop' }, state: 'active' },
  },
  {
    name: 'a conversation that the agent has left is idle',
    operation: 'read-conversation',
    given: [...HAS_CONVERSATION, JOINS, LEAVES],
    request: get(CONVERSATION),
    status: 200,
    body: { assignment: { type: 'queue', id: '104' }, state: 'idle' },
  },
  {
    name: 'a conversation of chat-api is read here, too',
    operation: 'read-conversation',
    given: [
      ...HAS_CHANNEL,
      {
        method: 'POST',
        url: '/oauth/v2/token',
        headers: {
          authorization: `Basic ${btoa('fake-8x8-test-key:fake-8x8-test-secret')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
        capture: { token: 'access_token' },
      },
      {
        method: 'POST',
        url: '/vcc/us/chat/v2/tenant/tenant01/conversations',
        headers: { authorization: 'Bearer <token>', 'content-type': 'application/json' },
        body: JSON.stringify({
          channelId: '<channel>',
          customer: { name: 'Ann', customerId: 'u-1', plan: 'gold' },
        }),
        capture: { conversation: 'conversationId' },
      },
    ],
    request: get(CONVERSATION),
    status: 200,
    body: { user: { name: 'Ann', userId: 'u-1', additionalProperties: [{ key: 'plan', value: 'gold' }] } },
  },
  ...[
    ['', 2],
    ['?filter=state==idle', 1],
    ['?filter=state==active', 1],
    ['?filter=channelId==<channel>', 2],
    ['?filter=user.userId==u-7', 1],
    ['?filter=user.email==zoe@example.com;state==idle', 1],
    ['?filter=assignment.type==script', 1],
    ['?filter=assignment.id=in=(104,welcome)', 2],
    ['?sort=user.name&size=1&page=1', 2],
  ].map(
    ([query, totalElements]): ConformanceCase => ({
      name: `conversations are listed by ${query === '' ? 'nothing' : query}`,
      operation: 'conversations',
      given: [
        ...HAS_CONVERSATION,
        ENDS,
        opening({ user: { name: 'Ann' }, assignment: { type: 'script', id: 'welcome' } }),
      ],
      request: get(`${URL}${query}`),
      status: 200,
      headers: { 'content-type': HAL_TYPE },
      body: { page: { totalElements } },
      finds: [],
    }),
  ),
  {
    name: 'conversations cannot be listed by an unknown field',
    operation: 'conversations',
    request: get(`${URL}?filter=customer==Ann`),
    status: 400,
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'interactions are listed, the oldest first',
    operation: 'interactions',
    given: [...HAS_CONVERSATION, { ...ENDS, thenMs: 60_000 }, posting(HELLO)],
    request: get(`${CONVERSATION}/interactions`),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      _embedded: {
        interactions: [
          { startTime: '2026-01-01T00:00:00.000Z', endTime: '2026-01-01T00:00:00.000Z' },
          { startTime: '2026-01-01T00:01:00.000Z' },
        ],
      },
      _links: { self: { href: `${CONVERSATION}/interactions` } },
      page: { size: 20, number: 0, totalElements: 2, totalPages: 1 },
    },
    finds: [],
  },
  {
    name: 'interactions are listed whole, since the list has no pages',
    operation: 'interactions',
    given: [...HAS_CONVERSATION, ...Array.from({ length: 21 }, () => [ENDS, posting(HELLO)]).flat()],
    request: get(`${CONVERSATION}/interactions`),
    status: 200,
    body: { page: { size: 22, number: 0, totalElements: 22, totalPages: 1 } },
    finds: [],
  },
];
