import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Consumer } from '#src/delivery/consumer.ts';
import { createTransport } from '#src/delivery/create-transport.ts';
import {
  ANSWER_BYTES_MAX,
  ANSWER_UNITS_MAX,
  type ConsumerAnswer,
  type Transport,
} from '#src/delivery/transport.ts';

const request = {
  headers: ['content-type', 'application/json', 'X-8x8-Retry', '0'],
  body: Buffer.from('{"message":"Grüße"}'),
};

async function send(consumer: Consumer, timeoutMs = 10_000): Promise<ConsumerAnswer> {
  const transport = await createTransport(consumer, { timeoutMs, connectionsMax: 4 });
  const answer = await transport.send(request);
  await transport.close();
  return answer;
}

/** The same behaviour as a listener and as a Fetch handler. */
type App = { readonly listener: RequestListener; readonly fetch: (request: Request) => Promise<Response> };

const big = Buffer.alloc(64 * 1024, 'x');
let bigChunks = 0;

function* manyChunks() {
  for (bigChunks = 0; bigChunks < 1600; bigChunks++) yield big;
}

const accepts: App = {
  listener: (_request, response) => response.writeHead(204).end(),
  fetch: async () => new Response(null, { status: 204 }),
};
const echoes: App = {
  listener: async (incoming, response) => {
    const { method, url, headers } = incoming;
    response.end(
      JSON.stringify([method, url, headers['content-type'], headers['x-8x8-retry'], await text(incoming)]),
    );
  },
  fetch: async (incoming) => {
    const { method, url, headers } = incoming;
    const { pathname, search } = new URL(url);
    return Response.json([
      method,
      pathname + search,
      headers.get('content-type'),
      headers.get('x-8x8-retry'),
      await incoming.text(),
    ]);
  },
};
const refuses: App = {
  listener: (_request, response) => response.writeHead(422).end('no such conversation'),
  fetch: async () => new Response('no such conversation', { status: 422 }),
};
const redirects: App = {
  listener: (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
  fetch: async () => new Response(null, { status: 302, headers: { location: '/elsewhere' } }),
};
const throws: App = {
  listener: () => {
    throw new Error('no database');
  },
  fetch: () => {
    throw new Error('no database');
  },
};
const rejects: App = {
  listener: (async () => {
    throw new Error('no database');
  }) as RequestListener,
  fetch: async () => {
    throw new Error('no database');
  },
};
const silent: App = { listener: () => {}, fetch: () => new Promise(() => {}) };
const stalls: App = {
  listener: (_request, response) => void response.write('only the begin'),
  fetch: async () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(Buffer.from('only the begin')),
      }),
    ),
};
const breaksOff: App = {
  listener: (_request, response) => {
    response.write('only the begin');
    setImmediate(() => response.destroy());
  },
  fetch: async () => {
    let parts = 0;
    return new Response(
      new ReadableStream({
        pull: (controller) =>
          parts++ === 0
            ? controller.enqueue(Buffer.from('only the begin'))
            : controller.error(new Error('disk full')),
      }),
    );
  },
};
const huge: App = {
  listener: (_request, response) => {
    const chunks = manyChunks();
    const writeOn = () => {
      for (let next = chunks.next(); !next.done; next = chunks.next()) {
        if (!response.write(next.value)) {
          response.once('drain', writeOn);
          return;
        }
      }
      response.end();
    };
    writeOn();
  },
  fetch: async () => {
    const chunks = manyChunks();
    return new Response(
      new ReadableStream({
        pull(controller) {
          const next = chunks.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        },
      }),
    );
  },
};

const threw = { outcome: 'rejected', status: 500, reason: 'the app threw: no database' };
const CASES: readonly (readonly [name: string, app: App, timeoutMs: number, expected: object])[] = [
  ['accepts', accepts, 10_000, { outcome: 'accepted', status: 204, body: '', reason: '' }],
  [
    'is shown the whole request',
    echoes,
    10_000,
    { status: 200, body: '["POST","/webhook","application/json","0","{\\"message\\":\\"Grüße\\"}"]' },
  ],
  [
    'refuses',
    refuses,
    10_000,
    {
      outcome: 'rejected',
      status: 422,
      body: 'no such conversation',
      reason: 'answered 422 Unprocessable Entity',
    },
  ],
  ['redirects', redirects, 10_000, { outcome: 'rejected', status: 302 }],
  ['throws', throws, 10_000, threw],
  ['rejects', rejects, 10_000, threw],
  ['is silent', silent, 50, { outcome: 'timeout', status: -1, reason: 'no answer within 50 ms' }],
  ['stalls in its answer', stalls, 50, { outcome: 'timeout', status: -1 }],
  [
    'breaks its answer off',
    breaksOff,
    10_000,
    {
      outcome: 'unreachable',
      status: -1,
      body: 'only the begin',
      reason: expect.stringContaining('of an answer with status 200 only the beginning had arrived'),
    },
  ],
];

describe.each(['listener', 'fetch'] as const)('a consumer that is a %s', (kind) => {
  const consumerOf = (app: App): Exclude<Consumer, string> =>
    kind === 'listener' ? { listener: app.listener } : { fetch: app.fetch };

  test.each(CASES)('%s', async (_name, app, timeoutMs, expected) => {
    expect(await send(consumerOf(app), timeoutMs)).toMatchObject(expected);
  });

  test('is read no further than the limit, and counts as what its status says', async () => {
    const answer = await send(consumerOf(huge));
    expect(answer).toMatchObject({ outcome: 'accepted', status: 200, body: 'x'.repeat(ANSWER_UNITS_MAX) });
    expect(bigChunks * big.length).toBeGreaterThanOrEqual(ANSWER_BYTES_MAX);
    expect(bigChunks * big.length).toBeLessThan(4 * ANSWER_BYTES_MAX);
  });

  test('is called at the address that is given', async () => {
    const consumer = { ...consumerOf(echoes), url: 'http://app.test/hooks?tenant=1' };
    expect((await send(consumer)).body).toContain('"/hooks?tenant=1"');
  });

  test('is given up when the transport is closed', async () => {
    const transport: Transport = await createTransport(consumerOf(silent), {
      timeoutMs: 10_000,
      connectionsMax: 4,
    });
    const answer = transport.send(request);
    await transport.close();
    const givenUp = { outcome: 'unreachable', status: -1, reason: 'given up: the run was stopped' };
    expect(await answer).toMatchObject(givenUp);
    expect(await transport.send(request)).toMatchObject(givenUp);
  });
});

describe('a listener', () => {
  test.each<[string, RequestListener, string]>([
    [
      'that hangs up',
      (_request, response) => void response.destroy(),
      'the app reset the connection before the answer was complete',
    ],
    [
      'that writes no HTTP',
      (_request, response) => void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
      'the app did not answer in HTTP: Parse Error',
    ],
    [
      'that switches protocols',
      (_request, response) => {
        response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' }).end();
      },
      'request to the app failed: it answered with an upgrade to another protocol',
    ],
  ])('%s gave no answer', async (_name, listener, reason) => {
    const answer = await send({ listener });
    expect(answer).toMatchObject({ outcome: 'unreachable', status: -1 });
    expect(answer.reason).toContain(reason);
  });

  test('that throws in the middle of its answer counts as status 500', async () => {
    const listener: RequestListener = (_request, response) => {
      response.write('only the begin');
      throw new Error('no database');
    };
    expect(await send({ listener })).toMatchObject(threw);
  });

  test('learns that its answer is not awaited any more', async () => {
    let answer: Promise<ConsumerAnswer> | undefined;
    const closed = new Promise<boolean>((resolve) => {
      const listener: RequestListener = (_request, response) =>
        void response.once('close', () => resolve(response.writableFinished));
      answer = send({ listener }, 20);
    });
    expect(await answer).toMatchObject({ outcome: 'timeout' });
    expect(await closed).toBe(false);
  });

  test('that has answered has its connection closed after its response is finished', async () => {
    const events: string[] = [];
    const ended = new Promise<void>((resolve) => {
      const listener: RequestListener = (incoming, response) => {
        incoming.once('aborted', () => events.push('aborted'));
        response.once('finish', () => events.push('finish'));
        incoming.socket.once('close', () => {
          events.push('closed');
          resolve();
        });
        response.end('{}');
      };
      send({ listener });
    });
    await ended;
    expect(events).toEqual(['finish', 'closed']);
  });
});

describe('a Fetch handler', () => {
  test('that gives back a network error was not reached', async () => {
    expect(await send({ fetch: () => Response.error() })).toMatchObject({
      outcome: 'unreachable',
      status: -1,
    });
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['string', 'ok'],
  ])('that gives back %s counts as status 500', async (what, value) => {
    expect(await send({ fetch: () => value as never })).toMatchObject({
      outcome: 'rejected',
      status: 500,
      reason: `the app's handler gave back ${what}, not a Response`,
    });
  });

  test('that rejects after its time is not heard any more', async () => {
    const unheard: unknown[] = [];
    const listen = (thrown: unknown) => unheard.push(thrown);
    process.on('unhandledRejection', listen);
    let reject: (error: Error) => void = () => {};
    const late = new Promise<Response>((_resolve, fail) => {
      reject = fail;
    });
    expect(await send({ fetch: () => late }, 20)).toMatchObject({ outcome: 'timeout' });
    reject(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
    expect(unheard).toEqual([]);
  });
});

describe('what is no target is refused', () => {
  test.each<[string, Consumer]>([
    ['as an address', 'localhost:3000'],
    ['with a user name', 'http://ana@localhost:3000/'],
    ['as the address of a handler', { fetch: async () => new Response(), url: '/webhook' }],
  ])('%s', async (_name, consumer) => {
    await expect(createTransport(consumer, { timeoutMs: 1, connectionsMax: 1 })).rejects.toMatchObject({
      code: 'TARGET_INVALID',
    });
  });
});
