import { buffer } from 'node:stream/consumers';
import express from 'express';
import fastify from 'fastify';
import Koa from 'koa';
import { createDesk } from '../desk/desk.mjs';
import { handle } from '../desk/listener.mjs';
import { PARTS } from '../desk/parts.mjs';

/** The desk behind a framework that others have written. */
const behind = (about, frame) => ({
  about,
  create(options) {
    const { desk, ...rest } = createDesk(options, PARTS);
    return { ...rest, listener: frame(desk) };
  },
});

export const expressFrame = behind('Runs in Express.', (desk) => {
  const app = express();
  app.use(express.raw({ type: () => true, limit: '1mb' }), async (request, response) => {
    const { method, url, headers } = request;
    const body = async () => request.body ?? Buffer.alloc(0);
    const answer = await handle(desk, { method, url, headers, request, body });
    response.status(answer.status);
    if (answer.body === undefined) response.end();
    else response.json(answer.body);
  });
  return app;
});

export const koaFrame = behind('Runs in Koa.', (desk) =>
  new Koa()
    .use(async (ctx) => {
      const { method, url, headers } = ctx;
      const answer = await handle(desk, {
        method,
        url,
        headers,
        request: ctx.req,
        body: () => buffer(ctx.req),
      });
      ctx.body = answer.body;
      ctx.status = answer.status;
    })
    .callback(),
);

export const fastifyFrame = behind('Runs in Fastify.', (desk) => {
  const app = fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.all('/*', async (request, reply) => {
    const { method, url, headers } = request;
    const body = async () => request.body ?? Buffer.alloc(0);
    const answer = await handle(desk, { method, url, headers, request: request.raw, body });
    reply.status(answer.status);
    return answer.body ?? reply.send();
  });
  return async (request, response) => {
    await app.ready();
    app.routing(request, response);
  };
});
