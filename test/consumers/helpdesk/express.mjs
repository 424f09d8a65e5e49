import express from 'express';

/**
 * Serves a help desk with Express.
 * @param {import('./helpdesk.d.mts').Helpdesk} helpdesk
 */
export function createExpressApp(helpdesk) {
  const app = express();
  app.get('/health', (_, response) => {
    response.json({ ok: true });
  });
  app.get('/status', async (_, response) => {
    response.json(await helpdesk.status());
  });
  // The signature is about the bytes as they came, so this stands before anything that parses them.
  app.post('/webhook{/:ending}', express.raw({ type: () => true }), async (request, response) => {
    const body = request.body ?? Buffer.alloc(0);
    const { status, reason } = await helpdesk.receive(request.headers, body, request.params.ending);
    response.status(status).send(reason);
  });
  app.use(express.json());
  app.post('/register', async (_, response) => {
    await helpdesk.register();
    response.status(204).end();
  });
  app.post('/outage', (_, response) => {
    helpdesk.fail();
    response.status(204).end();
  });
  app.post('/key', (request, response) => {
    helpdesk.useKey(request.body?.key);
    response.status(204).end();
  });
  app.post('/chats', async (request, response) => {
    response.status(201).json(await helpdesk.openChat(Object(request.body)));
  });
  app.post('/chats/:id/messages', async (request, response) => {
    await helpdesk.say(request.params.id, request.body?.text);
    response.status(202).end();
  });
  app.post('/chats/:id/:action', async (request, response) => {
    await helpdesk.act(request.params.id, request.params.action, Object(request.body));
    response.status(202).end();
  });
  app.get('/chats/:id', (request, response) => {
    response.json(helpdesk.transcript(request.params.id));
  });
  app.delete('/chats/:id', async (request, response) => {
    await helpdesk.leave(request.params.id);
    response.status(204).end();
  });
  app.use(answerErrors);
  return app;
}

/**
 * Express knows it for an error handler by its four parameters.
 * @type {express.ErrorRequestHandler}
 */
const answerErrors = (error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ error: error.message });
};
