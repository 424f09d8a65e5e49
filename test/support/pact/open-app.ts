import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { createServer } from '#src/server/server.ts';
import { createHelpdesk } from '../../consumers/helpdesk/helpdesk.mjs';
import { createKoaApp } from '../../consumers/helpdesk/koa.mjs';

/** An app that listens, and a fake that it can call. */
export type OpenApp = Awaited<ReturnType<typeof openApp>>;

/** What an app knows of where it is. */
export type AppPlace = {
  readonly platformUrl: string;
  readonly webhookUrl: string;
  readonly tenantId: string;
};

/** Opens an app and the fake beside it, both on a port of their own. */
export async function openApp(
  createApp: (place: AppPlace) => RequestListener,
  dialect: DialectName = 'chat-api',
) {
  const http = createHttpServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const fake = createFake8x8({ to: `${url}/webhook`, dialect });
  const server = await createServer({ fake });
  const { tenantId } = fake.info;
  http.on('request', createApp({ platformUrl: server.url, webhookUrl: `${url}/webhook`, tenantId }));
  return {
    url,
    fake,
    async close() {
      await server.close();
      await fake.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

/** The help desk, which checks every signature with the key that it fetches. */
export function helpdesk({ platformUrl, webhookUrl, tenantId }: AppPlace): RequestListener {
  return createKoaApp(
    createHelpdesk({
      baseUrl: platformUrl,
      key: 'fake-8x8-test-key',
      secret: 'fake-8x8-test-secret',
      tenantId,
      webhookUrl,
    }),
  ).callback();
}
