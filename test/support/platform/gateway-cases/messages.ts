import type { ConformanceCase } from '../conformance-cases.ts';
import {
  ADAPTIVE_CARD,
  CONVERSATION,
  FILE,
  get,
  HAL_TYPE,
  HAS_CHANNEL,
  HAS_CONVERSATION,
  JOINS,
  NEWEST,
  opening,
  PROBLEM_TYPE,
  posting,
  QUICK_REPLIES,
  SAYS,
  send,
} from './requests.ts';

const URL = `${CONVERSATION}/messages`;
const HELLO = { authorType: 'user', text: 'Grüße 👋🏽' };
const CARDS = { authorType: 'bot', text: 'Choose', cards: [QUICK_REPLIES, ADAPTIVE_CARD] };
const EXTERNAL = { name: 'X', externalMessageId: '1234567890123456789' };
const card = (contentType: string | undefined, content: object | undefined) => ({
  ...HELLO,
  cards: [{ contentType, content }],
});
const HAS_CARDS = [...HAS_CONVERSATION, posting(CARDS), NEWEST];
const CARD = { ...get(`${URL}/<message>/cards`), capture: { card: '/_embedded/cards/0/id' } };

/** What is posted, and what comes of it. */
const postings: readonly (readonly [what: string, body: object, status: number, finds: readonly string[]])[] =
  [
    ['a text of the user', HELLO, 202, []],
    ['a text of the bot', { ...HELLO, authorType: 'bot' }, 202, []],
    ['the published message with cards', { ...CARDS, authorType: 'user', attachments: [] }, 202, []],
    ['cards and no text', { authorType: 'bot', cards: [QUICK_REPLIES] }, 202, []],
    ['the message of another provider', { authorType: 'user', externalProvider: EXTERNAL }, 202, []],
    [
      'both a text and the message of another provider',
      { ...HELLO, externalProvider: EXTERNAL },
      202,
      ['CALL_TEXT_AND_PROVIDER'],
    ],
    [
      'another provider that is none',
      { authorType: 'user', externalProvider: { ...EXTERNAL, name: 'Y' } },
      400,
      ['CALL_NOT_ALLOWED_VALUE'],
    ],
    [
      'the message of another provider without its id',
      { authorType: 'user', externalProvider: { name: 'X' } },
      400,
      ['CALL_MISSING_FIELD'],
    ],
    ['an empty text', { authorType: 'user', text: '' }, 202, ['CALL_EMPTY_TEXT']],
    ['no text', { authorType: 'user' }, 202, ['CALL_EMPTY_TEXT']],
    ['no author', { text: 'x' }, 202, ['CALL_MISSING_FIELD']],
    ['a number for its text', { authorType: 'user', text: 7 }, 202, ['CALL_WRONG_TYPE']],
    ['an unknown field', { ...HELLO, displayMessage: 'x' }, 202, ['CALL_UNKNOWN_FIELD']],
    ['an author who is none', { ...HELLO, authorType: 'ghfgh' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
    ['the agent as author', { ...HELLO, authorType: 'agent' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
    [
      'an attachment that was not uploaded',
      { ...HELLO, attachments: [{ id: 'a' }] },
      400,
      ['CALL_UNKNOWN_ATTACHMENT'],
    ],
    ['a card of no content type', card(undefined, ADAPTIVE_CARD.content), 202, []],
    ['a card of a content type that is none', card('text/html', {}), 400, ['CALL_NOT_ALLOWED_VALUE']],
    ['a card without content', card(ADAPTIVE_CARD.contentType, undefined), 400, ['CALL_MISSING_FIELD']],
    ['a card of a newer kind', card('Carousel', { anything: 1 }), 202, []],
    [
      'an adaptive card of version 1.6',
      card(ADAPTIVE_CARD.contentType, { ...ADAPTIVE_CARD.content, version: '1.6' }),
      202,
      [],
    ],
    [
      'an adaptive card of version 1.7',
      card(ADAPTIVE_CARD.contentType, { ...ADAPTIVE_CARD.content, version: '1.7' }),
      202,
      ['CALL_CARD_CONTENT'],
    ],
    [
      'an adaptive card of version x',
      card(ADAPTIVE_CARD.contentType, { ...ADAPTIVE_CARD.content, version: 'x' }),
      202,
      ['CALL_CARD_CONTENT'],
    ],
    [
      'a card of no type',
      card(ADAPTIVE_CARD.contentType, { version: '1.3', body: [] }),
      202,
      ['CALL_CARD_CONTENT'],
    ],
    [
      'quick replies without options',
      card(QUICK_REPLIES.contentType, { options: [] }),
      202,
      ['CALL_CARD_CONTENT'],
    ],
    [
      'a quick reply without title',
      card(QUICK_REPLIES.contentType, { options: [{ data: {} }] }),
      202,
      ['CALL_CARD_CONTENT'],
    ],
  ];

/** Messages of chat-gateway, and the cards in them. */
export const messageCases: readonly ConformanceCase[] = [
  ...postings.map(
    ([what, body, status, finds]): ConformanceCase => ({
      name: `a message with ${what} is ${status === 202 ? 'accepted' : 'refused'}`,
      operation: 'message',
      given: HAS_CONVERSATION,
      request: posting(body),
      status,
      ...(status === 202 ? { body: '' } : { headers: { 'content-type': PROBLEM_TYPE } }),
      finds,
    }),
  ),
  {
    name: 'an author who is none is refused in the published words',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: posting({ ...HELLO, authorType: 'ghfgh' }),
    status: 400,
    body: {
      message: 'Invalid authorType=ghfgh, has to be one of user, bot, agent',
      errors: {
        code: 'invalid_json_object',
        message: 'Invalid authorType=ghfgh, has to be one of user, bot, agent',
      },
    },
  },
  {
    name: 'a message with an attachment of the conversation is accepted',
    operation: 'message',
    given: [...HAS_CONVERSATION, FILE],
    request: posting({ ...HELLO, attachments: [{ id: '<attachment>' }] }),
    status: 202,
    body: '',
    finds: [],
  },
  {
    name: 'a strict platform refuses a message without author',
    operation: 'message',
    settings: { strictness: 'strict' },
    given: HAS_CONVERSATION,
    request: posting({ text: 'x' }),
    status: 400,
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a strict platform refuses a card of no use',
    operation: 'message',
    settings: { strictness: 'strict' },
    given: HAS_CONVERSATION,
    request: posting(card(QUICK_REPLIES.contentType, { options: [] })),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_CARD_CONTENT'],
  },
  {
    name: 'a message that is no JSON is refused',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: { ...posting(HELLO), body: '{' },
    status: 400,
    body: { errors: { code: 'invalid_json_object' } },
    finds: ['CALL_BODY_MALFORMED'],
  },
  {
    name: 'a message in a conversation that is over is refused',
    operation: 'message',
    given: [...HAS_CONVERSATION, { move: { kind: 'end' } }],
    request: posting(HELLO),
    status: 400,
    body: { errors: { code: 'invalid_conversation' } },
    finds: ['CALL_CONVERSATION_OVER'],
  },
  {
    name: 'messages are listed, the newest first, without a link',
    operation: 'messages',
    given: [
      ...HAS_CHANNEL,
      opening({
        history: {
          messages: [
            { authorType: 'user', text: 'Hi' },
            { authorType: 'bot', text: 'Yes?' },
          ],
        },
      }),
      posting(HELLO),
      { ...JOINS, thenMs: 1000 },
      SAYS,
    ],
    request: get(URL),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      _embedded: {
        messages: [
          {
            text: 'Good morning',
            createdAt: '2026-01-01T00:00:01.000Z',
            author: { id: 'apop', removed: false, type: 'agent', language: 'en' },
            attachments: [],
            cards: [],
          },
          { text: 'Grüße 👋🏽', author: { id: 'user', removed: false, type: 'user', language: 'en' } },
          { text: 'Yes?', author: { id: 'bot', type: 'bot' } },
          { text: 'Hi', author: { id: 'user', type: 'user' } },
        ],
      },
      page: { size: 20, number: 0, totalElements: 4, totalPages: 1 },
    },
    finds: [],
  },
  ...(
    [
      ['?sort=createdAt:asc', ['1', '2', '3'], 20, 0],
      ['?sort=createdAt', ['1', '2', '3'], 20, 0],
      ['?sort=createdAt:desc&size=2', ['3', '2'], 2, 0],
      ['?size=2&page=1', ['1'], 2, 1],
      ['?size=1000', ['3', '2', '1'], 1000, 0],
    ] as const
  ).map(
    ([query, texts, size, number]): ConformanceCase => ({
      name: `messages are listed by ${query}`,
      operation: 'messages',
      given: [...HAS_CONVERSATION, ...['1', '2', '3'].map((text) => posting({ authorType: 'user', text }))],
      request: get(`${URL}${query}`),
      status: 200,
      body: {
        _embedded: { messages: texts.map((text) => ({ text })) },
        page: { size, number, totalElements: 3, totalPages: Math.ceil(3 / size) },
      },
      finds: [],
    }),
  ),
  {
    name: 'messages cannot be sorted by anything but createdAt',
    operation: 'messages',
    given: HAS_CONVERSATION,
    request: get(`${URL}?sort=id:asc`),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'messages cannot be filtered, and that is found',
    operation: 'messages',
    given: HAS_CONVERSATION,
    request: get(`${URL}?filter=text==x`),
    status: 200,
    finds: ['CALL_UNKNOWN_PARAMETER'],
  },
  {
    name: 'a message is read by the id that the list tells',
    operation: 'read-message',
    given: [...HAS_CONVERSATION, posting({ authorType: 'user', externalProvider: EXTERNAL }), NEWEST],
    request: get(`${URL}/<message>`),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { id: '<message>', text: '', externalProvider: EXTERNAL },
    finds: [],
  },
  {
    name: 'an unknown message is not found',
    operation: 'read-message',
    given: HAS_CONVERSATION,
    request: get(`${URL}/other`),
    status: 404,
    body: { message: 'Resource of type Message with id other was not found.' },
    finds: ['CALL_UNKNOWN_MESSAGE'],
  },
  {
    name: 'the cards of a message are listed',
    operation: 'cards',
    given: HAS_CARDS,
    request: get(`${URL}/<message>/cards`),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      _embedded: {
        cards: [
          { ...QUICK_REPLIES, actionSubmitted: false, actionExecuted: false },
          { ...ADAPTIVE_CARD, actionSubmitted: false, actionExecuted: false },
        ],
      },
      _links: { self: { href: `${URL}/<message>/cards?page=0&size=20` } },
      page: { size: 20, number: 0, totalElements: 2, totalPages: 1 },
    },
    finds: [],
  },
  {
    name: 'the cards of a message are cut into pages',
    operation: 'cards',
    given: HAS_CARDS,
    request: get(`${URL}/<message>/cards?size=1&page=1&sort=createdAt:asc`),
    status: 200,
    body: {
      _embedded: { cards: [ADAPTIVE_CARD] },
      page: { size: 1, number: 1, totalElements: 2, totalPages: 2 },
    },
  },
  {
    name: 'the cards of a message without cards are none',
    operation: 'cards',
    given: [...HAS_CONVERSATION, posting(HELLO), NEWEST],
    request: get(`${URL}/<message>/cards`),
    status: 200,
    body: { _embedded: { cards: [] }, page: { totalElements: 0, totalPages: 0 } },
  },
  {
    name: 'the cards of history are there',
    operation: 'cards',
    given: [...HAS_CHANNEL, opening({ history: { messages: [CARDS] } }), NEWEST],
    request: get(`${URL}/<message>/cards`),
    status: 200,
    body: { _embedded: { cards: [QUICK_REPLIES, ADAPTIVE_CARD] } },
  },
  {
    name: 'cards cannot be sorted by anything but createdAt',
    operation: 'cards',
    given: HAS_CARDS,
    request: get(`${URL}/<message>/cards?sort=id`),
    status: 400,
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'the cards of an unknown message are not found',
    operation: 'cards',
    given: HAS_CONVERSATION,
    request: get(`${URL}/other/cards`),
    status: 404,
    finds: ['CALL_UNKNOWN_MESSAGE'],
  },
  ...(
    [
      ['action-submit', { actionSubmitted: true, actionExecuted: false }],
      ['action-execute', { actionSubmitted: false, actionExecuted: true }],
    ] as const
  ).flatMap(([operation, flags]): ConformanceCase[] => {
    const url = `/api/v1/tenant/tenant01/conversations/<conversation>/cards/<card>/${operation}`;
    return [
      ...[{ name: '8x8' }, {}].map(
        (body): ConformanceCase => ({
          name: `${operation} takes ${JSON.stringify(body)}`,
          operation,
          given: [...HAS_CARDS, CARD],
          request: send('PUT', url, body),
          status: 204,
          body: '',
          finds: [],
        }),
      ),
      {
        name: `${operation} needs no header for the tenant, which its path names`,
        operation,
        given: [...HAS_CARDS, CARD],
        request: {
          ...send('PUT', url, { name: '8x8' }),
          headers: { 'x-api-key': 'fake-8x8-test-key', 'content-type': 'application/json' },
        },
        status: 204,
        body: '',
      },
      {
        name: `${operation} is kept with the card`,
        operation: 'cards',
        given: [...HAS_CARDS, CARD, send('PUT', url, { name: '8x8' })],
        request: get(`${URL}/<message>/cards`),
        status: 200,
        body: {
          _embedded: {
            cards: [
              { id: '<card>', ...flags },
              { actionSubmitted: false, actionExecuted: false },
            ],
          },
        },
      },
      {
        name: `${operation} of an unknown card is not found`,
        operation,
        given: HAS_CARDS,
        request: send('PUT', url.replace('<card>', 'other'), { name: '8x8' }),
        status: 404,
        body: {
          message: 'Resource not found',
          errors: [
            { code: 'resource_not_found', message: 'Entity of type Card with id other was not found.' },
          ],
        },
        finds: ['CALL_UNKNOWN_CARD'],
      },
      {
        name: `${operation} with a body that is none is refused`,
        operation,
        given: [...HAS_CARDS, CARD],
        request: send('PUT', url, []),
        status: 400,
        headers: { 'content-type': PROBLEM_TYPE },
        finds: ['CALL_WRONG_TYPE'],
      },
    ];
  }),
];
