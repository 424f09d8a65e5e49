import type { ConformanceCase } from '../conformance-cases.ts';
import {
  BASE,
  CHANNEL,
  CHANNEL_BODY,
  get,
  HAL_TYPE,
  HAS_CHANNEL,
  PROBLEM_TYPE,
  remove,
  send,
  WEBHOOK,
} from './requests.ts';

const URL = `${BASE}/channels`;
const ONE = `${URL}/<channel>`;
const SMS_KEY = { 'x-api-key': 'sms-key' };

/** What is sent to create or replace a channel, and what comes of it. */
const bodies: readonly (readonly [what: string, body: object, status: number, finds: readonly string[]])[] = [
  ['all that there is', { ...CHANNEL_BODY, description: 'For help' }, 200, []],
  ['no type', { ...CHANNEL_BODY, type: undefined }, 200, []],
  ['a routing without type', { ...CHANNEL_BODY, routingOptions: { id: '104' } }, 200, ['CALL_MISSING_FIELD']],
  [
    'a number for its queue',
    { ...CHANNEL_BODY, routingOptions: { type: 'queue', id: 104 } },
    200,
    ['CALL_WRONG_TYPE'],
  ],
  [
    'a queue id of 257 characters',
    { ...CHANNEL_BODY, routingOptions: { type: 'queue', id: '1'.repeat(257) } },
    400,
    ['CALL_NOT_ALLOWED_VALUE'],
  ],
  ['a type that cannot be created', { ...CHANNEL_BODY, type: 'SMS' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['no webhook', { ...CHANNEL_BODY, webHookId: undefined }, 400, ['CALL_MISSING_FIELD']],
  ['an unknown webhook', { ...CHANNEL_BODY, webHookId: 'other' }, 400, ['CALL_UNKNOWN_WEBHOOK']],
  ['no routing', { ...CHANNEL_BODY, routingOptions: undefined }, 400, ['CALL_MISSING_FIELD']],
  ['a name of 256 characters', { ...CHANNEL_BODY, name: 'n'.repeat(256) }, 400, ['CALL_NOT_ALLOWED_VALUE']],
];

/** Channels of chat-gateway. */
export const channelCases: readonly ConformanceCase[] = [
  ...bodies.map(
    ([what, body, status, finds]): ConformanceCase => ({
      name: `a channel with ${what} is ${status === 200 ? 'created' : 'refused'}`,
      operation: 'channel',
      given: [WEBHOOK],
      request: send('POST', URL, body),
      status,
      headers: { 'content-type': status === 200 ? HAL_TYPE : PROBLEM_TYPE },
      ...(status === 200 && { body: { ...CHANNEL_BODY, type: 'ChatAPI' } }),
      finds,
    }),
  ),
  ...bodies.map(
    ([what, body, status, finds]): ConformanceCase => ({
      name: `a channel is ${status === 200 ? 'replaced' : 'not replaced'} with one with ${what}`,
      operation: 'replace-channel',
      given: HAS_CHANNEL,
      request: send('PUT', ONE, body),
      status,
      ...(status === 200 && { body: { id: '<channel>', type: 'ChatAPI' } }),
      finds,
    }),
  ),
  {
    name: 'a channel to a queue that nobody declared is refused when asked to, in the published words',
    operation: 'channel',
    settings: { unknownQueues: 'refuse' },
    given: [WEBHOOK],
    request: send('POST', URL, { ...CHANNEL_BODY, routingOptions: { type: 'queue', id: '112' } }),
    status: 400,
    body: {
      message: 'Internal error.',
      errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }],
    },
    finds: ['CALL_UNKNOWN_QUEUE'],
  },
  {
    name: 'a channel is read',
    operation: 'read-channel',
    given: HAS_CHANNEL,
    request: get(ONE),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { id: '<channel>', ...CHANNEL_BODY },
    finds: [],
  },
  {
    name: 'a channel of another type is read',
    operation: 'read-channel',
    request: { method: 'GET', url: `${URL}/channel-sms`, headers: SMS_KEY },
    status: 200,
    body: { type: 'SMS', routingOptions: { type: 'queue', id: '104' } },
  },
  {
    name: 'channels of another type are listed',
    operation: 'channels',
    request: { method: 'GET', url: `${URL}?filter=type==SMS`, headers: SMS_KEY },
    status: 200,
    body: { _embedded: { channels: [{ id: 'channel-sms' }] }, page: { totalElements: 1 } },
  },
  {
    name: 'a channel is deleted',
    operation: 'delete-channel',
    given: HAS_CHANNEL,
    request: remove(ONE),
    status: 204,
    body: '',
    finds: [],
  },
  {
    name: 'a deleted channel is not found',
    operation: 'read-channel',
    given: [...HAS_CHANNEL, remove(ONE)],
    request: get(ONE),
    status: 404,
    body: { message: 'Resource of type Channel with id <channel> was not found.' },
    finds: ['CALL_UNKNOWN_CHANNEL'],
  },
  ...[
    ['', 2],
    ['?filter=routingOptions.id==104', 2],
    ['?filter=routingOptions.id==9', 0],
    ['?filter=routingOptions.id=gt=9', 2],
    ['?filter=webHookId==<webhook>;type==ChatAPI', 2],
    ['?filter=name==Cosmin,(routingOption.id==104)', 2],
    ['?sort=name:desc&size=1', 2],
  ].map(
    ([query, totalElements]): ConformanceCase => ({
      name: `channels are listed by ${query === '' ? 'nothing' : query}`,
      operation: 'channels',
      given: [...HAS_CHANNEL, CHANNEL],
      request: get(`${URL}${query}`),
      status: 200,
      headers: { 'content-type': HAL_TYPE },
      body: { page: { totalElements } },
      finds: [],
    }),
  ),
  {
    name: 'channels are none at first',
    operation: 'channels',
    request: get(URL),
    status: 200,
    body: {
      _embedded: { channels: [] },
      _links: { self: { href: `${URL}?page=0&size=20` } },
      page: { size: 20, number: 0, totalElements: 0, totalPages: 0 },
    },
  },
  {
    name: 'channels cannot be listed by an unknown field',
    operation: 'channels',
    request: get(`${URL}?filter=colour==red`),
    status: 400,
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
];
