import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { root } from '../docs/source-files.ts';

/** Whether there is a browser on this machine. */
export const hasBrowser: boolean = inject('browserEndpoint') !== '';

/** How a page is opened. */
export type PageOptions = {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
};

/** A page, with everything that went wrong in it: errors of scripts, what its policy refused, requests to elsewhere. */
export type OpenedPage = { readonly page: Page; readonly problems: readonly string[] };

/** A page is drawn at once; what is not there by then does not come. */
const TIMEOUT_MS = 5000;

let browser: Promise<Browser> | undefined;

/** Opens an address in a browser of its own, without storage; it is closed with the test. */
export async function openPage(url: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { scheme = 'light', width = 1280, height = 800 } = options;
  browser ??= chromium.connect(inject('browserEndpoint'));
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    // So that nothing is looked at while it changes.
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) problems.push(`requested ${request.url()}`);
  });
  await page.goto(url);
  return { page, problems };
}

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page for people who cannot see it, or not well: each rule with what breaks it. By all of
 * its rules, or by those that are named.
 */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules !== undefined && { runOnly: rules }) };
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`);
}
