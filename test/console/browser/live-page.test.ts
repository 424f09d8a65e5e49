import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { splitText } from '#src/console/model/shown-text.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { createServer, type Server } from '#src/server/server.ts';
import { linesOf, type RunningHelpdesk, startHelpdesk } from '../../consumers/start-helpdesk.ts';
import { startCuttableProxy } from '../../support/browser/cuttable-proxy.ts';
import { findBarriers, hasBrowser, openPage } from '../../support/browser/open-page.ts';
import { createTinyApp } from '../../support/checks/tiny-app.ts';
import { freePort } from '../../support/cli/fixtures.ts';
import { control, shortScenario, signer, startApp, startServer } from '../../support/server/fixtures.ts';
import { post, sendRequest } from '../../support/server/request.ts';

const SAYS = 'POST /chats/${conversation.id}/messages {"text":"${text}"}';
const LEAVES = 'DELETE /chats/${conversation.id}';
const OPENS = 'POST /chats {"name":"${customer.name}","text":"${text}"}';

/** A platform with the help desk, whose customers are acted as on the page. */
async function serveHelpdesk(
  dialect: 'chat-api' | 'chat-gateway' = 'chat-api',
): Promise<{ readonly server: Server; readonly desk: RunningHelpdesk }> {
  // The help desk listens where the platform is told that it does.
  const port = await freePort();
  const to = `http://127.0.0.1:${port}/webhook`;
  const server = await startServer({
    to,
    dialect,
    customerOpens: OPENS,
    customerSays: SAYS,
    customerLeaves: LEAVES,
  });
  const desk = await startHelpdesk({ platformUrl: server.url, dialect, port });
  onTestFinished(() => desk.stop());
  return { server, desk };
}

/** A platform with an app that takes everything. */
async function serveApp(): Promise<Server> {
  const { url } = await startApp(() => 204);
  return startServer({
    to: url,
    listScenarios: async () => [SHORT],
    findScenario: async () => shortScenario,
  });
}

const SHORT = { name: 'short', scenario: shortScenario.scenario, about: shortScenario.about };

/** Opens a conversation over the control API; gives its id. */
async function openConversation(server: Server, name = 'Mira Solberg'): Promise<string> {
  const reply = await post(control(server, '/conversations?wait=true'), { customer: { name } });
  return (reply.json() as { conversation: { id: string } }).conversation.id;
}

async function move(server: Server, id: string, body: object): Promise<void> {
  const reply = await post(control(server, `/conversations/${id}/moves?wait=true`), body);
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
}

/** The page of a conversation. */
const pageOf = (url: string, id: string) => `${url}/_fake-8x8/console/#/c/${id}`;

const line = (page: Page, text: string) => page.locator('.chat .words', { hasText: text });

describe.skipIf(!hasBrowser)('the console', () => {
  test('teaches how to begin, and has what an app needs', async () => {
    const server = await serveApp();
    const { page, problems } = await openPage(server.url);
    await page.getByText('fake-8x8-test-secret').waitFor();
    expect(page.url()).toBe(`${server.url}/_fake-8x8/console/`);
    expect(await page.locator('.facts code').allTextContents()).toEqual([
      server.url,
      'fake8x8tenant01',
      'fake-8x8-test-key',
      'fake-8x8-test-secret',
    ]);
    expect(await page.locator('.ways li').count()).toBe(3);
    await page.locator('.live-bar', { hasText: 'live' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('lets a person be the agent with the keyboard alone, and loses nothing when it is loaded anew', async () => {
    const { desk, server } = await serveHelpdesk();
    const { page, problems } = await openPage(server.url);
    const chat = await desk.openChat({ name: 'Mira Solberg', text: 'Where is my invoice?' });
    await page.locator('.conversation .title', { hasText: 'Mira Solberg' }).waitFor();
    await page.keyboard.press('j');
    await line(page, 'Where is my invoice?').waitFor();
    await page.locator('#composer-text').waitFor();
    expect(await page.locator('#composer-text').getAttribute('placeholder')).toMatch(/has joined yet/);

    await page.getByRole('button', { name: /^Join/ }).press('Enter');
    await page.getByPlaceholder('Write as Ana Pop').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('It is on its way.');
    await page.keyboard.press('Enter');
    await desk.transcriptWhen(chat, (seen) => linesOf(seen).some((each) => /It is on its way/.test(each)));

    await page.reload();
    await line(page, 'It is on its way.').waitFor();
    await desk.say(chat, 'Thank you');
    await line(page, 'Thank you').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Billing' }).press('Enter');
    await page.locator('.line.system', { hasText: 'transferred to Billing' }).waitFor();
    await page.getByLabel('Act as').selectOption('ben');
    await page.getByRole('button', { name: /^Join/ }).press('Enter');
    await page.getByPlaceholder('Write as Ben Hall').waitFor();
    await page.keyboard.press('l');
    await page.locator('.line.system', { hasText: 'Ben Hall left' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('lets a person be the customer where it is known how the app hears one', async () => {
    const { server } = await serveHelpdesk();
    const { page, problems } = await openPage(server.url);
    await page.getByRole('button', { name: 'Be a new customer' }).click();
    await page.getByLabel('Text').fill('Good morning');
    await page.getByRole('button', { name: 'Write' }).click();
    await line(page, 'Good morning').waitFor();
    await page.getByLabel('Act as').selectOption({ label: 'as Mira Solberg (customer)' });
    await page.locator('#composer-text').fill('Is anybody there?');
    await page.keyboard.press('Enter');
    await line(page, 'Is anybody there?').waitFor();
    await page.getByRole('button', { name: /^Leave/ }).click();
    await page.locator('.line.system', { hasText: 'the customer left' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('offers what only Chat Gateway has where that is spoken', async () => {
    const { server } = await serveHelpdesk('chat-gateway');
    const { page } = await openPage(server.url);
    await page.getByRole('button', { name: 'Be a new customer' }).click();
    await page.getByRole('button', { name: 'Write' }).click();
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByRole('button', { name: 'Quick replies' }).click();
    await page.getByLabel('Text').fill('Did that help?');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await line(page, 'Did that help?').waitFor();
    expect(await page.locator('.choice').allTextContents()).toEqual(['Yes', 'No']);
    await page.locator('input[type=file]').setInputFiles({
      name: 'invoice.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('42 EUR'),
    });
    await page.locator('.file', { hasText: 'invoice.txt' }).waitFor();
  });

  test('says why something cannot be done, and what the server refuses', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    const { page } = await openPage(pageOf(server.url, id));
    await page.locator('#composer-text').fill('Hello');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'No agent has joined yet. Let ana join first.' }).waitFor();
    expect(await page.locator('#composer-text').inputValue()).toBe('Hello');
    await page.getByRole('button', { name: 'Raw' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('shows every text of the catalogue letter by letter, and runs none', async () => {
    const server = await serveApp();
    const id = await openConversation(server, '<b>Mira</b>\u202e');
    await move(server, id, { join: 'ana' });
    const listed = await listScenarios(join(import.meta.dirname, '../../../scenarios'));
    const loaded = await Promise.all(listed.map(({ path }) => loadScenario(path)));
    const texts = loaded.flatMap(({ scenario }) =>
      scenario.steps.flatMap((step) => ('text' in step && typeof step.text === 'string' ? step.text : [])),
    );
    const hostile = texts.filter((text) => /[^\w\s.,?!']/.test(text) && text.length < 5000).slice(0, 120);
    const { page, problems } = await openPage(pageOf(server.url, id));
    for (const text of hostile)
      await post(control(server, `/conversations/${id}/moves`), { text, by: 'ana' });
    await post(control(server, `/conversations/${id}/moves`), { text: 'the last', by: 'ana' });
    await line(page, 'the last').waitFor();
    const shown = await page.locator('.chat .words').allTextContents();
    const letters = (text: string) =>
      splitText(text)
        .map((part) => part.text)
        .join('');
    expect(shown).toEqual([...hostile.map(letters), 'the last']);
    expect(hostile.length).toBeGreaterThan(30);
    expect(await page.locator('.words :not(.unseen):not(.quiet)').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('is the same in two browsers at once', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    const [one, other] = await Promise.all([
      openPage(pageOf(server.url, id)),
      openPage(pageOf(server.url, id)),
    ]);
    await one.page.getByRole('button', { name: /^Join/ }).click();
    await other.page.getByPlaceholder('Write as Ana Pop').fill('I see that you joined');
    await other.page.keyboard.press('Enter');
    await line(one.page, 'I see that you joined').waitFor();
    expect([...one.problems, ...other.problems]).toEqual([]);
  });

  test('comes back where it was when the connection is cut, and says so meanwhile', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    await move(server, id, { join: 'ana' });
    const proxy = await startCuttableProxy(server.url);
    const { page } = await openPage(pageOf(proxy.url, id));
    await page.locator('.line.system', { hasText: 'Ana Pop joined' }).waitFor();
    proxy.cut();
    await page.locator('.notice', { hasText: 'does not answer' }).waitFor();
    await move(server, id, { text: 'Said meanwhile', by: 'ana' });
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/stream')) streams.push(new URL(request.url()).search);
    });
    proxy.mend();
    await line(page, 'Said meanwhile').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.locator('.line').count()).toBe(3);
    expect(streams.at(-1)).toMatch(/^\?after=[\w-]+\.\d+$/);
  });

  test('begins anew with a server that was started again', async () => {
    const { url: to } = await startApp(() => 204);
    const first = await createServer({ signer, to });
    const { page } = await openPage(pageOf(first.url, await openConversation(first)));
    await page.locator('.line.system', { hasText: 'queued in' }).waitFor();
    await first.close();
    await page.locator('.notice', { hasText: 'does not answer' }).waitFor();
    await startServer({ to, port: Number(new URL(first.url).port) });
    await page.getByText('is not there any more').waitFor();
    // Its token is another one.
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('.line.system', { hasText: 'queued in' }).waitFor();
    expect(await page.locator('.conversation').count()).toBe(1);
  });

  test('plays a scenario, which can be held up and goes on from another step', async () => {
    const { url } = await startApp(() => 204);
    const [queue, join, , leave] = shortScenario.steps;
    const slow = { ...shortScenario, steps: [queue, join, { text: 'Much later', after: '60s' }, leave] };
    const server = await startServer({
      to: url,
      listScenarios: async () => [SHORT],
      findScenario: async () => slow as typeof shortScenario,
    });
    const { page, problems } = await openPage(server.url);
    await page.getByRole('button', { name: 'Play' }).first().click();
    await page.getByRole('button', { name: /^Short/ }).click();
    await page.locator('.conversation', { hasText: 'Ana Pop' }).click();
    const script = page.locator('.script-bar');
    await script.getByRole('button', { name: 'Pause' }).click();
    await script.getByText('step 3 of 4 is next').waitFor();
    await script.getByLabel('The step to go on from').selectOption('step 4');
    await script.getByRole('button', { name: 'Go on' }).click();
    await page.locator('.line.system', { hasText: 'Ana Pop left' }).waitFor();
    await script.waitFor({ state: 'detached' });
    expect(await line(page, 'Much later').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('arms a fault for the next event, and sends an event again and edited', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    await move(server, id, { join: 'ana' });
    const { page, problems } = await openPage(pageOf(server.url, id));
    await page.getByRole('button', { name: '⚑ Faults…' }).click();
    await page.locator('.dialog select').selectOption('again-at-once');
    await page.getByRole('button', { name: 'Arm', exact: true }).click();
    await page.locator('.armed', { hasText: 'again-at-once × 1' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.live-bar', { hasText: '1 fault armed' }).waitFor();
    await page.locator('#composer-text').fill('Twice');
    await page.keyboard.press('Enter');
    await page.locator('.row .chip', { hasText: 'again-at-once' }).first().waitFor();
    await page.getByRole('button', { name: '⚑ Faults…' }).waitFor();

    const rows = page.locator('.row-head:has(.name:text-is("AGENT_JOINED"))');
    await rows.first().click();
    await page.keyboard.press('e');
    await page.locator('.row.again:has(.name:text-is("AGENT_JOINED"))').waitFor();
    await page.getByRole('button', { name: 'Edit and send' }).click();
    const body = await page.locator('textarea.raw').inputValue();
    await page.locator('textarea.raw').fill(body.replace('AGENT_JOINED', 'AGENT_DANCED'));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.row .name', { hasText: 'AGENT_DANCED' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('saves what was done as a scenario that plays', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    for (const body of [{ join: 'ana' }, { text: 'Hello', by: 'ana' }, { leave: 'ana' }])
      await move(server, id, body);
    const { page } = await openPage(pageOf(server.url, id));
    await page.getByRole('button', { name: 'Save' }).click();
    const text = await page.locator('.scenario-text').textContent();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('by-hand.yaml');
    const { id: run } = (await post(control(server, '/runs'), { scenario: parse(text ?? '') })).json() as {
      id: string;
    };
    await server.runs.find(run)?.finished;
    const over = (await sendRequest(control(server, `/runs/${run}`))).json();
    expect(over).toMatchObject({ state: 'over', summary: { verdict: 'passed' } });
  });

  test('does everything by its name', async () => {
    const server = await serveApp();
    const id = await openConversation(server);
    const { page, problems } = await openPage(pageOf(server.url, id));
    await page.locator('#composer-text').focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('join');
    await page.keyboard.press('Enter');
    await page.locator('.line.system', { hasText: 'Ana Pop joined' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('watches an examination, and opens the conversation of a finding', async () => {
    const { fetch } = createTinyApp({ verifies: false });
    const fake = createFake8x8({ to: { fetch }, clock: 'wall' });
    onTestFinished(() => fake.close());
    const server = await startServer({ fake, customerSees: 'GET /chats/${conversation.id}' });
    const { page } = await openPage(server.url);
    await page.locator('.live-bar').getByRole('button', { name: 'Test' }).click();
    await post(control(server, '/examinations'), { only: ['forged-requests'], runs: 0, bail: true });
    await page.locator('.dialog', { hasText: '1 check of 1 made.' }).waitFor();
    await page.locator('.findings').getByRole('link').first().click();
    await page.locator('.conversation-head').waitFor();
    await page.locator('.row .chip').first().waitFor();
    await page.locator('.live-bar').getByRole('button', { name: 'Test' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 600],
  ] as const)('has no barriers, %s and %i px wide', async (scheme, width) => {
    const server = await serveApp();
    const id = await openConversation(server);
    await move(server, id, { join: 'ana' });
    await move(server, id, { text: 'Hello', by: 'ana' });
    const { page, problems } = await openPage(pageOf(server.url, id), { scheme, width });
    await line(page, 'Hello').waitFor();
    await page.locator('#composer-text').waitFor();
    const rules = scheme === 'dark' ? ['color-contrast'] : undefined;
    expect(await findBarriers(page, rules)).toEqual([]);
    await page.evaluate("location.hash = '#/platform'");
    await page.getByRole('heading', { name: 'The platform' }).waitFor();
    expect(await findBarriers(page, rules)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
