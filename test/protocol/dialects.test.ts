import { describe, expect, test } from 'vitest';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { checkEventIn, DEFAULT_DIALECT, dialectByVersion, dialects } from '#src/protocol/dialects.ts';
import { PUBLISHED_EVENTS } from '../support/protocol/published-samples.ts';

const { 'chat-api': chatApi, 'chat-gateway': chatGateway } = dialects;
const ids = createSeededIds('seed');

describe('dialects', () => {
  test('each stands under its own name', () => {
    expect(DIALECT_NAMES.map((name) => dialects[name].name)).toEqual(DIALECT_NAMES);
    expect(Object.keys(dialects)).toEqual(DIALECT_NAMES);
    expect(DEFAULT_DIALECT).toBe('chat-api');
  });

  test.each(DIALECT_NAMES)('%s knows exactly the events that are published', (name) => {
    const published = new Set(PUBLISHED_EVENTS[name].map(({ eventType }) => eventType));
    expect(new Set(dialects[name].eventTypes)).toEqual(published);
  });

  test.each([
    ['chat-api', '{"notificationVersion":"v2.0","eventType":"WEB_HOOK_VERIFY"}'],
    ['chat-gateway', '{"notificationVersion":"Chat Gateway v1.0","eventType":"WEB_HOOK_VERIFY"}'],
  ] as const)('the verification of %s is the published one', (name, body) => {
    expect(JSON.stringify(dialects[name].renderVerification())).toBe(body);
    expect(dialects[name].checkEvent(dialects[name].renderVerification())).toEqual([]);
    expect(dialects[name].renderVerification().notificationVersion).toBe(dialects[name].notificationVersion);
  });

  test.each([
    ['chat-api', 'QUEUED', 'eventType messageType conversationId timestamp queueId queueName'],
    ['chat-api', 'TEXT', 'eventType messageType conversationId timestamp agentId agentName message'],
    ['chat-api', 'WEB_HOOK_VERIFY', 'notificationVersion eventType'],
    ['chat-gateway', 'MESSAGE', 'eventType conversationId timestamp data'],
  ] as const)('the documented keys of %s %s are those of the sample', (name, eventType, keys) => {
    expect(dialects[name].documentedKeys(eventType)).toEqual(keys.split(' '));
  });

  test.each(DIALECT_NAMES)('%s documents no keys of an event that it does not know', (name) => {
    expect(dialects[name].documentedKeys('NOPE')).toBeUndefined();
    expect(dialects[name].documentedKeys('constructor')).toBeUndefined();
  });
});

test.each([
  ['v2.0', 'chat-api'],
  ['Chat Gateway v1.0', 'chat-gateway'],
  ['v1.0', undefined],
  ['', undefined],
])('the version "%s" belongs to %s', (version, name) => {
  expect(dialectByVersion(version)?.name).toBe(name);
});

describe('a value is checked as an event of the dialect that is meant', () => {
  const verification = dialects['chat-gateway'].renderVerification();

  test('one that is valid in a dialect is valid', () => {
    expect(checkEventIn(DIALECT_NAMES, verification)).toEqual([]);
    expect(checkEventIn(['chat-api'], verification)).not.toEqual([]);
  });

  test('a type that one dialect has is checked in that dialect', () => {
    const problems = checkEventIn(DIALECT_NAMES, { eventType: 'ACTIVITY' });
    expect(problems).toEqual(dialects['chat-gateway'].checkEvent({ eventType: 'ACTIVITY' }));
  });

  test('of two dialects with the type, the one with fewer problems counts', () => {
    const almost = { ...verification, extra: 1 };
    expect(checkEventIn(DIALECT_NAMES, almost)).toEqual(dialects['chat-gateway'].checkEvent(almost));
  });

  test.each([null, undefined, 7, 'TEXT', [], {}, { eventType: 'NOPE' }])('%j has a problem', (value) => {
    expect(checkEventIn(DIALECT_NAMES, value)).toHaveLength(1);
  });
});

describe('agent ids', () => {
  test.each([
    ['Cosmin Malutan', 'cmalutan'],
    ['Ana María de la Cruz', 'acruz'],
    ['Zoë Ångström', 'zangstrom'],
    ["Liam O'Neill", 'loneill'],
    ['Bot 7', 'b7'],
    ['Ana', 'ana'],
    ['  Ana   Pop ', 'apop'],
    ['王小明', 'the-key'],
    ['王 Pop', 'pop'],
    ['', 'the-key'],
  ])('chat-api makes of %j the login %s', (name, login) => {
    expect(chatApi.agentId({ key: 'the-key', name }, ids)).toBe(login);
  });

  test('chat-gateway makes ag and 22 characters, from seed and key only', () => {
    const id = chatGateway.agentId({ key: 'ana', name: 'Ana Pop' }, ids);
    expect(id).toMatch(/^ag[A-Za-z0-9_-]{22}$/);
    expect(chatGateway.agentId({ key: 'ana', name: 'Other' }, createSeededIds('seed'))).toBe(id);
    expect(chatGateway.agentId({ key: 'ben', name: 'Ana Pop' }, ids)).not.toBe(id);
    expect(chatGateway.agentId({ key: 'ana', name: 'Ana Pop' }, createSeededIds('other'))).not.toBe(id);
  });
});
