import { stripVTControlCharacters } from 'node:util';
import { expect, testWith } from 'fake-8x8/vitest';
import { describe, test as plain } from 'vitest';

type Line = { readonly who: string; readonly text: string };

/** What the app shows, by what it makes of its lines. */
function appWith(show: (lines: readonly Line[]) => readonly Line[]) {
  const lines: Line[] = [];
  return async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return Response.json({ open: true, lines: show(lines) });
    const { message, agentName } = (await request.json()) as { message?: string; agentName?: string };
    if (message !== undefined) lines.push({ who: agentName ?? '', text: message });
    return new Response(null, { status: 204 });
  };
}

const showing = (show: (lines: readonly Line[]) => readonly Line[]) =>
  testWith({
    to: { fetch: appWith(show) },
    agents: { ana: { name: 'Ana Pop' } },
    queues: { support: {} },
    customerSees: 'GET /chats/${conversation.id}',
  });

async function failureOf(check: () => Promise<void>): Promise<string> {
  const thrown = await check().then(
    () => new Error('It did not fail.'),
    (error) => error as Error,
  );
  return stripVTControlCharacters(thrown.message);
}

describe('toHaveShownCustomer', () => {
  showing((lines) => lines)('passes when the customer sees what was said', async ({ fake }) => {
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await expect(fake).toHaveShownCustomer();
    await fake.agent('ana').says('How can I help?');
    await expect(fake).toHaveShownCustomer({ conversationId: fake.conversationId });
    expect(await fake.view()).toMatchObject({
      conversationId: fake.conversationId,
      canWrite: true,
      lines: [{ text: 'How can I help?' }],
      said: [{ text: 'How can I help?', agent: 'Ana Pop' }],
      differences: [],
    });
    expect(fake.journal.recent().filter(({ kind }) => kind === 'view')).toHaveLength(3);
    expect(await failureOf(() => expect(fake).not.toHaveShownCustomer())).toContain(
      'Wanted: a customer who does not see what was said\nFound:  one who does',
    );
  });

  showing((lines) => [...lines, ...lines])('shows what is wrong', async ({ fake }) => {
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await fake.agent('ana').says('One');
    await fake.agent('ana').says('Two');
    await expect(fake).not.toHaveShownCustomer({ within: '20ms' });
    const failure = await failureOf(() => expect(fake).toHaveShownCustomer({ within: '20ms' }));
    expect(failure.split('\n')).toEqual([
      'expect(fake).toHaveShownCustomer()',
      '',
      'Wanted: a customer who sees what was said',
      'Found:  "One" is seen once more than it was said.',
      '',
      '  "Two" is seen once more than it was said.',
      '',
      'Said: "One" by Ana Pop, "Two" by Ana Pop',
      'Seen: "One" from Ana,Pop, "Two" from Ana,Pop, "One" from Ana,Pop, "Two" from Ana,Pop',
    ]);
  });

  testWith({ agents: { ana: {} }, queues: { support: {} }, to: { fetch: () => new Response() } })(
    'says when it is not known how the app shows that',
    async ({ fake }) => {
      await fake.move({ queue: 'support' });
      await expect(fake.view()).rejects.toMatchObject({ code: 'CUSTOMER_UNSEEN' });
    },
  );

  showing((lines) => lines)('says when there is no conversation', async ({ fake }) => {
    await expect(fake.view()).rejects.toMatchObject({ code: 'CONVERSATION_UNKNOWN' });
    await expect(fake.view({ conversationId: 'x' })).rejects.toMatchObject({ code: 'CONVERSATION_UNKNOWN' });
  });

  plain('says when it is no fake', async () => {
    expect(await failureOf(() => expect({}).toHaveShownCustomer())).toMatch(
      /Cannot check toHaveShownCustomer/,
    );
  });
});
