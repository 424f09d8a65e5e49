import type { Trial } from '../check.ts';
import { describeCause } from './causes.ts';
import { FEATURES, RAW_FEATURES } from './features.ts';
import type { Finding } from './finding.ts';
import { isRelevant } from './relevance.ts';
import type { Evidence } from './subject.ts';
import { SYMPTOMS, type SymptomKind } from './symptoms.ts';
import type { Tally, WrongCase } from './tally.ts';

/** A finding, and the trials that showed it; `undefined` is what belongs to none. */
export type ExplainedFinding = Finding & { readonly shownBy: ReadonlySet<Trial | undefined> };

/** What share of the cases with a feature must go wrong for it to be the cause. */
const PRECISE = 0.7;

/** What share of all cases must go wrong for the symptom to need no feature. */
const GENERAL = 0.8;

/** What share of the wrong cases must have a feature that is not precise, for a fault that comes and goes. */
const COMPLETE = 0.9;

const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(FEATURES).map((name, index) => [name, index]));

/** Turns symptoms into findings: for each kind, the features that tell wrong cases from right ones. Pure. */
export function explain(tally: Tally): readonly ExplainedFinding[] {
  return tally.kinds().flatMap((kind) => explainKind(kind, tally));
}

function explainKind(kind: SymptomKind, tally: Tally): readonly ExplainedFinding[] {
  const findings: ExplainedFinding[] = [];
  const wrong = tally.wrong(kind);
  let left = wrong;
  while (left.length > 0) {
    const feature = chooseFeature(kind, left, tally);
    const explained = left.filter(({ features }) => feature === undefined || features.has(feature));
    findings.push(buildFinding(kind, feature, explained, tally));
    left = left.filter((each) => !explained.includes(each));
  }
  return isScattered(kind, findings) ? [buildFinding(kind, undefined, wrong, tally)] : findings;
}

/** More causes of one loss are none: it goes wrong now and then, and these features came along. */
const CAUSES_MAX = 2;

/** What happens to texts and messages by chance, such as in a race. Others can well go wrong in many ways. */
function isScattered(kind: SymptomKind, findings: readonly Finding[]): boolean {
  const { about } = SYMPTOMS[kind];
  const isByChance = (about === 'text' || about === 'message') && !kind.endsWith('-altered');
  return isByChance && new Set(findings.map(({ id }) => id)).size > CAUSES_MAX;
}

function chooseFeature(kind: SymptomKind, left: readonly WrongCase[], tally: Tally): string | undefined {
  const all = tally.wrong(kind).length;
  const shared = sharedFeature(kind, left, tally);
  if (shared !== undefined) return shared;
  const named = new Set(left.flatMap(({ features }) => [...features]));
  const rated = [...named]
    .filter((feature) => isRelevant(kind, feature))
    .map((feature) => {
      const wrong = left.filter(({ features }) => features.has(feature)).length;
      const total = tally.wrong(kind).filter(({ features }) => features.has(feature)).length;
      return { feature, wrong, precision: total / (total + tally.right(kind, feature)) };
    });
  // What all wrong cases have says more than that nearly all are wrong, where right ones lack it.
  const whole = rated
    .filter(({ wrong, precision }) => wrong === left.length && precision >= PRECISE)
    .filter(({ feature }) => tally.right(kind, feature) < tally.right(kind));
  const isGeneral = all / (all + tally.right(kind)) >= GENERAL;
  if (isGeneral) return whole.sort((a, b) => rank(a.feature) - rank(b.feature))[0]?.feature;
  const precise = rated.filter(({ precision }) => precision >= PRECISE);
  const most = precise.sort((a, b) => b.wrong - a.wrong || rank(a.feature) - rank(b.feature))[0];
  if (most !== undefined) return most.feature;
  const general = all / (all + tally.right(kind));
  return rated
    .filter(({ wrong, precision }) => wrong >= COMPLETE * left.length && precision >= 2 * general)
    .sort((a, b) => b.precision - a.precision || rank(a.feature) - rank(b.feature))[0]?.feature;
}

/** What every wrong case has and no right one. */
function sharedFeature(kind: SymptomKind, left: readonly WrongCase[], tally: Tally): string | undefined {
  // What nothing else was tried with says little, unless the event was of a kind of its own.
  const isTelling = (feature: string) => tally.right(kind) > 0 || RAW_FEATURES.has(feature);
  const [first, ...others] = left;
  return [...(first?.features ?? [])]
    .filter(
      (feature) =>
        isTelling(feature) &&
        isRelevant(kind, feature) &&
        others.every(({ features }) => features.has(feature)) &&
        tally.right(kind, feature) === 0,
    )
    .sort((a, b) => rank(a) - rank(b))[0];
}

function rank(feature: string): number {
  return ORDER.get(feature) ?? -1;
}

function buildFinding(
  symptom: SymptomKind,
  feature: string | undefined,
  explained: readonly WrongCase[],
  tally: Tally,
): ExplainedFinding {
  const example = shortestOf(explained);
  const described = describeCause(symptom, feature, example.evidence);
  return {
    ...described,
    symptom,
    feature,
    evidence: withoutRepetition(example.evidence, described.cause),
    check: example.check,
    trial: example.trial,
    cases: { wrong: explained.length, total: explained.length + tally.right(symptom, feature) },
    shownBy: new Set(explained.map(({ trial }) => trial)),
  };
}

/** The rule that a call breaks is the cause already. */
function withoutRepetition({ expected, ...evidence }: Evidence, cause: string): Evidence {
  return expected === undefined || cause.endsWith(expected) ? evidence : { ...evidence, expected };
}

/** The case that is the quickest to look at; what was made up by chance is the hardest to read. */
function shortestOf(cases: readonly WrongCase[]): WrongCase {
  const length = ({ check, trial }: WrongCase) =>
    (trial?.scenario.steps.length ?? 0) + (check === 'generated-conversations' ? 1000 : 0);
  return cases.reduce((best, each) => (length(each) < length(best) ? each : best));
}
