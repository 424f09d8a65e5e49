import { onTestFinished } from 'vitest';
import { createFake8x8, type Fake8x8Options } from '#src/play/fake-8x8.ts';
import type { WireEvent } from '#src/protocol/dialect.ts';
import { START_MS } from './play-in-process.ts';

type Agents = 'ana' | 'ben';
type Queues = 'support' | 'billing';

/** An event, and the address that it came to. */
export type Told = { readonly uri: string; readonly event: WireEvent };

/** What a call was answered. */
export type GatewayAnswer = { readonly status: number; readonly body: unknown };

/** Opens a fake that speaks chat-gateway, in frozen time and unsigned, and the app that it tells everything. */
export function openGateway(options: Fake8x8Options<Agents, Queues, 'chat-gateway'> = {}) {
  const told: Told[] = [];
  const fake = createFake8x8<Agents, Queues, 'chat-gateway'>({
    to: {
      async fetch(request) {
        told.push({ uri: request.url, event: (await request.json()) as WireEvent });
        return new Response(null, { status: 204 });
      },
    },
    dialect: 'chat-gateway',
    seed: 'test',
    freezeTime: START_MS,
    agents: { ana: { id: 'apop', name: 'Ana Pop' }, ben: { id: 'bokoro', name: 'Ben Okoro' } },
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
    ...options,
    settings: { signed: false, ...options.settings },
  });
  onTestFinished(fake.close);

  /** Calls, and waits for what that leads to. */
  async function call(method: string, path: string, body?: unknown): Promise<GatewayAnswer> {
    const { pathname, searchParams } = new URL(path, 'http://platform');
    const match = fake.match(pathname);
    if (match === undefined) throw new Error(`Nothing answers ${method} ${path}.`);
    const form = body instanceof FormData ? new Response(body) : undefined;
    const contentType = form?.headers.get('content-type') ?? 'application/json';
    const response = await fake.handle({
      method,
      match,
      query: searchParams,
      headers: { 'x-api-key': 'fake-8x8-test-key', 'content-type': contentType },
      body: form ? new Uint8Array(await form.arrayBuffer()) : body === undefined ? '' : JSON.stringify(body),
    });
    response.sent();
    await fake.settled();
    return { status: response.status, body: response.body === '' ? undefined : JSON.parse(response.body) };
  }

  return {
    fake,
    told,
    call,
    /** What was told since the last time, each event in few words. */
    news: (): readonly string[] => told.splice(0).map(({ event }) => inWords(event)),
    /** Registers the webhook of a bot, and gives its id. */
    async register(): Promise<string> {
      const webhook = { name: 'Bot', uri: 'http://localhost/bot', version: 'Chat Gateway v1.0' };
      const { body } = await call('POST', '/chat-gateway/v1/webhooks', webhook);
      told.splice(0);
      return (body as { id: string }).id;
    },
    /** Opens a conversation on the fake's own channel, and gives its path. */
    async open(different: object = {}): Promise<string> {
      const request = { channelId: fake.info.channelId, user: { name: 'Zoë' }, ...different };
      const { body } = await call('POST', '/chat-gateway/v1/conversations', request);
      return `/chat-gateway/v1/conversations/${(body as { conversationId: string }).conversationId}`;
    },
  };
}

type Data = {
  readonly state?: string;
  readonly assignment?: { readonly type: string; readonly id: string };
  readonly change?: string;
  readonly id?: string;
  readonly queueId?: string;
  readonly text?: string;
  readonly isEcho?: boolean;
  readonly name?: string;
  readonly value?: unknown;
};

function inWords({ eventType, data }: WireEvent): string {
  const { state, assignment, change, id, queueId, text, isEcho, name, value } = (data ?? {}) as Data;
  const words = [state, assignment?.type, assignment?.id, id, change, queueId, text, name];
  const said = [eventType, ...words, isEcho === true ? '(echo)' : undefined, value && JSON.stringify(value)];
  return said.filter((word) => word !== undefined).join(' ');
}
