import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Consumer } from '#src/delivery/consumer.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { createRun } from '#src/play/run/create-run.ts';
import type { FaultName } from '#src/protocol/faults.ts';
import { type RunningConsumer, startConsumer } from '../../consumers/start-consumer.ts';
import { isAttempt, scenarioOf, texts } from '../../support/play/play-in-process.ts';
import { readEntries } from '../../support/report/sample-entries.ts';

const signer = createSigner(buildTestKey());

/** A request as `records-bytes` tells it. */
type RawRequest = {
  readonly connection: number;
  readonly head: readonly string[];
  readonly body: string;
  readonly bodyEnds: readonly number[];
  readonly ended: boolean;
};

/** Plays a text with a fault between two others. */
async function play(to: Consumer, text: string, fault?: FaultName) {
  const steps = [...texts('before'), { text, ...(fault && { fault }) }, { text: 'after' }];
  const run = createRun({ scenarios: [scenarioOf(steps)], to, signer, clock: 'virtual', concurrency: 1 });
  const summary = await run.play();
  const attempts = (await readEntries(run.journal)).filter(isAttempt);
  run.journal.close();
  return { summary, own: attempts.filter((each) => each.text === text) };
}

describe('over a socket', () => {
  let consumer: RunningConsumer;
  let seen = 0;

  beforeAll(async () => {
    consumer = await startConsumer('records-bytes');
  });
  afterAll(() => consumer.stop());

  /** Plays it, and gives the requests that came: those of the text with the fault apart. */
  async function receive(text: string, fault?: FaultName) {
    const played = await play(consumer.url, text, fault);
    const all = (await consumer.received<RawRequest>()).slice(seen);
    seen += all.length;
    const own = all.filter(({ body }) => body.includes(JSON.stringify(text)));
    return { ...played, own, attempts: played.own, others: all.filter((each) => !own.includes(each)) };
  }

  /** The head with what differs from event to event left out. */
  function usualHead({ head }: RawRequest): readonly string[] {
    return head.map((line) =>
      line.replace(/^(x-8x8-(event-id|transmission-time|signature|retry)|content-length): .*/, '$1'),
    );
  }

  async function expectAsUsual(
    request: RawRequest | undefined,
    but: (line: string) => string = (line) => line,
  ) {
    const { own } = await receive('usual');
    const usual = own[0] && usualHead(own[0]);
    expect(request && usualHead(request)).toEqual(usual?.map(but));
    expect(usual).toHaveLength(13);
  }

  test.each([
    ['inside a character', 'Grüße 🙂', (body: string) => Buffer.from(body).indexOf('ü') + 1],
    ['in the middle where all have one byte', 'Hello', (body: string) => Math.ceil(body.length / 2)],
  ])('split-body comes in two parts, cut %s', async (_, text, cutOf) => {
    const { own, summary } = await receive(text, 'split-body');
    const [request] = own;
    expect(request?.bodyEnds).toEqual([cutOf(request?.body ?? ''), Buffer.byteLength(request?.body ?? '')]);
    await expectAsUsual(request);
    expect(summary).toMatchObject({ verdict: 'passed', attempts: { total: 5 } });
  });

  test('slow-body comes in many parts', async () => {
    const { own } = await receive('Slowly now', 'slow-body');
    expect(own[0]?.bodyEnds.length).toBeGreaterThan(4);
    await expectAsUsual(own[0]);
  });

  test('charset says that the body is UTF-8', async () => {
    const { own } = await receive('With a charset', 'charset');
    await expectAsUsual(own[0], (line) =>
      line === 'content-type: application/json' ? `${line}; charset=utf-8` : line,
    );
  });

  test('webhook-query is a query in the address', async () => {
    const { own } = await receive('With a query', 'webhook-query');
    await expectAsUsual(own[0], (line) => line.replace(/^POST \S+/, '$&?from=8x8'));
  });

  test('new-connection has one of its own, and the others keep theirs', async () => {
    const { own, others } = await receive('Alone', 'new-connection');
    const [request] = own;
    await expectAsUsual(request, (line) => line.replace('connection: keep-alive', 'connection: close'));
    expect(new Set(others.map(({ connection }) => connection)).size).toBe(1);
    expect(others[0]?.connection).not.toBe(request?.connection);
  });

  test('hangs-up closes the connection without an answer, and comes again as retry 1', async () => {
    const { own, attempts, summary } = await receive('HANGS-UP', 'hangs-up');
    expect(own[0]?.ended).toBe(true);
    expect(own[0]?.connection).not.toBe(own[1]?.connection);
    expect(own[0]?.body).toBe(own[1]?.body);
    await expectAsUsual(own[0]);
    expect(attempts).toMatchObject([
      { outcome: 'unreachable', status: -1, retry: 0, retryInMs: 1000, fault: 'hangs-up' },
      { outcome: 'accepted', status: 204, retry: 1, fault: 'hangs-up' },
    ]);
    expect(attempts[0]?.reason).toContain('on purpose');
    expect(summary).toMatchObject({ verdict: 'passed', events: { total: 5, accepted: 5, retried: 1 } });
  });

  test('again-beside comes on two connections at the same time', async () => {
    const { own, summary } = await receive('TWICE', 'again-beside');
    expect(new Set(own.map(({ connection }) => connection)).size).toBe(2);
    expect(own[0]?.body).toBe(own[1]?.body);
    expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5 }, attempts: { total: 6 } });
  });
});

describe('an app that does not answer', () => {
  const playOnce = async (to: string, fault: FaultName, timeout = '30s') => {
    const run = createRun({
      scenarios: [scenarioOf([{ queue: 'support', fault }, { join: 'ana' }])],
      to,
      signer,
      clock: 'virtual',
      settings: { retryDelays: [], timeout },
    });
    await run.play();
    const [attempt] = (await readEntries(run.journal)).filter(isAttempt);
    run.journal.close();
    return attempt;
  };

  test.each([
    ['never-reads', 'http', 'timeout', /^no answer within 50 ms$/],
    ['resets', 'http', 'unreachable', /reset the connection before the answer was complete/],
    ['not-http', 'http', 'unreachable', /did not answer in HTTP/],
    ['half-answer', 'http', 'unreachable', /^the answer's body broke off/],
    ['self-signed', 'https', 'unreachable', /^TLS with localhost:\d+ failed/],
  ])('%s is said to have done so', async (name, protocol, outcome, reason) => {
    const consumer = await startConsumer(name);
    const to = `${protocol}://localhost:${consumer.port}/webhook`;
    const attempt = await playOnce(to, 'new-connection', outcome === 'timeout' ? '50ms' : '30s');
    await consumer.stop();
    expect(attempt).toMatchObject({ outcome, status: -1, reason: expect.stringMatching(reason) });
  });

  test('and does not even listen', async () => {
    const consumer = await startConsumer('accepts');
    await consumer.stop();
    expect(await playOnce(consumer.url, 'split-body')).toMatchObject({
      outcome: 'unreachable',
      reason: `connection refused: nothing listens on 127.0.0.1:${consumer.port}`,
    });
  });
});

/** What an app in this process notices of a request. */
type Noticed = {
  readonly url: string;
  readonly parts: readonly Buffer[];
  readonly headers: Readonly<Record<string, unknown>>;
  gone: boolean;
};

/** An app as a Node listener, and as a Fetch handler; both note what they get. */
function openInProcess(kind: 'listener' | 'fetch'): { readonly app: Consumer; readonly noticed: Noticed[] } {
  const noticed: Noticed[] = [];
  const isHungUpOn = (parts: readonly Buffer[], retry: unknown) =>
    Buffer.concat([...parts]).includes('HANGS-UP') && retry === '0';

  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const note = { url: request.url ?? '', parts, headers: request.headers, gone: false };
    noticed.push(note);
    response.once('close', () => {
      note.gone ||= !response.writableFinished;
    });
    if (!isHungUpOn(parts, request.headers['x-8x8-retry'])) response.writeHead(204).end();
  };
  const fetch = async (request: Request) => {
    const parts: Buffer[] = [];
    for await (const part of request.body ?? []) parts.push(Buffer.from(part as Uint8Array));
    const url = request.url.replace(/^http:\/\/[^/]+/, '');
    const note = { url, parts, headers: Object.fromEntries(request.headers), gone: false };
    noticed.push(note);
    if (isHungUpOn(parts, request.headers.get('x-8x8-retry'))) {
      await new Promise((resolve) => request.signal.addEventListener('abort', resolve));
      note.gone = true;
    }
    return new Response(null, { status: 204 });
  };
  return { app: kind === 'listener' ? { listener } : { fetch }, noticed };
}

describe.each(['listener', 'fetch'] as const)('in process, to a %s', (kind) => {
  async function receive(text: string, fault?: FaultName) {
    const { app, noticed } = openInProcess(kind);
    const played = await play(app, text, fault);
    const own = noticed.filter(({ parts }) => Buffer.concat([...parts]).includes(JSON.stringify(text)));
    return { ...played, own, others: noticed.filter((each) => !own.includes(each)) };
  }

  test('split-body comes in two parts, cut inside a character', async () => {
    const { own, summary } = await receive('Grüße', 'split-body');
    expect(own).toHaveLength(1);
    const [first, second, ...more] = own[0]?.parts ?? [];
    expect(more).toEqual([]);
    expect(first?.at(-1)).toBe(0xc3);
    expect(second?.at(0)).toBe(0xbc);
    expect(summary.verdict).toBe('passed');
  });

  test('slow-body comes in many parts', async () => {
    const { own } = await receive('Slowly', 'slow-body');
    expect(own[0]?.parts.length).toBeGreaterThan(4);
  });

  test('charset says that the body is UTF-8', async () => {
    const { own } = await receive('With a charset', 'charset');
    expect(own[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('webhook-query is a query in the address', async () => {
    const { own, others } = await receive('With a query', 'webhook-query');
    expect(own[0]?.url).toBe(`${others[0]?.url}?from=8x8`);
  });

  test('hangs-up is noticed, and comes again as retry 1', async () => {
    const { own, summary } = await receive('HANGS-UP', 'hangs-up');
    expect(own.map(({ gone, headers }) => [gone, headers['x-8x8-retry']])).toEqual([
      [true, '0'],
      [false, '1'],
    ]);
    expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5, retried: 1 } });
  });
});

test('a listener learns of new-connection', async () => {
  const { app, noticed } = openInProcess('listener');
  await play(app, 'Alone', 'new-connection');
  expect(noticed.map(({ headers }) => headers.connection)).toEqual([
    'keep-alive',
    'keep-alive',
    'keep-alive',
    'close',
    'keep-alive',
  ]);
});
