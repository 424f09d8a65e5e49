import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFake8x8, type Fake8x8 } from 'fake-8x8';
import { handlers } from 'fake-8x8/msw';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BODY_BYTES_MAX } from '#src/platform/limits.ts';
import { viaFetch, viaNode } from '../support/msw/clients.ts';
import { openMsw } from '../support/msw/msw-server.ts';
import { openStubHandler, textOf } from '../support/msw/stub-handler.ts';

const server = openMsw();

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const API = 'https://api.8x8.com';
const TOKEN = '/oauth/v2/token';
const HOOKS = '/vcc/us/chat/v2/tenant/tenant01/web-hooks';

/** The name of the handler that answers a GET. */
async function whoAnswers(url: string): Promise<string> {
  const response = await fetch(url);
  return ((await response.json()) as { name: string }).name;
}

/** Fetches what nobody answers, and keeps MSW from saying so. */
function fetchUnhandled(url: string): Promise<Response> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return fetch(url);
}

describe('a call', () => {
  test('reaches the fake as the app made it', async () => {
    const handler = openStubHandler('a');
    server.use(...handlers(handler));

    const url = `${API}${HOOKS}?filter=a&filter=b&name=Z%C3%BCrich+%F0%9F%99%82`;
    const headers = { 'content-type': 'text/odd', 'x-mine': 'yes' };
    const response = await fetch(url, { method: 'POST', headers, body: '{"name":"東京 🙂"}' });

    expect(await response.json()).toEqual({ name: 'a' });
    const [call] = handler.calls;
    expect([call?.method, call?.match.path]).toEqual(['POST', HOOKS]);
    expect(handler.matched()).toBe(1);
    expect([...(call?.query ?? [])]).toEqual([
      ['filter', 'a'],
      ['filter', 'b'],
      ['name', 'Zürich 🙂'],
    ]);
    expect([call?.headers['content-type'], call?.headers['x-mine'], call?.headers['x-other']]).toEqual([
      'text/odd',
      'yes',
      undefined,
    ]);
    expect(textOf(call)).toBe('{"name":"東京 🙂"}');
  });

  test('without a body has an empty one', async () => {
    const handler = openStubHandler('a');
    server.use(...handlers(handler));
    await fetch(API + HOOKS);
    expect(textOf(handler.calls[0])).toBe('');
  });

  test('of a body too large is read no further than that shows', async () => {
    const handler = openStubHandler('a');
    server.use(...handlers(handler));
    await fetch(API + HOOKS, { method: 'POST', body: endlessBody(), duplex: 'half' });
    const bytes = handler.calls[0]?.body.length ?? 0;
    expect(bytes).toBeGreaterThan(BODY_BYTES_MAX);
    expect(bytes).toBeLessThan(2 * BODY_BYTES_MAX);
  });

  test('is answered with the words of its status', async () => {
    server.use(...handlers(openStubHandler('a')));
    const { status, statusText } = await fetch(API + HOOKS);
    expect([status, statusText]).toEqual([200, 'OK']);
  });

  test.each(['fetch', 'node:https', 'node:http'])(
    'has its answer read by %s before what it leads to',
    async (name) => {
      const order: string[] = [];
      const handler = openStubHandler('x'.repeat(200_000), () => order.push('sent'));
      const baseUrl = name === 'node:http' ? 'http://api.8x8.example' : API;
      server.use(...handlers(handler, { baseUrl }));

      const client = name === 'fetch' ? viaFetch : viaNode;
      const reading = client(baseUrl + HOOKS, { method: 'POST', body: '{}' }).then(() => order.push('read'));
      await Promise.all([reading, handler.sent]);
      expect(order).toEqual(['read', 'sent']);
    },
  );

  test('needs no timers, so faked ones do not hold it up', async () => {
    vi.useFakeTimers();
    const handler = openStubHandler('a');
    server.use(...handlers(handler));
    expect(await whoAnswers(API + HOOKS)).toBe('a');
    await handler.sent;
  });
});

/** Bytes without end, a chunk whenever one is asked for. */
function endlessBody(): ReadableStream {
  return new ReadableStream({ pull: (stream) => stream.enqueue(Buffer.alloc(64 * 1024)) });
}

describe('the handlers', () => {
  test('give way to those that are put before them, until these are reset', async () => {
    server.use(...handlers(openStubHandler('a')));
    const app = server.boundary(async () => {
      server.use(http.post(API + TOKEN, () => new HttpResponse(null, { status: 503 })));
      server.use(http.get(API + HOOKS, () => new HttpResponse(null, { status: 500 }), { once: true }));
      expect((await fetch(API + TOKEN, { method: 'POST' })).status).toBe(503);
      expect((await fetch(API + HOOKS)).status).toBe(500);
      expect(await whoAnswers(API + HOOKS)).toBe('a');

      server.resetHandlers();
      expect((await fetch(API + TOKEN, { method: 'POST' })).status).toBe(200);
    });
    await app();
  });

  test('leave what is not 8x8’s to those behind them, body and all', async () => {
    const mine = http.post(`${API}/mine`, async ({ request }) => HttpResponse.json(await request.json()));
    server.use(...handlers(openStubHandler('a')), mine);
    const response = await fetch(`${API}/mine`, { method: 'POST', body: '{"read":"by me"}' });
    expect(await response.json()).toEqual({ read: 'by me' });
  });

  test('leave a path that the fake does not match to those behind them', async () => {
    const mine = http.get(API + HOOKS, () => HttpResponse.json({ name: 'mine' }));
    server.use(...handlers({ ...openStubHandler('a'), match: () => undefined }), mine);
    expect(await whoAnswers(API + HOOKS)).toBe('mine');
  });

  test.each([
    `${API}/`,
    `${API}/vcc/us/chat/v2`,
    `${API}${HOOKS}/1/2/3`,
    `https://api.8x8.com.example${HOOKS}`,
    `http://api.8x8.com${HOOKS}`,
    `https://api.8x8.com:8443${HOOKS}`,
    'https://elsewhere.example/',
  ])('do not count as handlers of %s, so that MSW is strict about it', async (url) => {
    server.use(...handlers(openStubHandler('a')));
    await expect(fetchUnhandled(url)).rejects.toThrow();
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('without a matching request handler'));
  });

  test('stay within the boundary in which they are used', async () => {
    const sendRequest = (name: string) =>
      server.boundary(async () => {
        server.use(...handlers(openStubHandler(name)));
        await whoAnswers(API + HOOKS);
        return whoAnswers(API + HOOKS);
      });
    expect(await Promise.all([sendRequest('a')(), sendRequest('b')()])).toEqual(['a', 'b']);
    await expect(fetchUnhandled(API + HOOKS)).rejects.toThrow();
  });
});

const PATHS = {
  'us one': '/vcc/us/chat/v2/tenant/one/web-hooks',
  'eu one': '/vcc/eu/chat/v2/tenant/one/web-hooks',
  'us two': '/vcc/us/chat/v2/tenant/two/web-hooks',
  'eu two': '/vcc/eu/chat/v2/tenant/two/web-hooks',
  key: '/vcc/us/chat/v2/jwk/some-key/public',
  token: TOKEN,
};

describe('the options', () => {
  test.each([
    ['http://localhost:9999', 'http://localhost:9999'],
    ['https://proxy.example/8x8', 'https://proxy.example/8x8'],
    ['https://proxy.example/8x8/', 'https://proxy.example/8x8'],
    ['HTTPS://Proxy.Example:443', 'https://proxy.example'],
  ])('take %s as the base URL', async (baseUrl, start) => {
    const handler = openStubHandler('a');
    server.use(...handlers(handler, { baseUrl }));
    expect(await whoAnswers(start + HOOKS)).toBe('a');
    expect(handler.calls[0]?.match.path).toBe(HOOKS);
    await expect(fetchUnhandled(API + HOOKS)).rejects.toThrow();
  });

  test('keep fakes apart by their base URLs', async () => {
    server.use(
      ...handlers(openStubHandler('a'), { baseUrl: 'https://a.example' }),
      ...handlers(openStubHandler('b'), { baseUrl: 'https://b.example' }),
    );
    const sentRequest = ['https://a.example', 'https://b.example'].map((start) => whoAnswers(start + HOOKS));
    expect(await Promise.all(sentRequest)).toEqual(['a', 'b']);
  });

  test.each([
    [{ tenant: 'one' }, ['us one', 'eu one', 'key', 'token']],
    [{ region: 'eu' }, ['eu one', 'eu two', 'token']],
    [{ region: 'us', tenant: 'two' }, ['us two', 'key', 'token']],
    [{}, ['us one', 'eu one', 'us two', 'eu two', 'key', 'token']],
  ] as const)('%j answers only %j', async (options, answered) => {
    const others = http.all('*', () => HttpResponse.json({ name: 'others' }));
    server.use(...handlers(openStubHandler('a'), options), others);
    const names = await Promise.all(Object.values(PATHS).map((path) => whoAnswers(API + path)));
    expect(Object.keys(PATHS).filter((_, index) => names[index] === 'a')).toEqual(answered);
  });

  test.each(['api.8x8.com', 'ftp://api.8x8.com', 'https://', 'https://api.8x8.com/?a=1', ''])(
    'refuse "%s" as the base URL, and say what is allowed',
    (baseUrl) => {
      expect(() => handlers(openStubHandler('a'), { baseUrl })).toThrow(
        expect.objectContaining({
          code: 'BASE_URL_INVALID',
          message: expect.stringMatching(/baseUrl ".*". Allowed: .* Give the base URL/),
        }),
      );
    },
  );

  test('refuse a region that there is not', () => {
    const options = { region: 'us-east' } as never;
    expect(() => handlers(openStubHandler('a'), options)).toThrow(
      expect.objectContaining({
        code: 'REGION_UNKNOWN',
        message: expect.stringContaining('Known: us, eu, ca, ap.'),
      }),
    );
  });
});

describe('the fake’s own server', () => {
  /** Starts a server on this machine that says it is real. */
  async function startReal(): Promise<string> {
    const real = createServer((_, response) => response.end('real'));
    await new Promise<void>((resolve) => real.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      real.close();
      real.closeAllConnections();
    });
    return `http://127.0.0.1:${(real.address() as AddressInfo).port}`;
  }

  test.each([
    ['fetch', viaFetch],
    ['node:http', viaNode],
  ] as const)('is reached by %s, as soon as it has an address', async (_, client) => {
    const fake = { ...openStubHandler('a'), url: undefined as string | undefined };
    server.use(...handlers(fake));
    fake.url = await startReal();
    const { body } = await client(`${fake.url}/_fake-8x8/health`, { method: 'POST', body: 'x' });
    expect(body).toBe('real');
  });

  test('is the only one that is', async () => {
    server.use(...handlers({ ...openStubHandler('a'), url: await startReal() }));
    await expect(fetchUnhandled(await startReal())).rejects.toThrow();
  });
});

test('a failure on request reaches the app, which tries again', async () => {
  await using fake = createFake8x8();
  server.use(...handlers(fake));
  fake.failNext('webhooks', { status: 429, retryAfterSeconds: 2 });
  const url = `${API}/chat-gateway/v1/webhooks`;
  const request = { method: 'GET', headers: { 'x-api-key': 'fake-8x8-test-key' } };
  const [refused, answered] = [await viaFetch(url, request), await viaNode(url, request)];
  expect([refused.status, refused.headers['retry-after'], answered.status]).toEqual([429, '2', 200]);
});

describe('the file of a message', () => {
  /** A fake that sends a file of an agent, and the URL at which its app finds it. */
  async function openWithFile(
    send: (fake: Fake8x8<'ana', 'support', 'chat-gateway'>) => void,
  ): Promise<string> {
    const urls: string[] = [];
    const fake = createFake8x8({
      to: {
        async fetch(request) {
          const { data } = (await request.json()) as Told;
          urls.push(...(data?.attachments ?? []).map(({ preSignedUrl }) => preSignedUrl));
          return new Response(null, { status: 204 });
        },
      },
      dialect: 'chat-gateway',
      agents: { ana: {} },
      queues: { support: {} },
    });
    onTestFinished(fake.close);
    send(fake);
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await fake.agent('ana').sends({ attachment: { name: 'receipt.txt', content: 'a receipt' } });
    return urls[0] ?? '';
  }

  test.each([
    ['https://proxy.example/8x8/', 'https://proxy.example/8x8'],
    ['http://localhost:9999', 'http://localhost:9999'],
    [undefined, API],
  ])('is at the base URL %s that the app was given', async (baseUrl, start) => {
    const url = await openWithFile((fake) => server.use(...handlers(fake, { baseUrl })));
    expect(url.startsWith(`${start}/pre-signed/`)).toBe(true);
    expect(await (await fetch(url)).text()).toBe('a receipt');
  });

  test('is at that base URL although the fake has a server of its own', async () => {
    const url = await openWithFile((fake) => {
      fake.servedAt('http://127.0.0.1:1');
      server.use(...handlers(fake, { baseUrl: 'https://proxy.example' }));
    });
    expect(await (await fetch(url)).text()).toBe('a receipt');
  });
});

type Told = { readonly data?: { readonly attachments?: readonly { readonly preSignedUrl: string }[] } };
