import { FAULTS } from '../../protocol/faults.ts';
import { isOnConversation } from '../../scenario/app-steps.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';

/**
 * What a trial can be played with: `beside` others at the same time; `behind` others, once their steps are over, since
 * it touches what the conversations of an app share, such as keys and tokens, or shows what several do to each other; or
 * `alone`, since the platform fails for all of them.
 */
export type Company = 'alone' | 'behind' | 'beside';

/** Says what a scenario can be played with. Pure. */
export function companyOf({ steps, faults, conversations = 1, examples = [] }: Scenario): Company {
  if (steps.some(failsForAll)) return 'alone';
  const hasSeveral = conversations > 1 || examples.length > 1;
  const isShared = (faults?.length ?? 0) > 0 || steps.some(touchesKeys);
  return hasSeveral || isShared ? 'behind' : 'beside';
}

/** What is planned before there is a conversation is for those of all. */
function failsForAll(step: Step, index: number): boolean {
  const operation = step['fail-next'];
  return operation !== undefined && (index === 0 || !isOnConversation(operation));
}

function touchesKeys(step: Step): boolean {
  const { fault } = step;
  if (step['fail-next'] !== undefined && step.status === 401) return true;
  return fault !== undefined && FAULTS[fault].group === 'signature';
}
