import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this test run listens; empty where there is none. */
    readonly browserEndpoint: string;
  }
}

/** What runs a browser without a screen, as any user. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'];

/** Vitest's global setup: starts one browser for all tests that open pages. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const found = await findChromium();
  if (found === undefined) {
    project.provide('browserEndpoint', '');
    return undefined;
  }
  const { executablePath, env } = found;
  const server = await chromium.launchServer({
    executablePath,
    args: ARGS,
    headless: true,
    env: { ...process.env, ...env },
  });
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
