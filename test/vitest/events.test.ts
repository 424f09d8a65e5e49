import { expect, testWith } from 'fake-8x8/vitest';
import { describe } from 'vitest';
import { failureOf } from '../support/vitest/failure-of.ts';

/** Refuses the texts that say so, for good; once, those that say that. */
function refusing() {
  let tries = 0;
  return async (request: Request) => {
    const body = await request.text();
    if (body.includes('refuse')) return new Response('no', { status: 400 });
    if (body.includes('once') && tries++ === 0) return new Response('later', { status: 503 });
    return new Response(null, { status: 204 });
  };
}

const test = testWith({
  agents: { ana: { name: 'Ana Pop' } },
  queues: { support: { id: '104', name: 'Support' } },
}).extend({
  fakeOptions: async ({ task: _ }, use) => {
    await use({
      to: { fetch: refusing() },
      agents: { ana: { name: 'Ana Pop' } },
      queues: { support: { id: '104', name: 'Support' } },
    });
  },
});

const withoutIds = (text: string) => text.replace(/\(conversation [\w-]+\)/g, '(conversation …)');

describe('toHaveAccepted', () => {
  test('holds when there is one and each was accepted in the end', async ({ fake }) => {
    await fake.send('TEXT', { message: 'once' });
    await fake.send('TEXT', { message: 'Hello' });
    expect(fake).toHaveAccepted('TEXT');
    expect(fake).not.toHaveAccepted('TRANSFER');
    expect(withoutIds(failureOf(() => expect(fake).not.toHaveAccepted('TEXT')))).toBe(
      [
        'expect(fake).not.toHaveAccepted("TEXT")',
        '',
        'Wanted: not each TEXT accepted',
        'Found:  2, each accepted',
        '',
        '  TEXT Ana,Pop: once (conversation …), accepted with 204 after 2 tries',
        '  TEXT Ana,Pop: Hello (conversation …), accepted with 204',
      ].join('\n'),
    );
  });

  test('shows those that were refused, and why', async ({ fake }) => {
    await fake.send('TEXT', { message: 'Hello' });
    await fake.send('TEXT', { message: 'refuse this' });
    const failure = failureOf(() => expect(fake).toHaveAccepted('TEXT'));
    expect(failure).toContain('Found:  2, of which 1 not accepted');
    expect(failure).toMatch(/TEXT Ana,Pop: refuse this .*, not accepted after 5 tries: .*400/);
    expect(failure).not.toContain('accepted with 204');
  });

  test('shows what was sent instead, newest first', async ({ fake }) => {
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await fake.agent('ana').says('Hello');
    expect(failureOf(() => expect(fake).toHaveAccepted('TRANSFER'))).toBe(
      [
        'expect(fake).toHaveAccepted("TRANSFER")',
        '',
        'Wanted: at least 1 TRANSFER, each accepted in the end',
        'Found:  none',
        '',
        'Instead, newest first:',
        '  TEXT Ana,Pop: Hello, accepted with 204',
        '  AGENT_JOINED Ana,Pop, accepted with 204',
        '  QUEUED Support, accepted with 204',
      ].join('\n'),
    );
  });

  test('says when nothing was sent, and what may be missing', ({ fake }) => {
    const failure = failureOf(() => expect(fake).toHaveAccepted('TRANSFER'));
    expect(failure).toContain(
      'Nothing was sent. What a call of the app leads to follows it: await fake.settled()',
    );
  });
});

describe('toHaveBeenDelivered', () => {
  test('counts those that were accepted', async ({ fake }) => {
    for (const message of ['one', 'two', 'refuse this']) await fake.send('TEXT', { message });
    expect(fake).toHaveBeenDelivered('TEXT');
    expect(fake).toHaveBeenDelivered('TEXT', { times: 2 });
    expect(fake).toHaveBeenDelivered('TRANSFER', { times: 0 });
    expect(fake).not.toHaveBeenDelivered('TEXT', { times: 3 });
    expect(fake).not.toHaveBeenDelivered('TRANSFER');
    expect(withoutIds(failureOf(() => expect(fake).toHaveBeenDelivered('TEXT', { times: 1 })))).toBe(
      [
        'expect(fake).toHaveBeenDelivered("TEXT", { times: 1 })',
        '',
        'Wanted: exactly 1 accepted TEXT',
        'Found:  2',
        '',
        '  TEXT Ana,Pop: one (conversation …), accepted with 204',
        '  TEXT Ana,Pop: two (conversation …), accepted with 204',
      ].join('\n'),
    );
  });

  test.for([
    [{ message: 'Hello, James' }, 1],
    [{ message: /^Hello/ }, 2],
    [{ message: /^hello/gi, agentName: 'Ana,Pop' }, 2],
    [{ message: expect.stringContaining('Mira') }, 1],
    [{ message: 'Hello' }, 0],
    [{ message: /^Hello/, agentName: /Ben/ }, 0],
  ] as const)('counts those that are like %o: %i', async ([matching, times], { fake }) => {
    await fake.send('TEXT', { message: 'Hello, James' });
    await fake.send('TEXT', { message: 'Hello, Mira' });
    expect(fake).toHaveBeenDelivered('TEXT', { matching, times });
  });

  test('counts in one conversation', async ({ fake }) => {
    const { conversationId } = await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    expect(fake).toHaveBeenDelivered('AGENT_JOINED', { conversationId, times: 1 });
    expect(fake).not.toHaveBeenDelivered('AGENT_JOINED', { conversationId: 'another' });
  });

  test('shows where the nearest differs, and only what was asked for', async ({ fake }) => {
    await fake.send('TEXT', { message: 'Goodbye', agentName: 'Ben,Okoro' });
    await fake.send('TEXT', { message: 'Hello, James', agentName: 'Ana,Pop' });
    await fake.send('QUEUED');
    const matching = { message: 'Hello, Mira', agentName: 'Ana,Pop' };
    const failure = failureOf(() => expect(fake).toHaveBeenDelivered('TEXT', { matching }));
    expect(withoutIds(failure).split('\n').slice(2, 9)).toEqual([
      'Wanted: at least 1 accepted TEXT like {"agentName": "Ana,Pop", "message": "Hello, Mira"}',
      'Found:  none',
      '',
      'Instead, nearest first:',
      '  TEXT Ana,Pop: Hello, James (conversation …), accepted with 204',
      '  TEXT Ben,Okoro: Goodbye (conversation …), accepted with 204',
      '  QUEUED Support (conversation …), accepted with 204',
    ]);
    expect(failure).toContain(
      '    "agentName": "Ana,Pop",\n-   "message": "Hello, Mira",\n+   "message": "Hello, James",',
    );
    expect(failure).not.toContain('eventType');
  });

  test('puts one that differs before one that was refused, and cuts a long list', async ({ fake }) => {
    await fake.send('TEXT', { message: 'refuse this' });
    await fake.send('TEXT', { message: 'Hello' });
    for (let count = 0; count < 9; count++) await fake.send('QUEUED');
    const failure = failureOf(() =>
      expect(fake).toHaveBeenDelivered('TEXT', { matching: { message: 'Bye' } }),
    );
    const lines = failure.split('\n');
    expect(lines.slice(lines.indexOf('Instead, nearest first:') + 1).slice(0, 6)).toEqual([
      expect.stringMatching(/^ {2}TEXT Ana,Pop: Hello .*, accepted with 204$/),
      expect.stringContaining('not accepted'),
      ...Array(3).fill(expect.stringMatching(/^ {2}QUEUED Support .*, accepted with 204$/)),
      '  and 6 more',
    ]);
  });
});

describe.for(['toHaveAccepted', 'toHaveBeenDelivered'] as const)('%s', (matcher) => {
  test('knows which events there are', ({ fake }) => {
    // @ts-expect-error there is no such event
    expect(() => expect(fake)[matcher]('TRANSFERED')).toThrow(
      expect.objectContaining({
        code: 'EVENT_UNKNOWN_TYPE',
        message: expect.stringContaining('Did you mean "TRANSFER"?'),
      }),
    );
  });

  test.for([[undefined], [{}], ['a text']])('wants a fake, and not %o', ([value]) => {
    for (const check of [expect(value), expect(value).not]) {
      expect(() => check[matcher]('TEXT')).toThrow(expect.objectContaining({ code: 'NOT_A_FAKE' }));
    }
  });
});
