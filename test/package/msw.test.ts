import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkTypes } from '../support/package/check-types.ts';
import { copyInstalled, type Installed, root } from '../support/package/install.ts';
import { packagesLoadedBy } from '../support/package/loaded-with.ts';
import { MSW_USER } from '../support/package/msw-user.ts';

let installed: Installed;

beforeAll(async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/msw/package.json'), 'utf8'));
  installed = await copyInstalled(inject('installedPackage'), [`msw@${version}`]);
});

afterAll(() => installed.close());

describe('fake-8x8/msw', () => {
  test('answers what an app fetches', async () => {
    const printed = await installed.evaluate(`
      import { handlers, webhookReceiver } from 'fake-8x8/msw';
      import { createFake8x8, events } from 'fake-8x8';
      import { setupServer } from 'msw/node';
      const fake = createFake8x8({});
      const receiver = webhookReceiver('https://bot.example/hook');
      const server = setupServer(...handlers(fake), ...receiver.handlers);
      server.listen({ onUnhandledRequest: 'error' });
      const answered = await fetch('https://api.8x8.com/oauth/v2/token', { method: 'POST' });
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(events.text({ message: 'Hi' }));
      const received = await fetch('https://bot.example/hook', { method: 'POST', headers, body });
      console.log(answered.status, received.status, receiver.events[0].message);
      await fake.close();
    `);
    expect(printed).toBe('401 204 Hi');
  });

  test.each(['koa', 'undici', 'typebox'])('does not load %s at once', (name) => {
    expect(packagesLoadedBy(join(installed.folder, 'dist', 'msw.js'))).not.toContain(name);
  });

  test('has types that fit what a user writes', async () => {
    expect(await checkTypes(installed, { 'user.ts': MSW_USER })).toEqual([]);
  });
});
