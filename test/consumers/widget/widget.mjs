import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createFetchApp } from '../helpdesk/fetch.mjs';
import { createFetchListener } from '../helpdesk/fetch-listener.mjs';
import { createHelpdesk } from '../helpdesk/helpdesk.mjs';

const page = readFileSync(new URL('page.html', import.meta.url));

/**
 * Starts a help desk with a chat widget on its page, against the 8x8 at a base URL.
 * @param {string} baseUrl
 */
export async function startWidget(baseUrl) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${address.port}`;
  const helpdesk = createHelpdesk({
    baseUrl,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: 'fake8x8tenant01',
    webhookUrl: `${url}/webhook`,
  });
  const answer = createFetchListener(createFetchApp(helpdesk));
  server.on('request', (request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html').end(page);
    else answer(request, response);
  });
  await helpdesk.start();
  return {
    url,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
