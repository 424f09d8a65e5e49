import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { createHtmlReporter } from '#src/report/html/html-reporter.ts';
import { findChromium } from '../support/browser/find-chromium.ts';
import { report, reportContext } from '../support/report/play-and-report.ts';
import { attemptEntry } from '../support/report/sample-entries.ts';

const EVENTS = 10_000;
const OPENINGS = 5;
const SCROLLS = 100;

/** What was measured; lists are empty where there is no browser. */
export type LongReport = {
  readonly overheadBytes: number;
  readonly openMs: readonly number[];
  readonly scrollMs: readonly number[];
};

/** Writes a report of one long conversation, opens it several times and scrolls through it. */
export async function openLongReport(): Promise<LongReport> {
  const empty = await write(0);
  const found = await findChromium();
  if (found === undefined) return { overheadBytes: empty.length, openMs: [], scrollMs: [] };
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-bench-'));
  const file = join(folder, 'report.html');
  await writeFile(file, await write(EVENTS));
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, ...found.env },
  });
  try {
    const url = `${pathToFileURL(file).href}#conversation=${attemptEntry().conversationId}`;
    const opened: Opened[] = [];
    for (let round = 0; round < OPENINGS; round++) opened.push(await open(browser, url));
    return {
      overheadBytes: empty.length,
      openMs: opened.map(({ openMs }) => openMs),
      scrollMs: opened.flatMap(({ scrollMs }) => scrollMs),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

function write(events: number): Promise<string> {
  const entries = Array.from({ length: events }, (_, index) =>
    attemptEntry({
      eventId: `event-${index}`,
      eventIndex: index,
      text: `text ${index} ${'and more '.repeat(index % 30)}`,
      request: JSON.stringify({ eventType: 'TEXT', message: `text ${index}`, timestamp: 1_700_000_000_000 }),
    }),
  );
  return report(entries, (sink) => createHtmlReporter(reportContext(), sink));
}

type Opened = { readonly openMs: number; readonly scrollMs: readonly number[] };

async function open(browser: Browser, url: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const startedMs = performance.now();
  await page.goto(url);
  await page.locator('.row').first().waitFor();
  const openMs = performance.now() - startedMs;
  const scrollMs = await page.evaluate<number[]>(`(async () => {
    const list = document.querySelector('.rows');
    const took = [];
    for (let step = 0; step < ${SCROLLS}; step++) {
      const startedMs = performance.now();
      list.scrollBy(0, list.clientHeight);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - startedMs);
    }
    return took;
  })()`);
  await page.close();
  return { openMs, scrollMs };
}
