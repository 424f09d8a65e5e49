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
    const failures = await verify({ subject: 'webhooks', dialect, pactUrls, answers: { status: 204 } });
    expect(failures).toEqual([expect.stringMatching(WRONG_SIGNATURE)]);
  });

  test('fails at each TRANSFER when it does not know that event, and nowhere else', async () => {
    const answers = { status: 200, refused: '"TRANSFER"', refusedStatus: 404 };
    const all = await verify({ subject: 'webhooks', dialect, pactUrls, answers });
    const failures = all.filter((failure) => !WRONG_SIGNATURE.test(failure));
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
    const pactUrls = [publishedPact('8x8-chat-api-webhooks-integration')];
    const failures = await verify({ subject: 'webhooks', pactUrls, answers: { status, states: false } });
    expect(failures.every((failure) => WRONG_SIGNATURE.test(failure))).toBe(isGood);
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
