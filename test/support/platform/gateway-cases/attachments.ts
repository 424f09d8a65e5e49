import type { ConformanceCase } from '../conformance-cases.ts';
import {
  CONVERSATION,
  FILE,
  get,
  HAL_TYPE,
  HAS_CONVERSATION,
  PROBLEM_TYPE,
  posting,
  sendForm,
} from './requests.ts';

const URL = `${CONVERSATION}/attachments`;
const ONE = `${URL}/<attachment>`;
const CREATED = '2026-01-01T00:00:00.000Z';
const file = (fileName: string, text = 'text') => ({
  name: 'attachment',
  fileName,
  type: 'text/plain',
  text,
});
const HAS_FILE = [...HAS_CONVERSATION, FILE];
const TOLD = [
  ...HAS_FILE,
  posting({ authorType: 'bot', text: 'See', attachments: [{ id: '<attachment>' }] }),
];

/** Attachments of chat-gateway. */
export const attachmentCases: readonly ConformanceCase[] = [
  {
    name: 'a file is uploaded',
    operation: 'attachment',
    given: HAS_CONVERSATION,
    request: FILE,
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { filename: 'Grüße "1".txt', sizeInBytes: 12, createdAt: CREATED },
    finds: [],
  },
  ...(
    [
      ['without author', [file('a.txt')], 4, []],
      ['of the bot', [file('a.txt'), { name: 'authorType', text: 'bot' }], 4, []],
      ['that is empty', [file('a.txt', '')], 0, []],
      [
        'of an author who is none',
        [file('a.txt'), { name: 'authorType', text: 'agent' }],
        4,
        ['CALL_NOT_ALLOWED_VALUE'],
      ],
      ['with more parts', [file('a.txt'), { name: 'colour', text: 'red' }], 4, ['CALL_UNKNOWN_FIELD']],
    ] as const
  ).map(
    ([what, parts, sizeInBytes, finds]): ConformanceCase => ({
      name: `a file ${what} is uploaded`,
      operation: 'attachment',
      given: HAS_CONVERSATION,
      request: sendForm(URL, parts),
      status: 200,
      body: { filename: 'a.txt', sizeInBytes },
      finds,
    }),
  ),
  ...(
    [
      ['no file', [{ name: 'authorType', text: 'user' }]],
      ['the file in another part', [{ ...file('a.txt'), name: 'file' }]],
      ['a text in place of the file', [{ name: 'attachment', text: 'text' }]],
      ['nothing', []],
    ] as const
  ).map(
    ([what, parts]): ConformanceCase => ({
      name: `a form with ${what} is refused`,
      operation: 'attachment',
      given: HAS_CONVERSATION,
      request: sendForm(URL, parts),
      status: 400,
      headers: { 'content-type': PROBLEM_TYPE },
      body: { errors: [{ code: 'invalid_parameter' }] },
      finds: ['CALL_NO_FILE'],
    }),
  ),
  {
    name: 'a form of an author who is none is refused by a strict platform',
    operation: 'attachment',
    settings: { strictness: 'strict' },
    given: HAS_CONVERSATION,
    request: sendForm(URL, [file('a.txt'), { name: 'authorType', text: 'agent' }]),
    status: 400,
    finds: ['CALL_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'a form that says no boundary is refused',
    operation: 'attachment',
    given: HAS_CONVERSATION,
    request: {
      ...FILE,
      headers: {
        'x-api-key': 'fake-8x8-test-key',
        'x-8x8-tenant': 'tenant01',
        'content-type': 'multipart/form-data',
      },
    },
    status: 400,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_BODY_MALFORMED'],
  },
  {
    name: 'a form that is cut off is refused',
    operation: 'attachment',
    given: HAS_CONVERSATION,
    request: { ...FILE, body: String(FILE.body).slice(0, 150) },
    status: 400,
    finds: ['CALL_BODY_MALFORMED'],
  },
  {
    name: 'JSON in place of a form is refused',
    operation: 'attachment',
    given: HAS_CONVERSATION,
    request: {
      ...FILE,
      headers: {
        'x-api-key': 'fake-8x8-test-key',
        'x-8x8-tenant': 'tenant01',
        'content-type': 'application/json',
      },
      body: '{}',
    },
    status: 415,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_MEDIA_TYPE'],
  },
  {
    name: 'a file larger than 26 MiB is refused',
    operation: 'attachment',
    given: HAS_CONVERSATION,
    request: { ...FILE, body: new Uint8Array(26 * 1024 * 1024 + 1) },
    status: 413,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_BODY_TOO_LARGE'],
  },
  {
    name: 'files are listed',
    operation: 'attachments',
    given: HAS_FILE,
    request: get(URL),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: {
      _embedded: { attachments: [{ id: '<attachment>', sizeInBytes: 12, createdAt: CREATED }] },
      _links: { self: { href: `${URL}?page=0&size=20` } },
      page: { size: 20, number: 0, totalElements: 1, totalPages: 1 },
    },
    finds: [],
  },
  ...(
    [
      ['?sort=filename:desc', ['c', 'b', 'a'], 3],
      ['?sort=filename&size=1&page=1', ['b'], 3],
      ['?filter=filename==b', ['b'], 1],
      ['?sort=sizeInBytes', ['a', 'b', 'c'], 3],
      ['?sort=sizeInBytes&filter=sizeInBytes=gt=9', ['b', 'c'], 2],
      ['?sort=createdAt', ['c', 'b', 'a'], 3],
      ['?filter=filename==d', [], 0],
    ] as const
  ).map(
    ([query, names, totalElements]): ConformanceCase => ({
      name: `files are listed by ${query}`,
      operation: 'attachments',
      given: [
        ...HAS_CONVERSATION,
        ...[
          ['c', 100],
          ['b', 10],
          ['a', 9],
        ].map(([name, size]) => sendForm(URL, [file(String(name), 'x'.repeat(Number(size)))])),
      ],
      request: get(`${URL}${query}`),
      status: 200,
      body: { _embedded: { attachments: names.map((filename) => ({ filename })) }, page: { totalElements } },
      finds: [],
    }),
  ),
  {
    name: 'files cannot be listed by an unknown field',
    operation: 'attachments',
    given: HAS_CONVERSATION,
    request: get(`${URL}?sort=type`),
    status: 400,
    finds: ['CALL_QUERY_NOT_ALLOWED_VALUE'],
  },
  {
    name: 'what is known of a file is read',
    operation: 'read-attachment',
    given: HAS_FILE,
    request: get(ONE),
    status: 200,
    headers: { 'content-type': HAL_TYPE },
    body: { id: '<attachment>', filename: 'Grüße "1".txt', sizeInBytes: 12, createdAt: CREATED },
    finds: [],
  },
  {
    name: 'a file is downloaded',
    operation: 'attachment-content',
    given: HAS_FILE,
    request: get(`${ONE}/content`),
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Gr__e _1_.txt"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.txt`,
    },
    body: 'Grüße 👋',
    finds: [],
  },
  {
    name: 'a file is downloaded although its name has characters that a header may not have',
    operation: 'attachment-content',
    given: [
      ...HAS_CONVERSATION,
      {
        ...sendForm(URL, [file("it's (1)*\u0001.txt")]),
        capture: { attachment: 'id' },
      },
    ],
    request: get(`${ONE}/content`),
    status: 200,
    headers: {
      'content-disposition': `attachment; filename="it's (1)*_.txt"; filename*=UTF-8''it%27s%20%281%29%2A%01.txt`,
    },
    body: 'text',
  },
  {
    name: 'a file is downloaded although its name was cut within a character',
    operation: 'attachment-content',
    given: [
      ...HAS_CONVERSATION,
      { ...sendForm(URL, [file('👋'.repeat(200))]), capture: { attachment: 'id' } },
    ],
    request: get(`${ONE}/content`),
    status: 200,
    body: 'text',
  },
  {
    name: 'an empty file is downloaded',
    operation: 'attachment-content',
    given: [...HAS_CONVERSATION, { ...sendForm(URL, [file('a.txt', '')]), capture: { attachment: 'id' } }],
    request: get(`${ONE}/content`),
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: '',
  },
  {
    name: 'HEAD of a file is answered without it',
    operation: 'attachment-content',
    given: HAS_FILE,
    request: { ...get(`${ONE}/content`), method: 'HEAD' },
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: '',
  },
  ...(['read-attachment', 'attachment-content'] as const).map(
    (operation): ConformanceCase => ({
      name: `${operation} of an unknown file is not found`,
      operation,
      given: HAS_CONVERSATION,
      request: get(`${URL}/other${operation === 'attachment-content' ? '/content' : ''}`),
      status: 404,
      headers: { 'content-type': PROBLEM_TYPE },
      body: { message: 'Resource of type Attachment with id other was not found.' },
      finds: ['CALL_UNKNOWN_ATTACHMENT'],
    }),
  ),
  {
    name: 'a file is downloaded from its preSignedUrl, without a key',
    operation: 'download',
    given: TOLD,
    request: { method: 'GET', url: '<preSigned>' },
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: 'Grüße 👋',
    finds: [],
  },
  {
    name: 'a preSignedUrl is good until its last moment',
    operation: 'download',
    given: [...TOLD, { ...get(URL), thenMs: 3_600_000 }],
    request: { method: 'GET', url: '<preSigned>' },
    status: 200,
  },
  {
    name: 'a preSignedUrl expires',
    operation: 'download',
    given: [...TOLD, { ...get(URL), thenMs: 3_600_001 }],
    request: { method: 'GET', url: '<preSigned>' },
    status: 403,
    headers: { 'content-type': PROBLEM_TYPE },
    body: {
      message:
        'The preSignedUrl expired at 2026-01-01T01:00:00.000Z. Fetch it sooner, or the content with the API key.',
      errors: [],
    },
    finds: ['CALL_URL_NOT_VALID'],
  },
  {
    name: 'how long a preSignedUrl lives is a setting',
    operation: 'download',
    settings: { preSignedUrlLifetime: '5s' },
    given: [...TOLD, { ...get(URL), thenMs: 5001 }],
    request: { method: 'GET', url: '<preSigned>' },
    status: 403,
  },
  ...['?expires=9999999999999', '?expires=9999999999999&signature=forged', '<preSigned>0', ''].map(
    (query): ConformanceCase => ({
      name: `a preSignedUrl with "${query}" is refused`,
      operation: 'download',
      given: TOLD,
      request: {
        method: 'GET',
        url: query.startsWith('<') ? query : `/pre-signed/<conversation>/<attachment>${query}`,
      },
      status: 403,
      headers: { 'content-type': PROBLEM_TYPE },
      finds: ['CALL_URL_NOT_VALID'],
    }),
  ),
  {
    name: 'a preSignedUrl of an unknown file is not found',
    operation: 'download',
    given: TOLD,
    request: { method: 'GET', url: '/pre-signed/<conversation>/other?expires=9&signature=x' },
    status: 404,
    headers: { 'content-type': PROBLEM_TYPE },
    finds: ['CALL_UNKNOWN_ATTACHMENT'],
  },
];
