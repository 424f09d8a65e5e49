import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { type OpenClient, openClient, startClient } from '../support/mcp/open-client.ts';

/** For what leaves nothing behind. */
let shared: OpenClient;

beforeAll(async () => {
  shared = await startClient();
});

afterAll(() => shared.close());

/** A client of a server that knows an app which accepts whatever it is sent. */
async function openWithApp(...flags: readonly string[]) {
  const { url } = await withConsumer('accepts');
  return { url, ...(await openClient({ flags: ['--to', url, ...flags] })) };
}

const FORGED = { only: ['plain-conversation', 'forged-requests'], seed: 'seven' };

describe('the tools', () => {
  test('are few, say what they do, and take only what they name', async () => {
    const { client } = shared;
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'test_app',
      'explain_finding',
      'replay_findings',
      'list_scenarios',
      'play_scenarios',
      'lint_scenario',
      'act_as_agent',
      'send_event',
      'arm_fault',
      'read_journal',
      'read_docs',
    ]);
    for (const { description = '', inputSchema } of tools) {
      expect(description.length).toBeGreaterThan(60);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      for (const field of Object.values(inputSchema.properties ?? {}))
        expect(field).toMatchObject({ description: expect.stringMatching(/\w/) });
    }
    // What every conversation with a model begins with.
    expect(JSON.stringify(tools).length).toBeLessThan(18_000);
  });

  test('are the same for a client of the newest protocol', async () => {
    const { client, call } = await openClient({ client: { versionNegotiation: { mode: 'auto' } } });
    expect(client.getNegotiatedProtocolVersion()).toBe('2026-07-28');
    expect((await client.listTools()).tools).toHaveLength(11);
    expect(await call('read_docs')).toMatchObject({ next: [{ tool: 'read_docs' }] });
  });

  test.each([
    ['an unknown argument', 'read_journal', { tak: 5 }, 'ARGUMENTS_UNKNOWN_FIELD', 'Did you mean "take"?'],
    ['a wrong type', 'test_app', { maxSeconds: 'ten' }, 'ARGUMENTS_WRONG_TYPE', '"ten"'],
    ['a missing argument', 'act_as_agent', {}, 'ARGUMENTS_MISSING_FIELD', 'open'],
  ])('refuse %s', async (_, tool, given, code, words) => {
    const { refused } = shared;
    const { code: whole, problems = [] } = await refused(tool, given);
    expect(whole).toBe('ARGUMENTS_INVALID');
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(words) }]);
  });
});

describe('list_scenarios', () => {
  test('lists the catalogue page by page', async () => {
    const { call } = shared;
    const names: string[] = [];
    let given: Record<string, unknown> | undefined = {};
    let inAll = 0;
    while (given !== undefined) {
      const answer = await call('list_scenarios', given);
      names.push(...(answer.scenarios as { play: string }[]).map(({ play }) => play));
      inAll = answer.inAll as number;
      given = answer.next.find(({ tool }) => tool === 'list_scenarios')?.arguments;
    }
    expect(names).toEqual(expect.arrayContaining(['transfer', 'app-opens', 'agent-helps']));
    expect(new Set(names).size).toBe(inAll);
  });

  test('shows the text of one', async () => {
    const { call, refused } = shared;
    expect(await call('list_scenarios', { name: 'transfer' })).toMatchObject({
      text: expect.stringContaining('transfer: billing'),
    });
    expect(await refused('list_scenarios', { name: 'transfr' })).toMatchObject({
      code: 'SCENARIO_UNKNOWN',
      message: expect.stringContaining('Did you mean "transfer"?'),
    });
  });

  test('lists a folder of the working directory, with what is wrong there', async () => {
    const cwd = await withFolder({
      'mine/short.yaml': SHORT_SCENARIO,
      'mine/wrong.yaml': 'scenario: Wrong\nsteps:\n  - wait: long\n',
    });
    const { call, refused } = await openClient({ cwd });
    expect(await call('list_scenarios', { folder: 'mine' })).toMatchObject({
      scenarios: [
        { play: 'mine/short.yaml', name: 'Short' },
        { play: 'mine/wrong.yaml', problems: [{ at: 'mine/wrong.yaml:3:11' }] },
      ],
    });
    expect(await refused('list_scenarios', { folder: 'yours' })).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('lint_scenario', () => {
  test('passes a scenario that can be played', async () => {
    const { call } = shared;
    const answer = await call('lint_scenario', { text: SHORT_SCENARIO });
    expect(answer).toMatchObject({ playable: true, problems: [], next: [{ tool: 'play_scenarios' }] });
  });

  test('says where a mistake is, and what is meant', async () => {
    const { call } = shared;
    const text = SHORT_SCENARIO.replace('queue: support', 'queue: suport');
    expect(await call('lint_scenario', { text })).toMatchObject({
      playable: false,
      problems: [
        {
          severity: 'error',
          code: 'SCENARIO_UNKNOWN_QUEUE',
          at: 'text:6:12',
          message: expect.stringContaining('Did you mean "support"?'),
        },
      ],
      next: [{ tool: 'read_docs', arguments: { page: 'scenarios' } }],
    });
  });

  test('reads a file, and says what is wrong with one that is no YAML', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, 'broken.yaml': 'scenario: [' });
    const { call, refused } = await openClient({ cwd });
    expect(await call('lint_scenario', { file: 'short.yaml' })).toMatchObject({ playable: true });
    expect(await call('lint_scenario', { file: 'broken.yaml' })).toMatchObject({ playable: false });
    expect(await refused('lint_scenario')).toMatchObject({ code: 'ARGUMENTS_INVALID' });
  });
});

describe('play_scenarios', () => {
  test('plays scenarios of the catalogue and reports as the command line does', async () => {
    const { call, url } = await openWithApp();
    const answer = await call('play_scenarios', { scenarios: ['first-contact', 'transfer'], seed: 'seven' });
    expect(answer).toMatchObject({
      verdict: 'passed',
      seed: 'seven',
      platform: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      report: expect.stringMatching(/→ QUEUED [\s\S]*✓ passed/),
      next: [{ tool: 'test_app' }, { tool: 'read_journal' }],
    });
    expect(answer.report).not.toContain(url);
  });

  test('says what failed, and where to read on', async () => {
    const { url } = await withConsumer('refuses');
    const { call } = await openClient();
    const answer = await call('play_scenarios', { text: SHORT_SCENARIO, to: url });
    expect(answer).toMatchObject({ verdict: 'failed', report: expect.stringContaining('not delivered') });
    const [next] = answer.next;
    expect(next?.tool).toBe('read_journal');
    expect(await call('read_journal', next?.arguments)).toMatchObject({
      entries: expect.arrayContaining([
        { entry: expect.any(Number), text: expect.stringMatching(/QUEUED.*✗/s) },
      ]),
    });
  });

  test('tells how far it is', async () => {
    const { call } = await openWithApp();
    const heard: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => void heard.push(progress);
    await call('play_scenarios', { text: SHORT_SCENARIO, conversations: 4 }, { onprogress });
    expect(heard).toEqual([1, 2, 3, 4]);
  });

  test('says what is missing', async () => {
    const { refused, url } = await openWithApp();
    const other = await openClient();
    expect(await other.refused('play_scenarios', { scenarios: ['transfer'] })).toMatchObject({
      code: 'TARGET_MISSING',
    });
    expect(await refused('play_scenarios')).toMatchObject({ code: 'ARGUMENTS_INVALID' });
    expect(await refused('play_scenarios', { scenarios: ['nowhere'] })).toMatchObject({
      code: 'SCENARIO_UNKNOWN',
    });
    expect(await refused('play_scenarios', { scenarios: ['app-opens'], to: url })).toMatchObject({
      code: 'CUSTOMER_UNHEARD',
    });
    const port = await freePort();
    const gone = { text: SHORT_SCENARIO, to: `http://localhost:${port}/webhook` };
    expect(await refused('play_scenarios', gone)).toMatchObject({
      code: 'APP_UNREACHABLE',
      message: expect.stringMatching(/Start your app there, with http:\/\/127\.0\.0\.1:\d+ as the base URL/),
    });
  });
});

describe('act_as_agent', () => {
  test('plays a conversation by hand, as the answers say', async () => {
    const { call } = await openWithApp();
    const opened = await call('act_as_agent', { move: 'open' });
    expect(opened).toMatchObject({ state: 'queued', events: [{ eventType: 'QUEUED', outcome: 'accepted' }] });
    const joined = await call('act_as_agent', opened.next[0]?.arguments);
    expect(joined).toMatchObject({
      conversation: opened.conversation,
      state: 'handled',
      agents: ['ana'],
      events: [{ eventType: 'AGENT_JOINED' }],
    });
    const text = await call('act_as_agent', { move: 'text', text: 'Hello', fault: 'again-at-once' });
    expect(text).toMatchObject({
      events: [{ eventType: 'TEXT' }, { eventType: 'TEXT', fault: 'again-at-once' }],
    });
    expect(await call('act_as_agent', { move: 'transfer' })).toMatchObject({
      events: [{ eventType: 'TRANSFER' }, { eventType: 'AGENT_LEFT' }, { eventType: 'QUEUED' }],
    });
    const second = await call('act_as_agent', { move: 'open' });
    expect(second.conversation).not.toBe(opened.conversation);
  });

  test('types in Chat Gateway, where 8x8 tells an app', async () => {
    const { url } = await withConsumer('accepts');
    const flags = ['--to', url, '--dialect', 'chat-gateway'];
    const { call } = await openClient({ flags });
    await call('act_as_agent', { move: 'open' });
    const joined = await call('act_as_agent', { move: 'join', agent: 'ben' });
    expect(joined.next.map((next) => next.arguments.move)).toContain('typing');
    expect(await call('act_as_agent', { move: 'typing' })).toMatchObject({
      events: [{ eventType: 'ACTIVITY', outcome: 'accepted' }],
    });
  });

  test('says what would make a move legal', async () => {
    const { call, refused } = await openWithApp();
    expect(await refused('act_as_agent', { move: 'join' })).toMatchObject({ code: 'CONVERSATION_UNKNOWN' });
    await call('act_as_agent', { move: 'open' });
    expect(await refused('act_as_agent', { move: 'leave' })).toMatchObject({
      code: 'MOVE_NOT_LEGAL',
      message: expect.stringContaining('let ana join first'),
    });
    expect(await refused('act_as_agent', { move: 'text' })).toMatchObject({ code: 'ARGUMENTS_INVALID' });
  });
});

describe('send_event', () => {
  test('sends one with its fields, as they are', async () => {
    const { call } = await openWithApp();
    const fields = { message: 'A ${strange} text' };
    const sent = await call('send_event', { eventType: 'TEXT', fields });
    expect(sent).toMatchObject({ events: [{ eventType: 'TEXT', outcome: 'accepted' }] });
    const { from = 0 } = (sent.next[0]?.arguments ?? {}) as { from?: number };
    const { entry } = await call('read_journal', { entry: from + 1 });
    expect(JSON.parse((entry as { request: string }).request)).toMatchObject(fields);
  });

  test('sends one in a conversation, with a fault', async () => {
    const { call } = await openWithApp();
    const { conversation } = await call('act_as_agent', { move: 'open' });
    const sent = await call('send_event', { eventType: 'TEXT', conversation, fault: 'unsigned' });
    expect(sent).toMatchObject({ events: [{ fault: 'unsigned', outcome: 'accepted' }] });
  });

  test.each([
    [{ eventType: 'TEX' }, 'EVENT_UNKNOWN_TYPE'],
    [{ eventType: 'TEXT', fields: { message: 7 } }, 'SCENARIO_INVALID'],
    [{ eventType: 'TEXT', conversation: 'nowhere' }, 'CONVERSATION_UNKNOWN'],
  ])('refuses %j', async (given, code) => {
    const { url: to } = await withConsumer('accepts');
    expect(await shared.refused('send_event', { ...given, to })).toMatchObject({ code });
  });
});

describe('arm_fault', () => {
  test('plans failures of calls, lists them and takes them back', async () => {
    const { call, refused } = await openClient();
    const given = { operation: 'message', status: 503, times: 2 };
    expect(await call('arm_fault', given)).toMatchObject({ plannedForCalls: [given] });
    expect(await call('arm_fault')).toMatchObject({ plannedForCalls: [given], plannedForEvents: [] });
    expect(await call('arm_fault', { clear: true })).toMatchObject({ plannedForCalls: [] });
    expect(await refused('arm_fault', { operation: 'message', status: 200 })).toMatchObject({
      code: 'ARGUMENTS_INVALID',
    });
    expect(await refused('arm_fault', { operation: 'message', fault: 'unsigned' })).toMatchObject({
      code: 'ARGUMENTS_INVALID',
    });
  });

  test('does something to the next events', async () => {
    const { call } = await openWithApp();
    const planned = { fault: 'again-at-once', events: ['TEXT'] };
    expect(await call('arm_fault', planned)).toMatchObject({ plannedForEvents: [planned] });
    await call('play_scenarios', { text: SHORT_SCENARIO.replace('- leave', '- text: Hello\n  - leave') });
    expect((await call('read_journal', { filter: 'recordType==TEXT_MESSAGE' })).entries).toHaveLength(2);
    expect(await call('arm_fault')).toMatchObject({ plannedForEvents: [] });
  });
});

describe('read_journal', () => {
  test('reads page by page, and one entry whole', async () => {
    const { call, refused } = await openWithApp();
    await call('play_scenarios', { text: SHORT_SCENARIO });
    const first = await call('read_journal', { take: 2 });
    expect(first.entries).toHaveLength(2);
    const second = await call('read_journal', first.next[0]?.arguments);
    expect(second).toMatchObject({ entries: [{ entry: 2 }, { entry: 3 }] });
    expect(await call('read_journal', { entry: 1 })).toMatchObject({
      entry: { kind: 'attempt', eventType: 'QUEUED' },
    });
    expect(await refused('read_journal', { entry: 999 })).toMatchObject({ code: 'ENTRY_UNKNOWN' });
  });

  test('keeps what a filter and a conversation choose', async () => {
    const { call, refused } = await openWithApp();
    const { conversation } = await call('act_as_agent', { move: 'open' });
    await call('play_scenarios', { text: SHORT_SCENARIO });
    expect((await call('read_journal', { conversation, filter: 'status<300' })).entries).toHaveLength(1);
    expect((await call('read_journal', { filter: 'recordType==AGENT_LEFT' })).entries).toHaveLength(1);
    expect((await call('read_journal', { filter: 'status>=400' })).entries).toEqual([]);
    expect(await refused('read_journal', { filter: 'statu>400' })).toMatchObject({ code: 'FILTER_INVALID' });
  });
});

describe('test_app', () => {
  test('finds what is wrong, and what it does not know of the app', async () => {
    const { call } = await openWithApp();
    const heard: { readonly total?: number | undefined; readonly message?: string | undefined }[] = [];
    const answer = await call('test_app', FORGED, { onprogress: (each) => void heard.push(each) });
    expect(answer).toMatchObject({
      verdict: 'failed',
      ending: 'finished',
      seed: 'seven',
      findings: [{ finding: 'signature-not-checked', check: 'forged-requests' }],
      checks: { failed: ['forged-requests'], notFinished: [] },
      notKnownOfTheApp: expect.arrayContaining([{ argument: 'customerSays', about: expect.any(String) }]),
    });
    expect(answer.next[0]).toMatchObject({
      tool: 'explain_finding',
      arguments: { finding: 'signature-not-checked' },
    });
    expect(heard[0]).toMatchObject({ total: expect.any(Number), message: expect.stringContaining('plain-') });
  });

  test('has not passed when its time was up, and says so', async () => {
    const { call } = await openWithApp();
    const late = await call('test_app', { maxSeconds: 1 });
    expect(late).toMatchObject({ ending: 'time' });
    expect(late.next).toContainEqual(expect.objectContaining({ arguments: { maxSeconds: 300 } }));
  });

  test('lets nothing else disturb it, and ends when it is cancelled', async () => {
    const { call, refused } = await openWithApp();
    const cancelling = new AbortController();
    let begun = () => {};
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const given = { profile: 'nightly', maxSeconds: 600 };
    const test = call('test_app', given, { signal: cancelling.signal, onprogress: () => begun() });
    const outcome = expect(test).rejects.toThrow();
    await isUnderWay;
    expect(await refused('play_scenarios', { text: SHORT_SCENARIO })).toMatchObject({
      code: 'TEST_UNDER_WAY',
    });
    cancelling.abort();
    await outcome;
    expect(await call('play_scenarios', { text: SHORT_SCENARIO })).toMatchObject({ verdict: 'passed' });
    expect(await call('explain_finding')).toMatchObject({ finding: expect.any(String) });
  });

  test('refuses an unknown check', async () => {
    const to = 'http://localhost:1/webhook';
    expect(await shared.refused('test_app', { to, only: ['forged-request'] })).toMatchObject({
      code: 'CHECK_UNKNOWN',
      message: expect.stringContaining('Did you mean "forged-requests"?'),
    });
  });
});

describe('explain_finding and replay_findings', () => {
  test('say what causes it, what shows it, and whether it is fixed', async () => {
    const { call, refused } = await openWithApp();
    expect(await refused('explain_finding')).toMatchObject({ code: 'NOTHING_TESTED' });
    await call('test_app', FORGED);
    const explained = await call('explain_finding', { finding: 'signature-not-checked' });
    expect(explained).toMatchObject({
      cause: expect.stringContaining('x-8x8-signature'),
      remedy: expect.stringContaining('Verify'),
      evidence: { sent: expect.stringContaining('TEXT'), answered: '204', expected: expect.any(String) },
      shortest: expect.stringContaining('finding:forgery-accepted'),
      docs: 'signature',
      next: [{ tool: 'replay_findings' }, { tool: 'read_docs', arguments: { page: 'signature' } }],
    });
    expect(await call('replay_findings', explained.next[0]?.arguments)).toMatchObject({
      results: [{ finding: 'signature-not-checked', verdict: 'still-failing' }],
      fixed: 0,
    });
    expect(await refused('explain_finding', { finding: 'signature-not-check' })).toMatchObject({
      code: 'FINDING_UNKNOWN',
    });
    const { finding } = await call('replay_findings').then(({ next }) => next[0]?.arguments ?? {});
    expect(finding).toBe('signature-not-checked');
  });

  test('replays a file that test has written', async () => {
    const { call } = await openWithApp();
    await call('test_app', FORGED);
    const { shortest } = await call('explain_finding');
    const cwd = await withFolder({ 'found.yaml': String(shortest), 'other.yaml': SHORT_SCENARIO });
    const { url } = await withConsumer('accepts');
    const later = await openClient({ cwd, flags: ['--to', url] });
    expect(await later.call('replay_findings', { findings: ['found.yaml'] })).toMatchObject({
      results: [{ finding: 'found.yaml', verdict: 'still-failing' }],
    });
    expect(await later.refused('replay_findings', { findings: ['other.yaml'] })).toMatchObject({
      code: 'FINDING_MISSING',
    });
  });
});

describe('the documentation', () => {
  test('is read page by page, as a tool and as resources', async () => {
    const { client, call, refused } = shared;
    const { pages } = await call('read_docs');
    expect(pages).toContainEqual({ page: 'scenarios', title: 'Scenarios' });
    let text = '';
    let given: Record<string, unknown> | undefined = { page: 'scenarios' };
    while (given !== undefined) {
      const answer = await call('read_docs', given);
      text += answer.text;
      given = answer.next[0]?.arguments;
    }
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).toEqual((pages as { page: string }[]).map(({ page }) => page));
    const { contents } = await client.readResource({ uri: 'fake-8x8://docs/scenarios' });
    expect(contents).toEqual([{ uri: 'fake-8x8://docs/scenarios', mimeType: 'text/markdown', text }]);
    expect(await refused('read_docs', { page: '../package' })).toMatchObject({ code: 'PAGE_UNKNOWN' });
    await expect(client.readResource({ uri: 'fake-8x8://docs/..%2Fpackage' })).rejects.toThrow(
      'There is no page',
    );
  });
});
