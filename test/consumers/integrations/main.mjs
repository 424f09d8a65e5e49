import { once } from 'node:events';
import { createServer } from 'node:http';
import { createIntegration } from './integration.mjs';

/** An integration as a process of its own. It knows 8x8 by its address and credentials, and prints its own address. */
const {
  DIALECT = 'chat-api',
  PORT = '0',
  TASTE,
  MISTAKE,
  FAKE_8X8_URL = 'https://api.8x8.com',
  FAKE_8X8_KEY = 'fake-8x8-test-key',
  FAKE_8X8_SECRET = 'fake-8x8-test-secret',
  FAKE_8X8_TENANT = 'fake8x8tenant01',
} = process.env;

try {
  const integration = createIntegration({
    baseUrl: FAKE_8X8_URL,
    dialect: DIALECT,
    key: FAKE_8X8_KEY,
    secret: FAKE_8X8_SECRET,
    tenantId: FAKE_8X8_TENANT,
    taste: TASTE,
    mistake: MISTAKE,
  });
  const server = createServer(integration.listener);
  process.once('SIGTERM', async () => {
    server.close();
    server.closeAllConnections();
    await integration.close();
  });
  server.listen(Number(PORT), '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  await integration.start(`${address}/webhook`);
  console.log(address);
} catch (error) {
  console.error(`The integration cannot start: ${error.message}`);
  process.exit(1);
}
