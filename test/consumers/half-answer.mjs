import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Begins an answer with status 200 and closes the connection in its body; with the argument `stalls` it just goes silent. */
const stalls = process.argv[2] === 'stalls';
listen(
  createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      const beginning =
        'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\nonly the begin';
      if (stalls) socket.write(beginning);
      else socket.end(beginning);
    });
  }),
);
