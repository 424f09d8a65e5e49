import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { coverageOf } from '#src/index.ts';
import { DIALECT_NAMES, type DialectName } from '#src/protocol/dialect.ts';
import type { FaultName } from '#src/protocol/faults.ts';
import type { OperationShortName } from '#src/protocol/operations.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { faultDefinitions } from '#src/scenario/schema/fault-schemas.ts';
import type { Step } from '#src/scenario/schema.ts';
import { openHelpdesk } from '../support/conformance/open-helpdesk.ts';
import { allItems, coveredItems, signer, verifies } from '../support/play/coverage-items.ts';
import { openFake } from '../support/play/open-fake.ts';
import { playInProcess, scenarioOf, texts } from '../support/play/play-in-process.ts';

/** The items that are said to be covered in a way, by what follows its first word. */
function itemsBy(dialect: DialectName, way: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const [item, { coveredBy }] of allItems(dialect)) {
    if (!coveredBy.startsWith(way)) continue;
    const of = coveredBy.slice(way.length);
    ways.set(of, [...(ways.get(of) ?? []), item]);
  }
  return ways;
}

const catalogue = join(import.meta.dirname, '../../scenarios');

/** The scenarios that need an app which talks back, by their names. */
const withApp = new Map(
  (
    await Promise.all(['dialogues', 'gateway'].map((folder) => listScenarios(join(catalogue, folder))))
  ).flatMap((listed) => listed.map(({ path }) => [basename(path, '.yaml'), path] as const)),
);

/** Steps that the contact centre makes alone. */
const OWN_STEP: Readonly<Record<string, (index: number) => Step>> = {
  queue: (index) => ({ queue: index % 3 === 0 ? 'support' : 'billing' }),
  join: (index) => ({ join: ['', 'ana', 'ben', 'cem'][index] ?? 'dan' }),
  transfer: () => ({ transfer: 'billing' }),
  typing: () => ({ typing: true }),
  'customer-typing': () => ({ 'customer-typing': true }),
};

describe.each(DIALECT_NAMES)('what would cover something of %s', (dialect) => {
  test('is said of each, in one of these ways', () => {
    const forms = /^(scenario [\w-]+|fault: [\w-]+|fail-next: [\w-]+, status: \d{3}|steps: .+)$/;
    const others = [...allItems(dialect)].filter(([, { coveredBy }]) => !forms.test(coveredBy));
    expect(others).toEqual([]);
  });

  test.each([...itemsBy(dialect, 'scenario ')].filter(([name]) => withApp.has(name)))(
    '%s covers it, with an app that talks back',
    async (name, items) => {
      const { scenario } = await loadScenario(withApp.get(name) ?? '');
      const { helpdesk, fake, close } = await openHelpdesk('fetch', { dialect });
      onTestFinished(close);
      await helpdesk.start();
      await fake.play(scenario);
      const covered = coveredItems(await coverageOf(fake.journal, { dialect }), dialect);
      expect(covered).toEqual(expect.arrayContaining([...items]));
    },
  );

  const written = [...itemsBy(dialect, 'steps: ')].map(
    ([steps, items]) => [steps, steps.split(', '), items] as const,
  );

  test.each(written.filter(([, words]) => words.every((word) => word in OWN_STEP)))(
    'the steps %s cover it',
    async (_, words, items) => {
      const agents = {
        ana: { name: 'Ana' },
        ben: { name: 'Ben' },
        cem: { name: 'Cem' },
        dan: { name: 'Dan' },
      };
      const steps = words.flatMap((word, index) => OWN_STEP[word]?.(index) ?? []);
      const { run } = await playInProcess({ dialect, scenarios: [scenarioOf(steps, { agents })] });
      const covered = coveredItems(await coverageOf(run.journal, { dialect }), dialect);
      expect(covered).toEqual(expect.arrayContaining([...items]));
    },
  );

  test.each((faultDefinitions.fault as { enum?: readonly FaultName[] }).enum ?? [])(
    'the fault %s covers its own',
    async (fault) => {
      const { run, summary } = await playInProcess({
        dialect,
        steps: [...texts('before'), { text: 'it', fault }, { text: 'after' }],
        signer,
        respond: verifies,
      });
      const covered = coveredItems(await coverageOf(run.journal, { dialect }), dialect);
      expect(summary.verdict).toBe('passed');
      expect(covered.map((item) => item.split(': ')[1])).toContain(fault);
    },
  );
});

describe('a failure of the platform on request', () => {
  const failures = [...itemsBy('chat-api', 'fail-next: ')].map(([way, items]) => {
    const [operation = '', status = ''] = way.split(', status: ');
    return [operation as OperationShortName, Number(status), items] as const;
  });

  test.each(failures)('of %s with %i covers it', async (operation, status, items) => {
    const { fake, app } = openFake();
    const opened = operation === 'conversation' ? '' : await app.open();
    const calls: Partial<Record<OperationShortName, () => Promise<unknown>>> = {
      token: () => app.fetchToken(),
      webhook: () => app.call('POST', '/web-hooks', WEBHOOK),
      channel: () => app.call('POST', '/channels', { ...CHANNEL, webHookId: fake.info.webhook.id }),
      conversation: () => app.open(),
      message: () => app.say(opened, 'Hello'),
      end: () => app.leave(opened),
    };
    fake.failNext(operation, { status });
    await calls[operation]?.();
    await fake.settled();
    expect(coveredItems(await coverageOf(fake.journal))).toEqual(expect.arrayContaining([...items]));
  });
});

const WEBHOOK = { name: 'Another', uri: 'http://localhost/other', version: 'v2.0' };
const CHANNEL = { name: 'Another', routingOptions: { type: 'queue', id: '104' } };
