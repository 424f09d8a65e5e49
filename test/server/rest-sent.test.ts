import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import { dial } from '../support/server/dial.ts';
import { control, startServer } from '../support/server/fixtures.ts';
import { CHANNELS, noContent, recordingHandler } from '../support/server/recording-handler.ts';
import { ask } from '../support/server/request.ts';

const GET = `GET ${CHANNELS} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

test('an answer is told once when it is out', async () => {
  const handler = recordingHandler(noContent);
  const server = await startServer({ handler });
  await ask(server.url + CHANNELS);
  await handler.reachedSent(1);
  await server.close();
  expect(handler.sent).toEqual([1]);
});

test('what an answer leads to may use the connection it came on', async () => {
  const handler = recordingHandler(noContent);
  const server = await startServer({ handler });
  const socket = await dial(server);
  for (const count of [1, 2, 3]) {
    socket.write(GET);
    await handler.reachedSent(count);
  }
  await server.close();
  expect(handler.sent).toEqual([1, 1, 1]);
});

test('an answer that nobody waits for any more is told once', async () => {
  const answer = createSignal<void>();
  const handler = recordingHandler(async () => {
    await answer.promise;
    return noContent();
  });
  const server = await startServer({ handler });
  const socket = await dial(server);
  socket.write(GET);
  await handler.reachedCalls(1);
  socket.resetAndDestroy();
  await ask(control(server, '/health'));
  answer.resolve();
  await handler.reachedSent(1);
  await server.close();
  expect(handler.sent).toEqual([1]);
});

test('an answer that is not read is told once when its client is gone', async () => {
  const body = 'x'.repeat(50_000_000);
  const handler = recordingHandler(async () => ({ status: 200, headers: {}, body }));
  const server = await startServer({ handler });
  const socket = await dial(server);
  socket.pause();
  socket.write(GET);
  await handler.reachedCalls(1);
  await ask(control(server, '/health'));
  expect(handler.sent).toEqual([0]);
  socket.destroy();
  await handler.reachedSent(1);
  await server.close();
  expect(handler.sent).toEqual([1]);
});

test('answers to requests sent at once are told once each, in their order', async () => {
  const warnings: string[] = [];
  const warn = (warning: Error) => warnings.push(warning.name);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const first = createSignal<void>();
  const handler = recordingHandler(async (_, index) => {
    if (index === 0) await first.promise;
    return { status: 200, headers: {}, body: `<${index}>` };
  });
  const server = await startServer({ handler });
  const socket = await dial(server);
  const said = text(socket);
  socket.write(GET.repeat(19) + GET.replace('host', 'connection: close\r\nhost'));
  await handler.reachedCalls(20);
  expect(handler.sent.every((count) => count === 0)).toBe(true);
  first.resolve();
  await handler.reachedSent(20);
  expect((await said).match(/<\d+>/g)).toEqual(Array.from({ length: 20 }, (_, index) => `<${index}>`));
  await server.close();
  expect(handler.sent).toEqual(Array(20).fill(1));
  expect(warnings).toEqual([]);
});

test('answers that wait for their turn are told once when their client is gone', async () => {
  const first = createSignal<void>();
  const handler = recordingHandler(async (_, index) => {
    if (index === 0) await first.promise;
    return noContent();
  });
  const server = await startServer({ handler });
  const socket = await dial(server);
  socket.write(GET.repeat(3));
  await handler.reachedCalls(3);
  socket.resetAndDestroy();
  await handler.reachedSent(2);
  expect(handler.sent).toEqual([0, 1, 1]);
  first.resolve();
  await handler.reachedSent(3);
  await server.close();
  expect(handler.sent).toEqual([1, 1, 1]);
});
