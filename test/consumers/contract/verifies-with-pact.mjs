import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Verifier } from '@pact-foundation/pact';
import { createFake8x8 } from 'fake-8x8';
import { messageProviders, requestFilter, restStateHandlers, stateHandlers } from 'fake-8x8/pact';
import { createServer } from 'fake-8x8/server';
import { createHelpdesk } from '../helpdesk/helpdesk.mjs';
import { createKoaApp } from '../helpdesk/koa.mjs';

/**
 * Verifies as a user's own program does: with Pact's Verifier and what `fake-8x8/pact` gives it. A process of its own,
 * since Pact's native code writes to stdout. Each message is a `VerifyRequest` with an `id`; so is its verdict.
 */
const SUBJECTS = { webhooks, messages, rest };

process.on('message', async ({ id, ...request }) => {
  process.send({ id, ...(await verify(request).catch(({ stack }) => ({ error: stack }))) });
});
// Pact's native code would let it live on.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function verify({ subject, pactUrls, ...rest }) {
  const closes = [];
  try {
    const options = await SUBJECTS[subject]({ dialect: 'chat-api', closes, ...rest });
    const failure = await new Verifier({ logLevel: 'error', pactUrls, ...options }).verifyProvider().then(
      () => '',
      ({ message }) => message,
    );
    return { failure };
  } finally {
    for (const close of closes.toReversed()) await close();
  }
}

/** Events are posted to an app. */
async function webhooks({ dialect, answers, closes }) {
  const http = createHttpServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${http.address().port}`;
  const fake = createFake8x8({ to: `${url}/webhook`, dialect });
  const server = await createServer({ fake });
  closes.push(
    () => http.closeAllConnections(),
    () => http.close(),
    fake.close,
    server.close,
  );
  http.on('request', answers === undefined ? helpdesk(fake, server, url) : answering(answers));
  return {
    providerBaseUrl: url,
    requestFilter: requestFilter(fake),
    ...(answers?.states !== false && { stateHandlers: stateHandlers(fake) }),
  };
}

/** The fake's events, without an app. */
async function messages({ dialect, closes }) {
  const fake = createFake8x8({ dialect });
  closes.push(fake.close);
  return { messageProviders: messageProviders(fake) };
}

/** The fake's answers to the app's calls. */
async function rest({ dialect, closes }) {
  const fake = createFake8x8({ to: { fetch: () => new Response(null, { status: 204 }) }, dialect });
  const server = await createServer({ fake });
  closes.push(fake.close, server.close);
  return {
    providerBaseUrl: server.url,
    stateHandlers: restStateHandlers(fake),
    requestFilter: requestFilter(fake),
  };
}

/** An app that answers by what an event contains, else with one status after the other. */
function answering({ statuses, refused, refusedStatus }) {
  let answered = 0;
  return async (request, response) => {
    const body = await text(request);
    response.statusCode = body.includes(refused) ? refusedStatus : statuses[answered++ % statuses.length];
    response.end();
  };
}

/** An app that checks every signature with the key that it fetches. */
function helpdesk(fake, server, url) {
  const { tenantId } = fake.info;
  const credentials = { key: 'fake-8x8-test-key', secret: 'fake-8x8-test-secret', tenantId };
  return createKoaApp(
    createHelpdesk({ baseUrl: server.url, webhookUrl: `${url}/webhook`, ...credentials }),
  ).callback();
}
