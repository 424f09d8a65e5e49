import { excerpt } from '../../base/printable.ts';
import { GIVEN_UP } from '../../delivery/build-answer.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import { FAULTS, type FaultName, isRefused, mayBeRefused } from '../../protocol/faults.ts';
import { eventFeatures, isForged } from './event-features.ts';
import type { ConversationFacts, EventFacts } from './facts.ts';
import type { Subject, Symptom } from './subject.ts';

/** Judges the answers to the events of a conversation. */
export function judgeEvents(facts: ConversationFacts, trialFeatures: readonly string[]): readonly Subject[] {
  return facts.events
    .filter(isJudged)
    .map((event) => (isForged(event) ? judgeForgery(event, facts) : judgeEvent(event, facts, trialFeatures)));
}

/** Not when the end of the trial cut it off. */
function isJudged({ accepted, last }: EventFacts): boolean {
  return accepted || !isCutOff(last);
}

function isCutOff({ reason }: AttemptEntry): boolean {
  return reason === GIVEN_UP;
}

function judgeEvent(event: EventFacts, facts: ConversationFacts, trialFeatures: readonly string[]): Subject {
  const wrong = wrongAttempt(event);
  const symptoms: Symptom[] =
    wrong === undefined
      ? []
      : [
          {
            kind: wrong.status === -1 ? 'event-unanswered' : 'event-refused',
            evidence: {
              sent: describeAttempt(wrong),
              answered: describeAnswer(wrong),
              expected: 'any 2xx',
              conversationId: facts.conversationId,
            },
          },
        ];
  return { about: 'event', features: eventFeatures(event, facts, trialFeatures), symptoms };
}

/** The attempt that shows that an event did not get through; a repetition may be refused as long as a later try gets through. */
export function wrongAttempt({ accepted, last, attempts }: EventFacts): AttemptEntry | undefined {
  if (!accepted) return last;
  return (
    attempts.find(
      (attempt) => attempt.repeat === true && attempt.retryInMs === undefined && !isGood(attempt),
    ) ??
    // A later attempt may only have met what the first one did without an answer.
    attempts.find(({ outcome, fault }) => outcome === 'timeout' && !takesTime(fault))
  );
}

/** Whether it may be the platform that took the time. */
function takesTime(fault: FaultName | undefined): boolean {
  return fault !== undefined && (FAULTS[fault].group === 'wire' || fault === 'hangs-up');
}

function isGood(attempt: AttemptEntry): boolean {
  return attempt.outcome === 'accepted' || mayBeRefused(attempt) || isPutOff(attempt) || isCutOff(attempt);
}

/** What is busy may say so to anybody. Of a request that comes only once nothing more can be seen then. */
function isPutOff({ fault, status }: AttemptEntry): boolean {
  return status === 503 && (fault === 'replayed' || isRefused(fault));
}

/** What shows before anything is verified that a signature is none of 8x8's. */
const MALFORMED: ReadonlySet<string> = new Set<FaultName>([
  'unsigned',
  'malformed-signature',
  'unknown-key',
  'alg-none',
  'alg-hs256',
  'attached-payload',
]);

/** A forged request must be refused, and no text in it may be shown. */
function judgeForgery({ first }: EventFacts, { view, conversationId }: ConversationFacts): Subject {
  const { fault = '', outcome, status, text } = first;
  const features = new Set<string>([fault]);
  if (fault !== 'unsigned' && fault !== 'malformed-signature') features.add('has-signature');
  if (!MALFORMED.has(fault)) features.add('well-formed-signature');
  const isShown = text !== '' && view?.lines.some((line) => line.text === text) === true;
  const evidence = { sent: describeAttempt(first), answered: describeAnswer(first), conversationId };
  const symptoms: Symptom[] = [];
  if (outcome === 'accepted')
    symptoms.push({
      kind: view === undefined || text === '' || isShown ? 'forgery-accepted' : 'forgery-answered',
      evidence: { ...evidence, expected: '401, or another 4xx' },
    });
  else if (status === -1 || (status >= 500 && !isPutOff(first)))
    symptoms.push({ kind: 'forgery-crashes', evidence: { ...evidence, expected: '401, or another 4xx' } });
  if (outcome !== 'accepted' && isShown)
    symptoms.push({
      kind: 'forgery-shown',
      evidence: { ...evidence, seen: `"${excerpt(text, 120)}"`, expected: 'the text is not shown' },
    });
  return { about: 'forgery', features, symptoms };
}

/** An attempt for a person: `TEXT "Hello" (event id …)`. */
export function describeAttempt({ eventType, text, who, eventId, fault, retry }: AttemptEntry): string {
  const said = text === '' ? '' : ` "${excerpt(text, 120)}"`;
  const by = who === '' ? '' : ` by ${who}`;
  const how = [...(fault === undefined ? [] : [fault]), ...(retry > 0 ? [`retry ${retry}`] : [])];
  return `${eventType}${said}${by}${how.length > 0 ? `, ${how.join(', ')}` : ''} (event ${eventId})`;
}

function describeAnswer({ status, reason, response }: AttemptEntry): string {
  const said = response === '' ? '' : `: ${excerpt(response, 120)}`;
  return status === -1 ? reason : `${status}${said}`;
}
