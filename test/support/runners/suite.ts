// One suite of tests for all runners; what differs between them comes in as `Runner`. It loads nothing of the package,
// so that it runs in CommonJS, too.
import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Fake8x8, Fake8x8Options, Scenario, transcript } from 'fake-8x8';
import { startCallingApp } from '../vitest/calling-app.ts';

/** Applies a matcher to a value. Throws, or rejects, when it does not hold. */
export type Check = (matcher: string, received: unknown, ...args: readonly unknown[]) => unknown;

/** What a runner's entry offers. */
export type Runner = {
  /** The file that the texts are written to. */
  readonly file: string;
  /** Registers a test that gets a fake. */
  readonly test: (name: string, body: (fixtures: { readonly fake: SuiteFake }) => unknown) => unknown;
  readonly check: Check;
  readonly transcript: typeof transcript;
};

/** What the suite writes: how each check failed, and the story of a fake. */
export type Texts = { readonly failures: readonly string[]; readonly told: string };

type SuiteFake = Fake8x8<'ana', 'support', 'chat-api'>;

/** The options of the fakes. The app refuses texts that say so and shows its customer nothing. */
export const OPTIONS = {
  seed: 'suite',
  clock: 'virtual',
  to: {
    fetch: async (request: Request) =>
      new Response(null, { status: (await request.text()).includes('refuse') ? 400 : 204 }),
  },
  agents: { ana: { name: 'Ana Pop' } },
  queues: { support: { id: '104', name: 'Support' } },
  customerSees: () => ({ messages: [] }),
} satisfies Fake8x8Options<'ana', 'support', 'chat-api'>;

const LEFT = {
  eventType: 'AGENT_LEFT',
  messageType: 'SYSTEM',
  conversationId: 'a',
  agentId: 'ana',
  timestamp: 1,
  agentName: 'Ana,Pop',
};

const SCENARIO: Scenario = {
  scenario: 'Refused',
  agents: { ana: {} },
  queues: { support: {} },
  steps: [{ queue: 'support' }, { join: 'ana' }, { text: 'refuse this' }],
};

/** Defines the tests. */
export function defineSuite({ file, test, check, transcript }: Runner): void {
  test('the matchers pass when it is so', async ({ fake }) => {
    const conversationId = await talk(fake);
    await check('toHaveAccepted', fake, 'AGENT_JOINED');
    await check('toHaveBeenDelivered', fake, 'TEXT', { matching: { message: /help/ }, conversationId });
    await check('toHaveReceivedMessage', fake, 'Where is my invoice?', { conversationId, times: 1 });
    await check('toHaveReceivedMessage', fake, /password/, { times: 0 });
    await check('toHaveReceivedCall', fake, 'conversation', { matching: { customer: { name: /James/ } } });
    await check('toHavePassed', await fake.play({ ...SCENARIO, steps: SCENARIO.steps.slice(0, 2) }));
    await check('toHaveNoFindings', { findings: [], checks: [], ending: 'finished' });
    await check('toHaveShownCustomer', {
      view: () => ({ problem: '', differences: [], said: [], lines: [] }),
    });
  });

  test('the matchers say what is wrong', async ({ fake }) => {
    await talk(fake);
    const summary = await fake.play(SCENARIO);
    const matching = { message: 'Bye', agentName: /Ben/ };
    const mira = { matching: { customer: { name: 'Mira Solberg' } }, times: 1 };
    const checks: readonly (readonly [string, unknown, ...unknown[]])[] = [
      ['toHaveAccepted', fake, 'TRANSFER'],
      ['toHaveAccepted', fake, 'TEXT'],
      ['toHaveBeenDelivered', fake, 'TEXT', { matching }],
      ['toHaveReceivedMessage', fake, 'Where is my bill?'],
      ['toHaveReceivedCall', fake, 'conversation', mira],
      ['toHaveShownCustomer', fake, { within: '20ms' }],
      ['toMatchEvent', { ...LEFT, timestamp: 'now' }, 'AGENT_LEFT'],
      ['toHavePassed', summary],
      ['toHaveNoFindings', { findings: [], checks: [], ending: 'app-stopped' }],
      ['toHaveAccepted', {}, 'TRANSFER'],
      ['toHaveAccepted', fake, 'TRANSFERED'],
    ];
    const failures: string[] = [];
    for (const [matcher, received, ...args] of checks)
      failures.push(await failureOf(async () => check(matcher, received, ...args)));
    const texts: Texts = { failures, told: transcript(fake) };
    writeFileSync(file, JSON.stringify(texts));
  });
}

/** An app opens a conversation, and an agent and its customer talk; gives its id. The fake may have been used before. */
async function talk(fake: SuiteFake): Promise<string> {
  await fake.reset();
  const app = await startCallingApp(fake);
  const conversationId = await app.open();
  await fake.settled();
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  await app.say(conversationId, 'Where is my invoice?');
  return conversationId;
}

async function failureOf(check: () => Promise<unknown>): Promise<string> {
  const thrown = await check().then(
    () => new Error('It did not fail.'),
    (error) => error as Error,
  );
  return stripVTControlCharacters(thrown.message);
}
