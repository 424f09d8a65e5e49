import { createServer } from 'node:net';
import { listen } from './listen.mjs';

const [statusLines = 'HTTP/1.1 204 No Content'] = process.argv.slice(2);

/** Answers with status lines that are given, separated by `|`, and keeps the connection open. */
listen(
  createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => {
      for (const line of statusLines.split('|')) socket.write(`${line}\r\n\r\n`);
    });
  }),
);
