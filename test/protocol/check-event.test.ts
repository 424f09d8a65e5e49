import { describe, expect, test } from 'vitest';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import { activitySamples, chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';
import { dialects } from '#src/protocol/dialects.ts';

const { 'chat-api': chatApi, 'chat-gateway': chatGateway } = dialects;

function reply(value: unknown, dialect = chatApi): readonly (readonly string[])[] {
  return dialect.checkEvent(value).map(({ code, path, message }) => [code, path, message]);
}

describe('checkEvent of chat-api', () => {
  const text = chatApiSamples.TEXT;
  const { message: _, ...withoutMessage } = text;

  test.each<{ title: string; value: unknown; code: string; path: string; message: string }>([
    {
      title: 'a missing field',
      value: withoutMessage,
      code: 'EVENT_MISSING_FIELD',
      path: '',
      message: '/message is missing. Allowed: a string. Add it.',
    },
    {
      title: 'a wrong type',
      value: { ...text, timestamp: '0' },
      code: 'EVENT_WRONG_TYPE',
      path: '/timestamp',
      message: '/timestamp is "0". Allowed: an integer, 0 or more.',
    },
    {
      title: 'a value out of range',
      value: { ...text, timestamp: -1 },
      code: 'EVENT_NOT_ALLOWED_VALUE',
      path: '/timestamp',
      message: '/timestamp is -1. Allowed: an integer, 0 or more.',
    },
    {
      title: 'an empty id',
      value: { ...text, agentId: '' },
      code: 'EVENT_NOT_ALLOWED_VALUE',
      path: '/agentId',
      message: '/agentId is "". Allowed: a string that is not empty.',
    },
    {
      title: 'another constant',
      value: { ...text, messageType: 'SYSTEM' },
      code: 'EVENT_NOT_ALLOWED_VALUE',
      path: '/messageType',
      message: '/messageType is "SYSTEM". Allowed: "AGENT".',
    },
    {
      title: 'an unknown field',
      value: { ...text, 'agent/Nam': 'x' },
      code: 'EVENT_UNKNOWN_FIELD',
      path: '/agent~1Nam',
      message:
        '/agent~1Nam is no field that is known here; its value is "x". Known: eventType, messageType, conversationId, timestamp, agentId, agentName, message. Did you mean "agentName"?',
    },
    {
      title: 'an unknown event',
      value: { ...text, eventType: 'TEXTS' },
      code: 'EVENT_UNKNOWN_TYPE',
      path: '/eventType',
      message:
        '/eventType is "TEXTS". Known: QUEUED, AGENT_JOINED, AGENT_LEFT, TRANSFER, TEXT, WEB_HOOK_VERIFY. Did you mean "TEXT"?',
    },
    {
      title: 'an event without a type',
      value: {},
      code: 'EVENT_UNKNOWN_TYPE',
      path: '',
      message:
        '/eventType is missing. Known: QUEUED, AGENT_JOINED, AGENT_LEFT, TRANSFER, TEXT, WEB_HOOK_VERIFY.',
    },
    {
      title: 'a type from the prototype',
      value: { eventType: 'constructor' },
      code: 'EVENT_UNKNOWN_TYPE',
      path: '/eventType',
      message:
        '/eventType is "constructor". Known: QUEUED, AGENT_JOINED, AGENT_LEFT, TRANSFER, TEXT, WEB_HOOK_VERIFY.',
    },
    {
      title: 'a list',
      value: [1, 2],
      code: 'EVENT_NOT_OBJECT',
      path: '',
      message: 'The whole value is a list of 2. Allowed: an object with an eventType.',
    },
  ])('$title is one problem that names place, value and what is allowed', ({ value, ...problem }) => {
    expect(reply(value)).toEqual([[problem.code, problem.path, problem.message]]);
  });

  test('several mistakes are told at once', () => {
    const value = { ...withoutMessage, agentId: 5, timestamp: 'now' };
    expect(reply(value).map(([code]) => code)).toEqual([
      'EVENT_MISSING_FIELD',
      'EVENT_WRONG_TYPE',
      'EVENT_WRONG_TYPE',
    ]);
  });

  test('control characters and long texts of the value do not reach the message', () => {
    const [problem] = chatApi.checkEvent({ ...text, timestamp: `\u001b[2J${'x'.repeat(10_000)}` });
    expect(problem?.message).not.toMatch(/\u001b/);
    expect(problem?.message.length).toBeLessThan(200);
  });

  test('a value with thousands of unknown fields is told at most fifty problems', () => {
    const extra = Object.fromEntries(Array.from({ length: 5000 }, (_item, index) => [`key${index}`, index]));
    expect(chatApi.checkEvent({ ...text, ...extra })).toHaveLength(50);
  });

  test('events of the other dialect are unknown or wrong', () => {
    expect(reply(chatGatewaySamples.MESSAGE)[0]?.[0]).toBe('EVENT_UNKNOWN_TYPE');
    expect(reply(chatGatewaySamples.QUEUED).map(([code]) => code)).toContain('EVENT_MISSING_FIELD');
  });
});

describe('checkEvent of chat-gateway', () => {
  test('a wrong activity is told the rules of its own name only', () => {
    const value = { ...activitySamples.typing, data: { name: 'typing', value: { users: [{ id: 5 }] } } };
    expect(reply(value, chatGateway)).toEqual([
      [
        'EVENT_MISSING_FIELD',
        '/data/value/users/0',
        '/data/value/users/0/type is missing. Allowed: a string. Add it.',
      ],
      [
        'EVENT_WRONG_TYPE',
        '/data/value/users/0/id',
        '/data/value/users/0/id is 5. Allowed: a string that is not empty.',
      ],
    ]);
  });

  test.each([undefined, null, 'text', {}, { name: 7, value: 1 }, { name: '', value: 1 }])(
    'an activity whose data is %j is refused',
    (data) => {
      expect(chatGateway.checkEvent({ ...activitySamples.typing, data })).not.toEqual([]);
    },
  );

  test('an activity with a name of its own may have any value', () => {
    const value = { ...activitySamples.other, data: { name: 'list/reply', value: [1, null] } };
    expect(reply(value, chatGateway)).toEqual([]);
  });

  test('a wrong state is told the three that exist', () => {
    const { data } = chatGatewaySamples.CONVERSATION_UPDATE;
    const value = { ...chatGatewaySamples.CONVERSATION_UPDATE, data: { ...data, state: 'closed' } };
    expect(reply(value, chatGateway)).toEqual([
      [
        'EVENT_NOT_ALLOWED_VALUE',
        '/data/state',
        '/data/state is "closed". Allowed: "created", "active" or "idle".',
      ],
    ]);
  });
});
