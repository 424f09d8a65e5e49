import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PactV4 } from '@pact-foundation/pact';
import { contractOf, contractsOf } from 'fake-8x8/pact';
import { afterEach, describe, expect, test } from 'vitest';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { verify } from '../support/pact/verify.ts';

const dir = mkdtempSync(join(tmpdir(), 'fake-8x8-contract-of-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('contractOf', () => {
  test('gives what a consumer test of Pact is written with, and the fake fulfils it', async () => {
    const { given, description, body, example } = contractOf('TEXT', { when: 'a TEXT after a transfer' });
    const pact = new PactV4({ consumer: 'my-app', provider: '8x8-chat-api', dir, logLevel: 'error' });
    const read = await pact
      .addAsynchronousInteraction()
      .given(given)
      .expectsToReceive(description, (builder) => void builder.withJSONContent(body))
      .executeTest(async ({ contents }) => contents.content);
    expect(read).toEqual(example);

    const pactUrls = [join(dir, 'my-app-8x8-chat-api.json')];
    expect(await verify({ subject: 'messages', pactUrls })).toEqual([]);
  });

  test('gives the first contract of an event by default', () => {
    expect(contractOf('QUEUED')).toMatchObject({ description: 'the first QUEUED' });
    expect(contractOf('QUEUED', { when: 'a conversation that waits in a queue' })).toMatchObject({
      description: 'a QUEUED in another queue while waiting',
    });
    expect(contractOf('MESSAGE', { dialect: 'chat-gateway' }).example).toMatchObject({
      data: { isEcho: false },
    });
  });

  test.each([
    ['an event', 'TXT', {}, 'Did you mean "TEXT"?'],
    ['a state', 'TRANSFER', { when: 'a third TRANSFER' }, 'Did you mean "a second TRANSFER"?'],
  ])('says which there are when it is asked for %s that is none', (_, eventType, options, hint) => {
    expect(() => contractOf(eventType, options)).toThrow(
      expect.objectContaining({ code: 'PACT_EVENT_UNKNOWN', message: expect.stringContaining(hint) }),
    );
  });

  test.each(DIALECT_NAMES)('knows every event of %s', (dialect) => {
    const known = new Set(contractsOf(dialect).map(({ example }) => example.eventType));
    expect([...known].toSorted()).toEqual([...dialects[dialect].eventTypes].toSorted());
  });
});
