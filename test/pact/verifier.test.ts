import { text } from 'node:stream/consumers';
import { messageProviders, requestFilter, restStateHandlers, stateHandlers } from 'fake-8x8/pact';
import { afterEach, describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { DIALECT_NAMES } from '#src/protocol/dialects.ts';
import { createServer } from '#src/server/server.ts';
import { helpdesk, type OpenApp, openApp } from '../support/pact/open-app.ts';
import { publishedPact, verify } from '../support/pact/verify.ts';

const closes: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

async function open(...args: Parameters<typeof openApp>): Promise<OpenApp> {
  const app = await openApp(...args);
  closes.push(app.close);
  return app;
}

/** An app that answers each kind of event with a status of its own. */
const answering =
  (statusOf: (body: string) => number): Parameters<typeof openApp>[0] =>
  () =>
  async (request, response) => {
    response.statusCode = statusOf(await text(request));
    response.end();
  };

/** The one request that must be refused. */
const WRONG_SIGNATURE = /whose signature is wrong: Expected status code \d+ to be a Client error/;

function verifyApp({ url, fake }: OpenApp): Promise<readonly string[]> {
  return verify({
    providerBaseUrl: url,
    pactUrls: [publishedPact(`8x8-${fake.info.dialect}-webhooks-integration`)],
    stateHandlers: stateHandlers(fake),
    requestFilter: requestFilter(fake),
  });
}

describe.each(DIALECT_NAMES)('an integration that speaks %s', (dialect) => {
  test('passes when it takes every event, signatures checked', async () => {
    expect(await verifyApp(await open(helpdesk, dialect))).toEqual([]);
  });

  test('fails when it believes a wrong signature', async () => {
    const failures = await verifyApp(
      await open(
        answering(() => 204),
        dialect,
      ),
    );
    expect(failures).toEqual([expect.stringMatching(WRONG_SIGNATURE)]);
  });

  test('fails at each TRANSFER when it does not know that event, and nowhere else', async () => {
    const app = await open(
      answering((body) => (body.includes('"TRANSFER"') ? 404 : 200)),
      dialect,
    );
    const failures = (await verifyApp(app)).filter((failure) => !WRONG_SIGNATURE.test(failure));
    expect(failures.length).toBeGreaterThan(1);
    for (const failure of failures) expect(failure).toMatch(/TRANSFER.*: Expected status code 404/);
  });
});

describe('a status', () => {
  test.each([
    [200, true],
    [202, true],
    [204, true],
    [301, false],
    [404, false],
    [500, false],
  ])('%d is good enough: %s', async (status, isGood) => {
    const app = await open(answering(() => status));
    const failures = await verify({
      providerBaseUrl: app.url,
      pactUrls: [publishedPact('8x8-chat-api-webhooks-integration')],
      requestFilter: requestFilter(app.fake),
    });
    expect(failures.every((failure) => WRONG_SIGNATURE.test(failure))).toBe(isGood);
  });
});

describe('the fake', () => {
  test.each(DIALECT_NAMES)('sends the messages of the pact of %s', async (dialect) => {
    const fake = createFake8x8({ dialect });
    closes.push(fake.close);
    const failures = await verify({
      pactUrls: [publishedPact(`integration-8x8-${dialect}`)],
      messageProviders: messageProviders(fake),
    });
    expect(failures).toEqual([]);
  });

  test('answers every call of the REST pact over HTTP', async () => {
    const fake = createFake8x8({ to: { fetch: () => new Response(null, { status: 204 }) } });
    const server = await createServer({ fake });
    closes.push(fake.close, server.close);
    const failures = await verify({
      providerBaseUrl: server.url,
      pactUrls: [publishedPact('integration-8x8-chat-api-rest')],
      stateHandlers: restStateHandlers(fake),
      requestFilter: requestFilter(fake),
    });
    expect(failures).toEqual([]);
  });
});
