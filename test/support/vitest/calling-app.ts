import { Buffer } from 'node:buffer';
import type { PlatformHandler } from 'fake-8x8';

/** An app that calls a fake without any network, and believes what it is answered. */
export type CallingApp = {
  /** Opens a conversation on the channel that it made first; gives its id. */
  open(customer?: object): Promise<string>;
  /** Brings a message of its customer; gives the status of the answer. */
  say(conversationId: string, text: string): Promise<number>;
};

const TENANT = '/vcc/us/chat/v2/tenant/fake8x8tenant01';

/** Starts an app: it fetches a token, registers a webhook and makes a channel. */
export async function startCallingApp(handler: PlatformHandler): Promise<CallingApp> {
  let authorization = `Basic ${Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64')}`;

  async function call(path: string, body: string, contentType = 'application/json') {
    const headers: Readonly<Record<string, string>> = { authorization, 'content-type': contentType };
    const match = handler.match(path);
    if (match === undefined) throw new Error(`${path} is not a path of 8x8's.`);
    const answer = await handler.handle({
      method: 'POST',
      match,
      query: new URLSearchParams(),
      headers,
      body: Buffer.from(body),
    });
    answer.sent();
    return { status: answer.status, body: JSON.parse(answer.body || '{}') as Record<string, string> };
  }

  const post = (path: string, body: object) => call(`${TENANT}${path}`, JSON.stringify(body));

  const issued = await call(
    '/oauth/v2/token',
    'grant_type=client_credentials',
    'application/x-www-form-urlencoded',
  );
  authorization = `Bearer ${issued.body.access_token}`;
  const webhook = await post('/web-hooks', { name: 'App', uri: 'https://app.example/hook', version: 'v2.0' });
  const routingOptions = { type: 'queue', id: '104' };
  const channel = await post('/channels', { name: 'App', webHookId: webhook.body.id, routingOptions });

  return {
    async open(customer = { name: 'James Jones' }) {
      const opened = await post('/conversations', { channelId: channel.body.id, customer });
      return opened.body.conversationId ?? '';
    },
    async say(conversationId, text) {
      const path = `/conversations/${conversationId}/messages`;
      return (await post(path, { authorType: 'user', text })).status;
    },
  };
}
