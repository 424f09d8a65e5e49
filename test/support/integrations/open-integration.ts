import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';
import { createServer } from '#src/server/server.ts';
import { createIntegration, type IntegrationDialect } from '../../consumers/integrations/integration.mjs';

/** What is opened, and what the fake that it calls is told. */
export type OpenOptions = {
  readonly dialect: IntegrationDialect;
  readonly mistake?: string | undefined;
  readonly taste?: string | undefined;
  readonly settings?: SettingsInput | undefined;
  /** Makes the requests of the integration. */
  readonly fetch?: typeof globalThis.fetch;
};

/** A chat as its customer sees it. */
export type View = {
  readonly id: string;
  readonly open: boolean;
  readonly lines: readonly { readonly who: string; readonly text: string }[];
};

/** An integration that listens in this process, and the fake that it calls over HTTP. */
export type OpenIntegration = Awaited<ReturnType<typeof openIntegration>>;

/** Opens an integration; it is not started yet. */
export async function openIntegration({ dialect, mistake, taste, settings, fetch: send }: OpenOptions) {
  let answer: RequestListener = (_, response) => void response.writeHead(503).end();
  const http = createHttpServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const webhookUrl = `${url}/webhook`;
  const opensBy = taste === 'own-ids' ? '${chat}' : '${conversation.id}';
  const fake = createFake8x8({
    // Not the very same address, or the integration would find the fake's own webhook and register none.
    to: `${webhookUrl}?own`,
    dialect,
    settings,
    clock: 'virtual',
    seed: 'integrations',
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
    agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
    customerOpens: {
      call: 'POST /chats',
      body: { name: '${customer.name}', text: '${text}' },
      capture: { chat: '/id' },
    },
    customerSays: `POST /chats/${opensBy}/messages {"text":"\${text}"}`,
    customerLeaves: `DELETE /chats/${opensBy}`,
  });
  const server = await createServer({ fake });
  const integration = createIntegration({
    baseUrl: server.url,
    dialect,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: fake.info.tenantId,
    mistake,
    taste,
    ...(send !== undefined && { fetch: send }),
  });
  answer = integration.listener;

  async function request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  return {
    fake,
    url,
    /** The id that the app has given to the chat of a conversation that is played; without one, the conversation's. */
    idOf(conversationId: string): string {
      const entries = fake.journal.recent();
      const played = entries.find(
        (entry) => entry.kind === 'attempt' && entry.conversationId === conversationId,
      );
      const opened = entries.find(
        (entry) =>
          entry.kind === 'request' &&
          entry.url.endsWith('/chats') &&
          played?.kind === 'attempt' &&
          entry.scenario === played.scenario &&
          entry.conversation === played.conversation,
      );
      return opened?.kind === 'request' ? (JSON.parse(opened.response) as View).id : conversationId;
    },
    webhookUrl,
    request,
    start: (address = webhookUrl) => integration.start(address),
    /** Opens a chat as its customer would, and gives its id. */
    async openChat(chat: object = { name: 'James Jones' }): Promise<string> {
      return ((await (await request('POST', '/chats', chat)).json()) as View).id;
    },
    /** What its customer sees; nothing where there is no such chat. */
    async view(id: string): Promise<View | undefined> {
      const response = await request('GET', `/chats/${id}`);
      return response.ok ? ((await response.json()) as View) : undefined;
    },
    async close() {
      await integration.close();
      await fake.close();
      await server.close();
      http.closeAllConnections();
      http.close();
    },
  };
}
