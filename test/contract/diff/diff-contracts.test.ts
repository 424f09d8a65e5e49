import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffContracts } from '#src/contract/diff/diff-contracts.ts';
import type { ContractFile } from '#src/contract/diff/part.ts';
import { RULES, SEVERITIES } from '#src/contract/diff/rules.ts';
import { diffDocuments, diffSchemas, linesOf } from './changed-contract.ts';
import { buildDocument } from './notes-document.ts';

const folder = join(import.meta.dirname, '../../../contracts');
const GENERATED = ['schemas', 'openapi', 'asyncapi'];

function readGenerated(): readonly ContractFile[] {
  return GENERATED.flatMap((kind) => readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`)).map(
    (name) => ({ name, content: JSON.parse(readFileSync(join(folder, name), 'utf8')) }),
  );
}

/** The generated set with the text of its files changed. */
function changeGenerated(change: (text: string) => string): readonly ContractFile[] {
  return readGenerated().map(({ name, content }) => ({
    name,
    content: JSON.parse(change(JSON.stringify(content))),
  }));
}

function event(eventType: string, rest: object = {}, name = `${eventType}.schema.json`): ContractFile {
  const properties = { eventType: { const: eventType }, ...rest };
  return { name, content: { $id: `urn:fake-8x8:chat-api:${eventType}`, type: 'object', properties } };
}

describe('the generated contracts', () => {
  test('do not differ from themselves, and every file is understood', () => {
    const diff = diffContracts(readGenerated(), readGenerated());
    expect(diff).toMatchObject({ changes: [], ignored: [] });
    expect(diff.compared).toEqual(
      readGenerated()
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('tell one change of an event once, with each file that describes it', () => {
    const after = changeGenerated((text) => text.replaceAll('"queueName"', '"queueTitle"'));
    const { changes } = diffContracts(readGenerated(), after);
    const gone = changes.filter(
      ({ subject, kind }) => subject === 'chat-api QUEUED' && kind === 'field-removed',
    );
    expect(gone.map(({ path, files }) => [path, files])).toEqual([
      [
        '/queueName',
        [
          'asyncapi/chat-api.asyncapi.json',
          'openapi/chat-api.openapi.json',
          'schemas/chat-api.queued.schema.json',
          'schemas/chat-api.schema.json',
        ],
      ],
    ]);
  });

  test('keep the dialects apart', () => {
    const after = readGenerated().filter(({ name }) => !name.includes('chat-gateway'));
    const { changes } = diffContracts(readGenerated(), after);
    const events = changes.filter(({ kind }) => kind === 'event-removed').map(({ subject }) => subject);
    expect(events).toContain('chat-gateway TRANSFER');
    expect(events.filter((subject) => subject.startsWith('chat-api'))).toEqual([]);
  });

  test('of a version that had schemas only have gained operations, and no event', () => {
    const before = readGenerated().filter(({ name }) => name.startsWith('schemas/'));
    const { changes } = diffContracts(before, readGenerated());
    expect([...new Set(changes.map(({ kind }) => kind))]).toEqual(['operation-added']);
  });

  test('are compared the same whatever the order of the files', () => {
    const after = changeGenerated((text) => text.replaceAll('"minLength":1', '"minLength":0'));
    const diff = diffContracts(readGenerated(), after);
    expect(diff.changes.length).toBeGreaterThan(20);
    expect(diffContracts(readGenerated().toReversed(), after.toReversed())).toEqual(diff);
  });

  test('have roles: people write scenarios and read reports', () => {
    const after = changeGenerated((text) => text.replaceAll('"type":"boolean"', '"type":"integer"'));
    const { changes } = diffContracts(readGenerated(), after);
    const roles = new Map(
      changes.map(({ subject, audience, direction }) => [subject, [audience, direction]]),
    );
    expect(roles.get('scenario')).toEqual(['user', 'sent']);
    expect(roles.get('report')).toEqual(['user', 'received']);
    expect(roles.get('chat-gateway MESSAGE')).toEqual(['receiver', 'received']);
  });
});

describe('a set', () => {
  test('may move an event to another file', () => {
    const before = [event('TEXT', {}, 'a.json')];
    const after = [event('TEXT', { message: { type: 'string' } }, 'b.json')];
    expect(linesOf(diffContracts(before, after))).toEqual(['compatible optional-field-added /message']);
  });

  test('may gain and lose events and schemas', () => {
    const schema = (name: string) => ({ name, content: { type: 'string' } });
    const before = [event('TEXT'), event('QUEUED'), schema('old.json')];
    const after = [event('TEXT'), event('TYPING'), schema('new.json')];
    const { changes } = diffContracts(before, after);
    expect(changes.map(({ severity, kind, subject }) => [severity, kind, subject])).toEqual([
      ['breaking', 'event-removed', 'chat-api QUEUED'],
      ['breaking', 'schema-removed', 'old'],
      ['risky', 'event-added', 'chat-api TYPING'],
      ['compatible', 'schema-added', 'new'],
    ]);
  });

  test('may hold a union, whose members are events by themselves', () => {
    const union = (...types: readonly string[]): ContractFile => ({
      name: 'chat-api.schema.json',
      content: {
        oneOf: types.map((type) => ({ $ref: `#/$defs/${type}` })),
        $defs: Object.fromEntries(types.map((type) => [type, event(type).content])),
      },
    });
    const { changes } = diffContracts([union('TEXT', 'QUEUED')], [union('TEXT', 'TYPING')]);
    expect(changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['event-removed', 'chat-api QUEUED'],
      ['event-added', 'chat-api TYPING'],
    ]);
  });

  test('may hold other files, which are named', () => {
    const pact = { name: 'pacts/a.json', content: { consumer: { name: 'a' }, interactions: [] } };
    const diff = diffContracts([event('TEXT'), pact], [event('TEXT'), { name: 'list.json', content: [] }]);
    expect([diff.changes, diff.ignored]).toEqual([[], ['list.json', 'pacts/a.json']]);
  });

  test.each([
    ['old', [], [event('TEXT')]],
    ['new', [event('TEXT')], [{ name: 'package.json', content: { name: 'x' } }]],
  ])('has to hold something on the %s side', (side, before, after) => {
    const nothing = {
      code: 'CONTRACT_NOTHING_TO_COMPARE',
      message: expect.stringContaining(`the ${side} side`),
    };
    expect(() => diffContracts(before, after)).toThrow(expect.objectContaining(nothing));
  });
});

describe('AsyncAPI', () => {
  const document = (headers: object, message: object) => ({
    asyncapi: '3.0.0',
    channels: { webhook: { messages: { TEXT: { $ref: '#/components/messages/TEXT' } } } },
    components: {
      messages: {
        TEXT: {
          headers: {
            schemaFormat: 'application/schema+json',
            schema: { type: 'object', properties: headers },
          },
          payload: event('TEXT', message).content,
        },
      },
    },
  });

  test('is compared by payload and headers', () => {
    const before = document({ a: { type: 'string' } }, { message: { type: 'string' } });
    const after = document({}, { message: { type: 'integer' } });
    expect(linesOf(diffDocuments(before, after, 'a.asyncapi.json'))).toEqual([
      'breaking type-changed /message',
      'breaking field-removed header /a',
    ]);
  });
});

describe('the table of rules', () => {
  test.each(Object.entries(RULES))('%s is judged in both directions, with reasons', (_, rule) => {
    for (const { severity, reason } of [rule.received, rule.sent]) {
      expect(SEVERITIES).toContain(severity);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
    expect(rule.what).toMatch(/^[a-z].*[a-z]$/);
  });

  test('is what changes are told with, the worst first', () => {
    const before = { properties: { a: { type: 'string' }, b: { enum: ['x'] } } };
    const after = { properties: { c: {}, b: { enum: ['x', 'y'] } } };
    const { changes, summary } = diffSchemas(before, after, 'received');
    expect(changes.map(({ severity }) => severity)).toEqual(['breaking', 'risky', 'compatible']);
    expect(summary).toEqual({ breaking: 1, risky: 1, compatible: 1 });
    expect(changes[1]).toEqual({
      severity: 'risky',
      kind: 'enum-value-added',
      audience: 'receiver',
      direction: 'received',
      subject: 'data',
      place: '',
      path: '/b',
      what: RULES['enum-value-added'].what,
      after: '"y"',
      reason: RULES['enum-value-added'].received.reason,
      files: ['data.schema.json'],
    });
  });
});

test('a document does not differ from itself', () => {
  expect(diffDocuments(buildDocument(), buildDocument()).changes).toEqual([]);
});
