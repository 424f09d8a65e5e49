import { operations } from '#src/protocol/chat-gateway/operations/operations.ts';
import { requestSamples } from '#src/protocol/chat-gateway/operations/samples.ts';
import type { CaseRequest, ConformanceCase } from '../conformance-cases.ts';
import {
  BASE,
  get,
  HAL_TYPE,
  HAS_CONVERSATION,
  KEY,
  OTHER_KEY,
  PROBLEM_TYPE,
  send,
  sendForm,
} from './requests.ts';

const UNAUTHORISED = {
  status: 401,
  headers: { 'content-type': PROBLEM_TYPE },
  body: { message: 'Access Denied', errors: [{ message: 'Access Denied', code: 'access_denied' }] },
};

const FOREIGN = {
  status: 403,
  headers: { 'content-type': PROBLEM_TYPE },
  body: {
    message: 'The tenant does not belong to customer.',
    errors: ["Header X-8x8-Tenant doesn't match tenant information for customerId=tenant01"],
  },
  finds: ['CALL_WRONG_TENANT'],
};

/** Published for these as for any other failure. */
const FOREIGN_IN_GENERAL = {
  ...FOREIGN,
  body: {
    message: 'The tenant does not belong to customer.',
    errors: [{ code: 'access_denied', message: 'The tenant does not belong to customer.' }],
  },
};
const foreignTo = (shortName: string) =>
  ['channel', 'attachment'].includes(shortName) ? FOREIGN_IN_GENERAL : FOREIGN;

const guarded = operations.filter(({ auth }) => auth === 'api-key');

/** The operation's path for resources that are not there. */
function urlOf({ path }: (typeof operations)[number], tenant = 'tenant01'): string {
  return path.replace(':tenantId', tenant).replace(/:\w+/g, 'x');
}

/** A request with a good body. */
function requestOf(operation: (typeof operations)[number], url = urlOf(operation)): CaseRequest {
  const { method } = operation;
  if (!('request' in operation)) return { method, url, headers: KEY };
  return 'schema' in operation.request
    ? send(method, url, requestSamples[operation.request.schema])
    : sendForm(url, [{ name: 'attachment', fileName: 'a.txt', text: 'a' }]);
}

const everyOperation = guarded.flatMap((operation): ConformanceCase[] => {
  const { shortName, path } = operation;
  const request = requestOf(operation);
  const namesTenant = path.includes(':tenantId');
  return [
    {
      name: `${shortName} needs an API key`,
      operation: shortName,
      request: { ...request, headers: { 'x-8x8-tenant': 'tenant01' } },
      ...UNAUTHORISED,
      finds: ['CALL_NO_API_KEY'],
    },
    {
      name: `${shortName} is refused to a key that nobody has`,
      operation: shortName,
      request: { ...request, headers: { ...KEY, 'x-api-key': 'eght_nobody' } },
      ...UNAUTHORISED,
      finds: ['CALL_WRONG_API_KEY'],
    },
    {
      name: `${shortName} is refused for a tenant of somebody else`,
      operation: shortName,
      request: {
        ...request,
        url: urlOf(operation, 'tenant02'),
        headers: { ...KEY, 'x-8x8-tenant': 'tenant02' },
      },
      ...foreignTo(shortName),
    },
    {
      name: `${shortName} with a query of too many parameters is refused`,
      operation: shortName,
      request: { ...request, url: `${request.url}?${'a=1&'.repeat(51)}` },
      status: 400,
      headers: { 'content-type': PROBLEM_TYPE },
      finds: ['CALL_QUERY_TOO_LARGE'],
    },
    ...(namesTenant
      ? []
      : [
          {
            name: `${shortName} is refused to a customer of several tenants who names none`,
            operation: shortName,
            request: { ...request, headers: { 'x-api-key': KEY['x-api-key'] } },
            ...foreignTo(shortName),
          },
        ]),
    ...(/:(?!tenantId)/.test(path)
      ? ['x', '__proto__', '..%2F..%2Fetc%2Fpasswd'].map(
          (id): ConformanceCase => ({
            name: `${shortName} of the unknown ${id} is not found`,
            operation: shortName,
            request: { ...request, url: request.url.replace(/\/x(?=\/|$)/g, `/${id}`) },
            status: 404,
            headers: { 'content-type': PROBLEM_TYPE },
          }),
        )
      : []),
  ];
});

/** A method that is not offered at a path, for each path. */
const wrongMethods = [...new Set(operations.map(({ path }) => path))].map((path): ConformanceCase => {
  const offered = operations.filter((each) => each.path === path);
  const method = ['DELETE', 'PUT', 'POST'].find((each) => offered.every((row) => row.method !== each)) ?? '';
  const allow = offered.flatMap((row) => (row.method === 'GET' ? ['GET', 'HEAD'] : [row.method])).join(', ');
  const [first] = offered;
  return {
    name: `${method} ${path} is not allowed`,
    request: { method, url: first === undefined ? '' : urlOf(first), headers: KEY },
    status: 405,
    headers: { 'content-type': PROBLEM_TYPE, allow },
    body: { message: `Method ${method} is not allowed here. Allowed: ${allow}.` },
    finds: ['CALL_WRONG_METHOD'],
  };
});

/** Who may call, and for which tenant. */
export const callers: readonly ConformanceCase[] = [
  ...everyOperation,
  ...wrongMethods,
  {
    name: 'a customer of one tenant need not name it',
    operation: 'webhooks',
    request: { method: 'GET', url: `${BASE}/webhooks`, headers: OTHER_KEY },
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { _embedded: { webhooks: [] } },
    finds: [],
  },
  ...['nobody', '', '__proto__'].map(
    (tenant): ConformanceCase => ({
      name: `a customer of one tenant may not name "${tenant}"`,
      operation: 'webhooks',
      request: { method: 'GET', url: `${BASE}/webhooks`, headers: { ...OTHER_KEY, 'x-8x8-tenant': tenant } },
      status: 403,
      body: { errors: ["Header X-8x8-Tenant doesn't match tenant information for customerId=customer02"] },
      finds: ['CALL_WRONG_TENANT'],
    }),
  ),
  {
    name: 'a token of chat-api is no API key',
    operation: 'webhooks',
    request: { method: 'GET', url: `${BASE}/webhooks`, headers: { authorization: 'Bearer abc' } },
    ...UNAUTHORISED,
    finds: ['CALL_NO_API_KEY'],
  },
  {
    name: 'an unknown key is refused as in 2025 when asked to',
    operation: 'webhooks',
    settings: { gatewayProblems: '2025' },
    request: { method: 'GET', url: `${BASE}/webhooks` },
    status: 401,
    body: { message: 'Invalid Credentials', code: 'KA:1234567' },
  },
  {
    name: 'a foreign tenant is refused as in 2025 when asked to',
    operation: 'webhooks',
    settings: { gatewayProblems: '2025' },
    request: { method: 'GET', url: `${BASE}/webhooks`, headers: { ...KEY, 'x-8x8-tenant': 'tenant02' } },
    status: 403,
    body: { message: 'Access is denied.', errors: [{ message: 'Access is denied', code: 'access_denied' }] },
  },
  {
    name: 'a client that accepts application/json is answered with hal+json',
    operation: 'read-conversation',
    given: HAS_CONVERSATION,
    request: {
      ...get(`${BASE}/conversations/<conversation>`),
      headers: { ...KEY, accept: 'application/json' },
    },
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    finds: [],
  },
  {
    name: 'a conversation of another tenant of the customer is not found',
    operation: 'read-conversation',
    given: HAS_CONVERSATION,
    request: {
      ...get(`${BASE}/conversations/<conversation>`),
      headers: { ...KEY, 'x-8x8-tenant': 'tenant-eu' },
    },
    status: 404,
    finds: ['CALL_UNKNOWN_CONVERSATION'],
  },
  {
    name: 'a public key is given to everybody',
    operation: 'key',
    request: { method: 'GET', url: `${BASE}/jwk/fake-8x8-test-key-do-not-trust/public` },
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { kty: 'RSA', e: 'AQAB', kid: 'fake-8x8-test-key-do-not-trust' },
    finds: [],
  },
  {
    name: 'an unknown public key is not found',
    operation: 'key',
    request: { method: 'GET', url: `${BASE}/jwk/other/public` },
    status: 404,
    headers: { 'content-type': PROBLEM_TYPE },
    body: { message: 'Resource of type JWKPublic with id other was not found.' },
  },
  {
    name: 'HEAD of a list is answered like GET, without the body',
    operation: 'webhooks',
    request: { method: 'HEAD', url: `${BASE}/webhooks`, headers: KEY },
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: '',
  },
];
