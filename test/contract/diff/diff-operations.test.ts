import { describe, expect, test } from 'vitest';
import { diffDocuments, linesOf } from './changed-contract.ts';
import { buildDocument } from './notes-document.ts';

type Document = ReturnType<typeof buildDocument>;
type Loose = Record<string, unknown>;

const NOTE = '/notes/{noteId}';

/** Puts a value somewhere into a document; undefined takes away what is there. */
function put(document: Document, path: readonly string[], value: unknown): void {
  let at: Loose = document as unknown as Loose;
  for (const name of path.slice(0, -1)) at = at[name] as Loose;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
}

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const textNote = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };

type Case = readonly [name: string, path: readonly string[], value: unknown, lines: readonly string[]];

const cases: readonly Case[] = [
  ['an operation that goes away', ['paths', NOTE, 'delete'], undefined, ['breaking operation-removed']],
  ['a new operation', ['paths', NOTE, 'patch'], { responses: {} }, ['compatible operation-added']],
  [
    'an operation that is announced to go away',
    ['paths', NOTE, 'delete', 'deprecated'],
    true,
    ['risky deprecated'],
  ],
  [
    'a further address',
    ['servers'],
    [{ url: 'https://api.example' }, { url: 'https://b.example' }],
    ['compatible server-added'],
  ],
  [
    'another address',
    ['servers'],
    [{ url: 'https://b.example' }],
    ['breaking server-removed', 'compatible server-added'],
  ],
  [
    'a parameter of the path by another name',
    ['components', 'parameters', 'noteId', 'schema', 'minLength'],
    1,
    [1, 2, 3].map(() => 'breaking limit-tightened path /1'),
  ],
  [
    'a parameter that becomes required',
    ['paths', NOTE, 'get', 'parameters', '0', 'required'],
    true,
    ['breaking field-became-required query /size'],
  ],
  ['a header by another case', ['paths', NOTE, 'get', 'parameters', '1', 'name'], 'x-trace', []],
  [
    'a header that need not be sent any more',
    ['paths', NOTE, 'get', 'parameters', '1', 'required'],
    false,
    ['compatible field-became-optional header /x-trace'],
  ],
  [
    'a parameter that goes away',
    ['paths', NOTE, 'get', 'parameters', '0', 'name'],
    'limit',
    ['risky field-ignored query /size', 'compatible optional-field-added query /limit'],
  ],
  [
    'a parameter that is announced to go away',
    ['paths', NOTE, 'get', 'parameters', '0', 'deprecated'],
    true,
    ['risky deprecated query /size'],
  ],
  [
    'a field that becomes optional in request and response',
    ['components', 'schemas', 'note', 'required'],
    [],
    [
      'breaking field-became-optional response 200 /text',
      'breaking field-became-optional response 200 /text',
      'compatible field-became-optional request /text',
    ],
  ],
  [
    'a value that goes away from request and response',
    ['components', 'schemas', 'note', 'properties', 'color', 'enum'],
    ['red'],
    [
      'breaking enum-value-removed request /color',
      'compatible enum-value-removed response 200 /color',
      'compatible enum-value-removed response 200 /color',
    ],
  ],
  [
    'a body that is needed now',
    ['paths', NOTE, 'delete', 'requestBody'],
    { required: true, ...json({}) },
    ['breaking body-required request'],
  ],
  [
    'a body that may be there now',
    ['paths', NOTE, 'delete', 'requestBody'],
    json({}),
    ['compatible body-added request'],
  ],
  [
    'a body that may be absent now',
    ['components', 'requestBodies', 'note', 'required'],
    false,
    ['compatible body-optional request'],
  ],
  [
    'a body that nobody takes',
    ['paths', NOTE, 'put', 'requestBody'],
    undefined,
    ['risky body-removed request'],
  ],
  [
    'another media type of a request',
    ['components', 'requestBodies', 'note', 'content'],
    { 'text/plain': {} },
    ['breaking media-type-removed request', 'compatible media-type-added request'],
  ],
  [
    'a further media type of a response',
    ['components', 'responses', 'note', 'content', 'text/plain'],
    {},
    ['risky media-type-added response 200', 'risky media-type-added response 200'],
  ],
  [
    'a header of a response that goes away',
    ['components', 'responses', 'note', 'headers'],
    {},
    ['breaking field-removed response 200 header /etag', 'breaking field-removed response 200 header /etag'],
  ],
  [
    'another status of success',
    ['paths', NOTE, 'delete', 'responses'],
    { '202': {} },
    ['breaking success-status-removed success', 'risky success-status-added success'],
  ],
  [
    'another status of failure',
    ['paths', NOTE, 'get', 'responses'],
    { '200': { $ref: '#/components/responses/note' }, '410': {}, default: {} },
    ['risky error-status-removed error', 'compatible error-status-added error'],
  ],
  ['a further scope', ['security'], [{ token: ['read', 'all'] }], ['breaking security-tightened']],
  [
    'a way to sign in that goes away',
    ['paths', NOTE, 'put', 'security'],
    [{ key: [] }],
    ['breaking security-tightened'],
  ],
  ['nobody has to sign in', ['security'], [], ['compatible security-loosened']],
  [
    'everybody has to sign in',
    ['paths', NOTE, 'delete', 'security'],
    undefined,
    ['breaking security-tightened'],
  ],
  [
    'a field of an event that goes away',
    ['components', 'schemas', 'TEXT', 'properties', 'message'],
    undefined,
    ['breaking type-widened /message'],
  ],
  ['an event that is no longer sent', ['webhooks'], {}, ['breaking event-removed']],
  [
    'a header of an event that goes away',
    ['webhooks', 'TEXT', 'post', 'parameters'],
    [],
    ['breaking field-removed header /x-signature'],
  ],
  [
    'an answer that is no longer good',
    ['webhooks', 'TEXT', 'post', 'responses'],
    { '204': {} },
    ['breaking answer-status-removed answer', 'compatible answer-status-added answer'],
  ],
  [
    'a webhook whose body is no event by itself',
    ['webhooks', 'PING'],
    { post: { requestBody: json(textNote), responses: {} } },
    ['risky event-added'],
  ],
];

describe('of an API', () => {
  test.each(cases)('%s', (_, path, value, lines) => {
    const after = buildDocument();
    put(after, path, value);
    expect(linesOf(diffDocuments(buildDocument(), after))).toEqual(lines);
  });

  test('a parameter of the path may be renamed', () => {
    const after = JSON.parse(JSON.stringify(buildDocument()).replaceAll('noteId', 'id'));
    expect(linesOf(diffDocuments(buildDocument(), after))).toEqual([]);
  });

  test('each change names the call, and for whom it counts', () => {
    const after = buildDocument();
    put(after, ['components', 'schemas', 'note', 'properties', 'text', 'type'], 'integer');
    const { changes } = diffDocuments(buildDocument(), after);
    expect(
      changes.map(({ audience, subject, before, after: now }) => [audience, subject, before, now]),
    ).toEqual([
      ['caller', `GET ${NOTE}`, 'string', 'integer'],
      ['caller', `PUT ${NOTE}`, 'string', 'integer'],
      ['caller', `PUT ${NOTE}`, 'string', 'integer'],
    ]);
  });
});
