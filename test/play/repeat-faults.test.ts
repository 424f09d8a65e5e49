import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import type { FaultName } from '#src/protocol/faults.ts';
import type { Step } from '#src/scenario/schema.ts';
import { playWith } from '../support/play/open-fake.ts';
import {
  eventOf,
  playInProcess,
  type Received,
  type Respond,
  texts,
} from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());
const RETRY_DELAYS = ['1s', '10s'];

/** Plays a text with a fault between two others. */
function play(fault: FaultName, respond: Respond = () => 204, more: readonly Step[] = [{ text: 'after' }]) {
  return playInProcess({
    steps: [...texts('before'), { text: 'it', fault }, ...more],
    signer,
    respond,
    settings: { retryDelays: RETRY_DELAYS },
  });
}

const textOf = (received: Received) => eventOf(received).message ?? eventOf(received).eventType;
const isIt = (received: Received) => textOf(received) === 'it';
const TEXTS = ['QUEUED', 'AGENT_JOINED', 'before'];

async function expectSigned(all: readonly Received[]) {
  for (const each of all)
    expect(await verifySignature({ ...each, jwk: { ...signer.publicJwk } })).toEqual({
      valid: true,
      reason: '',
    });
}

describe.each([
  ['again-at-once', ['it', 'it', 'after']],
  ['again-beside', ['it', 'it', 'after']],
  ['again-later', ['it', 'after', 'it']],
  ['answer-lost', ['it', 'it', 'after']],
  ['replayed', ['it', 'it', 'after']],
] as const)('%s', (fault, order) => {
  test('sends the same event twice, signed, and counts it once', async () => {
    const { summary, received, attempts } = await play(fault);
    expect(received.map(textOf)).toEqual([...TEXTS, ...order]);
    const [first, second] = received.filter(isIt);
    expect(second?.eventId).toBe(first?.eventId);
    expect(second?.body).toBe(first?.body);
    await expectSigned(received);
    const own = attempts.filter(({ text }) => text === 'it');
    expect(own.map((each) => [each.fault, each.eventIndex])).toEqual([
      [fault, 3],
      [fault, 3],
    ]);
    expect(summary).toMatchObject({
      verdict: 'passed',
      events: { total: 5, accepted: 5, pending: 0, repeatsFailed: 0 },
      attempts: { total: 6 },
    });
  });

  test('says what it is', async () => {
    const { received, attempts } = await play(fault);
    const own = attempts.filter(({ text }) => text === 'it');
    const isRetry = fault === 'answer-lost';
    // Of two that come at the same time either may be answered first.
    const inOrder = own.toSorted((one, other) => Number(one.repeat ?? false) - Number(other.repeat ?? false));
    expect(inOrder.map(({ repeat, retry }) => [repeat, retry])).toEqual([
      [undefined, 0],
      isRetry ? [undefined, 1] : [true, 0],
    ]);
    const [first, second] = received.filter(isIt);
    const isSame = JSON.stringify(first?.headers) === JSON.stringify(second?.headers);
    expect(isSame).toBe(fault === 'replayed');
  });

  test('comes at the end where no event follows', async () => {
    const { summary, received } = await play(fault, () => 204, []);
    expect(received.map(textOf)).toEqual([...TEXTS, 'it', 'it']);
    expect(summary.verdict).toBe('passed');
  });

  test('is passed by an app that answers 409 to what it has, without a further retry', async () => {
    const seen = new Set<string>();
    const respond: Respond = ({ eventId }) => (seen.has(eventId) ? 409 : seen.add(eventId) && 204);
    const { summary, received } = await play(fault, respond);
    expect(received.map(textOf)).toEqual([...TEXTS, ...order]);
    expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5, undelivered: 0 } });
  });

  test('fails the run of an app that does not accept what comes again', async () => {
    const seen = new Set<string>();
    const respond: Respond = ({ eventId }) => (seen.has(eventId) ? 500 : seen.add(eventId) && 204);
    const { summary, received } = await play(fault, respond);
    // A copy of a request has nobody who would send it once more.
    expect(received.filter(isIt)).toHaveLength(fault === 'replayed' ? 2 : fault === 'answer-lost' ? 3 : 4);
    expect(summary.verdict).toBe('failed');
    const { repeatsFailed, undelivered, pending } = summary.events;
    expect([repeatsFailed + undelivered, pending]).toEqual([1, 0]);
    if (fault !== 'again-beside') expect(undelivered).toBe(fault === 'answer-lost' ? 1 : 0);
    expect(summary.failures).toMatchObject([{ text: 'it', status: 500 }]);
  });
});

test('what is beside itself is under way twice at the same time', async () => {
  const waiting: (() => void)[] = [];
  const { summary } = await play('again-beside', (received) => {
    if (!isIt(received)) return 204;
    return new Promise((resolve) => {
      waiting.push(() => resolve(204));
      if (waiting.length === 2) for (const go of waiting) go();
    });
  });
  expect(summary).toMatchObject({ verdict: 'passed', attempts: { total: 6 } });
});

test('of two that come at once the first may be the one that is answered 409', async () => {
  const answers: ((status: number) => void)[] = [];
  const { summary, received } = await play('again-beside', (each) => {
    if (!isIt(each)) return 204;
    return new Promise((resolve) => {
      answers.push(resolve);
      if (answers.length === 2)
        for (const [index, answer] of answers.entries()) answer(index === 0 ? 409 : 204);
    });
  });
  expect(received).toHaveLength(6);
  expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5, undelivered: 0 } });
});

test('one of two that come at once may fail and be tried again', async () => {
  let failed = false;
  const { summary } = await play('again-beside', (received) => {
    if (!isIt(received) || failed) return 204;
    failed = true;
    return 500;
  });
  expect(summary).toMatchObject({ verdict: 'passed', attempts: { total: 7 }, events: { accepted: 5 } });
});

test('an event that the app does not accept is not sent once more', async () => {
  const { received } = await play('again-at-once', (each) => (isIt(each) ? 500 : 204));
  expect(received.filter(isIt).map(({ retry }) => retry)).toEqual([0, 1, 2]);
});

test('a lost answer is told from a refused event: the retry comes after the first delay', async () => {
  const { attempts } = await play('answer-lost');
  const own = attempts.filter(({ text }) => text === 'it');
  expect(own).toMatchObject([
    { outcome: 'accepted', status: 204, retryInMs: 1000 },
    { outcome: 'accepted', retry: 1, retryInMs: undefined },
  ]);
  expect((own[1]?.transmissionMs ?? 0) - (own[0]?.transmissionMs ?? 0)).toBe(1000);
});

test('a copied request may be refused with any 4xx', async () => {
  const seen = new Set<string | undefined>();
  const { summary } = await play('replayed', ({ headers }) => {
    const signature = headers['x-8x8-signature'];
    return seen.has(signature) ? 401 : seen.add(signature) && 204;
  });
  expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5 } });
});

describe('late', () => {
  test('comes after the next event, with its own time', async () => {
    const { summary, received, attempts } = await play('late');
    expect(received.map(textOf)).toEqual([...TEXTS, 'after', 'it']);
    const [it, after] = ['it', 'after'].map((text) => attempts.find((each) => each.text === text));
    expect(it?.timestampMs).toBeLessThanOrEqual(after?.timestampMs ?? 0);
    expect(it?.eventIndex).toBe(3);
    expect(after?.eventIndex).toBe(4);
    expect(summary).toMatchObject({ verdict: 'passed', events: { total: 5, accepted: 5 } });
    await expectSigned(received);
  });

  test('comes at the end where no event follows', async () => {
    const { received, summary } = await play('late', () => 204, []);
    expect(received.map(textOf)).toEqual([...TEXTS, 'it']);
    expect(summary.verdict).toBe('passed');
  });

  test('of two in a row the second keeps its place, and is not said to be late', async () => {
    const { received, attempts } = await play('late', () => 204, [{ text: 'after', fault: 'late' }]);
    expect(received.map(textOf)).toEqual([...TEXTS, 'after', 'it']);
    expect(attempts.slice(3).map(({ fault }) => fault)).toEqual([undefined, 'late']);
  });

  test('is not known yet to an app that is expected to answer it', async () => {
    const { app, summary } = await playWith([
      ...texts('before'),
      { text: 'it', fault: 'late' },
      { expect: 'message', within: '20ms' },
      { text: 'after' },
    ]);
    expect(app.received.map(({ body }) => body).filter((body) => body.includes('"it"'))).toEqual([]);
    expect(summary).toMatchObject({ verdict: 'failed', expectations: { failed: 1 } });
  });

  test('waits for an event that the app takes long to accept', async () => {
    let tries = 0;
    const { received } = await play('late', (each) => (textOf(each) === 'after' && ++tries < 3 ? 503 : 204));
    expect(received.map(textOf)).toEqual([...TEXTS, 'after', 'after', 'after', 'it']);
  });
});
