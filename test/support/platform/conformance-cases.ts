import { Buffer } from 'node:buffer';
import type { Move } from '#src/conversation/move.ts';
import { operations } from '#src/protocol/chat-api/operations/operations.ts';
import type { OperationShortName } from '#src/protocol/operations.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';

/** A request as it goes over HTTP. `<name>` in any text stands for what an earlier answer was captured as. */
export type CaseRequest = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A request that is made before the one of the case; `capture` names what to keep of its answer, by a field or a JSON Pointer. */
export type Preparation = CaseRequest & {
  readonly capture?: Readonly<Record<string, string>>;
  /** Scripted time that passes afterwards, in ms. */
  readonly thenMs?: number;
};

/** What the contact centre does before the request of the case, in what was captured as `conversation`. */
export type PreparedMove = {
  readonly move: Move;
  /** Scripted time that passes afterwards, in ms. */
  readonly thenMs?: number;
};

/** One request and what it must be answered, whoever carries it. */
export type ConformanceCase = {
  readonly name: string;
  /** The operation that answers; absent where none does or the method is not offered. */
  readonly operation?: OperationShortName;
  readonly settings?: SettingsInput;
  readonly given?: readonly (Preparation | PreparedMove)[];
  readonly request: CaseRequest;
  /** Absent when the platform must leave the request to others. */
  readonly status?: number;
  /** Headers that must be there, by their names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the JSON body must hold at least; a text for the whole body, `''` for none. */
  readonly body?: unknown;
  /** Codes of the findings, all of them, for whoever can see them. */
  readonly finds?: readonly string[];
};

/** What the platform of the cases is created with. */
export const CASE_TENANTS = [
  { id: 'tenant01' },
  { id: 'tenant02', customerId: 'customer02', credentials: { key: 'other-key', secret: 'other-secret' } },
  { id: 'tenant-eu', customerId: 'tenant01', region: 'eu' },
  {
    id: 'tenant-sms',
    customerId: 'customer-sms',
    credentials: { key: 'sms-key', secret: 'sms-secret' },
    webhooks: [{ id: 'hook-sms', name: 'Bot', uri: 'https://bot.example/sms', version: 'Chat Gateway v1.0' }],
    channels: [{ id: 'channel-sms', name: 'Texts', type: 'SMS', webhookId: 'hook-sms', queueId: '104' }],
  },
] as const;

/** The one queue that has a name. */
export const CASE_QUEUES = [{ key: 'support', id: '104', name: 'Support' }] as const;

/** Addresses that hold these words do not accept WEB_HOOK_VERIFY. */
export const REFUSING_ADDRESS = /refuses|throws/;

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
const BASE = '/vcc/us/chat/v2/tenant/tenant01';
const OTHER_BASE = '/vcc/us/chat/v2/tenant/tenant02';

const basic = (key: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
});
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const TEST_BASIC = basic('fake-8x8-test-key', 'fake-8x8-test-secret');
const BEARER = { authorization: 'Bearer <token>' };
const SENDS = { ...BEARER, 'content-type': JSON_TYPE };

const get = (url: string): CaseRequest => ({ method: 'GET', url, headers: BEARER });
const remove = (url: string): CaseRequest => ({ method: 'DELETE', url, headers: BEARER });
const send = (method: 'POST' | 'PUT', url: string, body: unknown): CaseRequest => ({
  method,
  url,
  headers: SENDS,
  body: JSON.stringify(body),
});

const TOKEN: Preparation = {
  method: 'POST',
  url: '/oauth/v2/token',
  headers: { ...TEST_BASIC, ...FORM },
  body: 'grant_type=client_credentials',
  capture: { token: 'access_token' },
};
const OTHER_TOKEN: Preparation = {
  ...TOKEN,
  headers: { ...basic('other-key', 'other-secret'), ...FORM },
  capture: { otherToken: 'access_token' },
};
const WEBHOOK_BODY = { name: 'Bot', uri: 'https://bot.example/hook', version: 'v2.0' };
const CHANNEL_BODY = {
  name: 'Help',
  webHookId: '<webhook>',
  routingOptions: { type: 'queue', id: '104' },
};
const CONVERSATION_BODY = {
  channelId: '<channel>',
  customer: { name: 'Zoë 東京 🙂', email: 'zoe@example.com', sessionId: 's-1' },
  history: {
    messages: [
      { text: 'Hi', type: 'user' },
      { text: 'Hello, I am a bot', type: 'bot' },
    ],
  },
};
const WEBHOOK: Preparation = {
  ...send('POST', `${BASE}/web-hooks`, WEBHOOK_BODY),
  capture: { webhook: 'id' },
};
const CHANNEL: Preparation = {
  ...send('POST', `${BASE}/channels`, CHANNEL_BODY),
  capture: { channel: 'id' },
};
const CONVERSATION: Preparation = {
  ...send('POST', `${BASE}/conversations`, CONVERSATION_BODY),
  capture: { conversation: 'conversationId' },
};
const MESSAGE: Preparation = send('POST', `${BASE}/conversations/<conversation>/messages`, {
  authorType: 'user',
  text: 'Grüße 👋🏽 \u202eabc',
});
const LEAVE: Preparation = remove(`${BASE}/conversations/<conversation>/participants/customer`);
const HAS_CHANNEL = [TOKEN, WEBHOOK, CHANNEL];
const HAS_CONVERSATION = [...HAS_CHANNEL, CONVERSATION];

const UNAUTHORISED = {
  status: 401,
  headers: { 'content-type': PROBLEM_TYPE, 'www-authenticate': 'Bearer realm="fake-8x8"' },
  body: {
    fault: {
      faultstring: 'Invalid Access Token',
      detail: { errorcode: 'keymanagement.service.invalid_access_token' },
    },
  },
};

const tokens: readonly ConformanceCase[] = [
  {
    name: 'a key and its secret get a token, all of its numbers as texts',
    operation: 'token',
    request: TOKEN,
    status: 200,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' },
    body: {
      token_type: 'BearerToken',
      expires_in: '3600',
      status: 'approved',
      api_product_list: ['vcc'],
      client_id: 'fake-8x8-test-key',
    },
    finds: [],
  },
  {
    name: 'the token comes in the shape of the guide when asked to',
    operation: 'token',
    settings: { tokenShape: 'guide', tokenLifetime: '1799s' },
    request: TOKEN,
    status: 200,
    body: {
      expires_in: '1799',
      api_product_list: '[vcc]',
      api_product_list_json: ['vcc'],
      client_id: 'deprecated',
    },
  },
  {
    name: 'another grant type is refused',
    operation: 'token',
    request: { ...TOKEN, body: 'grant_type=something' },
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { ErrorCode: 'invalid_request', Error: 'Unsupported grant type : something' },
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'no grant type is refused',
    operation: 'token',
    request: { ...TOKEN, body: '' },
    status: 400,
    body: { ErrorCode: 'invalid_request' },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a form with more in it is taken, and its secrets are not shown',
    operation: 'token',
    request: { ...TOKEN, body: 'grant_type=client_credentials&client_secret=swordfish-swordfish' },
    status: 200,
    finds: ['CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'JSON instead of a form is refused',
    operation: 'token',
    request: {
      ...TOKEN,
      headers: { ...TEST_BASIC, 'content-type': JSON_TYPE },
      body: '{"grant_type":"client_credentials"}',
    },
    status: 415,
    body: { ErrorCode: 'invalid_request' },
    finds: ['CALL_MEDIA_TYPE'],
  },
  ...[
    ['no credentials', undefined, 'CALL_NO_CREDENTIALS'],
    ['a wrong secret', basic('fake-8x8-test-key', 'wrong').authorization, 'CALL_WRONG_CREDENTIALS'],
    [
      'the secret of somebody else',
      basic('other-key', 'fake-8x8-test-secret').authorization,
      'CALL_WRONG_CREDENTIALS',
    ],
    ['the key __proto__', basic('__proto__', '__proto__').authorization, 'CALL_WRONG_CREDENTIALS'],
    ['a scheme that is not Basic', 'Bearer abc', 'CALL_NO_CREDENTIALS'],
    ['credentials without a colon', `Basic ${Buffer.from('abc').toString('base64')}`, 'CALL_NO_CREDENTIALS'],
  ].map(
    ([what, authorization, code]): ConformanceCase => ({
      name: `${what} gets no token`,
      operation: 'token',
      request: {
        ...TOKEN,
        headers: { ...FORM, ...(authorization === undefined ? {} : { authorization }) },
      },
      status: 401,
      headers: { 'content-type': PROBLEM_TYPE, 'www-authenticate': 'Basic realm="fake-8x8"' },
      body: { ErrorCode: 'invalid_client' },
      finds: [code ?? ''],
    }),
  ),
];

const authentication: readonly ConformanceCase[] = [
  ...operations
    .filter(({ auth }) => auth === 'bearer')
    .flatMap(({ shortName, method, path }) => {
      const url = path.replace(':region', 'us').replace(':tenantId', 'tenant01').replace(/:\w+/g, 'x');
      return [
        {
          name: `${shortName} needs a token`,
          operation: shortName,
          request: { method, url },
          ...UNAUTHORISED,
          finds: ['CALL_NO_TOKEN'],
        },
        {
          name: `${shortName} is refused to another customer`,
          operation: shortName,
          given: [OTHER_TOKEN],
          request: { method, url, headers: { authorization: 'Bearer <otherToken>' } },
          status: 403,
          headers: { 'content-type': PROBLEM_TYPE },
          body: { message: 'The tenant does not belong to customer.' },
          finds: ['CALL_WRONG_TENANT'],
        },
      ];
    }),
  {
    name: 'no token is refused',
    operation: 'webhooks',
    request: { method: 'GET', url: `${BASE}/web-hooks` },
    ...UNAUTHORISED,
    finds: ['CALL_NO_TOKEN'],
  },
  {
    name: 'a token that nobody issued is refused',
    operation: 'webhooks',
    request: {
      method: 'GET',
      url: `${BASE}/web-hooks`,
      headers: { authorization: 'Bearer nobody-issued-this' },
    },
    ...UNAUTHORISED,
    finds: ['CALL_WRONG_TOKEN'],
  },
  {
    name: 'the credentials themselves are no token',
    operation: 'webhooks',
    request: { method: 'GET', url: `${BASE}/web-hooks`, headers: TEST_BASIC },
    ...UNAUTHORISED,
    finds: ['CALL_NO_TOKEN'],
  },
  {
    name: 'a token called constructor is refused',
    operation: 'webhooks',
    request: { method: 'GET', url: `${BASE}/web-hooks`, headers: { authorization: 'Bearer constructor' } },
    ...UNAUTHORISED,
    finds: ['CALL_WRONG_TOKEN'],
  },
  {
    name: 'a token is refused once its time is over, which is how the app learns that it needs another',
    operation: 'webhooks',
    given: [{ ...TOKEN, thenMs: 3_600_000 }],
    request: get(`${BASE}/web-hooks`),
    ...UNAUTHORISED,
    finds: [],
  },
  {
    name: 'a token is good until its last moment',
    operation: 'webhooks',
    given: [{ ...TOKEN, thenMs: 3_599_999 }],
    request: get(`${BASE}/web-hooks`),
    status: 200,
    body: { data: [] },
  },
  {
    name: 'the scheme may be written in any case',
    operation: 'webhooks',
    given: [TOKEN],
    request: { method: 'GET', url: `${BASE}/web-hooks`, headers: { authorization: 'bearer <token>' } },
    status: 200,
    body: { data: [] },
  },
  {
    name: 'the tenant of somebody else is refused',
    operation: 'webhooks',
    given: [TOKEN],
    request: get(`${OTHER_BASE}/web-hooks`),
    status: 403,
    headers: { 'content-type': PROBLEM_TYPE },
    body: {
      message: 'The tenant does not belong to customer.',
      errors: ['Tenant tenant02 does not belong to customer tenant01.'],
    },
    finds: ['CALL_WRONG_TENANT'],
  },
  ...['nobody', '__proto__', 'constructor', '%F0%9F%99%82', '%E0%A4%A'].map(
    (tenant): ConformanceCase => ({
      name: `the unknown tenant ${tenant} is refused as that of somebody else`,
      operation: 'webhooks',
      given: [TOKEN],
      request: get(`/vcc/us/chat/v2/tenant/${tenant}/web-hooks`),
      status: 403,
      body: { message: 'The tenant does not belong to customer.' },
      finds: ['CALL_WRONG_TENANT'],
    }),
  ),
  {
    name: 'a tenant of the same customer takes the same token',
    operation: 'webhooks',
    given: [TOKEN],
    request: get('/vcc/eu/chat/v2/tenant/tenant-eu/web-hooks'),
    status: 200,
    body: { data: [] },
  },
  {
    name: 'a tenant that is in one region is refused in another',
    operation: 'webhooks',
    given: [TOKEN],
    request: get('/vcc/us/chat/v2/tenant/tenant-eu/web-hooks'),
    status: 403,
    finds: ['CALL_WRONG_REGION'],
  },
  ...['us', 'eu', 'ca', 'ap'].map(
    (region): ConformanceCase => ({
      name: `region ${region} is there`,
      operation: 'webhooks',
      given: [TOKEN],
      request: get(`/vcc/${region}/chat/v2/tenant/tenant01/web-hooks`),
      status: 200,
      body: { data: [] },
    }),
  ),
  {
    name: 'an unknown region is not found',
    operation: 'webhooks',
    given: [TOKEN],
    request: get('/vcc/mars/chat/v2/tenant/tenant01/web-hooks'),
    status: 404,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_UNKNOWN_REGION'],
  },
];

const paths: readonly ConformanceCase[] = [
  ...[
    '/',
    '/oauth/v2',
    '/oauth/v2/token/',
    '/vcc/us/chat/v2',
    '/vcc/us/chat/v2/tenant/tenant01',
    `${BASE}/unknown`,
    `${BASE}//web-hooks`,
    `${BASE}/web-hooks/1/2`,
    `${BASE}/conversations/1/transfer`,
    '/chat-gateway/v2/webhooks',
    '/__proto__',
  ].map((url): ConformanceCase => ({ name: `${url} is left to others`, request: { method: 'GET', url } })),
  {
    name: 'a method that a list does not offer is refused with those it does',
    given: [TOKEN],
    request: { method: 'PATCH', url: `${BASE}/web-hooks`, headers: BEARER },
    status: 405,
    headers: { allow: 'GET, HEAD, POST', 'content-type': PROBLEM_TYPE },
    finds: ['CALL_WRONG_METHOD'],
  },
  {
    name: 'OPTIONS is no method of 8x8’s',
    request: { method: 'OPTIONS', url: `${BASE}/web-hooks` },
    status: 405,
    headers: { allow: 'GET, HEAD, POST', 'content-type': PROBLEM_TYPE },
    finds: ['CALL_WRONG_METHOD'],
  },
  {
    name: 'a method that the token does not offer is refused in the manner of the token',
    request: { method: 'GET', url: '/oauth/v2/token' },
    status: 405,
    headers: { allow: 'POST' },
    body: { ErrorCode: 'invalid_request' },
    finds: ['CALL_WRONG_METHOD'],
  },
  {
    name: 'a conversation cannot be deleted',
    given: HAS_CONVERSATION,
    request: remove(`${BASE}/conversations/<conversation>`),
    status: 405,
    headers: { allow: 'GET, HEAD' },
    finds: ['CALL_WRONG_METHOD'],
  },
];

const heads: readonly ConformanceCase[] = [
  {
    name: 'HEAD is answered like GET, without the body',
    operation: 'webhooks',
    given: [TOKEN],
    request: { method: 'HEAD', url: `${BASE}/web-hooks`, headers: BEARER },
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: '',
    finds: [],
  },
  {
    name: 'HEAD of a public key says how long it is',
    operation: 'key',
    request: { method: 'HEAD', url: '/vcc/eu/chat/v2/jwk/fake-8x8-test-key-do-not-trust/public' },
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: '',
  },
  {
    name: 'HEAD needs a token where GET does',
    operation: 'webhooks',
    request: { method: 'HEAD', url: `${BASE}/web-hooks` },
    status: 401,
    headers: UNAUTHORISED.headers,
    body: '',
  },
  {
    name: 'HEAD of what cannot be got is refused without a body',
    request: { method: 'HEAD', url: '/oauth/v2/token' },
    status: 405,
    headers: { allow: 'POST' },
    body: '',
    finds: ['CALL_WRONG_METHOD'],
  },
];

const bodies: readonly ConformanceCase[] = [
  ...[
    ['malformed JSON', '{"name":', 400, 'CALL_BODY_MALFORMED'],
    ['an empty body', '', 400, 'CALL_BODY_MALFORMED'],
    ['a list', '[]', 400, 'CALL_WRONG_TYPE'],
    ['null', 'null', 400, 'CALL_WRONG_TYPE'],
    ['a text', '"name"', 400, 'CALL_WRONG_TYPE'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'CALL_BODY_NOT_UTF8'],
    ['a body of more than 1 MiB', `"${'x'.repeat(1024 * 1024)}"`, 413, 'CALL_BODY_TOO_LARGE'],
    [
      'a body of too many values',
      JSON.stringify({ name: Array(10_001).fill(0) }),
      400,
      'CALL_BODY_TOO_COMPLEX',
    ],
    ['a body nested too deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'CALL_BODY_TOO_COMPLEX'],
  ].map(
    ([what, body, status, code]): ConformanceCase => ({
      name: `${what} is refused`,
      operation: 'webhook',
      given: [TOKEN],
      request: {
        method: 'POST',
        url: `${BASE}/web-hooks`,
        headers: SENDS,
        body: body as string | Uint8Array,
      },
      status: status as number,
      headers: { 'content-type': PROBLEM_TYPE },
      finds: [String(code)],
    }),
  ),
  ...['text/plain', 'application/x-www-form-urlencoded', 'application/xml', ''].map(
    (type): ConformanceCase => ({
      name: `the media type "${type}" is refused`,
      operation: 'webhook',
      given: [TOKEN],
      request: {
        method: 'POST',
        url: `${BASE}/web-hooks`,
        headers: { ...BEARER, 'content-type': type },
        body: JSON.stringify(WEBHOOK_BODY),
      },
      status: 415,
      headers: { 'content-type': PROBLEM_TYPE },
      finds: ['CALL_MEDIA_TYPE'],
    }),
  ),
  {
    name: 'the media type may name its charset',
    operation: 'webhook',
    given: [TOKEN],
    request: { ...WEBHOOK, headers: { ...BEARER, 'content-type': 'Application/JSON; charset=UTF-8' } },
    status: 200,
    finds: [],
  },
];

const webhooks: readonly ConformanceCase[] = [
  {
    name: 'a webhook is created',
    operation: 'webhook',
    given: [TOKEN],
    request: WEBHOOK,
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: { name: 'Bot', uri: 'https://bot.example/hook', version: 'v2.0' },
    finds: [],
  },
  {
    name: 'notificationVersion does for version',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, {
      ...WEBHOOK_BODY,
      version: undefined,
      notificationVersion: 'v2.0',
    }),
    status: 200,
    body: { version: 'v2.0' },
    finds: [],
  },
  {
    name: 'both names of the version do as well',
    operation: 'webhook',
    settings: { strictness: 'strict' },
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, notificationVersion: 'v2.0' }),
    status: 200,
    body: { version: 'v2.0' },
    finds: [],
  },
  {
    name: 'a webhook without a version gets v2.0',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, version: undefined }),
    status: 200,
    body: { version: 'v2.0' },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a strict platform wants a version',
    operation: 'webhook',
    settings: { strictness: 'strict' },
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, version: undefined }),
    status: 400,
    body: { message: 'Constraint Violation', errors: ['version: May not be empty.'] },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a webhook of an older version is refused',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, version: 'v1.0' }),
    status: 400,
    finds: ['CALL_OLD_VERSION'],
  },
  {
    name: 'a webhook without a name is refused in the published words',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { uri: WEBHOOK_BODY.uri, version: 'v2.0' }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { message: 'Constraint Violation', errors: ['name: May not be empty.'] },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a name of 256 characters is taken',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, name: '🙂'.repeat(256) }),
    status: 200,
    body: { name: '🙂'.repeat(256) },
  },
  {
    name: 'a name of 257 characters is refused',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, name: 'x'.repeat(257) }),
    status: 400,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  ...['ftp://bot.example', '/hook', 'https://', 'https://[', 'javascript:alert(1)'].map(
    (uri): ConformanceCase => ({
      name: `the address ${uri} is refused`,
      operation: 'webhook',
      given: [TOKEN],
      request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, uri }),
      status: 400,
      finds: ['CALL_NOT_ALLOWED_VALUE'],
    }),
  ),
  ...['https://refuses.example/hook', 'https://throws.example/hook'].map(
    (uri): ConformanceCase => ({
      name: `a webhook at ${uri}, which does not accept WEB_HOOK_VERIFY, is refused`,
      operation: 'webhook',
      given: [TOKEN],
      request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, uri }),
      status: 400,
      body: { message: 'Constraint Violation' },
      finds: ['CALL_WEBHOOK_NOT_VERIFIED'],
    }),
  ),
  {
    name: 'a webhook that does not accept WEB_HOOK_VERIFY is kept when that is ignored',
    operation: 'webhook',
    settings: { webhookVerification: 'ignore' },
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, uri: 'https://refuses.example' }),
    status: 200,
    finds: ['CALL_WEBHOOK_NOT_VERIFIED'],
  },
  {
    name: 'a field that nobody reads is found',
    operation: 'webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, secret: 'x' }),
    status: 200,
    finds: ['CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'a strict platform refuses a field that nobody reads',
    operation: 'webhook',
    settings: { strictness: 'strict' },
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks`, { ...WEBHOOK_BODY, secret: 'x' }),
    status: 400,
    finds: ['CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'a body whose field is called __proto__ changes no prototype',
    operation: 'webhook',
    given: [TOKEN],
    request: {
      method: 'POST',
      url: `${BASE}/web-hooks`,
      headers: SENDS,
      body: '{"uri":"https://bot.example","version":"v2.0","__proto__":{"name":"evil"}}',
    },
    status: 400,
    body: { errors: ['name: May not be empty.'] },
    finds: ['CALL_MISSING_FIELD', 'CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'a webhook is read back',
    operation: 'read-webhook',
    given: [TOKEN, WEBHOOK],
    request: get(`${BASE}/web-hooks/<webhook>`),
    status: 200,
    body: { id: '<webhook>', ...WEBHOOK_BODY },
  },
  {
    name: 'webhooks are listed a page at a time',
    operation: 'webhooks',
    given: [TOKEN, WEBHOOK, WEBHOOK, WEBHOOK],
    request: get(`${BASE}/web-hooks?size=2&page=1`),
    status: 200,
    body: {
      data: [{ id: '<webhook>' }],
      page: { pageSize: 2, pageIndex: 1, elementCount: 3, pageCount: 2 },
    },
  },
  {
    name: 'a page behind the last is empty',
    operation: 'webhooks',
    given: [TOKEN, WEBHOOK],
    request: get(`${BASE}/web-hooks?page=7`),
    status: 200,
    body: { data: [], page: { pageSize: 20, pageIndex: 7, elementCount: 1, pageCount: 1 } },
  },
  ...[
    ['size=0', 20],
    ['size=-1', 20],
    ['size=many', 20],
    ['size=1001', 1000],
    ['page=x', 20],
  ].flatMap(([query, pageSize]): ConformanceCase[] => [
    {
      name: `?${query} is read as what comes nearest`,
      operation: 'webhooks',
      given: [TOKEN],
      request: get(`${BASE}/web-hooks?${query}`),
      status: 200,
      body: { page: { pageSize, pageIndex: 0 } },
      finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
    },
    {
      name: `a strict platform refuses ?${query}`,
      operation: 'webhooks',
      settings: { strictness: 'strict' },
      given: [TOKEN],
      request: get(`${BASE}/web-hooks?${query}`),
      status: 400,
      finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
    },
  ]),
  {
    name: 'a query parameter that nobody reads is found',
    operation: 'webhooks',
    given: [TOKEN],
    request: get(`${BASE}/web-hooks?limit=5`),
    status: 200,
    finds: ['CALL_UNKNOWN_PARAMETER'],
  },
  {
    name: 'a query of too many parameters is refused',
    operation: 'webhooks',
    given: [TOKEN],
    request: get(`${BASE}/web-hooks?${'a=1&'.repeat(51)}`),
    status: 400,
    finds: ['CALL_QUERY_TOO_LARGE'],
  },
  {
    name: 'a webhook is replaced',
    operation: 'replace-webhook',
    given: [TOKEN, WEBHOOK],
    request: send('PUT', `${BASE}/web-hooks/<webhook>`, { ...WEBHOOK_BODY, name: 'New' }),
    status: 200,
    body: { id: '<webhook>', name: 'New' },
  },
  {
    name: 'a webhook is not replaced by one that does not accept WEB_HOOK_VERIFY',
    operation: 'read-webhook',
    given: [
      TOKEN,
      WEBHOOK,
      send('PUT', `${BASE}/web-hooks/<webhook>`, { ...WEBHOOK_BODY, uri: 'https://refuses.example' }),
    ],
    request: get(`${BASE}/web-hooks/<webhook>`),
    status: 200,
    body: { uri: WEBHOOK_BODY.uri },
  },
  {
    name: 'a webhook cannot be replaced by one without a name',
    operation: 'replace-webhook',
    given: [TOKEN, WEBHOOK],
    request: send('PUT', `${BASE}/web-hooks/<webhook>`, { ...WEBHOOK_BODY, name: '' }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
  },
  {
    name: 'a webhook that is not there cannot be replaced',
    operation: 'replace-webhook',
    given: [TOKEN],
    request: send('PUT', `${BASE}/web-hooks/12`, WEBHOOK_BODY),
    status: 404,
    finds: ['CALL_UNKNOWN_WEBHOOK'],
  },
  {
    name: 'a webhook is deleted',
    operation: 'delete-webhook',
    given: [TOKEN, WEBHOOK],
    request: remove(`${BASE}/web-hooks/<webhook>`),
    status: 204,
    body: '',
  },
  {
    name: 'a deleted webhook is gone',
    operation: 'read-webhook',
    given: [TOKEN, WEBHOOK, remove(`${BASE}/web-hooks/<webhook>`)],
    request: get(`${BASE}/web-hooks/<webhook>`),
    status: 404,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { message: 'Resource of type WebHook with id <webhook> was not found.' },
    finds: ['CALL_UNKNOWN_WEBHOOK'],
  },
  {
    name: 'a webhook of another tenant is not found',
    operation: 'read-webhook',
    given: [TOKEN, OTHER_TOKEN, WEBHOOK],
    request: {
      method: 'GET',
      url: `${OTHER_BASE}/web-hooks/<webhook>`,
      headers: { authorization: 'Bearer <otherToken>' },
    },
    status: 404,
    finds: ['CALL_UNKNOWN_WEBHOOK'],
  },
  ...(['GET', 'DELETE'] as const).map(
    (method): ConformanceCase => ({
      name: `${method} of a webhook called __proto__ finds none`,
      operation: method === 'GET' ? 'read-webhook' : 'delete-webhook',
      given: [TOKEN],
      request: { method, url: `${BASE}/web-hooks/__proto__`, headers: BEARER },
      status: 404,
      finds: ['CALL_UNKNOWN_WEBHOOK'],
    }),
  ),
  {
    name: 'an address that accepts WEB_HOOK_VERIFY is good',
    operation: 'verify-webhook',
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks/verify`, { version: 'v2.0', uri: 'https://bot.example' }),
    status: 204,
    body: '',
    finds: [],
  },
  {
    name: 'an address that does not is not, even where webhooks are kept all the same',
    operation: 'verify-webhook',
    settings: { webhookVerification: 'ignore' },
    given: [TOKEN],
    request: send('POST', `${BASE}/web-hooks/verify`, { version: 'v2.0', uri: 'https://refuses.example' }),
    status: 400,
    body: { message: 'Constraint Violation' },
    finds: ['CALL_WEBHOOK_NOT_VERIFIED'],
  },
];

const keys: readonly ConformanceCase[] = [
  {
    name: 'the public key is there for everybody',
    operation: 'key',
    request: { method: 'GET', url: '/vcc/eu/chat/v2/jwk/fake-8x8-test-key-do-not-trust/public' },
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: { kty: 'RSA', e: 'AQAB', kid: 'fake-8x8-test-key-do-not-trust' },
  },
  ...['other', '__proto__', '%F0%9F%99%82'].map(
    (kid): ConformanceCase => ({
      name: `the unknown key ${kid} is not found, in words of its own`,
      operation: 'key',
      request: { method: 'GET', url: `/vcc/us/chat/v2/jwk/${kid}/public` },
      status: 404,
      headers: { 'content-type': PROBLEM_TYPE },
      body: {
        title: 'Resource not found.',
        status: 404,
        resourceType: 'JWKPublic',
        resourceId: decodeURIComponent(kid),
      },
      finds: ['CALL_UNKNOWN_JWKPUBLIC'],
    }),
  ),
];

const channelOf = (name: string, queue: string): Preparation =>
  send('POST', `${BASE}/channels`, { ...CHANNEL_BODY, name, routingOptions: { type: 'queue', id: queue } });
const THREE_CHANNELS = [
  TOKEN,
  WEBHOOK,
  channelOf('Sales', '9'),
  channelOf('Help', '104'),
  channelOf('Sick leave', '20'),
];

const channels: readonly ConformanceCase[] = [
  {
    name: 'a channel is created',
    operation: 'channel',
    given: [TOKEN, WEBHOOK],
    request: CHANNEL,
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: { name: 'Help', webHookId: '<webhook>', routingOptions: { type: 'queue', id: '104' } },
    finds: [],
  },
  {
    name: 'a channel keeps its description',
    operation: 'channel',
    settings: { strictness: 'strict' },
    given: [TOKEN, WEBHOOK],
    request: send('POST', `${BASE}/channels`, { ...CHANNEL_BODY, description: 'For help' }),
    status: 200,
    body: { description: 'For help' },
    finds: [],
  },
  {
    name: 'a queue id that is a number is read as a text, and a missing type as queue',
    operation: 'channel',
    given: [TOKEN, WEBHOOK],
    request: send('POST', `${BASE}/channels`, { ...CHANNEL_BODY, routingOptions: { id: 104 } }),
    status: 200,
    body: { routingOptions: { type: 'queue', id: '104' } },
    finds: ['CALL_MISSING_FIELD', 'CALL_WRONG_TYPE'],
  },
  {
    name: 'a strict platform refuses a queue id that is a number',
    operation: 'channel',
    settings: { strictness: 'strict' },
    given: [TOKEN, WEBHOOK],
    request: send('POST', `${BASE}/channels`, {
      ...CHANNEL_BODY,
      routingOptions: { type: 'queue', id: 104 },
    }),
    status: 400,
    body: { message: 'Internal error.', validations: [{ field: 'routingOptions.id', value: '104' }] },
    finds: ['CALL_WRONG_TYPE'],
  },
  {
    name: 'any queue is accepted unless told',
    operation: 'channel',
    given: [TOKEN, WEBHOOK],
    request: channelOf('Any', '112'),
    status: 200,
    finds: [],
  },
  {
    name: 'an unknown queue is refused in the published words when told so',
    operation: 'channel',
    settings: { unknownQueues: 'refuse' },
    given: [TOKEN, WEBHOOK],
    request: channelOf('Any', '112'),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: {
      message: 'Internal error.',
      errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }],
      validations: [{ field: 'routingOptions.id', value: '112', code: 'invalid_queue' }],
    },
    finds: ['CALL_UNKNOWN_QUEUE'],
  },
  {
    name: 'a named queue is accepted then as well',
    operation: 'channel',
    settings: { unknownQueues: 'refuse' },
    given: [TOKEN, WEBHOOK],
    request: CHANNEL,
    status: 200,
    finds: [],
  },
  {
    name: 'a queue called __proto__ is none',
    operation: 'channel',
    settings: { unknownQueues: 'refuse' },
    given: [TOKEN, WEBHOOK],
    request: channelOf('Any', '__proto__'),
    status: 400,
    finds: ['CALL_UNKNOWN_QUEUE'],
  },
  ...['45', 'constructor'].map(
    (webHookId): ConformanceCase => ({
      name: `a channel on the unknown webhook ${webHookId} is refused`,
      operation: 'channel',
      given: [TOKEN],
      request: send('POST', `${BASE}/channels`, { ...CHANNEL_BODY, webHookId }),
      status: 400,
      body: { validations: [{ field: 'webHookId', value: webHookId }] },
      finds: ['CALL_UNKNOWN_WEBHOOK'],
    }),
  ),
  {
    name: 'a channel of three wrong fields is told of each',
    operation: 'channel',
    given: [TOKEN],
    request: send('POST', `${BASE}/channels`, { name: '', routingOptions: { type: 'script', id: '' } }),
    status: 400,
    body: {
      errors: [{ code: 'invalid_parameter' }, { code: 'invalid_parameter' }, { code: 'invalid_parameter' }],
    },
    finds: [
      'CALL_MISSING_FIELD',
      'CALL_NOT_ALLOWED_VALUE',
      'CALL_NOT_ALLOWED_VALUE',
      'CALL_NOT_ALLOWED_VALUE',
    ],
  },
  {
    name: 'a channel is read back',
    operation: 'read-channel',
    given: HAS_CHANNEL,
    request: get(`${BASE}/channels/<channel>`),
    status: 200,
    body: { id: '<channel>', ...CHANNEL_BODY },
  },
  {
    name: 'a channel is replaced',
    operation: 'replace-channel',
    given: HAS_CHANNEL,
    request: send('PUT', `${BASE}/channels/<channel>`, { ...CHANNEL_BODY, name: 'Ünïcode' }),
    status: 200,
    body: { id: '<channel>', name: 'Ünïcode' },
  },
  {
    name: 'a channel that is replaced wrongly is told in the words of replacing',
    operation: 'replace-channel',
    settings: { unknownQueues: 'refuse' },
    given: HAS_CHANNEL,
    request: send('PUT', `${BASE}/channels/<channel>`, {
      ...CHANNEL_BODY,
      routingOptions: { type: 'queue', id: '112' },
    }),
    status: 400,
    body: { message: 'Constraint Violation', errors: ['routingOptions.id: Queue ID 112 is invalid.'] },
    finds: ['CALL_UNKNOWN_QUEUE'],
  },
  {
    name: 'a channel is deleted',
    operation: 'delete-channel',
    given: HAS_CHANNEL,
    request: remove(`${BASE}/channels/<channel>`),
    status: 204,
    body: '',
  },
  ...(['GET', 'PUT', 'DELETE'] as const).map(
    (method): ConformanceCase => ({
      name: `${method} of a deleted channel finds none`,
      operation: ({ GET: 'read-channel', PUT: 'replace-channel', DELETE: 'delete-channel' } as const)[method],
      given: [...HAS_CHANNEL, remove(`${BASE}/channels/<channel>`)],
      request: {
        method,
        url: `${BASE}/channels/<channel>`,
        headers: SENDS,
        body: JSON.stringify(CHANNEL_BODY),
      },
      status: 404,
      body: { message: 'Resource of type Channel with id <channel> was not found.' },
      finds: ['CALL_UNKNOWN_CHANNEL'],
    }),
  ),
  ...[
    ['sort=name', ['Help', 'Sales', 'Sick leave']],
    ['sort=name:desc', ['Sick leave', 'Sales', 'Help']],
    ['sort=name&filter=name==S*', ['Sales', 'Sick leave']],
    ['sort=name&filter=name==*e*', ['Help', 'Sales', 'Sick leave']],
    ["filter=name=='Sick leave'", ['Sick leave']],
    ['sort=name&filter=name!=Help', ['Sales', 'Sick leave']],
    ['filter=name==Nobody,(routingOption.id==9)', ['Sales']],
    ['filter=name==S*;routingOptions.id==20', ['Sick leave']],
    ['sort=name&filter=name=in=(Help,Sales)', ['Help', 'Sales']],
    ['filter=name=out=(Help,Sales)', ['Sick leave']],
    ['filter=routingOptions.id=lt=10', ['Sales']],
    ['sort=name&filter=routingOptions.id>=20', ['Help', 'Sick leave']],
    ['filter=routingOptions.type==script', []],
    ['sort=name&size=1&page=1', ['Sales']],
  ].map(
    ([query, names]): ConformanceCase => ({
      name: `channels are listed by ?${query}`,
      operation: 'channels',
      given: THREE_CHANNELS,
      request: get(`${BASE}/channels?${encodeURI(String(query))}`),
      status: 200,
      body: { data: [names].flat().map((name) => ({ name })) },
      finds: [],
    }),
  ),
  ...[
    'filter=name==',
    'filter=((((',
    'filter=colour==red',
    'filter=__proto__==1',
    'filter=name=like=x',
    `filter=${'('.repeat(3000)}`,
    'sort=colour',
    'sort=constructor',
    'sort=name:up',
  ].map(
    (query): ConformanceCase => ({
      name: `channels cannot be listed by ?${query.slice(0, 40)}`,
      operation: 'channels',
      given: [TOKEN],
      request: get(`${BASE}/channels?${query}`),
      status: 400,
      finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
    }),
  ),
];

const conversationWith = (fields: object): CaseRequest =>
  send('POST', `${BASE}/conversations`, { ...CONVERSATION_BODY, ...fields });

const manyKeys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'x']));

const conversations: readonly ConformanceCase[] = [
  {
    name: 'a conversation is opened',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: CONVERSATION,
    status: 202,
    headers: { 'content-type': JSON_TYPE },
    body: { timestamp: 1_767_225_600_000 },
    finds: [],
  },
  {
    name: 'a conversation is opened with 200, as once observed, when told so',
    operation: 'conversation',
    settings: { conversationCreated: 'ok' },
    given: HAS_CHANNEL,
    request: CONVERSATION,
    status: 200,
  },
  {
    name: 'user does for customer, and is found',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: undefined, user: { name: 'Ann' } }),
    status: 202,
    finds: ['CALL_OTHER_NAME'],
  },
  {
    name: 'a conversation without a customer is opened, and that is found',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: undefined }),
    status: 202,
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'a strict platform wants a customer',
    operation: 'conversation',
    settings: { strictness: 'strict' },
    given: HAS_CHANNEL,
    request: conversationWith({ customer: undefined }),
    status: 400,
    body: { errors: ['customer: May not be empty.'] },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'odd values of a customer are made texts or left out, and found',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: { customerId: 17, vip: true, email: 'nowhere', caseId: null } }),
    status: 202,
    finds: ['CALL_WRONG_TYPE', 'CALL_NOT_ALLOWED_VALUE', 'CALL_WRONG_TYPE', 'CALL_WRONG_TYPE'],
  },
  {
    name: 'an object as a value of a customer is refused',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: { name: { first: 'Ann' } } }),
    status: 400,
    finds: ['CALL_WRONG_TYPE'],
  },
  {
    name: '30 keys of a customer are taken',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: manyKeys(30) }),
    status: 202,
    finds: [],
  },
  {
    name: '31 keys of a customer are refused',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ customer: manyKeys(31) }),
    status: 400,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: '200 messages of history are taken',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ history: { messages: Array(200).fill({ text: 'x' }) } }),
    status: 202,
    finds: [],
  },
  {
    name: '201 messages of history are refused',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ history: { messages: Array(201).fill({ text: 'x' }) } }),
    status: 400,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'an unknown author in the history is read as the user',
    operation: 'conversation',
    given: HAS_CHANNEL,
    request: conversationWith({ history: { messages: [{ text: 'x', type: 'robot' }] } }),
    status: 202,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  ...['25', '__proto__'].map(
    (channelId): ConformanceCase => ({
      name: `a conversation on the unknown channel ${channelId} is refused`,
      operation: 'conversation',
      given: [TOKEN],
      request: conversationWith({ channelId }),
      status: 400,
      body: { message: 'Constraint Violation', errors: [`channelId: Channel ID ${channelId} is invalid.`] },
      finds: ['CALL_UNKNOWN_CHANNEL'],
    }),
  ),
  {
    name: 'a conversation is read back, with every key of its customer',
    operation: 'read-conversation',
    given: HAS_CONVERSATION,
    request: get(`${BASE}/conversations/<conversation>`),
    status: 200,
    body: {
      id: '<conversation>',
      channelId: '<channel>',
      customer: CONVERSATION_BODY.customer,
      startTime: '2026-01-01T00:00:00.000Z',
      interactions: [{ startTime: '2026-01-01T00:00:00.000Z' }],
    },
    finds: [],
  },
  {
    name: 'a customer whose keys are called __proto__ and constructor is read back',
    operation: 'read-conversation',
    given: [
      ...HAS_CHANNEL,
      {
        method: 'POST',
        url: `${BASE}/conversations`,
        headers: SENDS,
        body: '{"channelId":"<channel>","customer":{"__proto__":7,"constructor":"c"}}',
        capture: { conversation: 'conversationId' },
      },
    ],
    request: get(`${BASE}/conversations/<conversation>`),
    status: 200,
    body: { customer: JSON.parse('{"__proto__":"7","constructor":"c"}') },
  },
  {
    name: 'an interaction ends when the customer leaves',
    operation: 'read-conversation',
    given: [...HAS_CHANNEL, { ...CONVERSATION, thenMs: 5000 }, LEAVE],
    request: get(`${BASE}/conversations/<conversation>`),
    status: 200,
    body: { interactions: [{ endTime: '2026-01-01T00:00:05.000Z' }] },
  },
  {
    name: 'a message after that is a second interaction',
    operation: 'read-conversation',
    given: [...HAS_CONVERSATION, { ...LEAVE, thenMs: 60_000 }, MESSAGE],
    request: get(`${BASE}/conversations/<conversation>`),
    status: 200,
    body: { interactions: [{}, { startTime: '2026-01-01T00:01:00.000Z' }] },
  },
  ...[
    ['', 2],
    ['?channel-id=<channel>', 2],
    ['?channel-id=other', 0],
    ['?status=all', 2],
    ['?status=created', 0],
    ['?status=pending', 1],
    ['?status=handling', 0],
    ['?status=deleted', 1],
    ['?customer.email=zoe@example.com', 1],
    ['?customer.email=zoe@example.com&status=deleted', 0],
    ['?customer.sessionId=s-2', 1],
    ['?customer.__proto__=s-2', 0],
    ['?userId=u-7', 1],
    ['?userId=s-2', 0],
    ['?order=desc&size=1', 2],
  ].map(
    ([query, count]): ConformanceCase => ({
      name: `conversations are listed by ${query === '' ? 'nothing' : query}`,
      operation: 'conversations',
      given: [
        ...HAS_CHANNEL,
        {
          ...conversationWith({ customer: { sessionId: 's-2', customerId: 'u-7' } }),
          capture: { conversation: 'conversationId' },
        },
        LEAVE,
        CONVERSATION,
      ],
      request: get(`${BASE}/conversations${query}`),
      status: 200,
      body: { page: { elementCount: count } },
      finds: [],
    }),
  ),
  ...['status=open', 'order=up'].map(
    (query): ConformanceCase => ({
      name: `conversations are listed by ?${query} as by nothing, and that is found`,
      operation: 'conversations',
      given: HAS_CONVERSATION,
      request: get(`${BASE}/conversations?${query}`),
      status: 200,
      body: { page: { elementCount: 1 } },
      finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
    }),
  ),
  ...(
    [
      ['read-conversation', 'GET', ''],
      ['participants', 'GET', '/participants'],
      ['end', 'DELETE', '/participants/customer'],
      ['messages', 'GET', '/messages'],
      ['message', 'POST', '/messages'],
    ] as const
  ).flatMap(([operation, method, rest]) =>
    ['unknown', '__proto__', 'constructor', '..%2F..%2Fetc%2Fpasswd', '%00', 'x'.repeat(3000)].map(
      (id): ConformanceCase => ({
        name: `${operation} of the unknown conversation ${id.slice(0, 30)} is not found`,
        operation,
        given: [TOKEN],
        request: {
          method,
          url: `${BASE}/conversations/${id}${rest}`,
          headers: SENDS,
          ...(method === 'POST' ? { body: '{"authorType":"user","text":"x"}' } : {}),
        },
        status: 404,
        headers: { 'content-type': PROBLEM_TYPE },
        finds: ['CALL_UNKNOWN_CONVERSATION'],
      }),
    ),
  ),
  {
    name: 'a conversation of another tenant is not found',
    operation: 'message',
    given: [...HAS_CONVERSATION, OTHER_TOKEN],
    request: {
      method: 'POST',
      url: `${OTHER_BASE}/conversations/<conversation>/messages`,
      headers: { authorization: 'Bearer <otherToken>', 'content-type': JSON_TYPE },
      body: '{"authorType":"user","text":"x"}',
    },
    status: 404,
    finds: ['CALL_UNKNOWN_CONVERSATION'],
  },
];

const participants: readonly ConformanceCase[] = [
  {
    name: 'the customer and the bot are in a conversation just opened',
    operation: 'participants',
    given: HAS_CONVERSATION,
    request: get(`${BASE}/conversations/<conversation>/participants`),
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: {
      participants: [
        { id: 'user', type: 'user', language: 'en' },
        { id: 'bot', type: 'bot', language: 'en' },
      ],
    },
  },
  {
    name: 'a participant speaks the language of the customer',
    operation: 'participants',
    given: [
      ...HAS_CHANNEL,
      {
        ...conversationWith({ customer: { language: 'fr' }, history: undefined }),
        capture: { conversation: 'conversationId' },
      },
    ],
    request: get(`${BASE}/conversations/<conversation>/participants`),
    status: 200,
    body: { participants: [{ id: 'user', type: 'user', language: 'fr' }] },
  },
  {
    name: 'the customer leaves',
    operation: 'end',
    given: HAS_CONVERSATION,
    request: LEAVE,
    status: 204,
    body: '',
    finds: [],
  },
  {
    name: 'a customer who left was involved in it',
    operation: 'participants',
    given: [...HAS_CONVERSATION, LEAVE],
    request: get(`${BASE}/conversations/<conversation>/participants`),
    status: 200,
    body: {
      participants: [
        { id: 'user', type: 'user', language: 'en' },
        { id: 'bot', type: 'bot', language: 'en' },
      ],
    },
  },
  {
    name: 'a customer who left cannot leave again, and that is found',
    operation: 'end',
    given: [...HAS_CONVERSATION, LEAVE],
    request: LEAVE,
    status: 204,
    body: '',
    finds: ['CALL_CUSTOMER_ABSENT'],
  },
  {
    name: 'a message brings the customer back',
    operation: 'participants',
    given: [...HAS_CONVERSATION, LEAVE, MESSAGE],
    request: get(`${BASE}/conversations/<conversation>/participants`),
    status: 200,
    body: { participants: [{ id: 'user' }, { id: 'bot' }] },
  },
];

const messages: readonly ConformanceCase[] = [
  {
    name: 'a message is accepted without a word',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: MESSAGE,
    status: 202,
    body: '',
    finds: [],
  },
  {
    name: 'a message without an author is the user’s, and that is found',
    operation: 'message',
    settings: { strictness: 'strict' },
    given: HAS_CONVERSATION,
    request: send('POST', `${BASE}/conversations/<conversation>/messages`, { text: 'x' }),
    status: 202,
    finds: ['CALL_FIELD_ASSUMED'],
  },
  {
    name: 'an author that is none is read as the user',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: send('POST', `${BASE}/conversations/<conversation>/messages`, {
      authorType: 'agent',
      text: 'x',
    }),
    status: 202,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'an empty message is accepted, and found',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: send('POST', `${BASE}/conversations/<conversation>/messages`, { authorType: 'bot', text: '' }),
    status: 202,
    finds: ['CALL_EMPTY_TEXT'],
  },
  {
    name: 'a message with more in it is accepted, and found',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: send('POST', `${BASE}/conversations/<conversation>/messages`, {
      authorType: 'user',
      text: 'x',
      displayMessage: 'y',
    }),
    status: 202,
    finds: ['CALL_UNKNOWN_FIELD'],
  },
  {
    name: 'a message that does not state its media type is accepted, and found',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: { ...MESSAGE, headers: BEARER },
    status: 202,
    finds: ['CALL_MEDIA_TYPE'],
  },
  {
    name: 'a strict platform refuses a message that does not state its media type',
    operation: 'message',
    settings: { strictness: 'strict' },
    given: HAS_CONVERSATION,
    request: { ...MESSAGE, headers: BEARER },
    status: 415,
    finds: ['CALL_MEDIA_TYPE'],
  },
  {
    name: 'a message without a text is refused',
    operation: 'message',
    given: HAS_CONVERSATION,
    request: send('POST', `${BASE}/conversations/<conversation>/messages`, { authorType: 'user' }),
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { message: 'Constraint Violation', errors: ['text: May not be empty.'] },
    finds: ['CALL_MISSING_FIELD'],
  },
  {
    name: 'messages are read back in order, the history first',
    operation: 'messages',
    given: [...HAS_CONVERSATION, MESSAGE],
    request: get(`${BASE}/conversations/<conversation>/messages`),
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: {
      messages: [
        { originalText: 'Hi', authorType: 'user', participantId: 'user' },
        { originalText: 'Hello, I am a bot', authorType: 'bot', participantId: 'bot' },
        { originalText: 'Grüße 👋🏽 \u202eabc', authorType: 'user', participantId: 'user' },
      ],
    },
    finds: [],
  },
  {
    name: 'messages of an unknown interaction are none, and that is found',
    operation: 'messages',
    given: HAS_CONVERSATION,
    request: get(`${BASE}/conversations/<conversation>/messages?interaction-id=other`),
    status: 200,
    body: { messages: [] },
    finds: ['CALL_UNKNOWN_INTERACTION'],
  },
];

/** Every request that the platform is held to, whatever carries it. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...tokens,
  ...authentication,
  ...paths,
  ...heads,
  ...bodies,
  ...webhooks,
  ...keys,
  ...channels,
  ...conversations,
  ...participants,
  ...messages,
];
