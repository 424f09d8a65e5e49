import { describe, expect, test } from 'vitest';
import { openFake } from '../support/play/open-fake.ts';

describe('fake.expect gives a call of the app', () => {
  test('that came before, and once', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await app.say(id, 'one');
    await app.say(id, 'two');
    expect(await fake.expect('message')).toMatchObject({ kind: 'call', body: { text: 'one' }, status: 202 });
    expect(await fake.expect('message')).toMatchObject({ body: { text: 'two' } });
    await expect(fake.expect('message', { within: '5ms' })).rejects.toThrow();
  });

  test('that comes later', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    const awaited = fake.expect('message');
    await app.say(id, 'late');
    expect(await awaited).toMatchObject({ body: { text: 'late' }, conversationId: id });
  });

  test('to one who waits each, in their order', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    const awaited = [
      fake.expect('message'),
      fake.expect('message', { matching: 'b' }),
      fake.expect('message'),
    ];
    for (const text of ['b', 'b', 'c']) await app.say(id, text);
    expect((await Promise.all(awaited)).map(({ callIndex }) => callIndex)).toEqual([2, 3, 4]);
  });

  test.each([
    ['a glob', { matching: '*invoice*' }],
    ['a regular expression', { matching: /INVOICE$/i }],
    ['a sticky one', { matching: /my invoice/y }],
    ['a regular expression as text', { matching: '/INVOICE$/i' }],
    ['a part of the body', { matching: { authorType: 'user' } }],
    ['a status', { status: 202 }],
    ['a class of statuses', { status: '2xx' }],
  ] as const)('that fits %s', async (_, options) => {
    const { fake, app } = openFake();
    const id = await app.open();
    await app.call('POST', `/conversations/${id}/messages`, { authorType: 'bot', text: 'x' }).then(() => 0);
    if ('status' in options) await fake.expect('message');
    await app.say(id, 'my invoice');
    expect(await fake.expect('message', options)).toMatchObject({ body: { text: 'my invoice' } });
  });

  test('about a certain conversation', async () => {
    const { fake, app } = openFake();
    const ids = [await app.open(), await app.open()] as const;
    for (const id of ids) await app.say(id, 'x');
    expect(await fake.expect('message', { conversationId: ids[1] })).toMatchObject({
      conversationId: ids[1],
    });
  });
});

describe('fake.expect fails', () => {
  test('at its deadline, and says what came instead', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await app.say(id, 'my bill');
    await expect(fake.expect('message', { matching: /invoice/, within: '10ms' })).rejects.toMatchObject({
      code: 'EXPECTATION_FAILED',
      message:
        'Expected message matching /invoice/ within 10 ms. It did not come. ' +
        'Instead came message "my bill" (202): is "my bill", wanted /invoice/; conversation (202); token (200).',
    });
  });

  test.each([
    [{ within: '5' }, 'DURATION_INVALID'],
    [{ within: 'soon' }, 'DURATION_INVALID'],
  ])('at once for %j', async (options, code) => {
    const { fake } = openFake();
    await expect(async () => fake.expect('message', options)).rejects.toMatchObject({ code });
  });
});

describe('fake.expect("nothing")', () => {
  test('holds when the time is up, whatever was taken before', async () => {
    const { fake, app } = openFake();
    await app.open();
    await fake.expect('conversation');
    await app.call('GET', '/conversations');
    expect(await fake.expect('nothing', { within: '10ms' })).toBeUndefined();
  });

  test('fails by a call, before or after', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await expect(fake.expect('nothing')).rejects.toThrow('It came: conversation (202).');
    const nothing = fake.expect('nothing', { within: '1m' });
    await app.leave(id);
    await expect(nothing).rejects.toThrow('Expected nothing within 1 m. It came: end (204).');
  });

  test('minds only the conversation that it names', async () => {
    const { fake, app } = openFake();
    const ids = [await app.open(), await app.open()] as const;
    const nothing = fake.expect('nothing', { conversationId: ids[0], within: '5ms' }).catch(() => 'came');
    expect(await nothing).toBe('came');
    await app.say(ids[1], 'x');
    expect(await fake.expect('nothing', { conversationId: ids[0], within: '5ms' })).toBeUndefined();
  });
});
