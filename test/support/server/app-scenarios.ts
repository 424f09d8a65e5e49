import type { Scenario, Step } from '#src/scenario/schema.ts';

/** A scenario with an agent and two queues. */
export function scenarioOf(
  name: string,
  steps: readonly Step[],
  different: Partial<Scenario> = {},
): Scenario {
  return {
    scenario: name,
    about: 'The app opens the conversation.',
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '105', name: 'Billing' } },
    agents: { ana: { id: 'apop', name: 'Ana Pop' } },
    steps: [...steps],
    ...different,
  };
}

/** Ana greets in each conversation that the app opens, and hears one message. */
export const GREETS = scenarioOf('Ana greets', [
  { expect: 'conversation' },
  { join: 'ana' },
  { text: 'Hello, this is ${agent.name}.' },
  { expect: 'message' },
  { leave: 'ana' },
]);
