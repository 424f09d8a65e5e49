import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createDefaultReporter, type DefaultReporterOptions } from '#src/report/default-reporter.ts';
import { noPaint, type Paint } from '#src/report/paint.ts';
import type { ReportContext } from '#src/report/reporter.ts';
import { playInProcess, scenarioOf, type TestPlan, texts } from '../support/play/play-in-process.ts';
import {
  RUN_INFO,
  report,
  reportContext,
  reportedScenario,
  withSteadyDurations,
} from '../support/report/play-and-report.ts';
import { attemptEntry, rejectedEntry, runEntry } from '../support/report/sample-entries.ts';

const style = { paint: noPaint, columns: 96 };

const transcribe = (
  entries: readonly JournalEntry[],
  context: ReportContext = reportContext(),
  options: DefaultReporterOptions = style,
) => report(entries, (sink) => createDefaultReporter(context, sink, options));

/** Plays and gives the transcript. Stops after so many entries, when told. */
async function transcript(plan: TestPlan & { stopAfter?: number }, context?: ReportContext): Promise<string> {
  const { stopAfter, ...rest } = plan;
  const played = await playInProcess({
    seed: RUN_INFO.seed,
    prepare: (run) => run.journal.subscribe(() => run.journal.size === stopAfter && run.stop()),
    ...rest,
  });
  return transcribe(withSteadyDurations(played), context);
}

describe('the transcript', () => {
  test('of a conversation that is accepted', async () => {
    const steps = [
      { queue: 'support' },
      { join: 'ana', after: '2.5s' },
      { text: 'Hello ${customer.name}, how can I help?', after: '4s' },
      { transfer: 'billing', after: '1m' },
      { join: 'ben', after: '1h' },
      { leave: 'ben', after: '400ms' },
    ];
    expect(await transcript({ steps })).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → QUEUED           Support                                              ✓ 204    1 ms
         0:02.5  → AGENT_JOINED     Ana,Pop                                              ✓ 204    2 ms
         0:06.5  → TEXT             Ana,Pop: Hello James Jones, how can I help?          ✓ 204    3 ms
         1:06.5  → TRANSFER         to Billing                                           ✓ 204    4 ms
         1:06.5  → AGENT_LEFT       Ana,Pop                                              ✓ 204    5 ms
         1:06.5  → QUEUED           Billing                                              ✓ 204    6 ms
      1:01:06.5  → AGENT_JOINED     Ben,Okoro                                            ✓ 204    7 ms
      1:01:06.9  → AGENT_LEFT       Ben,Okoro                                            ✓ 204    8 ms

      ✓ passed  8 events accepted
        8 requests · median 4 ms, 95 % within 8 ms, longest 8 ms
        signature not tested: no forged event was sent; play the scenario forged-signature
      "
    `);
  });

  test.each([
    [
      'an event',
      { eventType: 'NEW', agentName: 'Zed', message: 'Hi', conversationId: 'mine' },
      'Zed: Hi (conversation mine)',
    ],
    ['an event about nobody', { eventType: 'NEW', of: 7, deep: [{}] }, 'of 7, deep [{}]'],
    ['nothing else', { eventType: 'NEW' }, ''],
    ['a text', 'not JSON at all', 'not JSON at all'],
    ['a list', '[1, 2]', '[1, 2]'],
  ])('of a raw payload: %s', async (_, send, shown) => {
    const rows = (await transcript({ steps: [{ send, allowIllegal: true }] })).split('\n');
    expect(rows.find((row) => row.includes('→'))).toMatch(/→ (NEW|\(raw\)) .*✓ 204/);
    expect(
      rows
        .find((row) => row.includes('→'))
        ?.slice(29, -16)
        .trim(),
    ).toBe(shown);
  });

  test.each([
    ['first,last', 'Ana,Pop'],
    ['plain', 'Ana Pop'],
  ] as const)('has names as they are sent: %s', async (agentName, name) => {
    const written = await transcript({ steps: texts('Hello'), settings: { agentName } });
    expect(written).toContain(`→ AGENT_JOINED     ${name} `);
    expect(written).toContain(`→ TEXT             ${name}: Hello `);
  });

  test('of an event that is accepted by its second retry', async () => {
    expect(
      await transcript({
        steps: texts('One moment, please.', 'Here I am.'),
        respond: ({ body, retry }) => (body.includes('One moment') && retry < 2 ? 503 : 200),
      }),
    ).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → QUEUED           Support                                              ✓ 200    1 ms
         0:00.0  → AGENT_JOINED     Ana,Pop                                              ✓ 200    2 ms
         0:00.0  → TEXT             Ana,Pop: One moment, please.           retry in 1 s  ✗ 503    3 ms
                 → TEXT             retry 1                               retry in 10 s  ✗ 503    4 ms
                 → TEXT             retry 2                                              ✓ 200    5 ms
         0:00.0  → TEXT             Ana,Pop: Here I am.                                  ✓ 200    6 ms

      ✓ passed  4 events accepted, 1 of them after a retry
        6 requests · median 3 ms, 95 % within 6 ms, longest 6 ms
        signature not tested: no forged event was sent; play the scenario forged-signature
      "
    `);
  });

  test('of an event that is never accepted', async () => {
    expect(
      await transcript({
        steps: texts('Hello', 'Still there?'),
        settings: { retryDelays: ['1s', '90s'], undelivered: 'stop' },
        respond: ({ body }) =>
          body.includes('Hello') ? new Response('{"error":"no such conversation"}', { status: 404 }) : 204,
      }),
    ).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → QUEUED           Support                                              ✓ 204    1 ms
         0:00.0  → AGENT_JOINED     Ana,Pop                                              ✓ 204    2 ms
         0:00.0  → TEXT             Ana,Pop: Hello                         retry in 1 s  ✗ 404    3 ms
                 → TEXT             retry 1                           retry in 1 m 30 s  ✗ 404    4 ms
                 → TEXT             retry 2                                              ✗ 404    5 ms
        conversation 1 stopped, since an event could not be delivered: 1 of 4 steps was not played

      ✗ TEXT was not delivered in conversation 1
        step      scenarios/test.yaml:12:5
        sent      {"eventType":"TEXT","messageType":"AGENT","conversationId":"SFaMUZ72ccieBKxQ1JN9DN_-c9g","agentId":"apop","agentName":"Ana,Pop","message":"Hello","timestamp":1700000000000}
        answered  404 after 5 ms: {"error":"no such conversation"}
        why       answered 404 Not Found
        tries     3 requests with event id D_BRJcDFQSukGUfDhpOcZQ
        replay    fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab

      ✗ failed  2 events accepted, 1 event not delivered, 1 step not played
        5 requests · median 3 ms, 95 % within 5 ms, longest 5 ms
      "
    `);
  });

  test('of a consumer that is not there', async () => {
    expect(
      await transcript({
        settings: { retryDelays: [] },
        respond: () => Response.error(),
      }),
    ).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → QUEUED           Support                                      ✗ unreachable    1 ms
        conversation 1 stopped, since an event could not be delivered: 3 of 4 steps were not played

      ✗ QUEUED was not delivered in conversation 1
        step      scenarios/test.yaml:10:5
        sent      {"eventType":"QUEUED","messageType":"SYSTEM","conversationId":"SFaMUZ72ccieBKxQ1JN9DN_-c9g","queueId":"104","queueName":"Support","timestamp":1700000000000}
        answered  nothing after 1 ms
        why       the app gave back a network error
        tries     1 request with event id o-mMRt4BSa6mhUKaC5p03g
        replay    fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab

      ✗ failed  0 events accepted, 1 event not delivered, 3 steps not played
        1 request
      "
    `);
  });

  test('of a run that is interrupted', async () => {
    expect(
      await transcript({ steps: texts('Hello', 'Goodbye'), conversations: 3, concurrency: 1, stopAfter: 4 }),
    ).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  → QUEUED           Support                                              ✓ 204    1 ms
         0:00.0  → AGENT_JOINED     Ana,Pop                                              ✓ 204    2 ms
         0:00.0  → TEXT             Ana,Pop: Hello                                       ✓ 204    3 ms
        conversation 1 was interrupted: 1 of 4 steps was not played

      ✗ interrupted  3 events accepted, 1 step not played, 2 conversations not begun
        3 requests · median 2 ms, 95 % within 3 ms, longest 3 ms
      "
    `);
  });

  test('of several conversations and scenarios', async () => {
    const scenarios = [
      scenarioOf([{ queue: 'support' }, { join: 'ana' }], { scenario: 'Test', conversations: 5 }),
      scenarioOf([{ queue: 'billing' }], { scenario: 'Other' }),
    ];
    const context = reportContext({
      scenarios: [
        reportedScenario({ conversations: 5 }),
        reportedScenario({ name: 'Other', about: 'Another test.', file: undefined }),
      ],
    });
    expect(await transcript({ scenarios, concurrency: 2 }, context)).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      Test  scenarios/test.yaml
      A test.

         0:00.0  #1 → QUEUED           Support                                           ✓ 204    1 ms
         0:00.0  #2 → QUEUED           Support                                           ✓ 204    2 ms
         0:00.0  #1 → AGENT_JOINED     Ana,Pop                                           ✓ 204    3 ms
         0:00.0  #2 → AGENT_JOINED     Ana,Pop                                           ✓ 204    4 ms
         0:00.0  #3 → QUEUED           Support                                           ✓ 204    5 ms
         0:00.0  #3 → AGENT_JOINED     Ana,Pop                                           ✓ 204    7 ms
        2 more conversations are not shown

      Other
      Another test.

         0:00.0  → QUEUED           Billing                                              ✓ 204   11 ms

      ✓ passed  11 events accepted in 6 conversations
        11 requests · median 6 ms, 95 % within 11 ms, longest 11 ms
        signature not tested: no forged event was sent; play the scenario forged-signature
      "
    `);
  });

  test('of a run that checks nothing', async () => {
    expect(await transcript({ scenarios: [] })).toMatchInlineSnapshot(`
      "fake-8x8 0.0.0-source · chat-api · seed k3x9ab · platform http://127.0.0.1:4088
      to http://localhost:3000/webhook

      ✗ checked nothing  no event was sent
      "
    `);
  });
});

describe('the first event that an endpoint refuses', () => {
  const hintsIn = (text: string) => text.match(/^ {11}! .*(\n {13}\S.*)*/gm) ?? [];
  const own = { scenario: 'Test', webhookId: RUN_INFO.webhook.id };

  test.each([
    [301, 'http://localhost:3000/webhook answers 301, which usually means another address'],
    [308, 'http://localhost:3000/webhook answers 308, which usually means another address'],
    [
      401,
      'http://localhost:3000/webhook answers 401, which usually means that the app refuses the signature',
    ],
    [
      403,
      'http://localhost:3000/webhook answers 403, which usually means that the app refuses the signature',
    ],
    [404, 'http://localhost:3000/webhook answers 404, which usually means a wrong path'],
    [
      405,
      'http://localhost:3000/webhook answers 405, which usually means that the route takes another method',
    ],
  ])('is explained below its row: %i', async (status, beginning) => {
    const entry = rejectedEntry({ ...own, status, retryInMs: 1000 });
    const text = await transcribe([entry, { ...entry, retry: 1 }, { ...entry, eventIndex: 1 }]);
    const [hint = '', ...more] = hintsIn(text);
    expect(hint.replace(/\n +/g, ' ')).toContain(`! ${beginning}`);
    expect(Math.max(...hint.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
    expect(more).toEqual([]);
    expect(text).toMatch(/retry in 1 s {2}✗ \d+ {3}12 ms\n {11}! /);
  });

  test('is not when another answer says more, it was awaited, or the endpoint accepted one before', async () => {
    const gone = { ...own, status: 404 };
    for (const entries of [
      [rejectedEntry({ ...own, status: 500 }), rejectedEntry({ ...own, status: 304 })],
      [rejectedEntry({ ...gone, refusalAwaited: true })],
      [attemptEntry(own), rejectedEntry({ ...gone, eventIndex: 1 })],
    ])
      expect(hintsIn(await transcribe(entries))).toEqual([]);
  });

  test('is explained for each endpoint, and without a signature otherwise', async () => {
    const sender = { tenantId: 'a', customerId: 'b', headerCase: 'lower', kid: undefined } as const;
    const text = await transcribe([
      rejectedEntry({ ...own, status: 404 }),
      rejectedEntry({ ...own, webhookId: 'another', status: 401, sender }),
    ]);
    expect(hintsIn(text)).toEqual([
      expect.stringContaining('a wrong path'),
      expect.stringContaining('! 401, which usually means that the app wants a signature'),
    ]);
  });
});

describe('the words', () => {
  const lastLines = async (entries: readonly JournalEntry[]) =>
    (await transcribe([...entries, runEntry()])).trimEnd().split('\n').slice(-3);

  const NOT_TESTED = '  signature not tested: no forged event was sent; play the scenario forged-signature';

  test.each<[string, readonly JournalEntry[], readonly string[]]>([
    [
      'one with a forged signature',
      [attemptEntry({ fault: 'forged-signature', outcome: 'rejected', status: 401, refusalAwaited: true })],
      ['', '✓ passed  0 events accepted, 1 event refused as awaited', '  1 request · 12 ms'],
    ],
    ['one of each', [attemptEntry()], ['✓ passed  1 event accepted', '  1 request · 12 ms', NOT_TESTED]],
    [
      'one with a retry',
      [rejectedEntry({ retryInMs: 1000 }), attemptEntry({ retry: 1 })],
      [
        '✓ passed  1 event accepted, after a retry',
        '  2 requests · median 12 ms, 95 % within 12 ms, longest 12 ms',
        NOT_TESTED,
      ],
    ],
    [
      'one that failed without an answer',
      [attemptEntry({ outcome: 'timeout', status: -1 })],
      ['', '✗ failed  0 events accepted, 1 event not delivered', '  1 request'],
    ],
  ])('fit %s', async (_, entries, lines) => {
    expect(await lastLines(entries)).toEqual(lines);
  });

  test('say how many failures are not shown', async () => {
    const failures = Array.from({ length: 23 }, (_, eventIndex) =>
      rejectedEntry({ scenario: 'Test', eventIndex, reason: `reason ${eventIndex}` }),
    );
    const text = await transcribe([...failures, runEntry()]);
    expect(text.match(/was not delivered in conversation/g)).toHaveLength(20);
    expect(text).toContain('✗ 3 more events not delivered; the json and junit reports have each');
  });

  test.each([
    [0, 10, '0:00.0'],
    [0, 59_940, '0:59.9'],
    [0, 59_960, '1:00.0'],
    [0, 3_599_990, '1:00:00.0'],
    [0, 90_061_500, '25:01:01.5'],
  ])('give the scripted time since the start: %i + %i ms is %s', async (_, ms, shown) => {
    const entry = attemptEntry({ scenario: 'Test', timestampMs: RUN_INFO.startedMs + ms });
    expect(await transcribe([entry])).toContain(`${shown.padStart(9)}  → TEXT`);
  });
});

const hostile = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  'a\r\nb\tc',
  '\u0000\u0008\u007f\u0085\u009b31m',
  'invoice_\u202efdp.exe',
  '\u2066a\u2069\u2028\u2029',
].join(' ');

describe('text from outside', () => {
  test('never brings a control or direction character into the transcript', async () => {
    const entry = rejectedEntry({
      scenario: `Test${hostile}`,
      eventType: hostile,
      who: hostile,
      text: hostile,
      reason: hostile,
      request: hostile,
      response: hostile,
    });
    const file = `${hostile}.yaml`;
    const context = reportContext({
      info: { ...RUN_INFO, seed: hostile, webhook: { ...RUN_INFO.webhook, uri: hostile } },
      scenarios: [
        reportedScenario({
          name: `Test${hostile}`,
          about: hostile,
          file,
          position: () => ({ file, line: 1, column: 1 }),
        }),
      ],
      replayCommand: () => hostile,
    });
    const text = await transcribe([entry, { ...entry, move: 'transfer' }, runEntry()], context);
    expect(text.match(/[^\n\u0020-\u007e\u00a0-\u200d\u2010-\u2027\u2030-\u2065\u206a-\uffff]/gu)).toBeNull();
    expect(text).toContain('\\u001b[31mred');
    expect(text).toContain('\\u202e');
  });

  test.each([
    ['plain', 'Hello'],
    ['CJK', 'こんにちは。ご注文を確認しました。안녕하세요. 您好!'.repeat(4)],
    ['emoji', '👍🏽 👩‍👩‍👧‍👦 🧑🏿‍🚀 🇷🇴 🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(6)],
    ['combining marks', 'e\u0301a\u0308\u0323'.repeat(60)],
    ['a swarm of marks', `z${'\u0301'.repeat(5000)}`.repeat(3)],
    ['characters beyond the first plane', '𝒳𝔘𠮷'.repeat(40)],
    ['Arabic', 'من اليمين إلى اليسار '.repeat(6)],
    ['invisible characters', '\u200b\u00ad\ufeff'.repeat(100)],
    ['nothing', ''],
    ['a very long text', 'x'.repeat(65_536)],
  ])('keeps the columns in line: %s', async (_, text) => {
    for (const columns of [20, 80, 96, 120, 400]) {
      const written = await transcribe(
        [
          attemptEntry({ scenario: 'Test', text }),
          rejectedEntry({ scenario: 'Test', text, retryInMs: 90_000 }),
          attemptEntry({ scenario: 'Test', text, outcome: 'unreachable', status: -1, retryInMs: 1500 }),
        ],
        reportContext(),
        { ...style, columns },
      );
      const lines = written.split('\n').filter((line) => line.includes('→ TEXT'));
      const width = Math.max(columns, 80);
      expect(lines.map((line) => stringWidth(line))).toEqual([width, width, width]);
      expect(lines[0]).toMatch(/ {2}✓ 204 {3}12 ms$/);
      expect(lines[1]).toMatch(/ {2}retry in 1 m 30 s {2}✗ 503 {3}12 ms$/);
      expect(lines[2]).toMatch(/ {2}retry in 1.5 s {2}✗ unreachable {3}12 ms$/);
    }
  });

  test('is shown whole where a line may be longer', async () => {
    const texts = ['Hello', '請求書'.repeat(100), 'x'.repeat(1900)];
    const written = await transcribe(
      texts.map((text) => attemptEntry({ scenario: 'Test', text })),
      reportContext(),
      { ...style, whole: true },
    );
    for (const text of texts) expect(written).toContain(`Ana Pop: ${text} `);
    expect(stringWidth(written.split('\n').find((line) => line.includes('Hello')) ?? '')).toBe(96);
  });

  test('keeps its place while what it takes to measure it is loaded', async () => {
    vi.resetModules();
    const { createDefaultReporter: createFresh } = await import('#src/report/default-reporter.ts');
    const scenario = reportedScenario({ name: 'Other', about: '別のテスト' });
    const context = reportContext({ scenarios: [reportedScenario(), scenario] });
    const entries = [
      attemptEntry({ scenario: 'Test', text: 'one' }),
      attemptEntry({ scenario: 'Test', text: '二' }),
      attemptEntry({ scenario: 'Test', text: 'three' }),
      attemptEntry({ scenario: 'Other', text: 'four' }),
      runEntry(),
    ];
    const fresh = await report(entries, (sink) => createFresh(context, sink, style));
    expect(fresh).toBe(await transcribe(entries, context));
    expect(fresh.match(/one|二|three|別のテスト|four/g)).toEqual([
      'one',
      '二',
      'three',
      '別のテスト',
      'four',
    ]);
  });

  test('is cut between graphemes', async () => {
    const family = '👩‍👩‍👧‍👦';
    const text = await transcribe([attemptEntry({ scenario: 'Test', who: 'Ana', text: family.repeat(60) })]);
    const shown = /Ana: (\S+)…/.exec(text)?.[1] ?? '';
    expect(shown.length).toBeGreaterThan(family.length);
    expect(shown.replaceAll(family, '')).toBe('');
  });
});

test('a painted transcript is the plain one with colours', async () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const names = ['good', 'bad', 'warn', 'quiet', 'strong', 'name'] as const;
  const paint = Object.fromEntries(names.map((name) => [name, tag(name)])) as Paint;
  const entries = [
    attemptEntry({ scenario: 'Test' }),
    rejectedEntry({ scenario: 'Test', retryInMs: 1000 }),
    rejectedEntry({ scenario: 'Test', retry: 1 }),
    runEntry(),
  ];
  const painted = await transcribe(entries, reportContext(), { ...style, paint });
  expect(painted.replace(/<\/?[a-z]+>/g, '')).toBe(await transcribe(entries));
  for (const name of names) expect(painted).toContain(`<${name}>`);
});
