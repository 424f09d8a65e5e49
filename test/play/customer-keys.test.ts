import { describe, expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { playWith } from '../support/play/open-fake.ts';
import { eventOf, playInProcess, scenarioOf } from '../support/play/play-in-process.ts';

const CUSTOMER = { name: 'James Jones', sessionId: 's-1', 'cart.total': '' };

const STEPS: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { text: 'On ${customer.sessionId}' }];

function faultsOf(scenario: Scenario): readonly string[] {
  const { problems } = checkScenario(scenario);
  return problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${path} ${code}`);
}

describe('a key of the customer that is the app’s own', () => {
  test('is read back, finds its conversation and fills variables', async () => {
    const { app, summary } = await playWith(STEPS, { scenario: { customer: CUSTOMER } });
    expect(summary.verdict).toBe('passed');
    expect(app.heard()).toContain('TEXT On s-1');
    const found = await app.call('GET', '/conversations?customer.sessionId=s-1');
    expect(found.body).toMatchObject({ data: [{ customer: CUSTOMER }] });
    const [{ id } = { id: '' }] = (found.body as unknown as { data: { id: string }[] }).data;
    expect((await app.call('GET', `/conversations/${id}`)).body).toMatchObject({ customer: CUSTOMER });
    const other = await app.call('GET', '/conversations?customer.sessionId=s-2');
    expect(other.body).toMatchObject({ data: [] });
  });

  test('stands in the events of chat-gateway as an additional property', async () => {
    const { received } = await playInProcess({
      dialect: 'chat-gateway',
      scenarios: [scenarioOf(STEPS, { customer: CUSTOMER })],
    });
    const update = received.map(eventOf).find(({ eventType }) => eventType === 'CONVERSATION_UPDATE');
    expect(update?.data).toMatchObject({
      user: {
        name: 'James Jones',
        additionalProperties: [
          { key: 'sessionId', value: 's-1' },
          { key: 'cart.total', value: '' },
        ],
      },
    });
  });

  test('comes with a conversation that the app opens', async () => {
    const steps: readonly Step[] = [
      { call: 'GET /' },
      { expect: 'conversation' },
      { join: 'ana' },
      { text: 'On ${customer.sessionId}' },
    ];
    const { app, summary } = await playWith(steps, {
      async onRequest(_, app) {
        await app.open(CUSTOMER);
      },
    });
    expect(summary.verdict).toBe('passed');
    expect(app.heard()).toContain('TEXT On s-1');
  });

  test.each<[string, object, readonly string[]]>([
    ['is one of 30', numbered(30), []],
    ['is one of 31', numbered(31), ['/customer SCENARIO_NOT_ALLOWED_VALUE']],
    ['is not a text', { sessionId: 1 }, ['/customer/sessionId SCENARIO_WRONG_TYPE']],
  ])('that %s is checked', (_, customer, expected) => {
    expect(faultsOf({ ...scenarioOf([{ queue: 'support' }]), customer } as Scenario)).toEqual(expected);
  });

  test('has to be declared where a step names it', () => {
    expect(faultsOf(scenarioOf(STEPS))).toEqual(['/steps/2/text SCENARIO_UNKNOWN_VARIABLE']);
  });
});

function numbered(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, String(index)]));
}
