import { type AddressInfo, createServer } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createTransport } from '#src/delivery/create-transport.ts';
import type { ConsumerAnswer } from '#src/delivery/transport.ts';
import { fuzzParameters, type RawMessage, rawMessages } from './runs.ts';

const TIMEOUT_MS = 100;

const statusLine = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100, max: 599 }).map((status) => `HTTP/1.1 ${status} Answer`) },
  fc.constantFrom(
    'HTTP/1.0 200 OK',
    'HTTP/1.1 200',
    'HTTP/2 200 OK',
    'HTTP/1.1 099 No',
    'HTTP/1.1 1000 No',
    '',
  ),
  fc.string(),
);

const answers = rawMessages(statusLine, { endings: ['stays', 'closes', 'closes', 'breaks'] });

/** Starts an app that answers each connection with the bytes that it was given last. */
async function startRawApp() {
  let answer: RawMessage = { pieces: [], ending: 'closes' };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      for (const piece of answer.pieces) socket.write(piece);
      if (answer.ending === 'closes') socket.end();
      if (answer.ending === 'breaks') socket.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    answerWith(message: RawMessage) {
      answer = message;
    },
  };
}

async function send(url: string): Promise<ConsumerAnswer> {
  const transport = await createTransport(url, { timeoutMs: TIMEOUT_MS, connectionsMax: 1 });
  try {
    return await transport.send({ headers: ['content-type', 'application/json'], body: Buffer.from('{}') });
  } finally {
    await transport.close();
  }
}

test('whatever an app answers, a delivery has an outcome that goes with its status', async () => {
  const app = await startRawApp();
  await fc.assert(
    fc.asyncProperty(answers, async (message) => {
      app.answerWith(message);
      const { outcome, status, reason, body } = await send(app.url);
      const isSuccess = status >= 200 && status < 300;
      expect(outcome === 'accepted').toBe(isSuccess);
      expect(outcome === 'rejected').toBe(status !== -1 && !isSuccess);
      expect(reason === '').toBe(isSuccess);
      expect(body.length).toBeLessThan(100_000);
    }),
    fuzzParameters,
  );
  app.answerWith({ pieces: [Buffer.from('HTTP/1.1 204 No Content\r\n\r\n')], ending: 'closes' });
  expect((await send(app.url)).outcome).toBe('accepted');
});
