import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { FAULT_NAMES, isRefused } from '#src/protocol/faults.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { playInProcess, scenarioOf, texts, typesOf } from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());

describe('what the app must refuse', () => {
  const steps = [...texts('Hello'), { text: 'Not 8x8', fault: 'unsigned' }, { text: 'Bye' }] as const;

  test('is sent once, and the conversation goes on', async () => {
    const { summary, attempts, received } = await playInProcess({
      steps,
      signer,
      respond: ({ headers }) => ('x-8x8-signature' in headers ? 204 : 401),
    });
    expect(typesOf(received)).toEqual(['QUEUED', 'AGENT_JOINED', 'TEXT', 'TEXT', 'TEXT']);
    expect(attempts.map(({ fault }) => fault)).toEqual([
      undefined,
      undefined,
      undefined,
      'unsigned',
      undefined,
    ]);
    expect(summary).toMatchObject({
      verdict: 'passed',
      events: { accepted: 4, refusedAsAwaited: 1, forged: 1 },
    });
  });

  test.each([204, 500])('fails the run when the app answers %i', async (status) => {
    const { summary, entries, attempts } = await playInProcess({
      steps,
      signer,
      respond: ({ headers }) => ('x-8x8-signature' in headers ? 204 : status),
    });
    expect(attempts).toHaveLength(4);
    expect(entriesOf(entries, 'expectation')).toMatchObject([
      { verdict: 'failed', message: `the first attempt was answered ${status}, not 4xx` },
    ]);
    expect(summary.verdict).toBe('failed');
  });

  test('can be a raw payload', async () => {
    const { attempts } = await playInProcess({
      steps: [...texts('Hello'), { send: 'not 8x8', allowIllegal: true, fault: 'altered-tenant-id' }],
      signer,
      respond: ({ body }) => (body === 'not 8x8' ? 403 : 204),
    });
    expect(attempts.at(-1)).toMatchObject({ fault: 'altered-tenant-id', status: 403, refusalAwaited: true });
  });

  test.each(FAULT_NAMES.filter(isRefused))('cannot be what the conversation needs: %s', (fault) => {
    const { problems } = checkScenario(scenarioOf([{ queue: 'support', fault }, { join: 'ana' }]));
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'SCENARIO_FAULT_NOT_HERE', path: '/steps/0/fault' },
    ]);
  });
});

test('a fault that is not known is a problem of the scenario, which names those that are', () => {
  const step = { text: 'Hello', fault: 'unsignd' } as never;
  const { problems } = checkScenario(scenarioOf([{ queue: 'support' }, { join: 'ana' }, step]));
  expect(problems[0]?.message).toContain('unsigned');
});
