import { Agent, type ClientRequest, request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createHeaders } from '#src/delivery/headers.ts';
import type { SignedFacts } from '#src/delivery/signature.ts';
import type { IntegrationDialect } from '../../consumers/integrations/integration.mjs';
import { buildEvent, type EventName } from './build-event.ts';
import { openIntegration } from './open-integration.ts';
import { SECOND_KEY, SIGNERS } from './signatures.ts';

/** How a request of 8x8 differs from a good one. */
export type How = {
  readonly eventId?: string;
  readonly retry?: number;
  /** What is sent, if that is not the event as compact JSON. It is signed so. */
  readonly body?: Buffer;
  /** What the signature becomes; undefined leaves it out. */
  readonly signed?: (facts: SignedFacts) => Promise<string> | string | undefined;
  /** Changed after signing. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly customerId?: string;
  readonly tenantId?: string;
  readonly headerCase?: 'lower' | 'title';
  readonly query?: string;
  /** Where the body is cut, and how long the pause there is, in ms. */
  readonly cuts?: readonly number[];
  readonly cutMs?: number;
  readonly alone?: boolean;
  readonly hangUp?: boolean;
};

/** What an integration is provoked with. */
export type Probe = Awaited<ReturnType<typeof openProbe>>;

const TENANT = 'fake8x8tenant01';
const ANSWER_MS = 1000;

/** Opens an integration that is started, and what posts events to it as 8x8 would, or would not. */
export async function openProbe(
  dialect: IntegrationDialect,
  variant: { readonly mistake?: string | undefined; readonly taste?: string | undefined } = {},
  start = true,
) {
  const disturbances: Disturbance[] = [];
  const calls: string[] = [];
  const open = await openIntegration({ dialect, ...variant, fetch: createFetch(disturbances, calls) });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let conversationId = 'ID-0';
  let chat = '';
  /** Each chat that was begun, by its conversation. */
  const chats = new Map<string, string>();
  let count = 0;
  const now = Date.now();
  if (start) await open.start();

  /** Builds an event of the conversation that was begun last. */
  function build(name: EventName, over: object = {}): Record<string, unknown> {
    const timestamp = now + ++count * 10;
    return { ...buildEvent(dialect, name, { conversationId, timestamp, ...over }) };
  }

  async function send(event: unknown, how: How = {}): Promise<number> {
    const { eventId = `event-${++count}`, retry = 0, body = Buffer.from(JSON.stringify(event)) } = how;
    const { tenantId = TENANT, customerId = tenantId, headerCase = 'lower' } = how;
    const facts = { body, eventId, retry, tenantId, customerId, transmissionMs: Date.now() };
    const signature = await (how.signed ?? SIGNERS.test.sign)(facts);
    const list = createHeaders({ tenantId, customerId, headerCase })({ ...facts, signature });
    const headers = { ...pairs(list), ...how.headers };
    const options = { method: 'POST', headers, agent: how.alone ? false : agent };
    return post(httpRequest(`${open.webhookUrl}${how.query ?? ''}`, options), body, how);
  }

  const text = (message: string, how: How = {}, over: object = {}) =>
    send(build('text', { message, ...over }), how);

  return {
    ...open,
    dialect,
    build,
    send,
    text,
    /** Lets the integration's calls be disturbed until the returned function is called. */
    disturb(disturbance: Disturbance): () => void {
      disturbances.push(disturbance);
      return () => void disturbances.splice(disturbances.indexOf(disturbance), 1);
    },
    /** Opens a chat and gives its conversation's id. */
    async begin(opener: object = { name: 'James' }): Promise<string> {
      chat = await open.openChat(opener);
      await open.fake.settled();
      conversationId = open.fake.conversationId ?? '';
      chats.set(conversationId, chat);
      return conversationId;
    },
    /** Builds events of this conversation from now on. */
    of(id: string) {
      conversationId = id;
    },
    /** What the customer says, in the chat that was opened last. */
    say: async (words: string, id = chat) =>
      (await open.request('POST', `/chats/${id}/messages`, { text: words })).status,
    leave: async (id = chat) => (await open.request('DELETE', `/chats/${id}`)).status,
    /** What the customer sees, once that does not change any more. */
    seen: (id = conversationId) =>
      steady(async () => {
        const { open: isOpen, lines = [] } = (await open.view(chats.get(id) ?? id)) ?? {};
        const spoken = lines.filter(({ who }) => who !== 'system');
        return { open: isOpen, lines: spoken.map(({ who, text: words }) => `${who}: ${words}`) };
      }),
    /** The calls of the integration, once there come no more. */
    calls: async (filter = /./) => (await steady(async () => [...calls])).filter((call) => filter.test(call)),
    async close() {
      agent.destroy();
      await open.close();
    },
  };
}

/** Changes the answer to a call: what it gives is taken in its place, and a rejection for a lost connection. */
export type Disturbance = (
  call: { readonly method: string; readonly url: string; readonly authorization: string | undefined },
  proceed: () => Promise<Response>,
) => Promise<Response> | undefined;

function createFetch(disturbances: readonly Disturbance[], calls: string[]): typeof globalThis.fetch {
  const ids: string[] = [];
  /** The same ids have the same numbers. */
  const withoutIds = (text: string) =>
    text.replace(/127\.0\.0\.1:\d+/g, 'here').replace(/\b[\w-]{22}(?:[\w-]{5})?\b/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `#${ids.indexOf(id)}`;
    });
  return async (input, init = {}) => {
    const url = String(input);
    const { method = 'GET', body } = init;
    const authorization = new Headers(init.headers).get('authorization') ?? undefined;
    calls.push(withoutIds(`${method} ${new URL(url).pathname} ${typeof body === 'string' ? body : ''}`));
    const proceed = async () =>
      url.includes('/jwk/second-key/') ? Response.json(SECOND_KEY.publicJwk) : fetch(input, init);
    for (const disturb of disturbances) {
      const answer = disturb({ method, url, authorization }, proceed);
      if (answer !== undefined) return answer;
    }
    return proceed();
  };
}

/** Reads until what is read stays the same for a while. */
async function steady<Value>(read: () => Promise<Value>): Promise<Value> {
  let last = await read();
  for (let same = 0; same < 3; ) {
    await pause(30);
    const next = await read();
    same = JSON.stringify(next) === JSON.stringify(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}

function pairs(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])));
}

/** Gives the status; -1 without an answer. */
async function post(outgoing: ClientRequest, body: Buffer, { cuts = [], cutMs = 5, hangUp }: How) {
  const answered = new Promise<number>((resolve) => {
    outgoing.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? -1));
    });
    outgoing.on('error', () => resolve(-1));
    outgoing.setTimeout(ANSWER_MS, () => outgoing.destroy());
  });
  outgoing.setNoDelay(true);
  let from = 0;
  for (const cut of cuts) {
    outgoing.write(body.subarray(from, cut));
    from = cut;
    await pause(cutMs);
  }
  outgoing.end(body.subarray(from), () => {
    if (hangUp) setImmediate(() => outgoing.destroy());
  });
  return answered;
}
