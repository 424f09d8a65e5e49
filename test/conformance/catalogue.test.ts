import { generateKeyPairSync } from 'node:crypto';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { type ReceivedHeaders, verifySignature } from '#src/delivery/verify-signature.ts';
import type { AttemptEntry } from '#src/journal/entry.ts';
import { createRun } from '#src/play/run/create-run.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { isRefused } from '#src/protocol/faults.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { createServer, type Server } from '#src/server/server.ts';
import { type ReceivedEvent, type RunningConsumer, startConsumer } from '../consumers/start-consumer.ts';
import { isAttempt } from '../support/play/play-in-process.ts';
import { readEntries } from '../support/report/sample-entries.ts';

const listed = await listScenarios(join(import.meta.dirname, '../../scenarios'));
const paths = listed.map(({ path }) => path);
const signer = createSigner(buildTestKey());

let server: Server;
let consumer: RunningConsumer;

/** The consumer verifies each signature with `jose` and the key that it fetches from the platform. */
beforeAll(async () => {
  server = await createServer({ signer });
  consumer = await startConsumer('verifies', [], { FAKE_8X8_URL: server.url });
});

afterAll(async () => {
  await consumer.stop();
  await server.close();
});

/** The events of each conversation, in the order of the list. */
function byConversation<T>(
  all: readonly T[],
  describeOne: (one: T) => readonly [conversation: unknown, event: string],
) {
  const conversations = new Map<unknown, string[]>();
  for (const [conversation, event] of all.map(describeOne))
    conversations.set(conversation, [...(conversations.get(conversation) ?? []), event]);
  return conversations;
}

/** What the consumer received since the last time it was asked. */
async function receivedSince(): Promise<readonly ReceivedEvent[]> {
  const all = await consumer.received();
  const since = all.slice(receivedCount);
  receivedCount = all.length;
  return since;
}

let receivedCount = 0;

/** Whether a step sends on purpose what is not valid. */
const isOddOnPurpose = ({ steps }: Scenario, { stepIndex, move }: AttemptEntry) =>
  move === 'send' && stepIndex !== undefined && steps[stepIndex]?.allowIllegal === true;

describe.each(DIALECT_NAMES)('in %s', (dialect) => {
  const played = listed.filter((each) => each.dialects?.includes(dialect) ?? true);

  test.each(played.map(({ path }) => [basename(path, '.yaml'), path]))(
    '%s is accepted by a consumer that verifies signatures, and received as it was sent',
    async (_, path) => {
      const { scenario } = await loadScenario(path);
      const run = createRun({
        scenarios: [scenario],
        to: consumer.url,
        dialect,
        seed: `conformance ${dialect}`,
        signer,
        clock: 'virtual',
        url: server.url,
      });
      const summary = await run.play();
      const attempts = (await readEntries(run.journal)).filter(isAttempt);
      const received = await receivedSince();

      expect(summary.failures.map(({ eventType, response }) => [eventType, response])).toEqual([]);
      expect(summary).toMatchObject({ verdict: 'passed', stepsNotPlayed: 0 });
      expect(summary.conversations.finished).toBe(scenario.conversations ?? 1);

      for (const attempt of attempts) {
        if (isOddOnPurpose(scenario, attempt)) continue;
        expect(dialects[dialect].checkEvent(JSON.parse(attempt.request))).toEqual([]);
      }

      expect(received.map(({ status }) => status)).toEqual(
        attempts.map(({ fault }) => (isRefused(fault) ? 401 : 204)),
      );
      const conversationOf = new Map(attempts.map(({ eventId, conversation }) => [eventId, conversation]));
      expect(conversationOf.size).toBe(attempts.length);
      const arrived = byConversation(received, ({ eventId, retry, body }) => [
        conversationOf.get(eventId),
        `${eventId} ${retry} ${body}`,
      ]);
      const sent = byConversation(attempts, ({ eventId, retry, request, conversation }) => [
        conversation,
        `${eventId} ${retry} ${request}`,
      ]);
      expect(arrived).toEqual(sent);

      for (const { headers, body, status } of received) {
        const check = { headers: headers as ReceivedHeaders, body, jwk: signer.publicJwk };
        expect((await verifySignature(check)).valid).toBe(status === 204);
      }
      run.journal.close();
    },
  );
});

test('the consumer fetched the key from the platform, once', async () => {
  const received = await consumer.received();
  expect(received.length).toBeGreaterThan(500);
  expect(new Set(received.map(({ keyFetches }) => keyFetches))).toEqual(new Set([1]));
});

test('the catalogue brings bodies whose checksum is above 2^31 and texts that are not ASCII', async () => {
  const bodies = (await consumer.received()).map(({ body }) => body);
  expect(bodies.some((body) => crc32(body) > 2 ** 31)).toBe(true);
  expect(bodies.some((body) => crc32(body) < 2 ** 31)).toBe(true);
  expect(bodies.some((body) => /[^\u0000-\u007f]/.test(body))).toBe(true);
});

test('a consumer refuses what another key has signed, and the run says so', async () => {
  const { scenario } = await loadScenario(paths.find((path) => path.includes('first-contact')) ?? '');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = createSigner({ ...buildTestKey(), privateKey });
  const run = createRun({ scenarios: [scenario], to: consumer.url, signer: stranger });
  const summary = await run.play();
  expect(summary).toMatchObject({ verdict: 'failed', events: { accepted: 0 } });
  expect(summary.failures[0]).toMatchObject({ status: 401, retry: 4 });
  expect(summary.failures[0]?.response).toContain('signature verification failed');
});
