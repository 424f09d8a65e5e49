import { UNKNOWN_KEY, UNKNOWN_TYPE, type Variant } from '../pacts/webhook-variants.ts';
import { UNICODE_TEXT } from '../stories/story-passages.ts';
import { readsChecksumSigned, SIGNED_CHECKSUM_ADVICE } from './signed-checksum.ts';
import type { Observation, PactVerdict, Pair, Verification, VerifiedInteraction } from './verification.ts';

/** Puts what Pact says and what was seen together. What Pact lets pass fails where its state could not be set up. */
export function judgeInteractions(
  verdicts: readonly PactVerdict[],
  observations: readonly Observation[],
): Verification {
  const paired = pair(verdicts, observations);
  const interactions = paired.map(([said, seen]) => judge(said, seen, paired));
  return summarise(interactions, paired);
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

function summarise(interactions: readonly VerifiedInteraction[], paired: readonly Pair[]): Verification {
  const count = (verdict: VerifiedInteraction['verdict']) =>
    interactions.filter((each) => each.verdict === verdict).length;
  const counts = {
    total: interactions.length,
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
  };
  const checked = counts.total === 0 ? 'nothing-verified' : 'passed';
  const reachesNobody = paired.every(([, { outcome }]) => outcome === 'unreachable');
  const failed = reachesNobody ? 'unreachable' : 'failed';
  return { verdict: counts.failed === 0 ? checked : failed, counts, interactions };
}

const ANSWER_UNITS = 200;

/** Says what an app did wrong and what to do about it. */
function explainFailure([said, seen]: Pair, all: readonly Pair[]): string {
  const { failure, status } = seen;
  if (failure !== undefined)
    return `its provider state could not be set up: ${failure} Mend the state hook, or the app's answers to the events before.`;
  if (status === undefined) return `it was not sent to your app: ${said.mismatches.join('; ')}`;
  const event = seen.eventType ?? said.description;
  if (status === -1) return `${explainSilence(event, seen)}${hintsOf(said.description, seen, all)}`;
  const answered = `your app answered ${status}${quote(seen.answer)} to ${withSpecial(event, seen.variant)}`;
  if (seen.variant === 'wrong-signature') return `${answered}; ${SIGNATURE_ADVICE}`;
  const isSuccess = status >= 200 && status < 300;
  if (!isSuccess && readsChecksumSigned(all)) return `${answered}; ${SIGNED_CHECKSUM_ADVICE}`;
  const wanted = isSuccess ? said.mismatches.join('; ') : 'any 2xx accepts it';
  return `${answered}; ${wanted}${hintsOf(said.description, seen, all)}${adviceOf(status)}`;
}

const SIGNATURE_ADVICE =
  'a 401 is expected, or any other 4xx: check x-8x8-signature over the bytes as they came, or anybody can write to your customers. If your app leaves this to something in front of it: --no-signature-check';

function withSpecial(event: string, variant: Variant | undefined): string {
  if (variant === 'wrong-signature') return `a ${event} whose signature is wrong`;
  if (variant === 'unknown-key') return `a ${event} with the unknown key "${UNKNOWN_KEY}"`;
  if (variant === 'unknown-type') return `an event of the unknown type "${UNKNOWN_TYPE}"`;
  if (variant === 'other-key-order') return `a ${event} with its keys in another order`;
  return event;
}

function explainSilence(event: string, { reason = '' }: Observation): string {
  return `your app did not answer ${event}: ${reason || 'the connection broke off'}. Answer with 2xx first and do the work afterwards; look for a crash in its log`;
}

function adviceOf(status: number): string {
  if (status === 404 || status === 501) return '. Answer 2xx to events that you have no use for, too';
  if (status === 401 || status === 403)
    return '. If it refuses the signature: it must fetch the key from this fake, and check the bytes as they came';
  if (status >= 300 && status < 400) return '. 8x8 does not follow redirects: give the final --path';
  return status >= 500 ? '. Look for what failed in its log' : '';
}

/** What the same event in other ways tells about the reason. */
function hintsOf(description: string, seen: Observation, all: readonly Pair[]): string {
  const passed = (variant: Variant | undefined) =>
    all.some(([{ verdict }, each]) => verdict === 'passed' && isFirstText(each, variant, all));
  if (seen.variant === 'unknown-key' && passed(undefined))
    return '. It accepts the same event without that key: ignore keys that you do not know, 8x8 may add some any day';
  if (seen.variant === 'unknown-type' && passed(undefined))
    return '. It accepts the types that it knows: answer 2xx to the others, too, 8x8 may add some any day';
  if (seen.variant === 'other-key-order' && passed(undefined)) return KEY_ORDER;
  const failsPlain = !passed(undefined) && passed('other-key-order');
  if (failsPlain && seen.variant !== 'other-key-order') return KEY_ORDER;
  if (description.includes('emoji') && passed(undefined))
    return `. It accepts other texts: take any Unicode, such as ${UNICODE_TEXT.slice(0, 20)}`;
  return '';
}

const KEY_ORDER =
  '. It accepts the same event with its keys in another order: read keys by their names, the order of JSON keys means nothing';

/** The message that the variants are made of: the first of its event type. */
function isFirstText(seen: Observation, variant: Variant | undefined, all: readonly Pair[]): boolean {
  const first = all.find(([, each]) => each.variant !== undefined)?.[1];
  if (seen.variant !== variant || first === undefined) return false;
  return variant !== undefined || (seen.eventType === first.eventType && isFirstOf(seen, all));
}

function isFirstOf(seen: Observation, all: readonly Pair[]): boolean {
  return all.find(([, each]) => each.eventType === seen.eventType)?.[1] === seen;
}

function quote(answer = ''): string {
  const line = answer.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  return ` ("${line.length > ANSWER_UNITS ? `${line.slice(0, ANSWER_UNITS)}…` : line}")`;
}
