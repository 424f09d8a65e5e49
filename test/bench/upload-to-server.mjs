// Uploads a file twice to the platform and prints by how much the heap in use grew, at most, during the second time.
import { request } from 'node:http';
import { createFake8x8 } from '../../dist/index.js';
import { createServer } from '../../dist/server.js';
import { openGatewayConversations } from './rest-app.mjs';

const BYTES = 25 * 1024 * 1024;
const BOUNDARY = 'between-the-parts';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="attachment"; filename="a.bin"\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;
const CHUNK = Buffer.alloc(64 * 1024, 7);

const fake = createFake8x8({
  to: { fetch: () => new Response(null, { status: 204 }) },
  dialect: 'chat-gateway',
});
const server = await createServer({ fake });
const { headers, paths } = await openGatewayConversations((path, init) => fetch(server.url + path, init), 1);
await upload();
for (let times = 0; times < 3; times++) globalThis.gc();
const before = process.memoryUsage().heapUsed;
let peak = before;
const note = () => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
};
const timer = setInterval(note, 1);
await upload();
note();
clearInterval(timer);
console.log(JSON.stringify({ grownBytes: peak - before, bytes: BYTES }));
await server.close();
process.exit(0);

function upload() {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${paths[0]}/attachments`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': HEAD.length + BYTES + TAIL.length,
      },
    });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`refused: ${answer.statusCode}`)),
      );
    });
    sent.write(HEAD);
    let left = BYTES / CHUNK.length;
    const pour = () => {
      while (left-- > 0) if (!sent.write(CHUNK)) return;
      sent.off('drain', pour);
      sent.end(TAIL);
    };
    sent.on('drain', pour);
    pour();
  });
}
