import { FAULTS } from '../../protocol/faults.ts';
import { isOnConversation } from '../../scenario/app-steps.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';

/**
 * What a trial can be played with: `beside` others at the same time; `behind` others, once their steps are over, since
 * it touches what the conversations of an app may share, such as keys, tokens and the queue of its calls, or shows what
 * several do to each other; or `alone`, since the platform fails for all of them.
 */
export type Company = 'alone' | 'behind' | 'beside';

/** Says what a scenario can be played with. Pure. */
export function companyOf({ steps, faults, conversations = 1, examples = [] }: Scenario): Company {
  const failing = steps.flatMap((step) => step['fail-next'] ?? []);
  // What is planned before there is a conversation is for those of all.
  const isEarly = steps[0]?.['fail-next'] !== undefined;
  if (isEarly || failing.some((operation) => !isOnConversation(operation))) return 'alone';
  const hasSeveral = conversations > 1 || examples.length > 1;
  const isShared = failing.length > 0 || (faults?.length ?? 0) > 0 || steps.some(touchesKeys);
  return hasSeveral || isShared ? 'behind' : 'beside';
}

function touchesKeys({ fault }: Step): boolean {
  return fault !== undefined && FAULTS[fault].group === 'signature';
}
