import type { SubjectKind, SymptomKind } from './symptoms.ts';

/** One thing that could go wrong in a trial: an event, a text, a call, a forged request. */
export type Subject = {
  readonly about: SubjectKind;
  /** Names of `FEATURES` and, for a forged request, of its fault. */
  readonly features: ReadonlySet<string>;
  /** What went wrong with it; empty when nothing did. */
  readonly symptoms: readonly Symptom[];
};

/** What went wrong, with what shows it. */
export type Symptom = {
  readonly kind: SymptomKind;
  readonly evidence: Evidence;
};

/** What shows that something went wrong, each for a person; absent where there is nothing to say. */
export type Evidence = {
  /** What was sent to the app or done by its customer. */
  readonly sent?: string;
  /** What the app answered. */
  readonly answered?: string;
  readonly expected?: string;
  /** What was seen instead: in the app, or in its calls. */
  readonly seen?: string;
  readonly conversationId?: string;
};
