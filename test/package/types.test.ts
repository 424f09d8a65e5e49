import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkTypes } from '../support/package/check-types.ts';
import { copyInstalled, type Installed } from '../support/package/install.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

/** What the types refuse, one a line. */
const MISTAKES = [
  "import { defineConfig, defineScenario, events, type EventOf } from 'fake-8x8';",
  "defineScenario({ scenario: 'a', about: 'an unknown step', steps: [{ jion: 'ana' }] });",
  "defineScenario({ scenario: 'a', about: 'two verbs in a step', steps: [{ join: 'ana', leave: 'ana' }] });",
  "defineScenario({ about: 'no name', steps: [{ join: 'ana' }] });",
  'defineConfig({ settings: { signd: true } });',
  "defineConfig({ dialect: 'v3' });",
  'events.text({ message: 1 });',
  "export const message = (event: EventOf<'QUEUED'>) => event.message;",
  "import { play } from 'fake-8x8';",
  "import 'fake-8x8/dist/index.js';",
];

describe('the installed types', () => {
  test('fit what a user writes, the declarations included', async () => {
    const complaints = await checkTypes(installed, {
      'consumer.ts': `
      import { createServer as createHttpServer } from 'node:http';
      import {
        buildTestKey, checkScenario, createEvents, createRun, createSigner, defineConfig, defineScenario, dialects,
        events, Fake8x8Error, loadScenario, SETTINGS, verifySignature,
        type AttemptEntry, type CheckedScenario, type Config, type EventOf, type JournalEntry, type Problem, type Run, type Scenario,
        type ScenarioCheck, type Settings, type Summary,
      } from 'fake-8x8';
      import { chatApiSchemas, chatGatewaySchemas, scenarioSchema } from 'fake-8x8/schemas';
      import { createServer, type Server } from 'fake-8x8/server';

      export const config: Config = defineConfig({ to: 'http://localhost:3000/', settings: { signed: false } });
      export const scenario: Scenario = defineScenario({
        scenario: 'Mine', about: 'Mine.', queues: { support: {} }, agents: { ana: {} },
        steps: [{ queue: 'support' }, { join: 'ana', after: '1s' }, { text: 'Hello', times: 2 }, { leave: 'ana' }],
      });
      const text: EventOf<'TEXT'> = events.text({ message: 'Hi' });
      export const message: string = text.message;
      export const gateway = createEvents({ dialect: 'chat-gateway', seed: 'a' }).message();
      export async function play(): Promise<readonly AttemptEntry[]> {
        const app = createHttpServer();
        const run: Run = createRun({
          scenarios: [scenario, (await loadScenario('a.yaml')).scenario],
          to: { listener: (_request, response) => response.end() },
        });
        const summary: Summary = await run.play();
        const failed: readonly AttemptEntry[] = summary.failures;
        for await (const entry of run.journal.entries()) {
          const fact: JournalEntry = entry;
          if (fact.kind === 'attempt') console.log(fact.status);
        }
        app.close();
        return failed;
      }
      export async function serve(): Promise<Server> {
        return createServer({ signer: createSigner(buildTestKey()), port: 0 });
      }
      const { problems, checked }: ScenarioCheck = checkScenario(scenario);
      export const playable: readonly CheckedScenario[] = checked === undefined ? [] : [checked];
      export const messages = problems.map(({ message }: Problem) => message);
      export const names: readonly (keyof Settings)[] = Object.keys(SETTINGS) as (keyof Settings)[];
      export const found = dialects['chat-api'].checkEvent({});
      export const error = new Fake8x8Error('A', 'b');
      export const all = [verifySignature, chatApiSchemas.TEXT, chatGatewaySchemas.MESSAGE, scenarioSchema];
    `,
    });
    expect(complaints).toEqual([]);
  });

  test('refuse what is wrong, and nothing else', async () => {
    const complaints = await checkTypes(installed, {
      'mistakes.ts': `${MISTAKES.join('\n')}\nexport { play };\n`,
    });
    const lines = complaints.map((line) => Number(/^mistakes\.ts\((\d+),/.exec(line)?.[1]));
    expect([...new Set(lines)]).toEqual(MISTAKES.map((_, index) => index + 1).slice(1));
  });
});
