import { type Findings, formatFindings } from './format-findings.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';

/** What a matcher found, and whether entries that it could not see may say otherwise. */
export type Decision = {
  readonly pass: boolean;
  /** Whether it holds for any older entries. */
  readonly certain: boolean;
  readonly findings: () => Findings;
};

/** Builds the result of a matcher. What cannot be decided without older entries fails, with `not` and without. */
export function decide(
  context: MatcherContext,
  decision: Decision,
  unseen: string | undefined,
): MatcherResult {
  const { pass, certain, findings } = decision;
  const isOpen = unseen !== undefined && !certain;
  return {
    pass: isOpen ? context.isNot === true : pass,
    message: () => formatFindings(isOpen ? { ...findings(), note: unseen } : findings(), context),
  };
}
