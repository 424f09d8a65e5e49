import { describe, expect, test } from 'vitest';
import { openGateway } from '../support/play/gateway-app.ts';
import { openFake } from '../support/play/open-fake.ts';

type Problem = { readonly errors: unknown };

describe('a limit that a setting makes narrower', () => {
  test('of a text is that of a message and of each one in a history, in Chat Gateway', async () => {
    const { call, open, fake } = openGateway({ settings: { messageLengthMax: 5 } });
    const path = await open();
    const post = (text: string) => call('POST', `${path}/messages`, { authorType: 'user', text });
    expect((await post('12345')).status).toBe(202);
    const { status, body } = await post('123456');
    expect(status).toBe(400);
    expect(JSON.stringify((body as Problem).errors)).toContain('Allowed: 5.');
    const messages = ['12345', '123456'].map((text) => ({ authorType: 'user', text }));
    const history = { channelId: fake.info.channelId, user: {}, history: { messages } };
    expect((await call('POST', '/chat-gateway/v1/conversations', history)).status).toBe(400);
    const calls = (await fake.journal.toArray()).filter(({ kind }) => kind === 'call');
    expect(calls.flatMap((entry) => ('findings' in entry ? entry.findings : []))).toMatchObject([
      { code: 'CALL_TEXT_TOO_LONG', path: '/text' },
      { code: 'CALL_TEXT_TOO_LONG', path: '/history/messages/1/text' },
    ]);
  });

  test('of a text is that of Chat API V2, too', async () => {
    const { fake, app } = openFake({}, { settings: { messageLengthMax: 5 } });
    app.connect(fake);
    const id = await app.open();
    expect([(await app.say(id, '12345')).status, (await app.say(id, '123456')).status]).toEqual([202, 400]);
    const history = { messages: [{ text: '123456' }] };
    const request = { channelId: fake.info.channelId, customer: {}, history };
    expect((await app.call('POST', '/conversations', request)).status).toBe(400);
  });

  test('of a file refuses a larger one', async () => {
    const { call, open } = openGateway({ settings: { attachmentSizeMax: 3 } });
    const path = await open();
    const bring = (content: string) => {
      const form = new FormData();
      form.set('attachment', new File([content], 'a.txt'));
      form.set('authorType', 'user');
      return call('POST', `${path}/attachments`, form);
    };
    expect([(await bring('123')).status, (await bring('1234')).status]).toEqual([200, 413]);
  });

  test('of a page is that of lists, with or without a size', async () => {
    const { call, open } = openGateway({ settings: { pageSizeMax: 2 } });
    for (let count = 0; count < 3; count++) await open();
    const sizes = await Promise.all(
      ['', '?size=1', '?size=1000'].map(async (query) => {
        const { body } = await call('GET', `/chat-gateway/v1/conversations${query}`);
        return (body as { page: { size: number } }).page.size;
      }),
    );
    expect(sizes).toEqual([2, 1, 2]);
  });
});
