import type { MatcherState } from 'vitest';
import type { Findings } from './format-findings.ts';
import { formatFindings } from './format-findings.ts';

/** What a matcher gives back to Vitest. */
export type MatcherResult = { readonly pass: boolean; readonly message: () => string };

/** What a matcher found, and whether entries that it could not see may say otherwise. */
export type Decision = {
  readonly pass: boolean;
  /** Whether it holds for any older entries. */
  readonly certain: boolean;
  readonly findings: () => Findings;
};

/** Builds the result of a matcher. What cannot be decided without older entries fails, with `not` and without. */
export function decide(state: MatcherState, decision: Decision, unseen: string | undefined): MatcherResult {
  const { pass, certain, findings } = decision;
  const isOpen = unseen !== undefined && !certain;
  return {
    pass: isOpen ? state.isNot : pass,
    message: () => formatFindings(isOpen ? { ...findings(), note: unseen } : findings(), state),
  };
}
