import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Answers in another protocol than HTTP. */
listen(
  createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  }),
);
