import { createServer } from 'node:http';

/** Listens on a free port of 127.0.0.1 and prints it as the first line on stdout. */
export function listen(server) {
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}

/**
 * Serves a webhook: `answer` gets each event as `{ eventId, retry, headers, body }` and its body's bytes, and says with
 * which status it is answered. GET /received answers what came so far, oldest first.
 */
export function serveWebhook(answer) {
  const received = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      writeJson(response, 200, received);
      return;
    }
    const bytes = await readBytes(request);
    const event = describe(request, bytes);
    const { status, headers = {}, ...noted } = await answer(event, bytes);
    received.push({ ...event, ...noted, status });
    response.writeHead(status, headers);
    response.end(status === 204 ? undefined : JSON.stringify({ status, ...noted }));
  });
  listen(server);
  return server;
}

/** Writes a JSON answer. */
export function writeJson(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

async function readBytes(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function describe(request, bytes) {
  return {
    path: request.url,
    eventId: request.headers['x-8x8-event-id'],
    retry: Number(request.headers['x-8x8-retry']),
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    body: bytes.toString(),
  };
}
