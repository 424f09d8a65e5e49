import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createTransport } from '#src/delivery/create-transport.ts';
import type {
  ConsumerAnswer,
  OutgoingRequest,
  Transport,
  TransportOptions,
} from '#src/delivery/transport.ts';
import { ANSWER_BYTES_MAX, ANSWER_UNITS_MAX } from '#src/delivery/transport.ts';
import { type RunningConsumer, startConsumer } from '../consumers/start-consumer.ts';

const request: OutgoingRequest = {
  headers: ['content-type', 'application/json', 'x-8x8-event-id', 'event-1', 'x-8x8-retry', '0'],
  body: Buffer.from('{"eventType":"TEXT","message":"Grüße"}'),
};

const running: { stop(): Promise<void> }[] = [];
const open: Transport[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((transport) => transport.close()));
  await Promise.all(running.splice(0).map((consumer) => consumer.stop()));
});

async function start(...args: Parameters<typeof startConsumer>): Promise<RunningConsumer> {
  const consumer = await startConsumer(...args);
  running.push(consumer);
  return consumer;
}

async function connect(url: string, options: Partial<TransportOptions> = {}): Promise<Transport> {
  const transport = await createTransport(url, { timeoutMs: 10_000, connectionsMax: 4, ...options });
  open.push(transport);
  return transport;
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}

const short = { timeoutMs: 300 };
const rejected = (status: number, reason: string) => ({ outcome: 'rejected', status, reason });
const unreachable = (reason: string) => ({
  outcome: 'unreachable',
  status: -1,
  reason: expect.stringContaining(reason),
});

const noHttp = (status: string) => unreachable(`did not answer in HTTP: its status is ${status}`);

type Case = readonly [
  name: string,
  args: readonly (string | number)[],
  options: Partial<TransportOptions>,
  expected: object,
];

const CASES: readonly Case[] = [
  ['accepts', [], {}, { outcome: 'accepted', status: 204, body: '', reason: '' }],
  ['answers-early', [], {}, { outcome: 'accepted', status: 200, body: 'early', reason: '' }],
  ['refuses', [500], {}, { ...rejected(500, 'answered 500 Internal Server Error'), body: '{"status":500}' }],
  ['refuses', [401], {}, rejected(401, 'answered 401 Unauthorized')],
  ['refuses', [304], {}, rejected(304, 'answered 304 Not Modified')],
  ['refuses', [599], {}, rejected(599, 'answered 599')],
  ['slow', [60_000], short, { outcome: 'timeout', status: -1, reason: 'no answer within 300 ms' }],
  ['never-reads', [], short, { outcome: 'timeout', status: -1, reason: 'no answer within 300 ms' }],
  ['hangs-up', [], {}, unreachable('closed the connection before the answer was complete')],
  ['resets', [], {}, unreachable('the connection before the answer was complete')],
  ['not-http', [], {}, unreachable('did not answer in HTTP')],
  ['answers-status', ['HTTP/1.1 000 None'], {}, noHttp('000')],
  ['answers-status', ['HTTP/1.1 099 None'], {}, noHttp('099')],
  ['answers-status', ['HTTP/1.1 000 None\r\ncontent-length: 2'], {}, noHttp('000')],
  [
    'answers-status',
    ['HTTP/1.1 103 Early Hints|HTTP/1.1 204 None'],
    {},
    { outcome: 'accepted', status: 204 },
  ],
  ['half-answer', [], {}, { ...unreachable('an answer with status 200'), body: 'only the begin' }],
  [
    'half-answer',
    ['stalls'],
    short,
    {
      outcome: 'timeout',
      status: -1,
      body: 'only the begin',
      reason: expect.stringMatching(/^no answer within 300 ms \(of an answer with status 200/),
    },
  ],
  [
    'huge-answer',
    [],
    {},
    { outcome: 'accepted', status: 200, body: 'x'.repeat(ANSWER_UNITS_MAX), reason: '' },
  ],
];

describe('each consumer gives its outcome and leaves nothing open', () => {
  test.each(CASES)('%s %j', async (name, args, options, expected) => {
    const consumer = await start(name, args);
    const before = openSockets();
    const transport = await connect(consumer.url, options);
    expect(await transport.send(request)).toMatchObject(expected);
    expect(await transport.send(request)).toMatchObject(expected);
    await transport.close();
    expect(openSockets()).toBe(before);
  });

  test.each([301, 302, 303, 307, 308])('redirects %i, which is not followed', async (status) => {
    const consumer = await start('redirects', [status]);
    const transport = await connect(consumer.url);
    expect(await transport.send(request)).toMatchObject({
      outcome: 'rejected',
      status,
      reason: expect.stringContaining('redirects are not followed, only 2xx accepts an event'),
    });
    expect((await consumer.received()).map((event) => event.path)).toEqual(['/webhook']);
  });

  test('an address where nothing listens', async () => {
    const port = await unusedPort();
    const transport = await connect(`http://localhost:${port}/webhook`);
    expect(await transport.send(request)).toMatchObject({
      outcome: 'unreachable',
      status: -1,
      reason: `connection refused: nothing listens on localhost:${port}`,
    });
  });

  test('a certificate that is not trusted', async () => {
    const consumer = await start('self-signed');
    const transport = await connect(`https://localhost:${consumer.port}/webhook`);
    expect(await transport.send(request)).toMatchObject({
      outcome: 'unreachable',
      status: -1,
      reason: expect.stringMatching(/^TLS with localhost:\d+ failed: .*NODE_EXTRA_CA_CERTS/),
    });
  });

  test('a consumer of http that is called with https', async () => {
    const consumer = await start('accepts');
    const transport = await connect(`https://127.0.0.1:${consumer.port}/webhook`);
    expect(await transport.send(request)).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringContaining('is it http instead of https?'),
    });
  });
});

describe('a request', () => {
  test('arrives with its headers in their order and case, and with its bytes', async () => {
    const consumer = await start('accepts');
    const transport = await connect(`${consumer.url}?tenant=a%20b`);
    await transport.send({ ...request, headers: ['X-8x8-Retry', '0', 'content-type', 'application/json'] });
    const [event] = await consumer.received();
    expect(event?.path).toBe('/webhook?tenant=a%20b');
    expect(event?.body).toBe('{"eventType":"TEXT","message":"Grüße"}');
    expect(event?.rawHeaders).toEqual([
      ...['host', `127.0.0.1:${consumer.port}`],
      ...['connection', 'keep-alive'],
      ...['X-8x8-Retry', '0'],
      ...['content-type', 'application/json'],
      ...['content-length', String(request.body.length)],
    ]);
  });

  test('reaches localhost where only one loopback address is listened on', async () => {
    const consumer = await start('accepts');
    const transport = await connect(`http://localhost:${consumer.port}/webhook`);
    expect((await transport.send(request)).outcome).toBe('accepted');
    const below = await connect(`http://app.localhost:${consumer.port}/webhook`);
    expect((await below.send(request)).outcome).toBe('accepted');
  });

  test('that cannot be sent is an answer too', async () => {
    const consumer = await start('accepts');
    const transport = await connect(consumer.url);
    const broken = { ...request, headers: ['x-8x8-event-id', 'a\r\nx-evil: 1'] };
    expect(await transport.send(broken)).toMatchObject({ outcome: 'unreachable', status: -1 });
    expect((await transport.send(request)).outcome).toBe('accepted');
    expect(await consumer.received()).toHaveLength(1);
  });
});

describe('a connection', () => {
  test('that the consumer closes after each answer does not fail the next event', async () => {
    const consumer = await start('closes-idle');
    const transport = await connect(consumer.url, { connectionsMax: 1 });
    const answers: ConsumerAnswer[] = [];
    for (let count = 0; count < 200; count++) answers.push(await transport.send(request));
    expect(answers.filter((answer) => answer.outcome !== 'accepted')).toEqual([]);
    expect(await consumer.received()).toHaveLength(200);
  });

  test('is used by one request at a time, and the others wait without losing their own time', async () => {
    const consumer = await start('slow', [400]);
    const transport = await connect(consumer.url, { connectionsMax: 1, timeoutMs: 2000 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => transport.send(request)));
    expect(answers.map((answer) => answer.outcome)).toEqual(Array(6).fill('accepted'));
  });

  test('is free again for the next after a time-out', async () => {
    const consumer = await start('never-reads');
    const transport = await connect(consumer.url, { connectionsMax: 2, timeoutMs: 50 });
    const answers = await Promise.all(Array.from({ length: 7 }, () => transport.send(request)));
    expect(answers.map((answer) => answer.outcome)).toEqual(Array(7).fill('timeout'));
  });

  test('can be made again once the consumer is there', async () => {
    const port = await unusedPort();
    const transport = await connect(`http://127.0.0.1:${port}/webhook`, { connectionsMax: 1 });
    expect((await transport.send(request)).outcome).toBe('unreachable');
    const server: Server = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    running.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
    expect((await transport.send(request)).outcome).toBe('accepted');
    await transport.close();
  });

  test('carries at most so much of a huge answer, and the answer counts as what its status says', async () => {
    const consumer = await start('huge-answer');
    const transport = await connect(consumer.url);
    expect((await transport.send(request)).outcome).toBe('accepted');
    await transport.close();
    const [over] = await consumer.received<{ bytesWritten: number }>();
    expect(over?.bytesWritten).toBeGreaterThan(ANSWER_BYTES_MAX);
    expect(over?.bytesWritten).toBeLessThan(20 * ANSWER_BYTES_MAX);
  });
});

test('many connections at once are nothing to warn of', async () => {
  const warnings: string[] = [];
  const listen = ({ message }: Error) => warnings.push(message);
  process.on('warning', listen);
  const consumer = await start('accepts');
  const transport = await connect(consumer.url, { connectionsMax: 16 });
  await Promise.all(Array.from({ length: 32 }, () => transport.send(request)));
  await transport.close();
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

describe('closing', () => {
  test('gives up what is under way and what waits, and takes nothing more', async () => {
    const consumer = await start('slow');
    const before = openSockets();
    const transport = await connect(consumer.url, { connectionsMax: 2 });
    const answers = Promise.all(Array.from({ length: 5 }, () => transport.send(request)));
    await transport.close();
    const givenUp = { outcome: 'unreachable', status: -1, reason: 'given up: the run was stopped' };
    expect(await answers).toMatchObject(Array(5).fill(givenUp));
    expect(await transport.send(request)).toMatchObject(givenUp);
    // What was still connecting is let go of in this turn of the event loop.
    await expect.poll(openSockets).toBe(before);
  });

  test('may be asked for twice', async () => {
    const transport = await connect('http://127.0.0.1:9/webhook');
    await Promise.all([transport.close(), transport.close()]);
    expect((await transport.send(request)).outcome).toBe('unreachable');
  });
});
