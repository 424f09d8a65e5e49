import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createFake8x8 } from 'fake-8x8';
import { koaMiddleware } from 'fake-8x8/server';
import Koa from 'koa';
import { expect, test } from 'vitest';

test('a Koa app answers the calls of 8x8 beside its own', async () => {
  const fake = createFake8x8({ to: 'http://localhost:3000/webhook' });
  const app = new Koa();
  app.use(koaMiddleware(fake)); // before a body parser
  app.use((ctx) => {
    ctx.body = 'mine';
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.servedAt(url);

  const issued = await fetch(`${url}/oauth/v2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('fake-8x8-test-key:fake-8x8-test-secret')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(await issued.json()).toMatchObject({ token_type: 'BearerToken' });
  expect(await (await fetch(`${url}/anything/else`)).text()).toBe('mine');
  expect(fake.journal.recent()).toMatchObject([{ kind: 'call', operation: 'token', status: 200 }]);

  server.close();
  await fake.close();
});
