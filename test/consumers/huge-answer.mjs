import { createServer } from 'node:http';
import { listen, writeJson } from './listen.mjs';

/** Answers 200 with 100 MB. GET /received answers how many bytes of it went out on each connection that is over. */
const BYTES = 100 * 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, 'x');
const received = [];

listen(
  createServer((request, response) => {
    if (request.method === 'GET') {
      writeJson(response, 200, received);
      return;
    }
    request.resume();
    const { socket } = response;
    response.on('error', () => {});
    response.on('close', () => received.push({ bytesWritten: socket.bytesWritten }));
    response.writeHead(200, { 'content-length': BYTES });
    let left = BYTES;
    const writeOn = () => {
      while (left > 0) {
        left -= CHUNK.length;
        if (!response.write(CHUNK)) {
          response.once('drain', writeOn);
          return;
        }
      }
      response.end();
    };
    writeOn();
  }),
);
