import type { Trial } from '../check.ts';
import type { Evidence } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** Something that an app gets wrong: one cause, however many trials show it. */
export type Finding = {
  /** Stable; what `ignore` names. */
  readonly id: string;
  readonly symptom: SymptomKind;
  /** What the wrong cases have in common and the right ones have not; absent when it goes wrong in general. */
  readonly feature: string | undefined;
  /** A sentence: what goes wrong, and when. */
  readonly cause: string;
  /** What to do. */
  readonly remedy: string;
  /** Of the first case. */
  readonly evidence: Evidence;
  /** The check whose trial that was; `start` for what the app did before. */
  readonly check: string;
  /** The shortest trial that showed it; absent for what no single conversation shows. */
  readonly trial: Trial | undefined;
  /** How many cases went wrong, and how many there were of which that feature was true. */
  readonly cases: { readonly wrong: number; readonly total: number };
};
