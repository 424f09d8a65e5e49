import { explainFailure } from './explain-failure.ts';
import type { Observation, PactVerdict, Pair, Verification, VerifiedInteraction } from './verification.ts';

/** Puts what Pact says and what was seen together. What Pact lets pass fails where its state could not be set up. */
export function judgeInteractions(
  verdicts: readonly PactVerdict[],
  observations: readonly Observation[],
): Verification {
  const paired = pair(verdicts, observations);
  const interactions = paired.map(([said, seen]) => judge(said, seen, paired));
  return summarise(interactions);
}

/** Both come in the order in which Pact went. */
function pair(verdicts: readonly PactVerdict[], observations: readonly Observation[]): readonly Pair[] {
  let next = 0;
  return verdicts.map((said) => {
    const seen = observations[next];
    const isOfIt = seen !== undefined && (seen.description ?? said.description) === said.description;
    if (isOfIt) next++;
    return [said, isOfIt ? seen : {}];
  });
}

function judge(said: PactVerdict, seen: Observation, all: readonly Pair[]): VerifiedInteraction {
  const { given, eventType, status, answer = '', failure } = seen;
  const verdict = said.verdict === 'passed' && failure !== undefined ? 'failed' : said.verdict;
  const { description, duration, mismatches } = said;
  const message = verdict === 'passed' ? '' : explainFailure([said, seen], all);
  return { description, given, eventType, verdict, status, answer, duration, message, mismatches };
}

function summarise(interactions: readonly VerifiedInteraction[]): Verification {
  const count = (verdict: VerifiedInteraction['verdict']) =>
    interactions.filter((each) => each.verdict === verdict).length;
  const counts = {
    total: interactions.length,
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
  };
  const checked = counts.total === 0 ? 'nothing-verified' : 'passed';
  const nobodyAnswers = interactions.every(({ status }) => status === -1);
  const failed = nobodyAnswers ? 'unreachable' : 'failed';
  return { verdict: counts.failed === 0 ? checked : failed, counts, interactions };
}
