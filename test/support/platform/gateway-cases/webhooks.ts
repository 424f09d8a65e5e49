import type { ConformanceCase } from '../conformance-cases.ts';
import {
  BASE,
  CHANNEL,
  get,
  HAL_TYPE,
  HAS_CHANNEL,
  PROBLEM_TYPE,
  remove,
  send,
  WEBHOOK,
  WEBHOOK_BODY,
} from './requests.ts';

const URL = `${BASE}/webhooks`;
const ONE = `${URL}/<webhook>`;
const { version: _, ...UNVERSIONED } = WEBHOOK_BODY;

const named = (name: string) => send('POST', URL, { ...WEBHOOK_BODY, name });
const SEVERAL = ['Anton', 'Berta', 'Caesar'].map(named);

const page = (size: number, number: number, totalElements: number) => ({
  size,
  number,
  totalElements,
  totalPages: Math.ceil(totalElements / size),
});
const webhooks = (...names: readonly string[]) => ({ webhooks: names.map((name) => ({ name })) });

/** What is sent to create or replace a webhook, and what comes of it. */
const bodies: readonly (readonly [what: string, body: object, status: number, finds: readonly string[]])[] = [
  ['all that there is', WEBHOOK_BODY, 200, []],
  [
    'its version under the other published name',
    { ...UNVERSIONED, notificationVersion: 'Chat Gateway v1.0' },
    200,
    [],
  ],
  ['a name of 256 characters', { ...WEBHOOK_BODY, name: 'n'.repeat(256) }, 200, []],
  ['an unknown field', { ...WEBHOOK_BODY, color: 'red' }, 200, ['CALL_UNKNOWN_FIELD']],
  ['no version', UNVERSIONED, 200, ['CALL_MISSING_FIELD']],
  ['no name', { ...WEBHOOK_BODY, name: undefined }, 400, ['CALL_MISSING_FIELD']],
  ['a name of 257 characters', { ...WEBHOOK_BODY, name: 'n'.repeat(257) }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['no uri', { ...WEBHOOK_BODY, uri: undefined }, 400, ['CALL_MISSING_FIELD']],
  ['a uri of another scheme', { ...WEBHOOK_BODY, uri: 'ftp://bot.example' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  ['the version of chat-api', { ...WEBHOOK_BODY, version: 'v2.0' }, 400, ['CALL_NOT_ALLOWED_VALUE']],
  [
    'an address that does not verify',
    { ...WEBHOOK_BODY, uri: 'https://refuses.example' },
    400,
    ['CALL_WEBHOOK_NOT_VERIFIED'],
  ],
];

/** Webhooks of chat-gateway. */
export const webhookCases: readonly ConformanceCase[] = [
  ...bodies.map(
    ([what, body, status, finds]): ConformanceCase => ({
      name: `a webhook with ${what} is ${status === 200 ? 'created' : 'refused'}`,
      operation: 'webhook',
      request: send('POST', URL, body),
      status,
      headers: { 'content-type': status === 200 ? HAL_TYPE : PROBLEM_TYPE },
      ...(status === 200 && { body: { uri: WEBHOOK_BODY.uri, version: 'Chat Gateway v1.0' } }),
      finds,
    }),
  ),
  ...bodies.map(
    ([what, body, status, finds]): ConformanceCase => ({
      name: `a webhook is ${status === 200 ? 'replaced' : 'not replaced'} with one with ${what}`,
      operation: 'replace-webhook',
      given: [WEBHOOK],
      request: send('PUT', ONE, body),
      status,
      ...(status === 200 && { body: { id: '<webhook>' } }),
      finds,
    }),
  ),
  {
    name: 'a strict platform refuses a webhook with an unknown field',
    operation: 'webhook',
    settings: { strictness: 'strict' },
    request: send('POST', URL, { ...WEBHOOK_BODY, color: 'red' }),
    status: 400,
    body: {
      message: 'Internal error.',
      errors: [{ code: 'invalid_parameter', message: 'color: Is not known.' }],
    },
    finds: ['CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'an address that does not verify is kept when asked to',
    operation: 'webhook',
    settings: { webhookVerification: 'ignore' },
    request: send('POST', URL, { ...WEBHOOK_BODY, uri: 'https://refuses.example' }),
    status: 200,
  },
  {
    name: 'a webhook is read',
    operation: 'read-webhook',
    given: [WEBHOOK],
    request: get(ONE),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { id: '<webhook>', ...WEBHOOK_BODY },
    finds: [],
  },
  {
    name: 'a webhook is deleted',
    operation: 'delete-webhook',
    given: [WEBHOOK],
    request: remove(ONE),
    status: 204,
    body: '',
    finds: [],
  },
  {
    name: 'a deleted webhook is not found',
    operation: 'read-webhook',
    given: [WEBHOOK, remove(ONE)],
    request: get(ONE),
    status: 404,
    body: { message: 'Resource of type WebHook with id <webhook> was not found.' },
    finds: ['CALL_UNKNOWN_WEBHOOK'],
  },
  ...['Chat Gateway v1.0', 'v2.0'].map(
    (version): ConformanceCase => ({
      name: `an address is verified for ${version}`,
      operation: 'verify-webhook',
      request: send('POST', `${URL}/verify`, { version, uri: 'https://bot.example/hook' }),
      status: 204,
      body: '',
      finds: [],
    }),
  ),
  {
    name: 'an address that refuses is not verified',
    operation: 'verify-webhook',
    request: send('POST', `${URL}/verify`, { version: 'v2.0', uri: 'https://refuses.example' }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_WEBHOOK_NOT_VERIFIED'],
  },
  ...(
    [
      ['', webhooks('Anton', 'Berta', 'Caesar'), page(20, 0, 3), []],
      ['?page=0&size=50', webhooks('Anton', 'Berta', 'Caesar'), page(50, 0, 3), []],
      ['?size=1000', webhooks('Anton', 'Berta', 'Caesar'), page(1000, 0, 3), []],
      [
        '?size=1001',
        webhooks('Anton', 'Berta', 'Caesar'),
        page(1000, 0, 3),
        ['CALL_QUERY_NOT_ALLOWED_VALUE'],
      ],
      ['?size=2&page=1&sort=name', webhooks('Caesar'), page(2, 1, 3), []],
      ['?size=2&page=7', webhooks(), page(2, 7, 3), []],
      ['?sort=name:desc', webhooks('Caesar', 'Berta', 'Anton'), page(20, 0, 3), []],
      ['?sort=name:asc&size=1', webhooks('Anton'), page(1, 0, 3), []],
      ['?filter=name==Berta', webhooks('Berta'), page(20, 0, 1), []],
      ['?sort=name&filter=name==Berta,(name==C*)', webhooks('Berta', 'Caesar'), page(20, 0, 2), []],
      ['?filter=name!=*t*', webhooks('Caesar'), page(20, 0, 1), []],
      ['?filter=name==Berta;version==v2.0', webhooks(), page(20, 0, 0), []],
      ['?filter=', webhooks('Anton', 'Berta', 'Caesar'), page(20, 0, 3), []],
      ['?colour=red', webhooks('Anton', 'Berta', 'Caesar'), page(20, 0, 3), ['CALL_UNKNOWN_PARAMETER']],
    ] as const
  ).map(
    ([query, _embedded, facts, finds]): ConformanceCase => ({
      name: `webhooks are listed by ${query === '' ? 'nothing' : query}`,
      operation: 'webhooks',
      given: SEVERAL,
      request: get(`${URL}${query}`),
      status: 200,
      headers: { 'content-type': HAL_TYPE },
      // Ids are made up, so that the order is known only of lists that are sorted by something else.
      body: { ...(isOrdered(query) ? { _embedded } : {}), page: facts },
      finds,
    }),
  ),
  {
    name: 'the link of a page leads to the same page',
    operation: 'webhooks',
    given: SEVERAL,
    request: get(`${URL}?filter=name!=Anton&sort=name:desc&size=1&page=1`),
    status: 200,
    body: {
      _links: { self: { href: `${URL}?page=1&size=1&sort=name%3Adesc&filter=name%21%3DAnton` } },
    },
  },
  ...[
    'filter=name',
    'filter=other==1',
    'filter=name=like=x',
    'sort=colour',
    'sort=name:up',
    `filter=name==${'x'.repeat(2001)}`,
  ].map(
    (query): ConformanceCase => ({
      name: `webhooks cannot be listed by ${query.slice(0, 40)}`,
      operation: 'webhooks',
      given: SEVERAL,
      request: get(`${URL}?${query}`),
      status: 400,
      headers: { 'content-type': PROBLEM_TYPE },
      body: { message: 'Internal error.', errors: [{ code: 'invalid_parameter' }] },
      finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
    }),
  ),
  {
    name: 'a strict platform refuses a page that is too large',
    operation: 'webhooks',
    settings: { strictness: 'strict' },
    request: get(`${URL}?size=1001`),
    status: 400,
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'a channel stays when its webhook is deleted',
    operation: 'read-channel',
    given: [WEBHOOK, CHANNEL, remove(ONE)],
    request: get(`${BASE}/channels/<channel>`),
    status: 200,
    body: { webHookId: '<webhook>' },
  },
  {
    name: 'a channel cannot be created on a webhook that was deleted',
    operation: 'channel',
    given: [...HAS_CHANNEL, remove(ONE)],
    request: CHANNEL,
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
  },
];

function isOrdered(query: string): boolean {
  return query.includes('sort') || query.includes('filter=name');
}
