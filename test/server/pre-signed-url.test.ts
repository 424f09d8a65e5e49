import { expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { createServer } from '#src/server/server.ts';

type SentEvent = { readonly data?: { readonly attachments?: readonly { readonly preSignedUrl: string }[] } };

test('the file of a message is where the event says, on the server that sent it', async () => {
  const events: SentEvent[] = [];
  await using fake = createFake8x8({
    dialect: 'chat-gateway',
    to: {
      async fetch(request) {
        events.push((await request.json()) as SentEvent);
        return new Response(null, { status: 204 });
      },
    },
  });
  const server = await createServer({ fake });
  const key = { 'x-api-key': 'fake-8x8-test-key' };
  const post = (path: string, body: object) =>
    fetch(`${server.url}/chat-gateway/v1${path}`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const opened = await post('/conversations', { channelId: fake.info.channelId, user: { name: 'James' } });
  const { conversationId } = (await opened.json()) as { conversationId: string };
  const form = new FormData();
  form.append('attachment', new File(['Hello'], 'hello.txt'));
  const url = `${server.url}/chat-gateway/v1/conversations/${conversationId}/attachments`;
  const uploaded = await fetch(url, { method: 'POST', headers: key, body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const attachments = [{ id }];
  await post(`/conversations/${conversationId}/messages`, { authorType: 'user', text: 'See', attachments });
  await fake.settled();

  const [attachment] = events.flatMap(({ data }) => data?.attachments ?? []);
  expect(attachment?.preSignedUrl).toMatch(`${server.url}/`);
  expect(await (await fetch(attachment?.preSignedUrl ?? '')).text()).toBe('Hello');
  const content = await fetch(`${url}/${id}/content`, { headers: key });
  expect(await content.text()).toBe('Hello');
  await server.close();
});
