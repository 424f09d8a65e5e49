import { createServer } from 'node:http';
import express from 'express';
import { listen } from '../listen.mjs';
import { createReceive } from './receive.mjs';

/** An integration with Express. */
const receive = createReceive();
const app = express();
app.post('/webhook', express.raw({ type: () => true }), async (request, response) => {
  const { status, reason } = await receive(request.headers, request.body);
  response.status(status).send(reason);
});
listen(createServer(app));
