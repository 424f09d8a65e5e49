import { FEATURES, isFeature } from './features.ts';
import type { Finding } from './finding.ts';
import type { Evidence } from './subject.ts';
import { SYMPTOMS, type SymptomKind } from './symptoms.ts';

/** What a pattern of symptoms means, where more can be said than when it goes wrong. */
export type Cause = {
  readonly symptom: SymptomKind;
  /** Any of these; absent: none. */
  readonly features?: readonly string[];
  readonly id: string;
  readonly cause: string;
  readonly remedy?: string;
};

const REPEATED = [
  'delivered-again',
  'again-at-once',
  'again-later',
  'replayed',
  'answer-lost',
  'hangs-up',
  'retry',
];

/** The patterns with a name of their own. All others are named after their symptom and their feature. */
export const CAUSES: readonly Cause[] = [
  {
    symptom: 'forgery-accepted',
    id: 'signature-not-checked',
    cause: 'The app does not check x-8x8-signature: it accepts requests that 8x8 has not sent.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['has-signature', 'well-formed-signature'],
    id: 'signature-not-verified',
    cause: 'The app does not verify the signature: it accepts any that looks like one.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['unsigned'],
    id: 'signature-optional',
    cause: 'The app accepts requests without a signature.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['forged-signature'],
    id: 'signature-ignores-body',
    cause: 'The checksum of the body is not verified: a changed body is accepted.',
    remedy: 'Compute the CRC-32 of the bytes received and put it into the payload that is verified.',
  },
  ...['customer-id', 'event-id', 'retry', 'tenant-id', 'transmission-time'].map(
    (header): Cause => ({
      symptom: 'forgery-accepted',
      features: [`altered-${header}`],
      id: `signature-ignores-${header}`,
      cause: `The header x-8x8-${header} is not part of what the app verifies: another value is accepted.`,
      remedy: `Take the value of x-8x8-${header} from the request, not from settings, into the payload that is verified.`,
    }),
  ),
  {
    symptom: 'forgery-accepted',
    features: ['other-key', 'unknown-key'],
    id: 'signature-any-key',
    cause: 'The app accepts a signature that another key than 8x8’s has made.',
    remedy: 'Fetch the public key that the kid of the signature names, and verify with that one alone.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['alg-none'],
    id: 'signature-alg-none',
    cause: 'The app accepts alg none: whoever sends a request decides that it needs no signature.',
    remedy: 'Accept RS256 alone, whatever the protected header says.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['alg-hs256'],
    id: 'signature-alg-hs256',
    cause: 'The app accepts alg HS256 with the public key as its secret, which everybody knows.',
    remedy: 'Accept RS256 alone, whatever the protected header says.',
  },
  {
    symptom: 'forgery-accepted',
    features: ['attached-payload'],
    id: 'signature-attached-payload',
    cause:
      'The app verifies the payload that the signature brings along, and not the one made of the request.',
    remedy: 'Refuse a signature whose middle part is not empty, and build the payload from the request.',
  },
  {
    symptom: 'forgery-answered',
    id: 'signature-answered-2xx',
    cause: 'Requests that 8x8 has not sent are answered with 2xx, though the app makes nothing of them.',
  },
  {
    symptom: 'forgery-shown',
    id: 'signature-refusal-shown',
    cause: 'The app refuses a request that 8x8 has not sent, but shows its text all the same.',
    remedy: 'Verify x-8x8-signature before anything is made of the event.',
  },
  {
    symptom: 'event-refused',
    features: ['body-escaped', 'body-pretty', 'keys-shuffled'],
    id: 'signature-body-rewritten',
    cause:
      'The app verifies JSON that it has written anew, not the bytes received: the same event in other bytes is refused.',
    remedy: 'Keep the bytes of the body as they came, and compute the checksum of these.',
  },
  {
    symptom: 'event-refused',
    features: ['crc-high'],
    id: 'signature-crc-signed',
    cause: 'Events are refused whose CRC-32 is 2^31 or more: the app takes the checksum for a signed number.',
    remedy: 'Write the checksum as an unsigned number, in JavaScript with >>> 0.',
  },
  {
    symptom: 'event-refused',
    features: ['non-ascii', 'text-non-ascii', 'text-emoji'],
    id: 'non-ascii-refused',
    cause:
      'Events are refused whose body has characters beyond ASCII: the checksum is computed of other bytes than were received.',
    remedy: 'Compute the checksum of the bytes received, before they are decoded.',
  },
  {
    symptom: 'event-refused',
    features: ['retry', 'refused-before', 'answer-lost', 'hangs-up', 'delivered-again'],
    id: 'retry-refused',
    cause:
      'An event is refused when it comes again: the app assumes that x-8x8-retry is 0, or takes the repetition for an error.',
    remedy: 'Take x-8x8-retry from the request, and answer an event that is known already with 2xx.',
  },
  {
    symptom: 'event-refused',
    features: ['handshake'],
    id: 'handshake-refused',
    cause: 'The handshake WEB_HOOK_VERIFY is refused, so that 8x8 does not add the webhook.',
    remedy: 'Answer WEB_HOOK_VERIFY with 2xx; it has neither a conversation nor a timestamp.',
  },
  {
    symptom: 'event-refused',
    features: ['unknown-event'],
    id: 'unknown-event-refused',
    cause: 'Events of a type that the app does not know are refused, and so 8x8 sends them again and again.',
  },
  {
    symptom: 'event-refused',
    features: ['unknown-field'],
    id: 'unknown-field-refused',
    cause:
      'Events with a field that the app does not know are refused: a later version of 8x8 would stop the app.',
    remedy: 'Ignore fields that the app does not know.',
  },
  {
    symptom: 'event-refused',
    features: ['missing-field'],
    id: 'optional-field-needed',
    cause: 'Events without an optional field are refused.',
    remedy: 'Read optional fields only where they are there.',
  },
  {
    symptom: 'event-refused',
    features: ['second-key'],
    id: 'signature-one-key',
    cause: 'The app knows one key only: events that another key of 8x8 has signed are refused.',
    remedy: 'Fetch a key for each kid that a signature names, and keep each by its kid.',
  },
  {
    symptom: 'event-refused',
    features: ['after-forgery'],
    id: 'broken-after-forgery',
    cause: 'After a request with a bad signature the app refuses genuine events.',
  },
  {
    symptom: 'forgery-crashes',
    features: ['unknown-key'],
    id: 'unknown-key-crashes',
    cause: 'A signature whose kid 8x8 does not know ends in an error of the app.',
  },
  {
    symptom: 'text-doubled',
    features: ['again-beside'],
    id: 'duplicate-race',
    cause:
      'A text is shown twice when its event is delivered twice at the same time: the app looks for the event id before it has stored it.',
    remedy:
      'Store the event id first, with a unique index or a lock, and handle the event only if that worked.',
  },
  {
    symptom: 'text-doubled',
    features: ['again-later'],
    id: 'duplicate-forgotten',
    cause:
      'A text is shown twice when its event comes again after a later one: the app remembers the last event only.',
    remedy: 'Remember the ids of the last events, thousands of them or for a day.',
  },
  {
    symptom: 'text-doubled',
    features: REPEATED,
    id: 'duplicate-shown',
    cause:
      'A text is shown again when its event is delivered again: the app does not remember which events it has handled.',
  },
  {
    symptom: 'event-refused',
    features: ['new-key'],
    id: 'key-failure-kept',
    cause: 'An event whose key could not be fetched at first is refused for good: the app keeps the failure.',
    remedy: 'Keep a key only when it was fetched, and fetch it again otherwise.',
  },
  {
    symptom: 'text-lost',
    features: ['refused-before', 'new-key'],
    id: 'retry-lost',
    cause:
      'An event that the app has refused itself is lost when 8x8 sends it again: the app takes it for handled.',
    remedy: 'Remember an event id only when the event was handled.',
  },
  {
    symptom: 'text-lost',
    features: ['same-text', 'same-text-elsewhere'],
    id: 'equal-texts-merged',
    cause: 'A text is lost when the same text was said before: the app tells events apart by their text.',
    remedy: 'Tell events apart by x-8x8-event-id.',
  },
  {
    symptom: 'text-lost',
    features: ['same-timestamp'],
    id: 'equal-timestamps-merged',
    cause:
      'A text is lost when another event has the same timestamp: the app tells events apart by their time.',
    remedy: 'Tell events apart by x-8x8-event-id.',
  },
  {
    symptom: 'message-doubled',
    features: ['call-500', 'call-lost-answer'],
    id: 'lost-answer-doubled',
    cause: 'What the customer wrote is posted again although 8x8 took it the first time.',
  },
  {
    symptom: 'message-lost',
    features: ['call-500', 'call-slow'],
    id: 'gives-up-on-500',
    cause: 'What the customer wrote is lost when 8x8 answers 5xx once: the app does not try again.',
    remedy: 'Repeat a call that was answered 429 or 5xx, a few times with growing pauses.',
  },
  {
    symptom: 'message-lost',
    features: ['call-429'],
    id: 'gives-up-on-429',
    cause: 'What the customer wrote is lost when 8x8 answers 429 once: the app does not try again.',
    remedy: 'Repeat a call that was answered 429 after the time that Retry-After says.',
  },
  {
    symptom: 'message-lost',
    features: ['call-401'],
    id: 'token-not-renewed',
    cause: 'What the customer wrote is lost when the token has expired: the app does not fetch a new one.',
    remedy: 'Fetch a new token after 401, once, and repeat the call.',
  },
  {
    symptom: 'customer-refused',
    features: ['call-500', 'call-slow'],
    id: 'gives-up-on-500',
    cause: 'The customer is turned away when 8x8 answers 5xx once: the app does not try again.',
    remedy: 'Repeat a call that was answered 429 or 5xx, a few times with growing pauses.',
  },
  {
    symptom: 'customer-refused',
    features: ['call-429'],
    id: 'gives-up-on-429',
    cause: 'The customer is turned away when 8x8 answers 429 once: the app does not try again.',
    remedy: 'Repeat a call that was answered 429 after the time that Retry-After says.',
  },
  {
    symptom: 'customer-refused',
    features: ['call-401'],
    id: 'token-not-renewed',
    cause: 'The customer is turned away when the token has expired: the app does not fetch a new one.',
    remedy: 'Fetch a new token after 401, once, and repeat the call.',
  },
  {
    symptom: 'customer-refused',
    features: ['after-agent-left', 'without-agent', 'after-transfer'],
    id: 'customer-cannot-write',
    cause:
      'The app does not let its customer write while no agent is there: it takes that for the end of the conversation.',
    remedy:
      'Keep the chat open until the conversation ends; what is written then opens it again or waits for an agent.',
  },
  {
    symptom: 'ended-early',
    features: ['after-agent-left'],
    id: 'ends-at-agent-left',
    cause:
      'The app ends the conversation when the agent leaves: it takes that for the end of the conversation.',
    remedy: 'End a conversation only when the customer leaves.',
  },
  {
    symptom: 'message-lost',
    features: ['after-agent-left'],
    id: 'ends-at-agent-left',
    cause:
      'What the customer writes after the agent has left is lost: the app takes that for the end of the conversation.',
    remedy: 'Post it to the same conversation, which opens it again.',
  },
];

/** Says what a symptom with this feature means. */
export function describeCause(
  symptom: SymptomKind,
  feature: string | undefined,
  evidence: Evidence,
): Pick<Finding, 'id' | 'cause' | 'remedy'> {
  const { clause, remedy } = SYMPTOMS[symptom];
  const known = CAUSES.find(
    (cause) =>
      cause.symptom === symptom &&
      (feature === undefined ? cause.features === undefined : cause.features?.includes(feature)),
  );
  if (known !== undefined) return { id: known.id, cause: known.cause, remedy: known.remedy ?? remedy };
  // What is counted over a whole examination has nothing but itself as its feature.
  if (feature === undefined || feature === symptom) return { id: symptom, cause: `${clause}.`, remedy };
  if (isFeature(feature))
    return { id: `${symptom}-${feature}`, cause: `${clause} ${FEATURES[feature]}.`, remedy };
  // A rule that a call breaks, by its code.
  const id = `${symptom}-${feature.toLowerCase().replaceAll('_', '-')}`;
  return { id, cause: `${clause}: ${evidence.expected ?? feature}`, remedy };
}
