import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Reads the request and closes the connection without an answer. */
listen(
  createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end());
  }),
);
