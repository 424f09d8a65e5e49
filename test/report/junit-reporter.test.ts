import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createJunitReporter } from '#src/report/junit-reporter.ts';
import type { ReportContext } from '#src/report/reporter.ts';
import { playInProcess, scenarioOf, type TestPlan, texts } from '../support/play/play-in-process.ts';
import { BOTH_WAYS, GONE_WRONG, UNKNOWN_FIELD } from '../support/report/both-ways.ts';
import { RUN_INFO, report, reportContext, reportedScenario } from '../support/report/play-and-report.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  failedExpectation,
  refusedCall,
  rejectedEntry,
  runEntry,
  unscriptedEntry,
} from '../support/report/sample-entries.ts';

type Case = {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@time'?: string;
  readonly '@file'?: string;
  readonly '@line'?: string;
  readonly failure?: { readonly '@message': string; readonly '@type': string; readonly '#text'?: string };
};

type Counts = { readonly '@tests': string; readonly '@failures': string };

type Suite = Counts & {
  readonly '@name': string;
  readonly '@time'?: string;
  readonly testcase?: readonly Case[];
  readonly properties?: { readonly property: readonly { '@name': string; '@value': string }[] };
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
});

/** The report of entries, which must be well-formed XML, and what a parser reads in it. */
async function junitOf(entries: readonly JournalEntry[], context: ReportContext = reportContext()) {
  const xml = await report(entries, (sink) => createJunitReporter(context, sink));
  expect(XMLValidator.validate(xml)).toBe(true);
  const { testsuites } = parser.parse(xml) as {
    testsuites: Counts & { readonly testsuite?: readonly Suite[] };
  };
  const suites = testsuites.testsuite ?? [];
  const cases = suites.flatMap((suite) => suite.testcase ?? []);
  return { xml, testsuites, suites, cases, failed: cases.filter(({ failure }) => failure !== undefined) };
}

describe('the counts', () => {
  test.each<[string, TestPlan, number]>([
    ['of a run that passed', { conversations: 3 }, 0],
    ['of a run with retries', { respond: ({ retry }) => (retry < 2 ? 503 : 204) }, 0],
    [
      'of a run that failed in places',
      {
        steps: texts('for ${conversation.number}', 'b'),
        conversations: 4,
        respond: ({ body }) => (/for [24]/.test(body) ? 500 : 204),
      },
      2,
    ],
    [
      'of conversations that stopped',
      { conversations: 2, settings: { undelivered: 'stop' }, respond: () => 404 },
      4,
    ],
    ['of a run that checked nothing', { scenarios: [] }, 1],
    ['of a run that was interrupted at once', { prepare: (run) => run.stop() }, 1],
    [
      'of a run that was interrupted in the middle',
      { prepare: (run) => run.journal.subscribe(() => run.journal.size === 2 && run.stop()) },
      2,
    ],
  ])('%s agree with the run', async (_, plan, failures) => {
    const { entries, summary } = await playInProcess(plan);
    const { testsuites, suites, cases, failed } = await junitOf(entries);
    const settled = summary.events.accepted + summary.events.undelivered;
    expect(failed).toHaveLength(failures);
    expect(cases.length - settled).toBe(failures - summary.events.undelivered);
    expect(Number(testsuites['@tests'])).toBe(cases.length);
    expect(Number(testsuites['@failures'])).toBe(failures);
    for (const suite of suites) {
      const own = suite.testcase ?? [];
      expect(Number(suite['@tests'])).toBe(own.length);
      expect(Number(suite['@failures'])).toBe(own.filter(({ failure }) => failure !== undefined).length);
    }
  });
});

describe('a report', () => {
  test('has a suite for each scenario, with what repeats it', async () => {
    const scenarios = ['A', 'B'].map((name) => scenarioOf(texts(name), { scenario: name }));
    const { entries } = await playInProcess({ scenarios });
    const { suites } = await junitOf(
      entries,
      reportContext({
        scenarios: ['A', 'B'].map((name) => reportedScenario({ name, file: `${name}.yaml` })),
      }),
    );
    expect(suites.map((suite) => [suite['@name'], suite['@tests']])).toEqual([
      ['A', '3'],
      ['B', '3'],
    ]);
    expect(suites[1]?.properties?.property.map((each) => [each['@name'], each['@value']])).toEqual([
      ['seed', 'k3x9ab'],
      ['dialect', 'chat-api'],
      ['replay', 'fake-8x8 play B.yaml --to http://localhost:3000/webhook --seed k3x9ab'],
    ]);
  });

  test('has the same names from run to run, whatever values variables have', async () => {
    const scenario = scenarioOf([
      { queue: 'support' },
      { join: 'ana' },
      { text: 'Ticket ${conversation.id}' },
      { send: { eventType: 'NEW', message: 'At ${now} in ${conversation.id}' }, allowIllegal: true },
      { expect: 'message', matching: 'about ${conversation.id}', within: '1ms' },
      { call: 'GET /${conversation.id}', within: '1ms' },
    ]);
    const namesOf = async (seed: string) => {
      const { entries } = await playInProcess({ scenarios: [scenario], seed });
      const step = (index: number) => scenario.steps[index];
      const { cases } = await junitOf(entries, reportContext({ scenarios: [reportedScenario({ step })] }));
      return cases.map((each) => each['@name']);
    };
    const names = await namesOf('one');
    expect(names).toContain('03 TEXT Ana,Pop: Ticket ${conversation.id}');
    expect(names).toContain('04 NEW At ${now} in ${conversation.id}');
    expect(names).toContain('step 5: message matching about ${conversation.id}');
    expect(await namesOf('two')).toEqual(names);
  });

  test('has a case for each event, named after what happened', async () => {
    const { entries } = await playInProcess({ conversations: 2, concurrency: 1 });
    const { cases } = await junitOf(entries);
    expect(cases.map((each) => `${each['@classname']} | ${each['@name']}`)).toEqual([
      'Test #1 | 01 QUEUED Support',
      'Test #1 | 02 AGENT_JOINED Ana,Pop',
      'Test #1 | 03 TEXT Ana,Pop: Hello',
      'Test #1 | 04 AGENT_LEFT Ana,Pop',
      'Test #2 | 01 QUEUED Support',
      'Test #2 | 02 AGENT_JOINED Ana,Pop',
      'Test #2 | 03 TEXT Ana,Pop: Hello',
      'Test #2 | 04 AGENT_LEFT Ana,Pop',
    ]);
    expect(cases[2]).toMatchObject({ '@file': 'scenarios/test.yaml', '@line': '12' });
  });

  test('counts the time of an event with all its retries, and that of a suite with all its events', async () => {
    const { cases, suites } = await junitOf([
      rejectedEntry({ scenario: 'Test', durationMs: 1500, retryInMs: 1000 }),
      attemptEntry({ scenario: 'Test', retry: 1, durationMs: 500 }),
      attemptEntry({ scenario: 'Test', eventIndex: 1, eventId: 'another', durationMs: 250 }),
      runEntry(),
    ]);
    expect(cases.map((each) => each['@time'])).toEqual(['2', '0.25']);
    expect(suites[0]?.['@time']).toBe('2.25');
  });

  test('says of a failure what was sent, what came back, why it failed and how to replay it', async () => {
    const { failed } = await junitOf([
      rejectedEntry({ scenario: 'Test', stepIndex: 2, retry: 4 }),
      conversationEntry({ scenario: 'Test', ending: 'stopped', stepsPlayed: 1 }),
      runEntry(),
    ]);
    expect(failed.map(({ failure }) => [failure?.['@type'], failure?.['@message']])).toEqual([
      ['rejected', 'answered 503 Service Unavailable'],
      [
        'stopped',
        'conversation 1 stopped, since an event could not be delivered: 3 of 4 steps were not played',
      ],
    ]);
    expect(failed[0]?.failure?.['#text']?.split('\n')).toEqual([
      'step: scenarios/test.yaml:12:5',
      'sent: {"eventType":"TEXT","message":"Hello"}',
      'answered: 503 after 12 ms: the database is away',
      'why: answered 503 Service Unavailable',
      'tries: 5 requests with event id g4nqGuj8TpCa6tiZ3DeeNw',
      'replay: fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab',
    ]);
  });
});

describe('an app that calls back', () => {
  test('has a case for each expectation, and none for its calls', async () => {
    const { cases, failed, suites } = await junitOf(BOTH_WAYS);
    expect(cases.map((each) => `${each['@classname']} | ${each['@name']}`)).toEqual([
      'Test #1 | step 1: POST /chats answered 201',
      'Test #1 | step 2: conversation within 5 s',
      'Test #1 | 01 QUEUED Support',
      'Test #1 | 01 AGENT_JOINED Ana Pop',
      'Test #1 | step 4: message matching "*invoice*" within 5 s',
      'Test #1 | 01 TEXT Ana Pop: Hello',
      'Test #1 | step 6: end within 5 s',
      'no scenario | 01 WEB_HOOK_VERIFY notificationVersion v2.0',
    ]);
    expect(failed).toEqual([]);
    expect(cases[4]).toMatchObject({ '@file': 'scenarios/test.yaml', '@line': '13', '@time': '0.003' });
    expect(cases[7]).not.toHaveProperty('@file');
    expect(suites.map((suite) => [suite['@name'], suite['@time']])).toEqual([
      ['Test', '0.048'],
      ['no scenario', '0.012'],
    ]);
  });

  test('fails the cases of what it did not do, and says why', async () => {
    const { failed } = await junitOf(GONE_WRONG);
    expect(failed.map((each) => [each['@classname'], each['@name'], each.failure?.['@message']])).toEqual([
      ['Test #1', 'step 4: message matching "*invoice*" within 5 s', 'It did not come.'],
      [
        'Test #1',
        'the conversation is played to its end',
        'conversation 1 stopped, since an expectation failed: 1 of 4 steps was not played',
      ],
      ['fake-8x8', 'the app’s calls keep 8x8’s rules', '3 calls were refused for breaking a published rule'],
    ]);
    expect(failed[0]?.failure?.['#text']?.split('\n')).toEqual([
      'step: 4 of Test, scenarios/test.yaml:13:5',
      'why: It did not come.',
      '  Instead came message "Where is my invoice?" (401).',
      'after: 5 s',
      'replay: fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab',
    ]);
    expect(failed[2]?.failure?.['#text']?.split('\n')).toEqual([
      'calls: message in conversation 1 of Test, answered 401 after 1 ms: CALL_UNAUTHORIZED The token is unknown. Ask for one at /oauth/v2/token.',
      '  message in conversation 1 of Test, answered 401 after 1 ms: CALL_UNAUTHORIZED The token is unknown. Ask for one at /oauth/v2/token.',
      '  PATCH /vcc/us/chat/v2/tenant/vccqed50smp01x89101/channels, answered 405 after 1 ms: CALL_WRONG_METHOD PATCH is not offered here. Allowed: GET, POST.',
    ]);
  });

  test.each<[string, readonly JournalEntry[], number]>([
    ['an expectation that passed', [expectationEntry()], 0],
    ['an expectation that failed', [failedExpectation()], 1],
    ['a message of many lines', [failedExpectation({ message: 'why\n'.repeat(100) })], 1],
    ['a finding in a call that was accepted', [attemptEntry(), callEntry({ findings: [UNKNOWN_FIELD] })], 0],
    ['a refused call that was awaited', [refusedCall(), expectationEntry()], 0],
    ['a refused call', [attemptEntry(), refusedCall()], 1],
    ['many refused calls', Array.from({ length: 30 }, (_, callIndex) => refusedCall({ callIndex })), 1],
    ['an unscripted call that is told', [attemptEntry(), unscriptedEntry()], 0],
    ['an unscripted call that is an error', [attemptEntry(), unscriptedEntry({ severity: 'error' })], 1],
    ['a refusal that was awaited', [rejectedEntry({ refusalAwaited: true })], 0],
    [
      'a lost event of no scenario',
      [rejectedEntry({ scenario: '', conversation: 0, stepIndex: undefined })],
      1,
    ],
  ])('with %s agrees with the verdict', async (_, entries, failures) => {
    const { failed, testsuites } = await junitOf(
      [...entries, runEntry()],
      reportContext({ scenarios: [reportedScenario({ name: 'Sample' })] }),
    );
    expect(failed).toHaveLength(failures);
    expect(Number(testsuites['@failures'])).toBe(failures);
  });
});

describe('whatever is in the texts', () => {
  test.each([
    ['control characters', '\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085\u009b'],
    ['the end of a section', ']]> <![CDATA[ ]]]]>'],
    ['markup', '</failure></testcase><testcase name="forged"/>&amp;&#0;<!-- -- -->"\''],
    ['lone surrogates', 'a\ud800b\udc00c'],
    ['characters that XML does not know', '\ufffe\uffff'],
    ['characters beyond the first plane', '😀𠮷'],
    ['line breaks', 'a\r\nb\rc\u2028d'],
    ['a very long text', 'x'.repeat(100_000)],
  ])('the report is well-formed and has as many cases: %s', async (_, text) => {
    const context = reportContext({
      info: { ...RUN_INFO, seed: text },
      scenarios: [
        reportedScenario({
          name: `Test ${text}`,
          file: text,
          position: () => ({ file: text, line: 1, column: 1 }),
        }),
      ],
      replayCommand: () => text,
    });
    const entry = rejectedEntry({
      scenario: `Test ${text}`,
      eventType: text,
      who: text,
      text,
      reason: text,
      request: text,
      response: text,
    });
    const { xml, cases, failed } = await junitOf(
      [
        entry,
        { ...entry, outcome: 'accepted' },
        failedExpectation({ scenario: `Test ${text}`, awaited: text, message: text }),
        refusedCall({
          scenario: text,
          operation: undefined,
          method: text,
          path: text,
          findings: [{ ...UNKNOWN_FIELD, code: text, message: text }],
        }),
        unscriptedEntry({ severity: 'error', message: text }),
        runEntry(),
      ],
      context,
    );
    expect(cases).toHaveLength(5);
    expect(failed).toHaveLength(4);
    // The characters of XML 1.0, without the controls and directions that it would allow.
    expect(xml).toMatch(
      /^[\n\u0020-\u007e\u00a0-\u200d\u2010-\u2027\u2030-\u2065\u206a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
    );
  });
});
