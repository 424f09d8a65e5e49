import type { Trial } from '../check.ts';
import type { Evidence, Subject } from './subject.ts';
import { type SubjectKind, SYMPTOMS, type SymptomKind } from './symptoms.ts';

/** Where a subject comes from. */
export type SubjectOrigin = { readonly check: string; readonly trial: Trial | undefined };

/** A subject with which something went wrong. */
export type WrongCase = SubjectOrigin & {
  readonly features: ReadonlySet<string>;
  readonly evidence: Evidence;
};

/** What was seen so far of each way to go wrong. Its size depends on what went wrong, not on how much was tried. */
export type Tally = {
  add(subjects: readonly Subject[], origin: SubjectOrigin): void;
  /** The kinds of symptoms that were seen. */
  kinds(): readonly SymptomKind[];
  /** The first cases of a symptom, at most `CASES_MAX`. */
  wrong(kind: SymptomKind): readonly WrongCase[];
  /** How many subjects that could have had the symptom had it not: with a feature, or of all. */
  right(kind: SymptomKind, feature?: string): number;
};

/** Most cases of one symptom that are kept. */
const CASES_MAX = 500;

/** Creates a tally of nothing. */
export function createTally(): Tally {
  const wrong = new Map<SymptomKind, WrongCase[]>();
  const subjects = new Map<SubjectKind, number>();
  const byFeature = new Map<string, number>();
  const wrongByFeature = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);

  function addOne({ about, features, symptoms }: Subject, origin: SubjectOrigin): void {
    count(subjects, about);
    for (const feature of features) count(byFeature, `${about} ${feature}`);
    for (const { kind, evidence } of new Map(symptoms.map((symptom) => [symptom.kind, symptom])).values()) {
      count(wrongByFeature, kind);
      for (const feature of features) count(wrongByFeature, `${kind} ${feature}`);
      const cases = wrong.get(kind) ?? [];
      if (cases.length < CASES_MAX) cases.push({ ...origin, features, evidence });
      wrong.set(kind, cases);
    }
  }

  return {
    add(all, origin) {
      for (const subject of all) addOne(subject, origin);
    },
    kinds: () => (Object.keys(SYMPTOMS) as SymptomKind[]).filter((kind) => wrong.has(kind)),
    wrong: (kind) => wrong.get(kind) ?? [],
    right(kind, feature) {
      const { about } = SYMPTOMS[kind];
      return feature === undefined
        ? (subjects.get(about) ?? 0) - (wrongByFeature.get(kind) ?? 0)
        : (byFeature.get(`${about} ${feature}`) ?? 0) - (wrongByFeature.get(`${kind} ${feature}`) ?? 0);
    },
  };
}
