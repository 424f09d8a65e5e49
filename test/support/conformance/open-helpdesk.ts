import type { RequestListener } from 'node:http';
import type { Clock } from '#src/base/clock.ts';
import type { Consumer } from '#src/delivery/consumer.ts';
import { fetchFromListener } from '#src/delivery/listener-transport.ts';
import type { CallEntry } from '#src/journal/entry.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { createServer } from '#src/server/server.ts';
import { createExpressApp } from '../../consumers/helpdesk/express.mjs';
import { createFetchApp } from '../../consumers/helpdesk/fetch.mjs';
import { createHelpdesk, type Helpdesk, type Transcript } from '../../consumers/helpdesk/helpdesk.mjs';
import { createKoaApp } from '../../consumers/helpdesk/koa.mjs';
import { type MistakenOptions, withMistake } from '../../consumers/helpdesk/mistakes.mjs';

/** How a help desk is written. */
export type Style = 'koa' | 'express' | 'fetch';

/** All of them. */
export const STYLES: readonly Style[] = ['koa', 'express', 'fetch'];

/** What differs from the default help desk, and from the default fake that it calls. */
export type OpenOptions = Partial<MistakenOptions> & {
  readonly mistake?: string | undefined;
  /** What both of them speak. Default `chat-api`. */
  readonly dialect?: DialectName;
  /** Default `virtual`. */
  readonly clock?: Clock['mode'];
};

/** A help desk that runs in this process, and the fake that it calls over HTTP. */
export type OpenHelpdesk = Awaited<ReturnType<typeof openHelpdesk>>;

/** The ids of its agents, which Chat Gateway shows in place of their names. */
export const AGENT_IDS = { ana: 'agAnaPop00000000000000aa', ben: 'agBenOkoro000000000000bb' };

const ORIGIN = 'http://helpdesk.example';

/** Where it receives its events. */
export const WEBHOOK_URL = `${ORIGIN}/webhook`;

/** How the help desk hears its customer; its website's bot greets whoever opens a chat. */
const customer = {
  customerOpens: {
    call: 'POST /chats',
    body: {
      name: '${customer.name}',
      email: '${customer.email}',
      text: '${text}',
      history: [{ type: 'bot', text: 'Welcome to our help desk!' }],
    },
  },
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
};

/** Opens a help desk in one of its styles; it is not started yet. */
export async function openHelpdesk(
  style: Style,
  { mistake, clock, dialect = 'chat-api', ...over }: OpenOptions = {},
) {
  const app = createApp(style);
  const fake = createFake8x8({
    to: app.consumer,
    dialect,
    clock,
    seed: 'help desk',
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
    agents: { ana: { id: AGENT_IDS.ana, name: 'Ana Pop' }, ben: { id: AGENT_IDS.ben, name: 'Ben Okoro' } },
    ...customer,
  });
  const server = await createServer({ fake });
  const helpdesk = withMistake(
    mistake,
    createHelpdesk,
  )({
    baseUrl: server.url,
    dialect,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: fake.info.tenantId,
    webhookUrl: WEBHOOK_URL,
    ...over,
  });
  app.serve(helpdesk);

  /** Makes a request to the help desk's own API. */
  function sendRequest(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = text === undefined ? {} : { body: text };
    return app.send(new Request(`${ORIGIN}${path}`, { method, headers, ...sent }));
  }

  const read = async (id: string) => (await (await sendRequest('GET', `/chats/${id}`)).json()) as Transcript;
  return {
    fake,
    url: server.url,
    helpdesk,
    sendRequest,
    send: app.send,
    /** What it called since the journal had so many entries, oldest first. */
    callsSince: (entries = 0): readonly CallEntry[] =>
      fake.journal
        .recent()
        .slice(entries)
        .flatMap((entry) => (entry.kind === 'call' ? [entry] : [])),
    /** Opens a chat over its own API and gives the ids that it goes by. */
    async openChat(
      opener: object = { name: 'James Jones', email: 'james@example.com' },
    ): Promise<Pick<Transcript, 'id' | 'conversationId'>> {
      const { id } = (await (await sendRequest('POST', '/chats', opener)).json()) as { readonly id: string };
      return read(id);
    },
    linesOf: async (id: string): Promise<Transcript['lines']> => (await read(id)).lines,
    async close() {
      await fake.close();
      await server.close();
    },
  };
}

/** The fake is made before the help desk, which has to know its address; so the app asks a help desk that comes later. */
function createApp(style: Style) {
  let served: Partial<Helpdesk> = {};
  const later = new Proxy({} as Helpdesk, { get: (_, name) => Reflect.get(served, name) });
  const { consumer, send } = APPS[style](later);
  return {
    // Not the very same address, or the help desk would find the fake's own webhook and register none.
    consumer: { ...consumer, url: `${WEBHOOK_URL}?own` },
    send,
    serve(helpdesk: Helpdesk) {
      served = helpdesk;
    },
  };
}

type App = {
  readonly consumer: Exclude<Consumer, string>;
  /** Makes a request to it without a socket. */
  send(request: Request): Promise<Response>;
};

const APPS: Readonly<Record<Style, (helpdesk: Helpdesk) => App>> = {
  koa: (helpdesk) => listen(createKoaApp(helpdesk).callback()),
  // As it is: an Express app in the hull of a function cannot be called without a socket.
  express: (helpdesk) => listen(createExpressApp(helpdesk)),
  fetch(helpdesk) {
    const send = createFetchApp(helpdesk);
    return { consumer: { fetch: send }, send };
  },
};

function listen(listener: RequestListener): App {
  return { consumer: { listener }, send: (request) => fetchFromListener(listener, request) };
}
