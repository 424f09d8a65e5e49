import { isRefused } from '../../protocol/faults.ts';
import type { CheckContext } from './step-fault.ts';

/** Reports events that the app must refuse where the conversation needs them: what is refused has not happened. */
export function checkFaults({ scenario, report }: CheckContext): void {
  scenario.steps.forEach((step, stepIndex) => {
    if (!isRefused(step.fault) || step.text !== undefined || step.send !== undefined) return;
    report({
      code: 'SCENARIO_FAULT_NOT_HERE',
      stepIndex,
      below: '/fault',
      clause: `has the fault ${step.fault}, which the app must refuse, so that the step does not happen and the conversation could not go on. Allowed: on text and send. Give it to one of these.`,
    });
  });
}
