import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCoverageCounter } from '#src/journal/coverage/coverage-counter.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createJournal } from '#src/journal/journal.ts';
import {
  chooseEntries,
  createFailedConversations,
  PAGE_ENTRIES_MAX,
} from '#src/report/html/choose-entries.ts';
import { embedJson } from '#src/report/html/html-document.ts';
import { createHtmlReporter } from '#src/report/html/html-reporter.ts';
import { RUN_INFO, report, reportContext } from '../../support/report/play-and-report.ts';
import { type PageContent, readPage } from '../../support/report/read-page.ts';
import {
  attemptEntry,
  callEntry,
  failedExpectation,
  rejectedEntry,
  runEntry,
  unscriptedEntry,
} from '../../support/report/sample-entries.ts';

/** Writes a page, and reads what it brings along. */
async function pageOf(
  entries: readonly JournalEntry[],
  context = reportContext(),
): Promise<PageContent & { readonly text: string }> {
  const text = await report(entries, (sink) => createHtmlReporter(context, sink));
  return { text, ...readPage(text) };
}

describe('the HTML report', () => {
  test('is one page with every entry', async () => {
    const entries = [attemptEntry(), callEntry(), failedExpectation(), runEntry()];
    const page = await pageOf(entries);
    expect(page.text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.entries).toEqual(JSON.parse(JSON.stringify(entries)));
  });

  test('allows its own script and style alone, by their hashes, and no address', async () => {
    const { text } = await pageOf([attemptEntry()]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    const hashOf = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(text) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(text).not.toMatch(/\b(src|href)=["']?https?:/);
  });

  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '\u2028\u2029',
    '&lt;',
    '\u0000\u001b',
  ])('lets no text break out: %j', async (text) => {
    const page = await pageOf([attemptEntry({ text, request: JSON.stringify({ message: text }) })]);
    expect(page.entries).toMatchObject([{ text }]);
    expect(page.text.match(/<script/g)).toHaveLength(3);
    expect(page.text.match(/<!--|\u2028|\u2029/g)).toBeNull();
  });

  test('has the verdict, what is to be repeated and where it was', async () => {
    const { data, text } = await pageOf([rejectedEntry()]);
    expect(data.verdict).toMatchObject({ tone: 'bad', word: 'failed' });
    expect(data.environment).toContainEqual(['seed', RUN_INFO.seed]);
    expect(data.scenarios).toMatchObject([
      { name: 'Test', replay: expect.stringContaining('--seed k3x9ab') },
    ]);
    expect(text).toContain('<title>fake-8x8 play: failed</title>');
  });

  test('has findings first, each with the row that shows it', async () => {
    const { data } = await pageOf([
      unscriptedEntry({ severity: 'warning' }),
      failedExpectation({ stepIndex: 4 }),
      rejectedEntry(),
    ]);
    expect(data.findings.map(({ tone, place }) => [tone, place?.event])).toEqual([
      ['bad', rejectedEntry().eventId],
      ['bad', 'expectation-4'],
      ['warn', expect.stringMatching(/^unscripted-/)],
    ]);
  });

  test('has everything that there is to cover, when coverage is counted', async () => {
    const counter = createCoverageCounter();
    const coverage = { count: counter.coverage };
    const { data } = await pageOf([attemptEntry()], reportContext({ coverage }));
    const groups = data.coverage?.groups ?? [];
    expect(groups.map(({ items, total }) => items.length - total)).toEqual(groups.map(() => 0));
    expect(groups.flatMap(({ items }) => items).some(({ isCovered }) => isCovered)).toBe(false);
    expect((await pageOf([attemptEntry()])).data.coverage).toBeUndefined();
  });

  test('reads as JSON what it wrote, whatever that is', () => {
    const value = { text: '\ud800 \u0085 \ufeff <b>&amp;', list: [1, null, '</x'] };
    expect(JSON.parse(embedJson(value))).toEqual(value);
    expect(embedJson(value)).toMatch(/^[^<>&\u0080-\u009f\ufeff]*$/);
  });
});

describe('a journal that is too large for a page', () => {
  test('is cut, and what failed is kept', async () => {
    const journal = createJournal();
    const failed = createFailedConversations();
    const append = (entry: JournalEntry) => {
      journal.append(entry);
      failed.add(entry);
    };
    for (let index = 0; index < PAGE_ENTRIES_MAX + 10; index++)
      append(
        attemptEntry({ conversation: 1 + (index % 100), conversationId: `c${index % 100}`, request: '{}' }),
      );
    append(rejectedEntry({ conversation: 500, conversationId: 'last' }));
    const chosen = chooseEntries(journal, failed);
    let count = 0;
    let first: JournalEntry | undefined;
    for await (const entry of chosen.entries) {
      first ??= entry;
      count++;
    }
    journal.close();
    expect([chosen.leftOut, count]).toEqual([11, PAGE_ENTRIES_MAX]);
    expect(first).toMatchObject({ conversationId: 'last' });
  });
});

test('a page is written a piece at a time, and waits for a slow reader', async () => {
  let waiting = 0;
  let waitingMax = 0;
  const pieces: number[] = [];
  const sink = {
    async write(text: string) {
      waitingMax = Math.max(waitingMax, ++waiting);
      pieces.push(text.length);
      await Promise.resolve();
      waiting--;
    },
  };
  const entries = Array.from({ length: 5000 }, (_, index) => attemptEntry({ eventId: `e${index}` }));
  await report(entries, () => createHtmlReporter(reportContext(), sink));
  expect(waitingMax).toBe(1);
  expect(pieces.length).toBeGreaterThan(10);
});
