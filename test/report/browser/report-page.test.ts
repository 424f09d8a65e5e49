import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitText } from '#src/console/model/shown-text.ts';
import { createCoverageCounter } from '#src/journal/coverage/coverage-counter.ts';
import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { createHtmlReporter } from '#src/report/html/html-reporter.ts';
import type { ReportContext } from '#src/report/reporter.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { findBarriers, hasBrowser, openPage } from '../../support/browser/open-page.ts';
import { playInProcess, type Received } from '../../support/play/play-in-process.ts';
import { report, reportContext, reportedScenario } from '../../support/report/play-and-report.ts';
import { attemptEntry, failedExpectation, viewEntry } from '../../support/report/sample-entries.ts';
import {
  createTemporaryDirectory,
  type TemporaryDirectory,
} from '../../support/scenario/temporary-directory.ts';

let folder: TemporaryDirectory;

beforeAll(async () => {
  folder = await createTemporaryDirectory();
});

afterAll(() => folder.close());

/** Writes a report to disk; gives its address. */
async function writeReport(
  name: string,
  entries: readonly JournalEntry[],
  context: ReportContext = reportContext(),
): Promise<string> {
  const counter = createCoverageCounter();
  for (const entry of entries) counter.add(entry);
  const covered = { ...context, coverage: { count: counter.coverage } };
  const text = await report(entries, (sink) => createHtmlReporter(covered, sink));
  return pathToFileURL(await folder.write(name, text)).href;
}

/** Every scenario of the catalogue that an app plays by receiving alone; this one does not take a transfer. */
async function playCatalogue(): Promise<readonly JournalEntry[]> {
  const listed = await listScenarios(join(import.meta.dirname, '../../../scenarios'));
  const loaded = await Promise.all(listed.map(({ path }) => loadScenario(path)));
  const scenarios = loaded
    .map(({ scenario }) => scenario)
    .filter(({ dialects, steps }) => dialects === undefined && !JSON.stringify(steps).includes('"customer'));
  const respond = ({ body }: Received) => (body.includes('"TRANSFER"') ? 503 : 204);
  const { entries } = await playInProcess({
    scenarios,
    respond,
    settings: { retryDelays: ['1s'], undelivered: 'continue' },
  });
  return entries;
}

const isText = (entry: JournalEntry): entry is AttemptEntry =>
  entry.kind === 'attempt' && entry.move === 'text';

/** The texts of the elements that match, as they are seen. */
function textsOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).allTextContents();
}

describe.skipIf(!hasBrowser)('the report of a failing run', () => {
  let entries: readonly JournalEntry[];
  let url: string;
  /** The same with one scenario alone: axe takes its time. */
  let small: string;

  beforeAll(async () => {
    entries = await playCatalogue();
    const names = new Set(entries.flatMap((entry) => ('scenario' in entry ? (entry.scenario ?? '') : '')));
    const scenarios = Array.from(names, (name) => reportedScenario({ name }));
    url = await writeReport('failing.html', entries, reportContext({ scenarios }));
    const ofOne = entries.filter((entry) => 'scenario' in entry && entry.scenario === 'Transfer to billing');
    small = await writeReport('small.html', ofOne);
  });

  test('opens from disk and shows what failed first', async () => {
    const { page, problems } = await openPage(url);
    expect(await page.title()).toBe('fake-8x8 play: failed');
    expect(await textsOf(page, 'h1')).toEqual(['✗ failed']);
    expect(await textsOf(page, '.overview > section > h2')).toEqual([
      'Findings',
      'Scenarios',
      expect.stringMatching(/^Coverage \d+ %/),
      'Environment',
    ]);
    expect(await page.locator('.finding').first().textContent()).toContain('events were not delivered');
    expect(problems).toEqual([]);
  });

  test('leads from a finding to the request that shows it, and has an address for it', async () => {
    const { page } = await openPage(url);
    await page
      .getByRole('link', { name: /Open in its conversation/ })
      .first()
      .click();
    const opened = page.locator('.row:has(.details)');
    await opened.getByText('503').first().waitFor();
    await opened.getByRole('tab', { name: 'Headers' }).click();
    await opened.getByRole('tabpanel').getByText('x-8x8-event-id').first().waitFor();
    const again = await openPage(page.url());
    await again.page.locator('.details').waitFor();
    expect(await textsOf(again.page, '.row:has(.details) .row-head .name')).toEqual(['TRANSFER']);
    expect(await again.page.locator('.row:has(.details)').getAttribute('data-event')).toBe(
      new URLSearchParams(new URL(page.url()).hash.slice(1)).get('event'),
    );
  });

  test('shows every text of the catalogue letter by letter, and runs none', async () => {
    const { page, problems } = await openPage(url);
    const shown = new Map<string, string[]>();
    const ids = new Set(entries.filter(isText).map(({ conversationId }) => conversationId));
    for (const id of ids) {
      await page.evaluate(`location.hash = 'conversation=${encodeURIComponent(id)}'`);
      await page.locator(`.conversation-head:has-text("${id}")`).waitFor();
      shown.set(id, [...(await textsOf(page, '.chat .words'))]);
      expect(await page.locator('.words :not(.unseen):not(.quiet)').count()).toBe(0);
    }
    const first = entries.filter(isText).filter(({ retry, repeat }) => retry === 0 && repeat !== true);
    for (const { conversationId, text } of first) {
      const letters = splitText(text)
        .map((part) => part.text)
        .join('');
      const expected = text.trim() === '' ? /^\((empty|white space)/ : letters;
      expect(shown.get(conversationId)).toContainEqual(
        typeof expected === 'string' ? expected : expect.stringMatching(expected),
      );
    }
    expect(first.length).toBeGreaterThan(80);
    expect(problems).toEqual([]);
  });

  test('is filtered by what failed, what had faults, scenario and words', async () => {
    const { page } = await openPage(url);
    const list = page.locator('.conversation');
    const count = await list.count();
    await page.getByRole('button', { name: /Failed/ }).click();
    await expect.poll(async () => [...new Set(await textsOf(page, '.conversation .mark'))]).toEqual(['✗']);
    const failed = await list.count();
    await page.getByRole('button', { name: /Failed/ }).click();
    await page.getByRole('button', { name: /With faults/ }).click();
    await expect.poll(() => list.count()).not.toBe(count);
    expect(await list.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /With faults/ }).click();
    await page.getByLabel('Scenario').selectOption('Many conversations');
    await expect.poll(() => list.count()).toBe(25);
    await page.getByLabel('Scenario').selectOption('');
    await expect.poll(() => list.count()).toBe(count);
    await page.getByLabel('Search conversations').fill('flag');
    await expect.poll(() => list.count()).toBeLessThan(count);
    expect([failed > 0, failed < count]).toEqual([true, true]);
  });

  test('is used with the keyboard alone', async () => {
    const { page } = await openPage(url);
    await page.locator('.conversation').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const current = page.locator('[aria-current="page"]');
    await page.locator('.conversation').nth(1).and(current).waitFor();
    await page.keyboard.press('k');
    await page.locator('.conversation').nth(0).and(current).waitFor();
    await page.keyboard.press('s');
    await page.getByLabel('Sequence diagram').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('joined');
    await page.locator('.row .name', { hasNotText: 'AGENT_JOINED' }).first().waitFor({ state: 'detached' });
    expect(new Set(await textsOf(page, '.row .name'))).toEqual(new Set(['AGENT_JOINED']));
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.locator('#search:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await page.locator('.overview').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  });

  test('marks the rows that belong to a line, and the other way round', async () => {
    const { page } = await openPage(`${url}#conversation=${conversationOf('Transfer to billing')}`);
    await page.locator('.line.agent').first().hover();
    await expect.poll(() => textsOf(page, '.row[data-marked=true] .name')).toEqual(['TEXT']);
    await page.locator('.row-head', { hasText: 'AGENT_JOINED' }).first().hover();
    const marked = () => textsOf(page, '.line[data-marked=true] span:first-child');
    await expect.poll(marked).toEqual(['Ana Pop joined']);
  });

  test('draws who sends what to whom, and repeated requests as such', async () => {
    const { page } = await openPage(`${url}#conversation=${conversationOf('Transfer to billing')}`);
    await page.getByRole('button', { name: 'Sequence' }).click();
    const transfer = page.locator('.arrow', { hasText: 'TRANSFER' });
    await expect.poll(() => transfer.count()).toBe(2);
    expect(await transfer.nth(1).getAttribute('class')).toContain('again');
    expect(await transfer.nth(1).textContent()).toMatch(/8x8 to App:.*TRANSFER.*✗ 503/);
  });

  test.each(['overview', 'chat', 'sequence', 'details'])(
    'has no barrier that axe finds, light and dark: %s',
    async (view) => {
      const hash = view === 'overview' ? '' : `#conversation=${conversationOf('Transfer to billing')}`;
      const { page } = await openPage(small + hash);
      if (view === 'sequence') await page.getByRole('button', { name: 'Sequence' }).click();
      if (view === 'sequence') await page.getByLabel('Sequence diagram').waitFor();
      if (view === 'details') await page.locator('.row-head').nth(2).click();
      if (view === 'details') await page.locator('.details').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findBarriers(page, ['color-contrast'])).toEqual([]);
    },
  );

  test('shows one column in a narrow window, with a way back', async () => {
    const { page } = await openPage(`${url}#conversation=${conversationOf('Transfer to billing')}`, {
      width: 390,
    });
    expect(await page.getByLabel('Chat').isVisible()).toBe(true);
    expect(await page.getByLabel('Events and calls').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Wire' }).click();
    await page.getByLabel('Events and calls').waitFor();
    await page.getByRole('link', { name: '← Chat' }).click();
    await page.getByRole('link', { name: '← All' }).click();
    await page.locator('.conversation').first().waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('is printed whole, without what one presses', async () => {
    const { page } = await openPage(url);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.printed article').count()).toBeGreaterThan(5);
    expect(await page.locator('button.button:visible, input:visible').count()).toBe(0);
    expect(await page.locator('.printed .words').first().isVisible()).toBe(true);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.printed article').count()).toBe(0);
  });

  function conversationOf(scenario: string): string {
    const entry = entries.find((each) => each.kind === 'attempt' && each.scenario === scenario);
    return entry?.kind === 'attempt' ? entry.conversationId : '';
  }
});

describe.skipIf(!hasBrowser)('a report', () => {
  test('of ten thousand events in one conversation draws what is seen of it', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      attemptEntry({ eventId: `event-${index}`, eventIndex: index, text: `text ${index}` }),
    );
    const url = await writeReport('long.html', entries);
    const { page } = await openPage(`${url}#conversation=${attemptEntry().conversationId}`);
    await page.locator('.row').first().waitFor();
    expect(Number(await page.evaluate("document.querySelectorAll('*').length"))).toBeLessThan(3000);
    await page.evaluate(
      "document.querySelectorAll('.rows').forEach((list) => list.scrollTo(0, list.scrollHeight))",
    );
    await page.locator('[data-event=event-9999]').waitFor();
    const middle = await openPage(`${url}#conversation=${attemptEntry().conversationId}&event=event-5000`);
    await middle.page.locator('[data-event=event-5000] .details').waitFor();
    expect(await middle.page.locator('.words', { hasText: 'text 5000' }).isVisible()).toBe(true);
  });

  test('says what the customer did not see, and what was expected', async () => {
    const url = await writeReport('unseen.html', [
      attemptEntry({ text: 'Are you there?' }),
      viewEntry({ lines: [] }),
      failedExpectation(),
    ]);
    const { page } = await openPage(`${url}#conversation=${attemptEntry().conversationId}`);
    expect(await textsOf(page, '.outcome')).toEqual(['⚠ accepted, not seen by the customer']);
    expect(await textsOf(page, '.line.state-failed')).toEqual([expect.stringMatching(/^✗ expected /)]);
  });

  test('of nothing says so', async () => {
    const { page, problems } = await openPage(await writeReport('empty.html', []));
    expect(await textsOf(page, 'nav .empty')).toEqual(['There was no conversation.']);
    expect(await findBarriers(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('shows hostile names as they are, everywhere', async () => {
    const hostile = '<img src=x onerror="document.title=1">\u202e\u0000';
    const entry = attemptEntry({
      who: hostile,
      scenario: hostile,
      text: hostile,
      move: 'join',
      eventType: hostile,
    });
    const context = reportContext({
      scenarios: [reportedScenario({ name: hostile, about: hostile, file: hostile })],
    });
    const { page, problems } = await openPage(await writeReport('hostile.html', [entry], context));
    expect(await page.locator('img').count()).toBe(0);
    await page.locator('.conversation').click();
    await page.locator('.row-head').click();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.row .name').textContent()).toContain('<img src=x');
    expect(problems).toEqual([]);
  });
});
