import type { Scenario } from '../scenario/schema.ts';

/** Whether a scenario begins when the app opens a conversation. */
export function isOpenedByApp({ steps }: Scenario): boolean {
  return steps[0]?.expect === 'conversation';
}

/** Whether somebody has to say where the app listens: not if it registers a webhook itself and is asked for nothing. */
export function needsTarget(scenario: Scenario): boolean {
  return !isOpenedByApp(scenario) || scenario.steps.some(asksApp);
}

function asksApp(step: Scenario['steps'][number]): boolean {
  return step.call !== undefined || step.customer !== undefined || step['customer-leaves'] !== undefined;
}
