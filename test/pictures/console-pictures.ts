import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../support/docs/source-files.ts';

const SERVER = 'http://127.0.0.1:8808';

/** The help desk finds the platform at its address, and is found at its own: both are fixed. */
const DESK_PORT = '3001';

const SERVE = [
  'serve',
  ...['--port', '8808', '--seed', 'k3x9ab', '--to', `http://127.0.0.1:${DESK_PORT}/webhook`],
  ...['--customer-opens', 'POST /chats {"name":"${customer.name}","text":"${text}"}'],
  ...['--customer-says', 'POST /chats/${conversation.id}/messages {"text":"${text}"}'],
];

/** Shows the console in the middle of a conversation with the help desk of the tests; ends what it has started. */
export async function showConsole(page: Page, take: () => Promise<void>): Promise<void> {
  const serve = start([join(root, 'dist', 'cli.js'), ...SERVE], {});
  await firstOutput(serve);
  const desk = start([join(root, 'test', 'consumers', 'helpdesk', 'main.mjs')], {
    FAKE_8X8_URL: SERVER,
    PORT: DESK_PORT,
  });
  try {
    await firstOutput(desk);
    await page.goto(SERVER);
    await openConversation(page, 'James Jones');
    await talk(page);
    await take();
  } finally {
    desk.kill();
    serve.kill();
  }
}

async function openConversation(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByLabel('Customer').fill(name);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('.line', { hasText: 'queued in' }).waitFor();
  await page.locator('.brand').click();
}

async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Be a new customer' }).click();
  await page.getByRole('button', { name: 'Write' }).click();
  await page.getByRole('button', { name: /^Join/ }).click();
  await page.getByPlaceholder('Write as Ana Pop').waitFor();
  await say(page, 'Hello Mira Solberg, how can I help?');
  await page.getByLabel('Act as').selectOption({ label: 'as Mira Solberg (customer)' });
  await say(page, 'I have paid twice.');
  await page.getByLabel('Act as').selectOption('ana');
  await say(page, 'I am sorry about that. One moment, please.');
  await page.locator('.row-head:has(.name:text-is("TEXT"))').first().click();
  await page.getByRole('tab', { name: 'Signature' }).click();
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#composer-text').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.chat .words', { hasText: text }).waitFor();
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstOutput({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) return;
  await once(stdout, 'data');
  stdout.resume();
}
