import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/**
 * Tells what came over each connection, byte for byte and piece by piece: GET /received lists the requests, each with its
 * head, its body and where the pieces ended, counted in bytes from its beginning. It answers 204, but:
 * an event whose body has TWICE only when it has come twice, and the first attempt of one with HANGS-UP when nobody
 * waits any more.
 */
const requests = [];
const twins = new Map();
let connections = 0;

const server = createServer({ allowHalfOpen: true }, (socket) => {
  const connection = connections++;
  let current;

  socket.on('data', (piece) => {
    current ??= { connection, bytes: Buffer.alloc(0), ends: [] };
    current.bytes = Buffer.concat([current.bytes, piece]);
    current.ends.push(current.bytes.length);
    const request = readRequest(current);
    if (request === undefined) return;
    current = undefined;
    answer(request, socket);
  });
  socket.on('end', () => {
    for (const request of requests) if (request.connection === connection) request.ended = true;
    socket.end();
  });
  socket.on('error', () => socket.destroy());
});
listen(server);

/** Undefined until it is there as a whole. */
function readRequest({ connection, bytes, ends }) {
  const headBytes = bytes.indexOf('\r\n\r\n') + 4;
  if (headBytes < 4) return undefined;
  const head = bytes.subarray(0, headBytes).toString('latin1');
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  if (bytes.length < headBytes + length) return undefined;
  return {
    connection,
    head: head.trimEnd().split('\r\n'),
    body: bytes.subarray(headBytes).toString(),
    bodyEnds: ends.filter((end) => end > headBytes).map((end) => end - headBytes),
    ended: false,
  };
}

function answer(request, socket) {
  if (request.head[0].startsWith('GET')) {
    const body = JSON.stringify(requests);
    socket.write(
      `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    socket.end();
    return;
  }
  requests.push(request);
  const accept = () => socket.write('HTTP/1.1 204 No Content\r\n\r\n');
  const header = (name) => request.head.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  if (request.body.includes('HANGS-UP') && header('x-8x8-retry') === '0') socket.once('end', accept);
  else if (request.body.includes('TWICE')) meetTwin(header('x-8x8-event-id'), accept);
  else accept();
}

function meetTwin(eventId, accept) {
  const other = twins.get(eventId);
  if (other === undefined) twins.set(eventId, accept);
  else for (const each of [other, accept]) each();
}
