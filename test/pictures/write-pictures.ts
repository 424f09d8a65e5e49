// `npm run docs:pictures` writes docs/pictures/: the built command plays and examines the example with three mistakes, and
// the pages that it writes and serves are photographed. The ports 8808, 3000 and 3001 have to be free.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../support/browser/find-chromium.ts';
import { root } from '../support/docs/source-files.ts';
import { showConsole } from './console-pictures.ts';

const example = join(root, 'examples', 'broken');
const pictures = join(root, 'docs', 'pictures');

/** What is played: a little of everything that a page shows. */
const SCENARIOS = [
  'dialogues/transfer-in-dialogue.yaml',
  'two-agents.yaml',
  'dialogues/app-opens.yaml',
  'forged-signature.yaml',
  'html-and-script.yaml',
  'first-contact.yaml',
];

type Picture = {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  /** Leads to what is to be seen. */
  show(page: Page): Promise<void>;
};

const PICTURES: readonly Picture[] = [
  { name: 'report', scheme: 'light', async show() {} },
  {
    name: 'report-conversation',
    scheme: 'light',
    async show(page) {
      await page.locator('.conversation').first().click();
      await page.locator('.row-head:has(.name:text-is("TEXT"))').first().click();
      await page.getByRole('tab', { name: 'Signature' }).click();
    },
  },
  {
    name: 'report-sequence-dark',
    scheme: 'dark',
    async show(page) {
      await page.locator('.conversation').first().click();
      await page.getByRole('button', { name: 'Sequence' }).click();
    },
  },
];

const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-pictures-'));
const app = spawn(process.execPath, [join(example, 'app.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  await cp(join(example, 'fake-8x8.config.json'), join(folder, 'fake-8x8.config.json'));
  await cp(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  await play(app);
  const browser = await startBrowser();
  for (const picture of PICTURES) await take(browser, picture);
  await takeConsole(browser);
  await browser.close();
} finally {
  app.kill();
  await rm(folder, { recursive: true });
}

/** A run that fails is what there is to see. */
async function play({ stdout }: ChildProcess): Promise<void> {
  if (stdout !== null) await once(stdout, 'data');
  const files = SCENARIOS.map((name) => `scenarios/${name}`);
  const flags = [
    '--clock',
    'virtual',
    '--coverage',
    '--seed',
    'k3x9ab',
    '--quiet',
    '--output-file.html',
    'report.html',
  ];
  const child = execFile(process.execPath, [join(root, 'dist', 'cli.js'), 'play', ...files, ...flags], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  child.stderr?.pipe(process.stderr);
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`fake-8x8 play ended with ${code}.`);
}

async function startBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (found === undefined)
    throw new Error('There is no Chromium for this system. Name one: FAKE_8X8_TEST_CHROMIUM.');
  const { executablePath, env } = found;
  return chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, ...env } });
}

async function take(browser: Browser, { name, scheme, show }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: scheme });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  await show(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
}

async function takeConsole(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 760 }, colorScheme: 'light' });
  await showConsole(page, async () => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(pictures, 'console.png') });
  });
  await page.close();
}
