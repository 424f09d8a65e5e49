import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import { attemptsOf, withConsumer } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** Sends an event to a consumer that accepts it; gives what the consumer got. */
async function send(...args: string[]) {
  const consumer = await withConsumer('accepts');
  const ended = await runCommand(['send', ...args, '--to', consumer.url, '--json']);
  const [received] = await consumer.received();
  return { ...ended, body: received && JSON.parse(received.body), raw: received?.body };
}

describe('a fault', () => {
  test('is done to the delivery', async () => {
    const { code, stdout } = await send('TEXT', '--fault', 'again-at-once');
    expect(code).toBe(0);
    expect(attemptsOf(stdout).map(({ fault, repeat }) => [fault, repeat])).toEqual([
      ['again-at-once', undefined],
      ['again-at-once', true],
    ]);
  });

  test('that the app must refuse fails when it accepts it', async () => {
    const { code, stdout } = await send('TEXT', '--fault', 'alg-none');
    expect(code).toBe(1);
    expect(attemptsOf(stdout)).toMatchObject([{ fault: 'alg-none', status: 204 }]);
  });

  test('that there is not is refused, with those that there are', async () => {
    const { code, stderr } = await send('TEXT', '--fault', 'twice');
    expect(code).toBe(2);
    expect(stderr).toContain('again-at-once');
  });
});

describe('an event', () => {
  test.each(Object.keys(chatApiSamples))('%s is sent as it stands, and valid', async (eventType) => {
    const { code, body } = await send(eventType);
    expect(code).toBe(0);
    expect(body.eventType).toBe(eventType);
  });

  test.each([
    'CONVERSATION_UPDATE',
    'QUEUED',
    'MEMBERS_CHANGED',
    'TRANSFER',
    'MESSAGE',
    'ACTIVITY',
    'WEB_HOOK_VERIFY',
  ])('%s of chat-gateway is sent as it stands, and valid', async (eventType) => {
    const { code, body } = await send(eventType, '--dialect', 'chat-gateway');
    expect(code).toBe(0);
    expect(body.eventType).toBe(eventType);
  });

  test('belongs to the conversation that the report names', async () => {
    const { stdout, body } = await send('TEXT');
    const [attempt] = attemptsOf(stdout);
    expect(body.conversationId).toBe(attempt?.conversationId);
    expect(body.timestamp).toBe(attempt?.timestampMs);
  });

  test.each([
    [
      ['TEXT', '--set', 'message=Good morning'],
      /→ TEXT +\S+: Good morning \(conversation [\w-]{20,}\) +✓ 204/,
    ],
    [['QUEUED', '--set', 'queueName=Night'], /→ QUEUED +Night \(conversation [\w-]{20,}\) +✓ 204/],
    [
      ['MESSAGE', '--dialect', 'chat-gateway', '--set', 'data.text=Hi', '--set', 'data.sender.id=me'],
      /→ MESSAGE +me: Hi \(conversation [\w-]{20,}\) +✓ 204/,
    ],
    [
      ['TRANSFER', '--set', 'conversationId=mine', '--set', 'reason={"code":7}', '--allow-invalid'],
      /→ TRANSFER +messageType SYSTEM, .*reason \{"code":7\} \(conversation mine\) +✓ 204/,
    ],
    [['WEB_HOOK_VERIFY'], /→ WEB_HOOK_VERIFY +notificationVersion v2\.0 +✓ 204/],
  ])('is shown with what is in it: %j', async (args, row) => {
    const consumer = await withConsumer('accepts');
    const { stdout } = await runCommand(['send', ...args, '--to', consumer.url]);
    expect(stdout).toMatch(row);
  });

  test('is the same again with the same seed', async () => {
    const frozen = ['--seed', 'mine', '--freeze-time', '2026-01-31'];
    const [first, second] = [await send('TEXT', ...frozen), await send('TEXT', ...frozen)];
    expect(second.raw).toBe(first.raw);
    expect((await send('TEXT')).body.conversationId).not.toBe(first.body.conversationId);
  });
});

test('--verbose shows what the consumer got, and what its signature consists of', async () => {
  const consumer = await withConsumer('accepts');
  const { stdout } = await runCommand(['send', 'TEXT', '--to', consumer.url, '--verbose']);
  const [received] = await consumer.received();
  const { headers = {}, body = '' } = received ?? {};
  const [protectedPart = ''] = (headers['x-8x8-signature'] ?? '').split('.');
  for (const name of ['content-type', 'x-8x8-event-id', 'x-8x8-retry', 'x-8x8-transmission-time'])
    expect(stdout).toContain(`> ${name}: ${headers[name]}\n`);
  expect(stdout).toContain(`> x-8x8-signature: ${protectedPart}..(signature)\n`);
  expect(stdout).toContain(`> ${body}\n`);
  expect(stdout).toContain(`its protected header is ${Buffer.from(protectedPart, 'base64url')}\n`);
  expect(stdout).toContain(`{"checksum":${crc32(body)},"cid":"${headers['x-8x8-customer-id']}"`);
  expect(stdout).toContain(`the CRC-32 of the ${Buffer.byteLength(body)} bytes of the body\n`);
});

describe('a field that is set', () => {
  test.each([
    ['a text', 'message=Good morning', { message: 'Good morning' }],
    ['a text with an equals sign', 'message=a=b', { message: 'a=b' }],
    ['an empty text', 'message=', { message: '' }],
    ['a text that looks like a number', 'message=42', { message: '42' }],
    ['a text that looks like a variable', 'message=${now}', { message: '${now}' }],
    ['a text that looks like an escape', 'message=$${now}', { message: '$${now}' }],
    ['a text beyond ASCII', 'message=Grüße 👍🏽', { message: 'Grüße 👍🏽' }],
    ['a number', 'timestamp=1700000000000', { timestamp: 1_700_000_000_000 }],
    [
      'an id',
      'conversationId=Aka5NMHU8MtIG7lUQOxI0DTOvM4',
      { conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4' },
    ],
  ])('takes the type of the one before: %s', async (_, assignment, expected) => {
    const { code, body } = await send('TEXT', '--set', assignment);
    expect(code).toBe(0);
    expect(body).toMatchObject(expected);
  });

  test('may be nested, and several', async () => {
    const { code, body } = await send(
      ...['MESSAGE', '--dialect', 'chat-gateway'],
      ...['--set', 'data.text=Hello', '--set', 'data.isEcho=true', '-s', 'timestamp=5'],
    );
    expect(code).toBe(0);
    expect(body).toMatchObject({ timestamp: 5, data: { text: 'Hello', isEcho: true } });
  });

  test('keeps its place among the keys', async () => {
    const { raw } = await send('TEXT', '--set', 'message=Hi');
    const keys = Object.keys(JSON.parse(raw ?? ''));
    expect(keys).toEqual(Object.keys(JSON.parse((await send('TEXT')).raw ?? '')));
  });

  test.each([
    ['of the wrong type', 'timestamp=soon', '/timestamp is "soon"'],
    ['out of its range', 'timestamp=-1', '/timestamp is -1'],
    ['not one of those allowed', 'messageType=ROBOT', '/messageType is "ROBOT"'],
    ['unknown', 'mesage=Hi', 'Did you mean "message"?'],
    ['nested in nothing', 'x.y.z=1', '/x is no field'],
    ['without a value', 'message', 'SET_INVALID'],
    ['without a name', '=1', 'SET_INVALID'],
    ['with an empty part', 'data..text=1', 'SET_INVALID'],
  ])('is refused with a 2 when it is %s', async (_, assignment, expected) => {
    const { code, stdout, stderr, body } = await send('TEXT', '--set', assignment);
    expect([code, stdout, body]).toEqual([2, '', undefined]);
    expect(stderr).toContain(expected);
  });

  test('may be wrong when that is meant', async () => {
    const { code, body } = await send(
      'TEXT',
      '--set',
      'timestamp=soon',
      '--set',
      'extra.deep=[1]',
      '--allow-invalid',
    );
    expect(code).toBe(0);
    expect(body).toMatchObject({ timestamp: 'soon', extra: { deep: [1] } });
  });

  test('reaches no prototype', async () => {
    const { code, raw } = await send('TEXT', '--set', '__proto__.polluted=1', '--allow-invalid');
    expect(code).toBe(0);
    expect(raw).toContain('"__proto__":{"polluted":1}');
  });
});

describe('an event that there is not', () => {
  test.each([
    ['TEXTT', [], 'Did you mean "TEXT"?'],
    ['text', [], 'TEXT'],
    ['MESSAGE', [], 'chat-api has no event "MESSAGE"'],
    ['TEXT', ['--dialect', 'chat-gateway'], 'chat-gateway has no event "TEXT"'],
    ['__proto__', [], 'EVENT_UNKNOWN_TYPE'],
  ])('is refused: %s %j', async (eventType, flags, expected) => {
    const { code, stdout, stderr } = await send(eventType, ...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
