import type { Consumer } from '#src/delivery/consumer.ts';
import type { PlatformHandler } from '#src/platform/platform-handler.ts';
import { type Received, readRequest } from './received.ts';

/** What the app was answered. */
export type Answered = { readonly status: number; readonly body: AnswerBody };

/** Every field that the body of some answer has. */
export type AnswerBody = {
  readonly id: string;
  readonly conversationId: string;
  readonly access_token: string;
  readonly data: readonly AnswerBody[];
  readonly interactions: readonly { readonly id: string }[];
  readonly messages: readonly { readonly originalText: string }[];
  readonly participants: readonly { readonly id: string }[];
};

/** An event as the app reads it. */
export type HeardEvent = {
  readonly eventType: string;
  readonly conversationId: string;
  readonly message?: string;
  readonly timestamp: number;
};

/** An app that receives events and calls the platform, all in this process. */
export type CallingApp = {
  readonly consumer: Exclude<Consumer, string>;
  /** Every event that it was sent, oldest first. */
  readonly received: readonly Received[];
  /** The types of its events, with the texts: `TEXT Hello`. */
  heard(conversationId?: string): readonly string[];
  /** Says whom to call; to be told before anything happens. */
  connect(fake: PlatformHandler & { readonly info: { readonly channelId: string } }, tenantId?: string): void;
  call(method: string, path: string, body?: unknown): Promise<Answered>;
  /** The same, but the answer is not on its way before `send` is called. */
  callHeld(method: string, path: string, body?: unknown): Promise<Answered & { send(): void }>;
  fetchToken(credentials?: string): Promise<Answered>;
  /** Opens a conversation and gives its id. */
  open(customer?: object, channelId?: string): Promise<string>;
  say(conversationId: string, text: string): Promise<Answered>;
  leave(conversationId: string): Promise<Answered>;
  /** Registers a webhook and a channel on it. */
  register(
    uri: string,
    version?: string,
  ): Promise<{ readonly webhookId: string; readonly channelId: string }>;
};

/** What an app does with what reaches it: it gives a status or an answer; anything else is 204. */
export type Behaviour = {
  onEvent?(event: HeardEvent, app: CallingApp): unknown;
  /** A request of its customer. */
  onRequest?(request: Request, app: CallingApp): unknown;
};

/** Creates an app that is connected to nothing. */
export function createCallingApp({ onEvent, onRequest }: Behaviour = {}): CallingApp {
  const received: Received[] = [];
  let handler: (PlatformHandler & { readonly info: { readonly channelId: string } }) | undefined;
  let tenant = 'fake8x8tenant01';
  let token: Promise<string> | undefined;

  async function fetch(request: Request): Promise<Response> {
    const isEvent = request.headers.has('x-8x8-event-id');
    if (!isEvent) return responseOf(await onRequest?.(request, app));
    const got = await readRequest(request);
    received.push(got);
    return responseOf(await onEvent?.(JSON.parse(got.body), app));
  }

  async function sendRequest(method: string, url: string, headers: Record<string, string>, body: string) {
    const { pathname, searchParams } = new URL(url, 'http://platform');
    const match = handler?.match(pathname);
    if (handler === undefined || match === undefined) throw new Error(`Nothing answers ${method} ${url}.`);
    const answer = await handler.handle({
      method,
      match,
      query: searchParams,
      headers,
      body,
    });
    return {
      status: answer.status,
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
      send: answer.sent,
    };
  }

  async function fetchToken(credentials = 'fake-8x8-test-key:fake-8x8-test-secret'): Promise<Answered> {
    const headers = {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    const issued = await sendRequest('POST', '/oauth/v2/token', headers, 'grant_type=client_credentials');
    issued.send();
    if (issued.status === 200) token = Promise.resolve(issued.body.access_token);
    return issued;
  }

  async function callHeld(method: string, path: string, body?: unknown) {
    token ??= fetchToken().then((issued) => issued.body.access_token);
    const headers = { authorization: `Bearer ${await token}`, 'content-type': 'application/json' };
    const text = body === undefined ? '' : JSON.stringify(body);
    return sendRequest(method, `/vcc/us/chat/v2/tenant/${tenant}${path}`, headers, text);
  }

  async function call(method: string, path: string, body?: unknown): Promise<Answered> {
    const answered = await callHeld(method, path, body);
    answered.send();
    return answered;
  }

  const app: CallingApp = {
    consumer: { fetch },
    received,
    heard: (conversationId) =>
      received
        .map(({ body }): HeardEvent => JSON.parse(body))
        .filter((event) => conversationId === undefined || event.conversationId === conversationId)
        .map(({ eventType, message }) => (message === undefined ? eventType : `${eventType} ${message}`)),
    connect(fake, tenantId = tenant) {
      handler = fake;
      tenant = tenantId;
    },
    call,
    callHeld,
    fetchToken,
    async open(customer = { name: 'James Jones' }, channelId = handler?.info.channelId) {
      return (await call('POST', '/conversations', { channelId, customer })).body.conversationId;
    },
    say: (id, text) => call('POST', `/conversations/${id}/messages`, { authorType: 'user', text }),
    leave: (id) => call('DELETE', `/conversations/${id}/participants/customer`),
    async register(uri, version = 'v2.0') {
      const webhook = await call('POST', '/web-hooks', { name: 'App', uri, version });
      const routingOptions = { type: 'queue', id: '104' };
      const channel = await call('POST', '/channels', {
        name: 'App',
        webHookId: webhook.body.id,
        routingOptions,
      });
      return { webhookId: webhook.body.id, channelId: channel.body.id };
    },
  };
  return app;
}

function responseOf(answer: unknown): Response {
  return answer instanceof Response
    ? answer
    : new Response(null, { status: typeof answer === 'number' ? answer : 204 });
}
