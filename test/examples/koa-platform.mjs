import { createFake8x8 } from 'fake-8x8';
import { koaMiddleware } from 'fake-8x8/server';
import Koa from 'koa';

const { PORT = '8808', WEBHOOK = 'http://localhost:3000/webhook' } = process.env;

const fake = createFake8x8({ to: WEBHOOK, agents: { ana: { name: 'Ana Pop' } } });
const app = new Koa();
app.use(koaMiddleware(fake)); // answers 8x8's REST calls; other paths go on
app.use(async (ctx) => {
  if (ctx.path !== '/ana-joins') return;
  await fake.agent('ana').join();
  ctx.status = 204;
});

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address();
  fake.servedAt(`http://127.0.0.1:${port}`);
  console.log(`The platform listens on http://127.0.0.1:${port}`);
});
