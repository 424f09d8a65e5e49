import { createFake8x8, type Fake8x8, type Summary } from 'fake-8x8';
import { expect, test as plain, testWith } from 'fake-8x8/vitest';
import { afterEach, describe, vi } from 'vitest';

const given: Fake8x8[] = [];
const accepts = () => new Response(null, { status: 204 });

const test = testWith({
  to: { fetch: accepts },
  agents: { ana: { name: 'Ana Pop' } },
  queues: { support: { id: '104' } },
});

describe('test', () => {
  for (const number of [1, 2]) {
    test(`has a fake of its own: ${number}`, async ({ fake }) => {
      given.push(fake);
      await fake.move({ queue: 'support' });
      await fake.agent('ana').join();
      expect(fake.journal.size).toBe(2);
    });
  }

  plain('gives each test another, and closes it', () => {
    expect(new Set(given).size).toBe(2);
    expect(given.map(({ journal }) => journal.size)).toEqual([0, 0]);
  });

  plain('needs no options', async ({ fake }) => {
    expect(fake.info.dialect).toBe('chat-api');
    await expect(fake.move({ queue: 'nowhere' })).rejects.toMatchObject({ code: 'QUEUE_UNKNOWN' });
  });

  plain.extend({ fakeOptions: { seed: 'mine', agents: { zoe: {} } } })(
    'has the options of whoever extends it',
    ({ fake }) => {
      expect(fake.info.seed).toBe('mine');
    },
  );
});

describe('a group of tests', () => {
  test.override({ fakeOptions: { seed: 'of the group' } });

  test('has the options that it overrides', ({ fake }) => {
    expect(fake.info.seed).toBe('of the group');
  });
});

describe('the dialect of the options', () => {
  testWith({ dialect: 'chat-gateway', to: { fetch: accepts } })('is that of the fake', async ({ fake }) => {
    await fake.send('MESSAGE');
    expect(fake).toHaveAccepted('MESSAGE');
  });
});

describe('a test that fakes timers', () => {
  let played: Promise<Summary> | undefined;

  afterEach(() => {
    vi.useRealTimers();
  });

  testWith({
    to: { fetch: () => new Promise<Response>(() => {}) },
    queues: { support: {} },
  })('may leave a delivery under way and a run unfinished', ({ fake }) => {
    vi.useFakeTimers();
    void fake.move({ queue: 'support' });
    played = fake.play({ scenario: 'A', about: 'A.', steps: [{ expect: 'conversation', within: '1h' }] });
  });

  plain('has its fake closed all the same', async () => {
    expect((await played)?.verdict).toBe('interrupted');
  });

  testWith({ to: { fetch: accepts }, queues: { support: {} } })('can use its fake', async ({ fake }) => {
    vi.useFakeTimers();
    await fake.move({ queue: 'support' });
    await fake.settled();
    expect(fake).toHaveAccepted('QUEUED');
  });
});

describe('importing it', () => {
  plain('adds the matchers to the expect of a test too', async ({ expect: own }) => {
    const fake = createFake8x8({ to: { fetch: accepts } });
    await fake.send('TEXT');
    own(fake).toHaveAccepted('TEXT');
    await fake.close();
  });
});
