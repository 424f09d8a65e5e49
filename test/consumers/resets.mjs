import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Reads the request and resets the connection. */
listen(
  createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.resetAndDestroy());
  }),
);
