import { serveWebhook } from './listen.mjs';

/** Accepts each event, promises nothing about the connection, and closes it as soon as the answer is out. */
const server = serveWebhook(() => ({ status: 204 }));
server.on('request', (_request, response) => response.on('finish', () => response.socket?.end()));
