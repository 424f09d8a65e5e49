import { once } from 'node:events';
import { createServer } from 'node:http';
import { createExpressApp } from './express.mjs';
import { createFetchApp } from './fetch.mjs';
import { createFetchListener } from './fetch-listener.mjs';
import { createHelpdesk } from './helpdesk.mjs';
import { createKoaApp } from './koa.mjs';
import { withMistake } from './mistakes.mjs';

/** The help desk as a process of its own. It knows 8x8 by its address and credentials, and prints its own address. */
const {
  STYLE = 'koa',
  DIALECT,
  PORT = '0',
  MISTAKE,
  SLOW_MS = '2000',
  FAKE_8X8_URL = 'https://api.8x8.com',
  FAKE_8X8_KEY = 'fake-8x8-test-key',
  FAKE_8X8_SECRET = 'fake-8x8-test-secret',
  FAKE_8X8_TENANT = 'fake8x8tenant01',
} = process.env;

const STYLES = new Map([
  ['koa', (helpdesk) => createKoaApp(helpdesk).callback()],
  ['express', createExpressApp],
  ['fetch', (helpdesk) => createFetchListener(createFetchApp(helpdesk))],
]);

const server = createServer();
process.once('SIGTERM', () => server.close());

try {
  const createExpectations = STYLES.get(STYLE);
  if (createExpectations === undefined) {
    throw new Error(`There is no style "${STYLE}". Known: ${[...STYLES.keys()].join(', ')}.`);
  }
  server.listen(Number(PORT), '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  const helpdesk = withMistake(
    MISTAKE,
    createHelpdesk,
  )({
    baseUrl: FAKE_8X8_URL,
    dialect: DIALECT,
    key: FAKE_8X8_KEY,
    secret: FAKE_8X8_SECRET,
    tenantId: FAKE_8X8_TENANT,
    webhookUrl: `${address}/webhook`,
    slowMs: Number(SLOW_MS),
  });
  const answer = createExpectations(helpdesk);
  let ready = false;
  server.on('request', (request, response) => {
    if (request.url === '/health' && !ready) response.writeHead(503).end();
    else answer(request, response);
  });
  await helpdesk.start();
  ready = true;
  console.log(address);
} catch (error) {
  console.error(`The help desk cannot start: ${error.message}`);
  process.exit(1);
}
