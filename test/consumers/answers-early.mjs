import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Answers 200 as soon as the connection stands, before it has read anything, and only then reads. */
listen(
  createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nearly', () =>
      socket.resume(),
    );
  }),
);
