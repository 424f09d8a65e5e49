import type { Problem } from '../base/errors.ts';
import { parseRequestLine } from './app-call.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';

/** Problems of calls whose method is not allowed, or whose target is neither a path nor a URL. */
export function checkCalls(context: CheckContext): readonly Problem[] {
  return context.scenario.steps.flatMap(({ call }, stepIndex) => {
    const read = call === undefined ? undefined : parseRequestLine(call);
    if (typeof read !== 'string') return [];
    return [
      buildStepProblem(context, { code: 'SCENARIO_INVALID_CALL', stepIndex, below: '/call', clause: read }),
    ];
  });
}
