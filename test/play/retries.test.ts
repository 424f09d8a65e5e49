import { describe, expect, test } from 'vitest';
import type { SettingsInput } from '#src/protocol/settings.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { eventOf, playInProcess, type Received, START_MS, texts } from '../support/play/play-in-process.ts';

/** Fails the event with this message so often, with this answer. */
const failing =
  (message: string, times: number, answer: () => number | Response = () => 503) =>
  ({ body, retry }: Received) =>
    body.includes(`"message":"${message}"`) && retry < times ? answer() : 204;

const forever = Number.POSITIVE_INFINITY;

describe('retries', () => {
  test('come after 1, 10, 30 and 90 scripted seconds, and then the event is given up', async () => {
    const { attempts, summary } = await playInProcess({ steps: texts('1'), respond: failing('1', forever) });
    const ofText = attempts.filter(({ eventType }) => eventType === 'TEXT');
    expect(ofText.map(({ retry, retryInMs }) => [retry, retryInMs])).toEqual([
      [0, 1000],
      [1, 10_000],
      [2, 30_000],
      [3, 90_000],
      [4, undefined],
    ]);
    expect(ofText.map(({ transmissionMs }) => transmissionMs - START_MS)).toEqual([
      0, 1000, 11_000, 41_000, 131_000,
    ]);
    expect(summary).toMatchObject({
      verdict: 'failed',
      events: { total: 3, accepted: 2, retried: 0, undelivered: 1, pending: 0 },
      attempts: { total: 7, rejected: 5 },
    });
    expect(summary.failures).toMatchObject([{ eventType: 'TEXT', retry: 4, status: 503 }]);
  });

  test.each([1, 2, 3, 4])('end with the one that is accepted, here the %ith', async (times) => {
    const { attempts, summary } = await playInProcess({
      steps: texts('1', '2'),
      respond: failing('1', times),
    });
    expect(attempts.filter(({ text }) => text === '1')).toHaveLength(times + 1);
    expect(summary).toMatchObject({ verdict: 'passed', events: { total: 4, accepted: 4, retried: 1 } });
  });

  test('keep event id, body and scripted time of their event', async () => {
    const { received } = await playInProcess({ steps: texts('1'), respond: failing('1', 3) });
    const ofText = received.filter((each) => eventOf(each).eventType === 'TEXT');
    expect(ofText.map(({ retry }) => retry)).toEqual([0, 1, 2, 3]);
    expect(new Set(ofText.map(({ eventId, body }) => eventId + body)).size).toBe(1);
  });

  test('do not change the scripted times of later events', async () => {
    const steps = [...texts('1'), { text: '2', after: '2s' }, { text: '3', after: '2s' }];
    const { received } = await playInProcess({ steps, respond: failing('1', 2) });
    const times = received.map((each) => Number(eventOf(each).timestamp) - START_MS);
    expect(times).toEqual([0, 0, 0, 0, 0, 2000, 4000]);
  });

  test.each<[string, readonly string[], number]>([
    ['none', [], 1],
    ['one', ['250ms'], 2],
    ['three', ['0ms', '1h', '2h'], 4],
  ])('are as many as the setting says: %s', async (_, retryDelays, tries) => {
    const { attempts } = await playInProcess({
      steps: texts('1'),
      respond: failing('1', forever),
      settings: { retryDelays },
    });
    expect(attempts.filter(({ text }) => text === '1')).toHaveLength(tries);
  });
});

describe('an event that is never accepted', () => {
  const refused = () => 404;
  const unanswered = () => Response.error();
  type Policy = NonNullable<SettingsInput['undelivered']>;

  test.each<[Policy, string, 'goes on' | 'stops', () => number | Response]>([
    ['stop-unanswered', 'is refused', 'goes on', refused],
    ['stop-unanswered', 'is not answered', 'stops', unanswered],
    ['stop', 'is refused', 'stops', refused],
    ['stop', 'is not answered', 'stops', unanswered],
    ['continue', 'is refused', 'goes on', refused],
    ['continue', 'is not answered', 'goes on', unanswered],
  ])('with "%s", when it %s: its conversation %s', async (undelivered, _, effect, answer) => {
    const goesOn = effect === 'goes on';
    const { summary, entries, attempts } = await playInProcess({
      steps: texts('1', '2', '3'),
      settings: { undelivered },
      respond: failing('1', forever, answer),
    });
    expect(summary.verdict).toBe('failed');
    expect(attempts.some(({ text }) => text === '3')).toBe(goesOn);
    expect(entriesOf(entries, 'conversation')).toMatchObject([
      { ending: goesOn ? 'finished' : 'stopped', stepsPlayed: goesOn ? 5 : 3, stepsTotal: 5 },
    ]);
    expect(summary.stepsNotPlayed).toBe(goesOn ? 0 : 2);
    expect(entriesOf(entries, 'run')).toMatchObject([{ ending: 'finished' }]);
  });

  test('only counts by its last try: answered at the end, the conversation goes on', async () => {
    const { entries } = await playInProcess({
      steps: texts('1', '2'),
      respond: ({ body, retry }) =>
        body.includes('"message":"1"') ? (retry < 4 ? Response.error() : 500) : 204,
    });
    expect(entriesOf(entries, 'conversation')).toMatchObject([{ ending: 'finished' }]);
  });

  test.each(['block', 'pass'] as const)(
    'stops its own conversation only, also with "%s"',
    async (headOfLine) => {
      const { summary, attempts } = await playInProcess({
        steps: texts('for ${conversation.number}', 'last'),
        conversations: 3,
        settings: { undelivered: 'stop', headOfLine },
        respond: failing('for 2', forever),
      });
      expect(summary.conversations).toEqual({ total: 3, finished: 2, stopped: 1, interrupted: 0 });
      expect(summary.events.undelivered).toBe(1);
      const last = attempts.filter(({ text }) => text === 'last').map(({ conversation }) => conversation);
      expect(last).toEqual(headOfLine === 'pass' ? [1, 2, 3] : [1, 3]);
    },
  );

  test('stops a conversation that has already passed it and waits for its next step', async () => {
    const { entries, attempts } = await playInProcess({
      steps: [...texts('1', '2'), { text: 'much later', after: '1h' }],
      settings: { undelivered: 'stop', headOfLine: 'pass' },
      respond: failing('1', forever),
    });
    expect(attempts.map(({ text }) => text)).not.toContain('much later');
    expect(entries.filter(({ kind }) => kind === 'conversation')).toMatchObject([
      { ending: 'stopped', stepsPlayed: 4, stepsTotal: 5 },
    ]);
  });

  test('does not stop a conversation before what else is under way has its outcome', async () => {
    const { entries, summary } = await playInProcess({
      steps: texts('1', '2'),
      settings: { undelivered: 'stop', headOfLine: 'pass', retryDelays: ['1s', '1s'] },
      respond: ({ body, retry }) =>
        body.includes('"message":"1"') || (body.includes('"2"') && retry < 2) ? 500 : 204,
    });
    expect(entriesOf(entries, 'conversation')).toMatchObject([{ ending: 'stopped' }]);
    expect(summary.events).toMatchObject({ total: 4, accepted: 3, retried: 1, undelivered: 1, pending: 0 });
  });
});

describe('a consumer that is not there', () => {
  test('fails each conversation at its first event', async () => {
    const { summary } = await playInProcess({ conversations: 3, respond: () => Response.error() });
    expect(summary).toMatchObject({
      verdict: 'failed',
      conversations: { total: 3, stopped: 3 },
      events: { total: 3, undelivered: 3 },
      attempts: { total: 15, unreachable: 15 },
      stepsNotPlayed: 9,
    });
    expect(summary.durationMs).toBeUndefined();
  });

  test('that throws has answered 500', async () => {
    const { attempts } = await playInProcess({
      steps: [{ queue: 'support' }],
      settings: { retryDelays: [] },
      respond: () => {
        throw new Error('no database');
      },
    });
    expect(attempts).toMatchObject([
      { outcome: 'rejected', status: 500, reason: 'the app threw: no database' },
    ]);
  });

  test('that never answers has timed out, in real time', async () => {
    const { attempts } = await playInProcess({
      steps: [{ queue: 'support' }],
      settings: { retryDelays: ['90s'], timeout: '5ms' },
      respond: () => new Promise<never>(() => {}),
    });
    expect(attempts).toMatchObject([
      { outcome: 'timeout', status: -1, reason: 'no answer within 5 ms', retryInMs: 90_000 },
      { outcome: 'timeout', status: -1, retry: 1, retryInMs: undefined },
    ]);
  });
});
