import { createServer } from 'node:net';
import { listen } from './listen.mjs';

/** Takes the connection and never reads from it. */
listen(createServer({ pauseOnConnect: true }, (socket) => socket.on('error', () => {})));
