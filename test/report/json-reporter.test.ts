import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createCoverageCounter } from '#src/journal/coverage/coverage-counter.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createJsonReporter } from '#src/report/json-reporter.ts';
import type { Report } from '#src/report/report-schema.ts';
import type { ReportContext } from '#src/report/reporter.ts';
import { playInProcess, scenarioOf, type TestPlan, texts } from '../support/play/play-in-process.ts';
import { BOTH_WAYS, GONE_WRONG, outsideCall, UNKNOWN_FIELD } from '../support/report/both-ways.ts';
import { RUN_INFO, report, reportContext, reportedScenario } from '../support/report/play-and-report.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  failedExpectation,
  rejectedEntry,
  requestEntry,
  runEntry,
  unscriptedEntry,
  viewEntry,
} from '../support/report/sample-entries.ts';

const schemaFile = join(import.meta.dirname, '../../contracts/schemas/report.schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** The document of a run, and its text; checked against the published schema. */
async function reportOf(
  entries: readonly JournalEntry[],
  context: ReportContext = reportContext(),
  memoryEntriesMax?: number,
): Promise<{ document: Report; text: string }> {
  const text = await report(entries, (sink) => createJsonReporter(context, sink), memoryEntriesMax);
  const document: unknown = JSON.parse(text);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return { document: document as Report, text };
}

/** Entries as they are once they were written as JSON. */
const written = (entries: readonly JournalEntry[]): unknown => JSON.parse(JSON.stringify(entries));

describe('the report of a run', () => {
  test.each<[string, TestPlan, Report['summary']['verdict']]>([
    ['that passed', {}, 'passed'],
    ['in the other dialect', { dialect: 'chat-gateway', conversations: 3 }, 'passed'],
    ['with retries', { respond: ({ retry }) => (retry < 2 ? 503 : 204) }, 'passed'],
    ['that failed', { settings: { undelivered: 'stop' }, respond: () => 404 }, 'failed'],
    ['that reached nobody', { respond: () => Response.error() }, 'failed'],
    ['with a raw payload before anything else', { steps: [{ send: 'x', allowIllegal: true }] }, 'passed'],
    [
      'of two scenarios',
      { scenarios: ['A', 'B'].map((name) => scenarioOf(texts(name), { scenario: name })) },
      'passed',
    ],
    ['that checked nothing', { scenarios: [] }, 'nothing-checked'],
    ['that was interrupted at once', { prepare: (run) => run.stop() }, 'interrupted'],
    [
      'that was interrupted in the middle',
      {
        conversations: 5,
        concurrency: 2,
        prepare: (run) => run.journal.subscribe(() => run.journal.size === 4 && run.stop()),
      },
      'interrupted',
    ],
  ])('%s fits the schema and holds every fact', async (_, plan, verdict) => {
    const { entries, summary, run } = await playInProcess(plan);
    const { document } = await reportOf(entries, reportContext({ info: run.info }));
    expect(document.summary.verdict).toBe(verdict);
    expect(document.entries).toEqual(written(entries));
    expect(document.summary).toEqual(JSON.parse(JSON.stringify(summary)));
    expect(document.run).toEqual(JSON.parse(JSON.stringify(run.info)));
  });

  test.each<[string, readonly JournalEntry[], Report['summary']['verdict']]>([
    ['does what is awaited', BOTH_WAYS, 'passed'],
    ['does not', GONE_WRONG, 'failed'],
  ])('whose app calls back and %s fits the schema and holds every fact', async (_, entries, verdict) => {
    const { document } = await reportOf(entries);
    expect(document.entries).toEqual(written(entries));
    expect(document.summary.verdict).toBe(verdict);
    expect(document.summary.calls.findings).toBe(document.summary.findings.length);
  });

  test.each<[string, JournalEntry]>([
    [
      'a call of which nothing is known',
      callEntry({ ...outsideCall, operation: undefined, tenantId: undefined, channelId: undefined }),
    ],
    ['a call with a list for a body', callEntry({ body: [null, { deep: [1, 'two', false] }] })],
    ['a call with nothing for a body', callEntry({ body: null })],
    [
      'an unscripted call that is about no conversation',
      unscriptedEntry({ scenario: undefined, conversation: undefined, conversationId: undefined }),
    ],
    ['a request that opens a conversation', requestEntry({ does: 'opens', text: 'Hello' })],
    ['what the customer sees at the end', viewEntry()],
    ['what the customer could not see', viewEntry({ stepIndex: 2, lines: [], problem: 'It has no list.' })],
    ['an expectation at the end', failedExpectation({ stepIndex: undefined })],
    ['a request without an answer', requestEntry({ outcome: 'timeout', status: -1 })],
    [
      'an event that no scenario asked for',
      attemptEntry({ scenario: '', conversation: 0, stepIndex: undefined, interactionId: undefined }),
    ],
    ['a conversation that was never opened', conversationEntry({ conversationId: '' })],
  ])('with %s fits the schema', async (_, entry) => {
    const { document } = await reportOf([entry]);
    expect(document.entries).toEqual(written([entry]));
  });

  test('whose journal lies in a file is the same', async () => {
    const { entries } = await playInProcess({
      conversations: 40,
      respond: ({ retry }) => (retry ? 204 : 500),
    });
    const [inMemory, spilled] = [await reportOf(entries), await reportOf(entries, reportContext(), 7)];
    expect(spilled.text).toBe(inMemory.text);
    expect(spilled.document.entries).toHaveLength(entries.length);
  });

  test('says what wrote it, what was played and how to repeat it', async () => {
    const context = reportContext({
      scenarios: [
        reportedScenario({ conversations: 3 }),
        reportedScenario({ name: 'Made up', file: undefined }),
      ],
    });
    const { document } = await reportOf([runEntry()], context);
    expect(document).toMatchObject({
      report: 'fake-8x8',
      version: 1,
      tool: { name: 'fake-8x8', version: expect.any(String) },
      run: { seed: 'k3x9ab', dialect: 'chat-api', baseUrl: 'http://127.0.0.1:4088' },
      scenarios: [
        {
          name: 'Test',
          about: 'A test.',
          file: 'scenarios/test.yaml',
          conversations: 3,
          replay: 'fake-8x8 play scenarios/test.yaml --to http://localhost:3000/webhook --seed k3x9ab',
        },
        { name: 'Made up', conversations: 1 },
      ],
    });
    expect(document.scenarios[1]).not.toHaveProperty('file');
  });

  test('has one entry a line, and ends with a newline', async () => {
    const { text } = await reportOf([attemptEntry(), conversationEntry(), runEntry()]);
    expect(text.split('\n').filter((line) => line.startsWith('    {"kind":"'))).toHaveLength(3);
    expect(text.endsWith(']\n}\n')).toBe(true);
  });

  test('without an address has none', async () => {
    const { document } = await reportOf([], reportContext({ info: { ...RUN_INFO, baseUrl: undefined } }));
    expect(document.run).not.toHaveProperty('baseUrl');
    expect(document.entries).toEqual([]);
  });

  test('keeps every character and writes those that steer a terminal as escapes', async () => {
    const text = '\u0000\u001b[31m\u007f\u009b31m\u202e\u2028\u2066 \ud800 "\\u0041" 😀';
    const { document, text: json } = await reportOf([attemptEntry({ text, response: text, request: text })]);
    expect(document.entries[0]).toMatchObject({ text, response: text, request: text });
    expect(json).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
    );
    expect(json).toContain('😀');
  });

  test('keeps every character of what the app called', async () => {
    const text = '\u0000\u001b[31m\u009b31m\u202e\u2028 \ud800 "\\u0041" 😀';
    const { document, text: json } = await reportOf([
      callEntry({
        path: text,
        query: text,
        body: { [text]: text },
        findings: [{ ...UNKNOWN_FIELD, message: text }],
      }),
      expectationEntry({ awaited: text }),
    ]);
    expect(document.entries[0]).toMatchObject({ path: text, query: text, body: { [text]: text } });
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
  });
});

test('what was covered fits the schema, and stands there only when somebody asks for it', async () => {
  const entries = [attemptEntry({ stateBefore: 'handled', stateAfter: 'handled' }), runEntry()];
  const counter = createCoverageCounter();
  entries.forEach(counter.add);
  const { document } = await reportOf(entries, reportContext({ coverage: { count: counter.coverage } }));
  expect(document.coverage).toEqual(counter.coverage());
  expect((await reportOf(entries)).document).not.toHaveProperty('coverage');
});

describe('the schema of the report', () => {
  const good = async () => (await reportOf([attemptEntry(), rejectedEntry(), runEntry()])).document;

  test('is versioned and says what it is about', () => {
    expect(schema).toMatchObject({ $id: 'urn:fake-8x8:report:1', title: 'fake-8x8 report' });
  });

  test.each<[string, (document: Report) => unknown]>([
    ['another version', (document) => ({ ...document, version: 2 })],
    ['another document', (document) => ({ ...document, report: 'other' })],
    ['no entries', ({ entries: _, ...rest }) => rest],
    ['an unknown key', (document) => ({ ...document, extra: 1 })],
    ['an unknown key of an entry', (document) => ({ ...document, entries: [{ ...runEntry(), extra: 1 }] })],
    ['an unknown outcome', (document) => ({ ...document, entries: [{ ...attemptEntry(), outcome: 'odd' }] })],
    ['an unknown key of a call', (document) => ({ ...document, entries: [{ ...callEntry(), extra: 1 }] })],
    [
      'an unknown key of a finding',
      (document) => ({
        ...document,
        entries: [callEntry({ findings: [{ ...UNKNOWN_FIELD, position: {} } as typeof UNKNOWN_FIELD] })],
      }),
    ],
    ['a call without an answer', (document) => ({ ...document, entries: [callEntry({ status: -1 })] })],
    [
      'an unknown verdict on an expectation',
      (document) => ({ ...document, entries: [{ ...expectationEntry(), verdict: 'odd' }] }),
    ],
    [
      'an unknown severity',
      (document) => ({ ...document, entries: [{ ...unscriptedEntry(), severity: 'odd' }] }),
    ],
    [
      'a summary without expectations',
      ({ summary: { expectations: _, ...summary }, ...document }) => ({ ...document, summary }),
    ],
    ['an unknown kind of entry', (document) => ({ ...document, entries: [{ kind: 'odd' }] })],
    ['an unknown verdict', (document) => ({ ...document, summary: { ...document.summary, verdict: 'odd' } })],
    ['half a count', (document) => ({ ...document, summary: { ...document.summary, stepsNotPlayed: 0.5 } })],
  ])('refuses %s', async (_, change) => {
    expect(validate(change(await good()))).toBe(false);
  });
});
