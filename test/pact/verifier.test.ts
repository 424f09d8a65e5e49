import { describe, expect, test } from 'vitest';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { publishedPact, verify } from '../support/pact/verify.ts';

/** The one request that must be refused. */
const WRONG_SIGNATURE = /whose signature is wrong: Expected status code \d+ to be a Client error/;

describe.each(DIALECT_NAMES)('an integration that speaks %s', (dialect) => {
  const pactUrls = [publishedPact(`8x8-${dialect}-webhooks-integration`)];

  test('passes when it takes every event, signatures checked', async () => {
    expect(await verify({ subject: 'webhooks', dialect, pactUrls })).toEqual([]);
  });

  test('fails when it believes a wrong signature', async () => {
    const failures = await verify({ subject: 'webhooks', dialect, pactUrls, answers: { statuses: [204] } });
    expect(failures).toEqual([expect.stringMatching(WRONG_SIGNATURE)]);
  });

  test('fails at each TRANSFER when it does not know that event, and nowhere else', async () => {
    const answers = { statuses: [200], refused: '"TRANSFER"', refusedStatus: 404 };
    const all = await verify({ subject: 'webhooks', dialect, pactUrls, answers });
    const failures = all.filter((failure) => !WRONG_SIGNATURE.test(failure));
    expect(failures.length).toBeGreaterThan(1);
    for (const failure of failures) expect(failure).toMatch(/TRANSFER.*: Expected status code 404/);
  });
});

describe('a status', () => {
  /** What fails when the events are answered with these in turn, the wrong signature excepted. */
  async function failuresAt(statuses: readonly number[]) {
    const pactUrls = [publishedPact('8x8-chat-api-webhooks-integration')];
    const failures = await verify({ subject: 'webhooks', pactUrls, answers: { statuses, states: false } });
    return failures.filter((failure) => !WRONG_SIGNATURE.test(failure));
  }

  test('of 2xx is good enough, whichever it is', async () => {
    expect(await failuresAt([200, 202, 204])).toEqual([]);
  });

  test('of any other kind is not', async () => {
    const statuses = [301, 404, 500];
    const failures = await failuresAt(statuses);
    for (const status of statuses) {
      const own = failures.filter((failure) => failure.includes(`Expected status code ${status}`));
      expect(own.length, String(status)).toBeGreaterThan(5);
    }
  });
});

describe('the fake', () => {
  test.each(DIALECT_NAMES)('sends the messages of the pact of %s', async (dialect) => {
    const pactUrls = [publishedPact(`integration-8x8-${dialect}`)];
    expect(await verify({ subject: 'messages', dialect, pactUrls })).toEqual([]);
  });

  test.each(DIALECT_NAMES)('answers every call of the REST pact of %s over HTTP', async (dialect) => {
    const pactUrls = [publishedPact(`integration-8x8-${dialect}-rest`)];
    expect(await verify({ subject: 'rest', dialect, pactUrls })).toEqual([]);
  });
});
