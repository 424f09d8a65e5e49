import type { Server } from '#src/server/server.ts';
import { type MoveRecord, sendRequest } from './request.ts';

/** Makes the REST calls of one tenant over a socket, with a token that it fetched itself. */
export type RestClient = {
  readonly token: string;
  /** Paths are those below the tenant's. */
  call(method: string, path: string, body?: unknown): Promise<MoveRecord>;
  /** The same at another server, with the same token. */
  callAt(url: string, method: string, path: string, body?: unknown): Promise<MoveRecord>;
  /** Registers a webhook and a channel on it; gives the ids of both. */
  register(uri: string): Promise<{ readonly webhookId: string; readonly channelId: string }>;
  /** Opens a conversation on a channel; gives its id. */
  open(channelId: string): Promise<string>;
  say(conversationId: string, text: string): Promise<MoveRecord>;
  leave(conversationId: string): Promise<MoveRecord>;
};

/** The tenant that there is unless told. */
export const TENANT = 'fake8x8tenant01';

/** Fetches a token of a server and gives the calls of a tenant. */
export async function openRestClient(
  server: Pick<Server, 'url'>,
  tenantId = TENANT,
  credentials = 'fake-8x8-test-key:fake-8x8-test-secret',
): Promise<RestClient> {
  const issued = await sendRequest(`${server.url}/oauth/v2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = issued.json() as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

  const callAt: RestClient['callAt'] = (url, method, path, body) =>
    sendRequest(`${url}/vcc/us/chat/v2/tenant/${tenantId}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  const call: RestClient['call'] = (...asked) => callAt(server.url, ...asked);

  async function create(path: string, body: unknown): Promise<{ id: string; conversationId: string }> {
    const reply = await call('POST', path, body);
    if (reply.status >= 300) throw new Error(`${path} was answered with ${reply.status}: ${reply.text}`);
    return reply.json() as { id: string; conversationId: string };
  }

  return {
    token,
    call,
    callAt,
    async register(uri) {
      const webhook = await create('/web-hooks', { name: 'App', uri, version: 'v2.0' });
      const routingOptions = { type: 'queue', id: '104' };
      const channel = await create('/channels', { name: 'App', webHookId: webhook.id, routingOptions });
      return { webhookId: webhook.id, channelId: channel.id };
    },
    async open(channelId) {
      const customer = { name: 'James Jones' };
      return (await create('/conversations', { channelId, customer })).conversationId;
    },
    say: (conversationId, text) =>
      call('POST', `/conversations/${conversationId}/messages`, { authorType: 'user', text }),
    leave: (conversationId) => call('DELETE', `/conversations/${conversationId}/participants/customer`),
  };
}
