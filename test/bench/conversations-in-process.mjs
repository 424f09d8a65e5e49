import { createFake8x8 } from '../../dist/index.js';
import { openConversations } from './rest-app.mjs';

/** Prints how long it takes to open, use and end so many conversations, and how much heap each keeps before its end. */
const count = Number(process.argv[2]);
const fake = createFake8x8({
  to: { fetch: () => new Response(null, { status: 204 }) },
  settings: { signed: false },
});

// The first few are there for what is made once, compiled code above all.
await liveAll(200);
await fake.reset();
const before = await heapBytes();
const { openMs, paths, headers } = await openAll(count);
const idleBytes = ((await heapBytes()) - before) / count;
const endMs = await endAll(paths, headers);
console.log(JSON.stringify({ ms: openMs + endMs, idleBytes }));
await fake.close();

async function liveAll(times) {
  const { paths, headers } = await openAll(times);
  await endAll(paths, headers);
}

/** Opens each and lets its customer say something. */
async function openAll(times) {
  const startedMs = performance.now();
  const { headers, paths } = await openConversations(call, times);
  const body = JSON.stringify({ authorType: 'user', text: 'Where is my invoice?' });
  for (const path of paths) await accepted(call(`${path}/messages`, { method: 'POST', headers, body }));
  await fake.settled();
  return { openMs: performance.now() - startedMs, paths, headers };
}

async function endAll(paths, headers) {
  const startedMs = performance.now();
  for (const path of paths)
    await accepted(call(`${path}/participants/customer`, { method: 'DELETE', headers }));
  await fake.settled();
  return performance.now() - startedMs;
}

/** As an adapter does, without HTTP. */
async function call(path, { method = 'GET', headers = {}, body = '' }) {
  const answer = await fake.handle({
    method,
    match: fake.match(path),
    query: new URLSearchParams(),
    headers,
    body,
  });
  answer.sent();
  return new Response(answer.body === '' ? null : answer.body, { status: answer.status });
}

async function accepted(answering) {
  const { ok, status } = await answering;
  if (!ok) throw new Error(`answered ${status}`);
}

async function heapBytes() {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (let times = 0; times < 3; times++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
