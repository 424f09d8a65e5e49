import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import type { CallEntry, JournalEntry } from '#src/journal/entry.ts';
import { createDefaultReporter, type DefaultReporterOptions } from '#src/report/default-reporter.ts';
import { noPaint } from '#src/report/paint.ts';
import { BOTH_WAYS, GONE_WRONG, outsideCall, UNKNOWN_FIELD } from '../support/report/both-ways.ts';
import { RUN_INFO, report, reportContext, reportedScenario } from '../support/report/play-and-report.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  failedExpectation,
  refusedCall,
  rejectedEntry,
  requestEntry,
  runEntry,
  SAMPLE_START_MS,
  unscriptedEntry,
  viewEntry,
} from '../support/report/sample-entries.ts';

const transcribe = (
  entries: readonly JournalEntry[],
  context = reportContext(),
  options: Partial<DefaultReporterOptions> = {},
) =>
  report(entries, (sink) =>
    createDefaultReporter(context, sink, { paint: noPaint, columns: 96, ...options }),
  );

const scenario = 'Test';

describe('the transcript', () => {
  test('of a conversation in which the app calls back', async () => {
    expect(await transcribe(BOTH_WAYS)).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

         0:00.0  ← token                                                                   200    1 ms
         0:00.0  ← webhook          http://localhost:3000/webhook                          200    1 ms
         0:00.0  → WEB_HOOK_VERIFY  notificationVersion v2.0                             ✓ 204   12 ms

      Test  scenarios/test.yaml
      A test.

         0:00.0  ⇢ POST             /chats {"name":"James Jones"}                        ✓ 201    4 ms
                 ✓ POST /chats answered 201
         0:00.0  ← conversation     James Jones                                            202    1 ms
                 ✓ conversation within 5 s
         0:00.0  → QUEUED           Support                                              ✓ 204   12 ms
         0:02.5  → AGENT_JOINED     Ana Pop                                              ✓ 204   12 ms
         0:02.7  ← message          Where is my invoice?                                   202    1 ms
                 ✓ message matching "*invoice*" within 5 s
         0:02.7  ← message          Hello?                                                 202    1 ms
                 ! CALL_UNKNOWN_FIELD /colour is not known. Allowed: authorType, text. Leave it out.
         0:04.0  → TEXT             Ana Pop: Hello                                       ✓ 503   12 ms
         0:09.0  ← end                                                                     204    1 ms
                 ✓ end within 5 s

      ! CALL_UNKNOWN_FIELD in 1 call
        why       /colour is not known. Allowed: authorType, text. Leave it out.
        call      message in conversation 1 of Test, answered 202 after 1 ms
        sent      {"text":"Hello?","colour":"red"}

      ✓ passed  3 events accepted, 1 event refused as awaited, 4 expectations passed
        4 requests · median 12 ms, 95 % within 12 ms, longest 12 ms
        6 calls of the app, 1 with findings
        signature not tested: no forged event was sent; play the scenario forged-signature
      "
    `);
  });

  test('says which calls were answered so on request', async () => {
    const written = await transcribe([
      callEntry({ scenario, status: 503, fault: { status: 503 } }),
      callEntry({ scenario, fault: { delayMs: 500 } }),
    ]);
    expect(written.match(/^.*← message.*$/gm)?.map((line) => line.replace(/ {2,}/g, '  ').trim())).toEqual([
      expect.stringMatching(/ on request {2}! 503 /),
      expect.stringMatching(/ on request {2}202 /),
    ]);
  });

  test('of an app that does not do what is awaited', async () => {
    expect(await transcribe(GONE_WRONG)).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  ← conversation     James Jones                                            202    1 ms
                 ✓ conversation within 5 s
         0:02.7  ← message          Where is my invoice?                                 ! 401    1 ms
                 ! CALL_UNAUTHORIZED The token is unknown. Ask for one at /oauth/v2/token.
         0:02.8  ← message          Where is my invoice?                                 ! 401    1 ms
                 ! CALL_UNAUTHORIZED The token is unknown. Ask for one at /oauth/v2/token.
         0:02.9  ← PATCH            /vcc/us/chat/v2/tenant/vccqed50smp01x89101/channels  ! 405    1 ms
                 ! CALL_WRONG_METHOD PATCH is not offered here. Allowed: GET, POST.
                 ✗ message matching "*invoice*" within 5 s: It did not come.
                 ! No step awaits message "Where is my invoice?" (401).
        conversation 1 stopped, since an expectation failed: 1 of 4 steps was not played

      ✗ expected in conversation 1: message matching "*invoice*" within 5 s
        step      4 of Test, scenarios/test.yaml:13:5
        why       It did not come.
                  Instead came message "Where is my invoice?" (401).
        after     5 s
        replay    fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab

      ✗ CALL_UNAUTHORIZED in 2 calls
        why       The token is unknown. Ask for one at /oauth/v2/token.
        first     message in conversation 1 of Test, answered 401 after 1 ms
        sent      {"authorType":"user","text":"Where is my invoice?"}

      ✗ CALL_WRONG_METHOD in 1 call
        why       PATCH is not offered here. Allowed: GET, POST.
        call      PATCH /vcc/us/chat/v2/tenant/vccqed50smp01x89101/channels, answered 405 after 1 ms

      ! 1 call came that no step awaited
        calls     No step awaits message "Where is my invoice?" (401). (in conversation 1 of Test)

      ✗ failed  no event was sent, 1 expectation passed, 1 expectation failed, 3 calls refused for breaking a rule, 1 step not played
        4 calls of the app, 3 refused, 3 with findings
      "
    `);
  });
});

/** The lines of the transcript itself, without what is above and below. */
async function linesOf(
  entries: readonly JournalEntry[],
  context = reportContext(),
  options: Partial<DefaultReporterOptions> = {},
): Promise<readonly string[]> {
  const text = await transcribe(entries, context, options);
  return text.split('\n').filter((line) => /^ {11}(#\d+ )?[→✓✗!]|^ +\d+:\d/.test(line));
}

describe('a call', () => {
  test.each<[string | undefined, unknown, string, string]>([
    ['token', { grant_type: 'client_credentials' }, '', 'token'],
    ['message', { text: 'Where?' }, '', 'message          Where?'],
    ['message', { text: 7 }, '', 'message'],
    ['message', 'text', '', 'message'],
    ['message', JSON.parse('{"__proto__":{"text":"x"}}'), '', 'message'],
    ['conversation', { customer: { name: 'Mira' } }, '', 'conversation     Mira'],
    ['conversation', { user: { name: 'Mira' } }, '', 'conversation     Mira'],
    ['conversation', { customer: null }, '', 'conversation'],
    ['webhook', { name: 'chat', uri: 'https://a.example/' }, '', 'webhook          https://a.example/'],
    ['replace-webhook', { uri: 'https://a.example/' }, '', 'replace-webhook  https://a.example/'],
    ['verify-webhook', { uri: 'https://a.example/' }, '', 'verify-webhook   https://a.example/'],
    ['channel', { name: 'Support' }, '', 'channel          Support'],
    ['channels', undefined, 'size=5&page=1', 'channels         ?size=5&page=1'],
    ['read-conversation', undefined, '', 'read-conversation'],
    ['end', undefined, '', 'end'],
    [undefined, undefined, '', 'PUT              /vcc/us/chat/v2/x'],
  ])('%s with the body %j and the query "%s" is shown as "%s"', async (operation, body, query, shown) => {
    const path = '/vcc/us/chat/v2/x';
    const [line = ''] = await linesOf([
      callEntry({
        scenario,
        operation: operation as CallEntry['operation'],
        method: 'PUT',
        path,
        body,
        query,
      }),
    ]);
    expect(/← (.*?) +202 +1 ms$/.exec(line)?.[1]).toBe(shown);
  });

  test('with many findings shows the first of them', async () => {
    const findings = [1, 2, 3, 4, 5].map((number) => ({ ...UNKNOWN_FIELD, message: `/${number} is wrong.` }));
    expect((await linesOf([callEntry({ scenario, findings })])).slice(1)).toEqual([
      '           ! CALL_UNKNOWN_FIELD /1 is wrong.',
      '           ! CALL_UNKNOWN_FIELD /2 is wrong.',
      '           ! CALL_UNKNOWN_FIELD /3 is wrong.',
      '           ! and 2 more',
    ]);
  });
});

describe('a request to the app', () => {
  test.each<[Parameters<typeof requestEntry>[0], RegExp]>([
    [{}, /⇢ POST {13}\/chats \{"name":"James Jones"\} +✓ 201 {4}4 ms$/],
    [{ method: 'DELETE', request: '', url: 'http://[::1]:3000' }, /⇢ DELETE {11}\/ +✓ 201/],
    [{ outcome: 'rejected', status: 404 }, /! 404 {4}4 ms$/],
    [{ outcome: 'timeout', status: -1 }, /! timeout {4}4 ms$/],
  ])('%j matches %s', async (different, line) => {
    expect((await linesOf([requestEntry({ scenario, ...different })]))[0]).toMatch(line);
  });
});

describe('what the customer sees', () => {
  test.each<[Parameters<typeof viewEntry>[0], RegExp]>([
    [{}, /⇢ GET {14}\/chats\/1 {2}shows 1 line +✓ 200 {4}2 ms$/],
    [{ method: '', url: '' }, /⇢ function {9}shows 1 line +✓ 200/],
    [{ lines: [], problem: 'It has no list of texts.' }, /\/chats\/1 {2}It has no list of texts. +✓ 200/],
    [{ outcome: 'rejected', status: 404 }, /! 404 {4}2 ms$/],
  ])('%j matches %s', async (different, line) => {
    expect((await linesOf([viewEntry({ scenario, ...different })]))[0]).toMatch(line);
  });

  test('at the end is worth a word of its own only when it is wrong', async () => {
    const end = { scenario, stepIndex: undefined, awaited: 'what was said to be seen' };
    expect(await linesOf([expectationEntry(end)])).toEqual([]);
    expect(await linesOf([failedExpectation({ ...end, message: 'lost: "Hello"' })])).toEqual([
      expect.stringMatching(/✗ what was said to be seen: lost: "Hello"$/),
    ]);
  });
});

describe('of many', () => {
  test('conversations the first are shown, with what the app did there', async () => {
    const entries = [1, 2, 3].flatMap((conversation) => [
      callEntry({
        scenario,
        conversation,
        body: { text: `from ${conversation}` },
        findings: [UNKNOWN_FIELD],
      }),
      expectationEntry({ scenario, conversation, awaited: `message ${conversation}` }),
      unscriptedEntry({ scenario, conversation, message: `No step awaits ${conversation}.` }),
    ]);
    const context = reportContext({ scenarios: [reportedScenario({ conversations: 3 })] });
    const text = await transcribe(entries, context, { conversationsShownMax: 2 });
    const lines = text.split('\n').filter((line) => line.includes('#'));
    expect(lines.map((line) => line.trim().slice(0, 40).trimEnd())).toEqual([
      '0:00.0  #1 ← message          from 1',
      '#1 ! CALL_UNKNOWN_FIELD /colour is not k',
      '#1 ✓ message 1',
      '#1 ! No step awaits 1.',
      '0:00.0  #2 ← message          from 2',
      '#2 ! CALL_UNKNOWN_FIELD /colour is not k',
      '#2 ✓ message 2',
      '#2 ! No step awaits 2.',
    ]);
    expect(text).toContain('  1 more conversation is not shown\n');
  });

  test('conversations that the app opens each line says whose it is from the second on', async () => {
    const entries = [1, 2].map((conversation) => callEntry({ scenario, conversation }));
    const lines = await linesOf(entries);
    expect(lines.map((line) => line.slice(0, 22))).toEqual([
      '   0:00.0  ← message  ',
      '   0:00.0  #2 ← messag',
    ]);
  });

  test.each([
    [2, ''],
    [3, '  1 more call or event of no scenario is not shown'],
    [9, '  7 more calls and events of no scenario are not shown'],
  ])('calls and events of no scenario two are shown: of %i', async (count, hidden) => {
    const entries = Array.from({ length: count }, (_, callIndex) =>
      callIndex % 2 === 0
        ? callEntry({ ...outsideCall, callIndex, findings: [UNKNOWN_FIELD] })
        : attemptEntry({ scenario: '', conversation: 0, stepIndex: undefined }),
    );
    const text = await transcribe(entries, reportContext(), { outsideShownMax: 2 });
    expect(text.match(/^ .* (←|→) /gm)).toHaveLength(2);
    expect(text.match(/ ! CALL_UNKNOWN_FIELD/g)).toHaveLength(1);
    expect(text).toContain(`CALL_UNKNOWN_FIELD in ${Math.ceil(count / 2)} call`);
    expect(/^.*no scenario.*$/m.exec(text)?.[0] ?? '').toBe(hidden);
  });

  test('failed expectations twenty are described and the others counted', async () => {
    const entries = Array.from({ length: 22 }, (_, stepIndex) => failedExpectation({ scenario, stepIndex }));
    const text = await transcribe([...entries, runEntry()]);
    expect(text.match(/expected in conversation 1/g)).toHaveLength(20);
    expect(text).toContain('✗ 2 more expectations failed; the json and junit reports have each');
  });

  test('unscripted calls twenty are named and the others counted', async () => {
    const entries = Array.from({ length: 22 }, (_, index) =>
      unscriptedEntry({ severity: 'error', message: `No step awaits message "${index}" (202).` }),
    );
    const text = await transcribe(entries);
    expect(text).toContain('\n✗ 22 calls came that no step awaited\n  calls     No step awaits message');
    expect(text).toContain('\n            and 2 more\n');
    expect(text).toContain('22 calls that no step awaited');
  });
});

describe('what is the same', () => {
  const where = (conversation: number, name = scenario) => ({ scenario: name, conversation });

  test('is listed once: events that failed for one reason', async () => {
    const context = reportContext({ scenarios: [reportedScenario(), reportedScenario({ name: 'Other' })] });
    const notFound = { status: 404, reason: 'answered 404 Not Found', response: 'no such page' };
    const text = await transcribe(
      [
        rejectedEntry({ ...notFound, ...where(1), eventType: 'QUEUED' }),
        rejectedEntry({ ...notFound, ...where(1), eventType: 'TEXT' }),
        rejectedEntry({ ...notFound, ...where(2), eventType: 'TEXT', retryInMs: 1000 }),
        rejectedEntry({ ...notFound, ...where(2), eventType: 'TEXT', refusalAwaited: true }),
        ...Array.from({ length: 30 }, (_, index) =>
          rejectedEntry({ ...notFound, ...where(index + 1, 'Other'), eventType: 'QUEUED' }),
        ),
        rejectedEntry({ ...where(1), webhookId: 'another' }),
        runEntry(),
      ],
      context,
    );
    expect(text.slice(text.indexOf('\n✗'), text.indexOf('\n✗ failed'))).toMatchInlineSnapshot(`
      "
      ✗ 32 events were not delivered
        events    QUEUED, TEXT
        in        conversation 1 of Test, conversations 1, 2, 3, 4, 5, 6, 7, 8, 9 of Other and 21 more
        step      scenarios/test.yaml:10:5
        sent      {"eventType":"TEXT","message":"Hello"}
        answered  404 after 12 ms: no such page
        why       answered 404 Not Found
        tries     1 request with event id g4nqGuj8TpCa6tiZ3DeeNw
        replay    fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab

      ✗ TEXT was not delivered in conversation 1
        step      scenarios/test.yaml:10:5
        sent      {"eventType":"TEXT","message":"Hello"}
        answered  503 after 12 ms: the database is away
        why       answered 503 Service Unavailable
        tries     1 request with event id g4nqGuj8TpCa6tiZ3DeeNw
        replay    fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab
      "
    `);
  });

  test('is listed once: an expectation that failed in several conversations', async () => {
    const text = await transcribe([
      ...[1, 2, 3].map((number) => failedExpectation(where(number))),
      failedExpectation({ ...where(4), message: 'Another reason.' }),
      runEntry(),
    ]);
    expect(text.match(/^✗ expected .*|^ {2}(in|replay) .*/gm)).toEqual([
      '✗ expected 3 times: message matching "*invoice*" within 5 s',
      '  in        conversations 1, 2, 3 of Test',
      expect.stringMatching(/^ {2}replay/),
      '✗ expected in conversation 4: message matching "*invoice*" within 5 s',
      expect.stringMatching(/^ {2}replay/),
    ]);
  });

  test('is listed once: what is found in calls, with each different message', async () => {
    const finding = (colour: string) => ({ ...UNKNOWN_FIELD, message: `/${colour} is not known.` });
    const text = await transcribe([
      callEntry({ ...where(1), findings: [finding('colour')] }),
      callEntry({ ...where(2), findings: [finding('colour')] }),
      callEntry({ ...where(2), findings: [finding('size')] }),
      callEntry({ ...outsideCall, conversationId: 'SFaM', findings: [finding('colour')] }),
      runEntry(),
    ]);
    expect(text.slice(text.indexOf('\n! CALL'), text.indexOf('  sent'))).toBe(`
! CALL_UNKNOWN_FIELD in 4 calls
  why       /colour is not known. (3 times)
            /size is not known.
  in        conversations 1, 2 of Test, conversation SFaM
  first     message in conversation 1 of Test, answered 202 after 1 ms
`);
  });

  test('is listed once: a call that no step awaited', async () => {
    const text = await transcribe([
      ...[1, 1, 2].map((number) => unscriptedEntry(where(number))),
      unscriptedEntry({ ...where(3), message: 'No step awaits end (204).' }),
      unscriptedEntry({
        scenario: undefined,
        conversation: undefined,
        conversationId: 'SFaM',
        message: 'No step awaits conversation (202).',
      }),
      runEntry(),
    ]);
    expect(text.match(/^! 5 calls .*(\n {2}.*)*/m)?.[0]).toBe(
      `! 5 calls came that no step awaited
  calls     No step awaits message "Where is my invoice?" (202). (3 times in conversations 1, 2 of Test)
            No step awaits end (204). (in conversation 3 of Test)
            No step awaits conversation (202). (in conversation SFaM)`,
    );
  });
});

describe('a rule that is broken', () => {
  test('is shown by the call that fails the run, before those that do not', async () => {
    const text = await transcribe([
      attemptEntry({ scenario }),
      callEntry({ scenario, findings: [{ ...UNKNOWN_FIELD, code: 'CALL_OTHER' }] }),
      callEntry({ scenario, callIndex: 1, findings: [UNKNOWN_FIELD] }),
      callEntry({ scenario, callIndex: 2, status: 400, findings: [UNKNOWN_FIELD] }),
      runEntry(),
    ]);
    expect(text.match(/^(✗|!) \w+ in .*|^ {2}(first|call) .*/gm)).toEqual([
      '✗ CALL_UNKNOWN_FIELD in 2 calls',
      '  first     message in conversation 1 of Test, answered 400 after 1 ms',
      '! CALL_OTHER in 1 call',
      '  call      message in conversation 1 of Test, answered 202 after 1 ms',
    ]);
  });

  test('is no failure where an expectation awaited the refusal', async () => {
    const text = await transcribe([refusedCall({ scenario }), expectationEntry({ scenario }), runEntry()]);
    expect(text).toContain('\n! CALL_UNAUTHORIZED in 1 call\n');
    expect(text).toContain(
      '✓ passed  no event was sent, 1 expectation passed\n  1 call of the app, 1 refused, 1 with findings',
    );
  });
});

describe('what went over the wire', () => {
  const verbosely = (entries: readonly JournalEntry[]) =>
    transcribe([...entries, conversationEntry({ scenario }), runEntry()], reportContext(), { verbose: true });

  test('stands below each row, with what the signature consists of', async () => {
    const written = await verbosely([
      attemptEntry({ scenario, response: '{"ok":true}' }),
      requestEntry({ scenario }),
      expectationEntry({ scenario }),
      callEntry({ scenario, query: 'at=1', request: '{"text":"Hello?"}', response: '{"id":"m1"}' }),
    ]);
    expect(written).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → TEXT             Ana Pop: Hello                                       ✓ 204   12 ms
                   > content-type: application/json
                   > cache-control: no-cache
                   > user-agent: fake-8x8
                   > x-8x8-tenant-id: vccqed50smp01x89101
                   > x-8x8-customer-id: acme
                   > x-8x8-event-id: g4nqGuj8TpCa6tiZ3DeeNw
                   > x-8x8-retry: 0
                   > x-8x8-transmission-time: 1700000000000
                   > x-8x8-signature: eyJiNjQiOmZhbHNlLCJjcml0IjpbImI2NCJdLCJraWQiOiJ0ZXN0LWtleSIsImFsZyI6IlJTMjU2In0..(signature)
                   > {"eventType":"TEXT","message":"Hello"}
                   * signed with the key test-key: its protected header is {"b64":false,"crit":["b64"],"kid":"test-key","alg":"RS256"}
                   * and its payload, of 124 bytes, {"checksum":2261769827,"cid":"acme","eid":"g4nqGuj8TpCa6tiZ3DeeNw","retry":0,"tid":"vccqed50smp01x89101","tt":1700000000000}
                   * where checksum is the CRC-32 of the 38 bytes of the body
                   < {"ok":true}
         0:00.0  ⇢ POST             /chats {"name":"James Jones"}                        ✓ 201    4 ms
                   > POST http://localhost:3000/chats
                   > {"name":"James Jones"}
                   < {"id":"1"}
                 ✓ message matching "*invoice*" within 5 s
         0:00.0  ← message          Where is my invoice?                                   202    1 ms
                   > POST /vcc/us/chat/v2/tenant/vccqed50smp01x89101/conversations/Aka5NMHU8MtIG7lUQOxI0DTOvM4/messages?at=1
                   > content-type: application/json
                   > {"text":"Hello?"}
                   < {"id":"m1"}

      ✓ passed  1 event accepted, 1 expectation passed
        1 request · 12 ms
        1 call of the app
        signature not tested: no forged event was sent; play the scenario forged-signature
      "
    `);
  });

  test('has no signature where nothing is signed, and names as they are written', async () => {
    const sender = { tenantId: 'a', customerId: 'b', headerCase: 'title', kid: undefined } as const;
    const written = await verbosely([attemptEntry({ scenario, sender })]);
    expect(written).toContain('> X-8x8-Tenant-Id: a\n');
    expect(written).toContain('* not signed\n');
    expect(written).not.toMatch(/x-8x8-signature/i);
  });

  test('is bounded and safe for a terminal', async () => {
    const request = hostile + 'x'.repeat(65_536);
    const written = await verbosely([attemptEntry({ scenario, request, response: request })]);
    expect(written).not.toContain('\u001b');
    expect(written.length).toBeLessThan(9000);
  });
});

const hostile = '\u001b[31mred \u001b]0;t\u0007 a\r\tb \u0000\u009b31m \u202efdp \u2066\u2028';

/** One entry of each kind that tells something of the app, with the same text wherever there is one. */
const eachWith = (text: string, conversation: number | undefined): readonly JournalEntry[] => [
  callEntry({
    scenario: conversation === undefined ? undefined : scenario,
    conversation,
    body: { text },
    request: text,
    status: 400,
    findings: [{ ...UNKNOWN_FIELD, message: text }],
  }),
  callEntry({ callIndex: 1, scenario, operation: undefined, method: text, path: text, query: text }),
  callEntry({ callIndex: 2, scenario, operation: 'channels', query: text, body: undefined }),
  requestEntry({ scenario, method: text, url: text, request: text }),
  viewEntry({ scenario, method: text, url: text, problem: text }),
  expectationEntry({ scenario, awaited: text }),
  failedExpectation({ scenario, awaited: text, message: `${text}\n${text}` }),
  unscriptedEntry({ scenario, message: text }),
];

describe('text from the app', () => {
  test('never brings a control or direction character into the transcript', async () => {
    const text = await transcribe([...eachWith(hostile, 1), ...eachWith(hostile, undefined), runEntry()]);
    expect(text.match(/[^\n\u0020-\u007e\u00a0-\u200d\u2010-\u2027\u2030-\u2065\u206a-\uffff]/gu)).toBeNull();
    expect(text).toContain('\\u001b[31mred');
  });

  test.each([
    ['plain', 'Where is my invoice?'],
    ['CJK', '請求書はどこですか。'.repeat(12)],
    ['emoji', '👩‍👩‍👧‍👦🇷🇴'.repeat(30)],
    ['a swarm of marks', `z${'\u0301'.repeat(5000)}`],
    ['a very long text', 'x'.repeat(65_536)],
  ])('keeps the columns in line: %s', async (_, text) => {
    for (const columns of [80, 96, 120]) {
      const lines = await linesOf(eachWith(text, 1), reportContext(), { columns });
      const widths = lines.map((line) => stringWidth(line));
      expect(lines).toHaveLength(9);
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      expect(widths.filter((_width, index) => / ms$/.test(lines[index] ?? ''))).toEqual(
        Array(5).fill(columns),
      );
    }
  });

  test('keeps its place while what it takes to measure it is loaded', async () => {
    vi.resetModules();
    const { createDefaultReporter: createFresh } = await import('#src/report/default-reporter.ts');
    const entries = [
      callEntry({ scenario, body: { text: 'one' } }),
      ...eachWith('二', 1),
      callEntry({ scenario, callIndex: 7, body: { text: 'three' } }),
      conversationEntry({ scenario }),
      runEntry(),
    ];
    const fresh = await report(entries, (sink) =>
      createFresh(reportContext(), sink, { paint: noPaint, columns: 96 }),
    );
    expect(fresh).toBe(await transcribe(entries));
    expect(fresh.indexOf('three')).toBeGreaterThan(fresh.indexOf('二'));
  });
});

describe('the times of a transcript', () => {
  const at = (ms: number) => SAMPLE_START_MS + ms;
  const timesIn = async (frozen: boolean) => {
    const written = await transcribe(
      [
        attemptEntry({ scenario: 'Test', timestampMs: at(0) }),
        callEntry({ scenario: 'Test', conversation: 1, timestampMs: at(700) }),
        attemptEntry({ scenario: 'Test', timestampMs: at(600) }),
        attemptEntry({ scenario: 'Test', timestampMs: at(900) }),
      ],
      reportContext({ info: { ...RUN_INFO, frozen } }),
    );
    return Array.from(written.matchAll(/^ *(\d+:\d\d\.\d)? +[→←] /gm), ([, time = '']) => time);
  };

  test('do not go back: an event that was late has none', async () => {
    expect(await timesIn(false)).toEqual(['0:00.0', '0:00.7', '', '0:00.9']);
  });

  test('are those of each conversation while time is frozen', async () => {
    expect(await timesIn(true)).toEqual(['0:00.0', '0:00.7', '0:00.6', '0:00.9']);
  });
});
