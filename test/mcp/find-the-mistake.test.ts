import { describe, expect, test } from 'vitest';
import { freePort } from '../support/cli/fixtures.ts';
import { type Answered, openClient, startIntegration } from '../support/mcp/open-client.ts';

/** What a developer knows of an app of their own: where it listens, and how a customer uses it. */
const OWN_APP = {
  customerOpens: 'POST /chats {"name":"${customer.name}","text":"${text}"}',
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
  customerSees: 'GET /chats/${conversation.id}',
};

/** What the first of the next steps is, and nothing else. */
function firstOf({ next: [first] }: Answered) {
  if (first === undefined) throw new Error('The answer says nothing of what may be done next.');
  return first;
}

describe('a client that knows the descriptions of the tools alone', () => {
  test('finds what an app gets wrong, and that it was corrected', async () => {
    const finding = 'duplicate-shown';
    const { client, call, refused } = await openClient();
    const port = String(await freePort());
    const to = `http://127.0.0.1:${port}/webhook`;

    const [, begin = ''] = /Begin with (\w+)/.exec(client.getInstructions() ?? '') ?? [];
    const { tools } = await client.listTools();
    const { properties = {} } = tools.find(({ name }) => name === begin)?.inputSchema ?? {};
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['to', ...Object.keys(OWN_APP)]));

    const { code, message } = await refused(begin, { to, ...OWN_APP });
    expect(code).toBe('APP_UNREACHABLE');
    const [, platform = ''] = /with (http\S+) as the base URL/.exec(message) ?? [];
    const wrong = await startIntegration({ FAKE_8X8_URL: platform, PORT: port, MISTAKE: 'shows-duplicates' });

    const tested = await call(begin, { to, ...OWN_APP });
    expect(tested.verdict).toBe('failed');
    const { failed } = tested.checks as { readonly failed: readonly string[] };
    const toExplain = firstOf(tested);
    const explained = await call(toExplain.tool, toExplain.arguments);
    expect(explained).toMatchObject({ finding, remedy: expect.any(String), shortest: expect.any(String) });

    // Does what the remedy says, and starts the app again.
    const toReplay = firstOf(explained);
    expect(toReplay.why).toContain('once the app is corrected and runs again');
    await wrong.stop();
    await startIntegration({ FAKE_8X8_URL: platform, PORT: port });
    const replayed = await call(toReplay.tool, toReplay.arguments);
    expect(replayed).toMatchObject({ results: [{ finding, verdict: 'fixed' }] });

    const toTest = firstOf(replayed);
    expect(toTest).toMatchObject({ tool: begin, arguments: { to } });
    const again = await call(toTest.tool, { ...toTest.arguments, only: failed, maxSeconds: 250 });
    expect(again).toMatchObject({ verdict: 'passed', findings: [], notKnownOfTheApp: [] });
  });
});
