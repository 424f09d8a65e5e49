import { letsCustomerLeave } from './app-steps.ts';
import type { Step } from './schema.ts';

/**
 * The key of the agent who writes, for each step that is a text: the one it names, else the one in the
 * conversation who joined or wrote last, else the last who was ever in it. Undefined for other steps and where
 * nobody has joined.
 */
export function resolveSpeakers(steps: readonly Step[]): readonly (string | undefined)[] {
  let present: readonly string[] = [];
  let last: string | undefined;
  return steps.map((step) => {
    const before = present;
    if (step.transfer !== undefined || letsCustomerLeave(step)) present = [];
    else if (step.leave !== undefined) present = before.filter((key) => key !== step.leave);
    else if (step.join !== undefined) {
      last = step.join;
      present = [...before.filter((key) => key !== last), last];
    } else if (step.text !== undefined) {
      const speaker = step.by ?? before.at(-1) ?? last;
      if (speaker === undefined) return undefined;
      last = speaker;
      if (before.includes(speaker)) present = [...before.filter((key) => key !== speaker), speaker];
      return speaker;
    }
    return undefined;
  });
}
