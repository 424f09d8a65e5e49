import type { HandledCall } from '#src/platform/handle-call.ts';
import type { InProcess } from './in-process.ts';

/** Calls one tenant's operations with a token it fetched itself. */
export type Client = {
  call(method: string, path: string, body?: unknown): Promise<Called>;
};

/** Every field that the body of some answer has. */
export type Data = {
  readonly id: string;
  readonly conversationId: string;
  readonly referenceId: string;
  readonly data: readonly Data[];
  readonly page: { readonly elementCount: number; readonly pageCount: number };
  readonly interactions: readonly { readonly id: string }[];
  readonly messages: readonly { readonly originalText: string }[];
  readonly participants: readonly unknown[];
};

/** An answer with its body read. */
export type Called = {
  readonly status: number;
  readonly data: Data;
  readonly call: HandledCall['call'];
};

/** Fetches a token and gives the calls of a tenant; paths are those below the tenant's. */
export async function openClient(
  handler: InProcess,
  tenantId = 'tenant01',
  credentials = 'fake-8x8-test-key:fake-8x8-test-secret',
): Promise<Client> {
  const issued = await handler.send({
    method: 'POST',
    url: '/oauth/v2/token',
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const token = JSON.parse(issued?.body ?? '{}').access_token;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    async call(method, path, body) {
      const url = `/vcc/us/chat/v2/tenant/${tenantId}${path}`;
      const answer = await handler.send({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer === undefined) throw new Error(`Nothing answers ${method} ${url}.`);
      return {
        status: answer.status,
        data: answer.body === '' ? undefined : JSON.parse(answer.body),
        call: answer.call,
      };
    },
  };
}

/** Walks through a list, page by page, and gives every item of it. */
export async function readAll(client: Client, path: string, size: number): Promise<readonly Data[]> {
  const items: Data[] = [];
  const url = `${path}${path.includes('?') ? '&' : '?'}size=${size}`;
  for (let page = 0; ; page++) {
    const { data } = await client.call('GET', `${url}&page=${page}`);
    items.push(...data.data);
    if (page + 1 >= data.page.pageCount) return items;
  }
}

/** Creates a webhook and a channel on it; gives the channel's id. */
export async function createChannelOf(client: Client, queueId = '104'): Promise<string> {
  const webhook = await client.call('POST', '/web-hooks', {
    name: 'Bot',
    uri: 'https://bot.example/hook',
    version: 'v2.0',
  });
  const channel = await client.call('POST', '/channels', {
    name: 'Help',
    webHookId: webhook.data.id,
    routingOptions: { type: 'queue', id: queueId },
  });
  return channel.data.id;
}

/** Opens a conversation on a channel; gives its id. */
export async function openConversationOn(client: Client, channelId: string, customer = {}): Promise<string> {
  const opened = await client.call('POST', '/conversations', { channelId, customer });
  return opened.data.conversationId;
}
