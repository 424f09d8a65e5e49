import { expect, testWith } from 'fake-8x8/vitest';
import { describe } from 'vitest';
import { startCallingApp } from '../support/vitest/calling-app.ts';
import { failureOf } from '../support/vitest/failure-of.ts';

const test = testWith({ to: { fetch: () => new Response(null, { status: 204 }) } });

describe('toHaveReceivedMessage', () => {
  test.for([
    [undefined, 2],
    ['Where is my invoice?', 1],
    ['invoice', 0],
    [/invoice/, 2],
    [/^Where/, 1],
    [expect.stringMatching(/late/), 1],
  ] as const)('counts the messages like %o: %i', async ([text, times], { fake }) => {
    const app = await startCallingApp(fake);
    const conversation = await app.open();
    await app.say(conversation, 'Where is my invoice?');
    await app.say(conversation, 'The invoice is late.');
    expect(fake).toHaveReceivedMessage(text, { times });
    expect(fake).toHaveReceivedMessage(text, { times, conversationId: conversation });
    expect(fake).toHaveReceivedMessage(text, { times: 0, conversationId: 'another' });
    if (times > 0) expect(fake).toHaveReceivedMessage(text);
    else expect(fake).not.toHaveReceivedMessage(text);
  });

  test('shows what came instead, nearest first', async ({ fake }) => {
    const app = await startCallingApp(fake);
    const conversation = await app.open();
    await app.say(conversation, 'Where is my bill?');
    await app.say('unknown', 'Where is my invoice?');
    const failure = failureOf(() => expect(fake).toHaveReceivedMessage('Where is my invoice?'));
    expect(failure.split('\n')).toEqual([
      'expect(fake).toHaveReceivedMessage("Where is my invoice?")',
      '',
      'Wanted: at least 1 message like "Where is my invoice?"',
      'Found:  none',
      '',
      'Instead, nearest first:',
      '  message "Where is my bill?", answered 202',
      expect.stringMatching(/^ {2}message "Where is my invoice\?", answered 404: CALL_[A-Z_]+ There is no /),
      '  conversation "James Jones", answered 202',
      '  channel "App", answered 200',
      '  webhook "https://app.example/hook", answered 200',
      '  and 1 more',
      '',
      '- Expected',
      '+ Received',
      '',
      '- Where is my invoice?',
      '+ Where is my bill?',
    ]);
  });

  test('says when there was no call at all', ({ fake }) => {
    expect(failureOf(() => expect(fake).toHaveReceivedMessage())).toBe(
      [
        'expect(fake).toHaveReceivedMessage()',
        '',
        'Wanted: at least 1 message',
        'Found:  none',
        '',
        'The app made no call.',
      ].join('\n'),
    );
  });

  test('shows those that must not be there', async ({ fake }) => {
    const app = await startCallingApp(fake);
    await app.say(await app.open(), 'My password is 1234.');
    expect(failureOf(() => expect(fake).not.toHaveReceivedMessage(/password/))).toBe(
      [
        'expect(fake).not.toHaveReceivedMessage(/password/)',
        '',
        'Wanted: no message like /password/',
        'Found:  1',
        '',
        '  message "My password is 1234.", answered 202',
      ].join('\n'),
    );
  });
});

describe('toHaveReceivedCall', () => {
  test('counts the calls of an operation', async ({ fake }) => {
    const app = await startCallingApp(fake);
    await app.open();
    await app.open({ name: 'Mira Solberg', email: 'mira@example.com' });
    expect(fake).toHaveReceivedCall('token', { times: 1 });
    expect(fake).toHaveReceivedCall('conversation', { times: 2 });
    expect(fake).toHaveReceivedCall('conversation', { matching: { customer: { name: /Mira/ } }, times: 1 });
    expect(fake).toHaveReceivedCall('conversation', { status: 202, times: 2 });
    expect(fake).toHaveReceivedCall('conversation', { status: '2xx' });
    expect(fake).not.toHaveReceivedCall('conversation', { status: 200 });
    expect(fake).not.toHaveReceivedCall('end');
  });

  test('counts those that were refused only when told', async ({ fake }) => {
    const app = await startCallingApp(fake);
    await app.say('unknown', 'Hello');
    expect(fake).not.toHaveReceivedCall('message');
    expect(fake).toHaveReceivedCall('message', { status: 404 });
  });

  test('shows where the nearest differs', async ({ fake }) => {
    const app = await startCallingApp(fake);
    await app.open();
    const matching = { customer: { name: 'Mira Solberg' } };
    const failure = failureOf(() => expect(fake).toHaveReceivedCall('conversation', { matching }));
    expect(failure).toContain('Instead, nearest first:\n  conversation "James Jones", answered 202\n');
    expect(failure).toContain('-     "name": "Mira Solberg",\n+     "name": "James Jones",');
  });

  test('knows which operations there are', ({ fake }) => {
    // @ts-expect-error there is no such operation
    expect(() => expect(fake).toHaveReceivedCall('mesage')).toThrow(
      expect.objectContaining({
        code: 'OPERATION_UNKNOWN',
        message: expect.stringContaining('Did you mean "message"?'),
      }),
    );
  });
});
