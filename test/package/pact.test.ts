import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyInstalled, type Installed } from '../support/package/install.ts';
import { packagesLoadedBy } from '../support/package/loaded-with.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

describe('fake-8x8/pact without Pact', () => {
  test('gives contracts, messages and states', async () => {
    const { stdout } = await installed.run(process.execPath, [
      '--input-type=module',
      '--eval',
      `
      import { createFake8x8 } from 'fake-8x8';
      import { contractOf, messageProviders, requestFilter, stateHandlers } from 'fake-8x8/pact';
      const fake = createFake8x8({ to: { fetch: () => new Response() } });
      const { example } = contractOf('TEXT');
      const states = Object.keys(stateHandlers(fake, { to: 'http://127.0.0.1:9/' }));
      const messages = Object.keys(messageProviders(fake));
      console.log(example.eventType, states.length > 5, messages.length > 20, typeof requestFilter(fake));
      await fake.close();
      `,
    ]);
    expect(stdout.trim()).toBe('TEXT true true function');
  });

  test('says in one line what to install where Pact is needed', async () => {
    const { stdout } = await installed.run(process.execPath, [
      '--input-type=module',
      '--eval',
      `
      import { createFake8x8 } from 'fake-8x8';
      import { recordRestPact } from 'fake-8x8/pact';
      const fake = createFake8x8({});
      const answer = await fake.handle({
        method: 'POST',
        match: fake.match('/oauth/v2/token'),
        query: new URLSearchParams(),
        headers: {
          authorization: 'Basic ' + btoa('fake-8x8-test-key:fake-8x8-test-secret'),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      });
      answer.sent();
      await recordRestPact(fake, { consumer: 'bot' }).catch(({ code, message }) => console.log(code, message));
      await fake.close();
      `,
    ]);
    expect(stdout).toMatch(/^PACT_MISSING .*npm install --save-dev @pact-foundation\/pact.*\n$/);
  });

  test('verifies nothing from the command line, and says why', async () => {
    const cli = join(installed.folder, 'dist', 'cli.js');
    const verifying = installed.run(process.execPath, [
      cli,
      ...['contract', 'verify', '--provider-base-url', 'http://127.0.0.1:9', '--path', '/'],
    ]);
    await expect(verifying).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('PACT_MISSING'),
    });
  });

  test.each(['koa', 'undici'])('does not load %s at once', (name) => {
    expect(packagesLoadedBy(join(installed.folder, 'dist', 'pact.js'))).not.toContain(name);
  });
});
