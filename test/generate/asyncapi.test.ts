import { Parser } from '@asyncapi/parser';
import { describe, expect, test } from 'vitest';
import { dialects } from '#src/protocol/dialects.ts';
import { createSchemaCompiler, readDocument, readDocumentText } from '../support/generate/documents.ts';

/** What the parser says that is meant so. */
const REVIEWED: Readonly<Record<string, string>> = {
  'asyncapi-latest-version':
    'Version 3.0 is what most tools read; 3.1 adds nothing that these documents use.',
};

type Message = {
  readonly headers: object;
  readonly payload: object;
  readonly examples: readonly {
    readonly name: string;
    readonly headers: unknown;
    readonly payload: unknown;
  }[];
};

describe.each(Object.values(dialects))(
  'the AsyncAPI document of $name',
  ({ name, eventTypes, ...dialect }) => {
    const document = readDocument('asyncapi', name);
    const messages = document.components.messages as Readonly<Record<string, Message>>;
    const compile = createSchemaCompiler(document);
    const parsing = new Parser().parse(readDocumentText('asyncapi', name));

    test('is valid AsyncAPI 3, in the eyes of its parser', async () => {
      const { document: parsed, diagnostics } = await parsing;
      expect(diagnostics.filter(({ code }) => REVIEWED[String(code)] === undefined)).toEqual([]);
      expect(parsed?.version()).toBe('3.0.0');
      expect(parsed?.info().version()).toBe(dialect.notificationVersion);
    });

    test('sends each event to the webhook', async () => {
      const { document: parsed } = await parsing;
      const operations = parsed?.operations().all() ?? [];
      expect(operations.map((operation) => operation.messages().all()[0]?.name())).toEqual(eventTypes);
      expect(operations.every((operation) => operation.isSend())).toBe(true);
      expect(parsed?.channels().all()[0]?.messages().all()).toHaveLength(eventTypes.length);
    });

    test.each(Object.entries(document.components.schemas))('its schema %s compiles strictly', (_, schema) => {
      expect(compile(schema)).toBeTypeOf('function');
    });

    test.each(Object.keys(messages))('the examples of %s are what its schemas say', (eventType) => {
      const { headers, payload, examples } = messages[eventType] as Message;
      const [checkHeaders, checkPayload] = [compile(headers), compile(payload)];
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect([checkHeaders(example.headers), checkHeaders.errors]).toEqual([true, null]);
        expect([checkPayload(example.payload), checkPayload.errors]).toEqual([true, null]);
      }
    });
  },
);
