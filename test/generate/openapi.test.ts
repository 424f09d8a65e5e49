import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { deliveryHeaders } from '#src/generate/delivery-headers.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { operations } from '#src/protocol/operations.ts';
import { createSchemaCompiler, readDocument } from '../support/generate/documents.ts';
import { findExamples } from '../support/generate/find-examples.ts';

type Operation = { readonly operationId: string; readonly responses: Readonly<Record<string, unknown>> };
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe.each(Object.values(dialects))(
  'the OpenAPI document of $name',
  ({ name, eventTypes, ...dialect }) => {
    const document = readDocument('openapi', name);
    const compile = createSchemaCompiler(document);
    const examples = findExamples(document);

    test('is valid OpenAPI 3.1, in the eyes of its validator', async () => {
      const validator = new Validator();
      expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
      expect(validator.version).toBe('3.1');
    });

    test('refers to nothing that is not there, and holds nothing that nothing refers to', () => {
      const referred = new Set(
        Array.from(
          JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g),
          ([, path]) => path,
        ),
      );
      const held = Object.entries(document.components)
        .filter(([section]) => section !== 'securitySchemes')
        .flatMap(([section, entries]) => Object.keys(entries).map((entry) => `${section}/${entry}`));
      // Nothing needs the union of all events: it is for those who generate code.
      expect(held.filter((path) => !referred.has(path))).toEqual(['schemas/AnyEvent']);
      expect([...referred].filter((path) => !held.includes(path ?? ''))).toEqual([]);
    });

    test.each(Object.entries(document.components.schemas))('its schema %s compiles strictly', (_, schema) => {
      expect(compile(schema)).toBeTypeOf('function');
    });

    test.each(examples)('its example at $at is what its schema says', ({ schema, value }) => {
      const validate = compile(schema);
      expect([validate(value), validate.errors]).toEqual([true, null]);
    });

    test('says the version of the events', () => {
      expect(document.info).toMatchObject({ version: dialect.notificationVersion });
    });

    test('has a webhook per event, with its headers and an example', () => {
      const webhooks = document.webhooks as Paths;
      expect(Object.keys(webhooks)).toEqual(eventTypes);
      for (const [eventType, { post }] of Object.entries(webhooks)) {
        expect(post).toMatchObject({
          parameters: deliveryHeaders.map((header) => ({ $ref: `#/components/parameters/${header.name}` })),
          responses: { '2XX': {}, default: {} },
        });
        expect(examples.some(({ at }) => at.startsWith(`/webhooks/${eventType}/`))).toBe(true);
      }
    });
  },
);

test.each(DIALECT_NAMES)(
  'the OpenAPI document of %s has every operation of the table with each of its statuses',
  (dialect) => {
    const paths = readDocument('openapi', dialect).paths as Paths;
    const documented = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, { operationId, responses }]) => ({
          operationId,
          call: `${method} ${path}`,
          statuses: Object.keys(responses),
        })),
    );
    // What the URL in an event leads to is no operation of 8x8's.
    const expected = operations
      .filter((row) => row.dialect === dialect && row.id !== 'presigned')
      .map(({ id, method, path, responses }) => ({
        operationId: id as string,
        call: `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
        statuses: Object.keys(responses),
      }));
    const byId = (a: { operationId: string }, b: { operationId: string }) =>
      a.operationId < b.operationId ? -1 : 1;
    expect(documented.toSorted(byId)).toEqual(expected.toSorted(byId));
  },
);

describe('the OpenAPI document of chat-api allows what the platform accepts', () => {
  const { schemas } = readDocument('openapi', 'chat-api').components;
  const compile = createSchemaCompiler(readDocument('openapi', 'chat-api'));
  const webhook = { name: 'Bot', uri: 'https://bot.example/webhook' };
  const message = (type: string) => ({ messages: [{ text: 'Hi', type }] });

  test.each<[string, string, object, boolean]>([
    ['a webhook’s version', 'webhookRequest', { ...webhook, version: 'v2.0' }, true],
    ['its other name', 'webhookRequest', { ...webhook, notificationVersion: 'v2.0' }, true],
    ['no version', 'webhookRequest', webhook, false],
    ['a customer called user', 'conversationRequest', { channelId: '25', user: { name: 'Ana' } }, true],
    ['another author of a message', 'messageRequest', { text: 'Hi', authorType: 'bot Options:' }, true],
    [
      'another author in the history',
      'conversationRequest',
      { channelId: '25', customer: {}, history: message('bot Options:') },
      true,
    ],
    ['an author that is no text', 'messageRequest', { text: 'Hi', authorType: 1 }, false],
  ])('%s', (_, name, value, expected) => {
    expect(compile(schemas[name] ?? false)(value)).toBe(expected);
  });

  test('and says which values are known', () => {
    expect(JSON.stringify(schemas.messageRequest)).toContain('"x-extensible-enum":["bot","user"]');
    expect(JSON.stringify(schemas.messageList)).toContain(
      '"x-extensible-enum":["bot","user","system","agent"]',
    );
  });
});

test('the OpenAPI document of chat-gateway has its 34 operations, and what is no operation of 8x8’s is none', () => {
  const paths = readDocument('openapi', 'chat-gateway').paths as Paths;
  const methods = Object.values(paths).flatMap((item) =>
    Object.keys(item as object).filter((key) => key !== 'parameters'),
  );
  expect(methods).toHaveLength(34);
  expect(Object.keys(paths).filter((path) => !/^\/(chat-gateway\/v1|api\/v1\/tenant)\//.test(path))).toEqual(
    [],
  );
});
