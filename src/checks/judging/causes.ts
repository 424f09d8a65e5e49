import { FEATURES, isFeature } from './features.ts';
import type { Finding } from './finding.ts';
import type { Evidence } from './subject.ts';
import { SYMPTOMS, type SymptomKind } from './symptoms.ts';

/** What a pattern of symptoms means, where more can be said than when it goes wrong. */
export type Cause = {
  readonly symptom: SymptomKind;
  /** Any of these; absent: none; `any`: whatever it is, or none. */
  readonly features?: readonly string[] | 'any';
  /** What the app must have answered, where only that tells two causes apart. */
  readonly answered?: RegExp;
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

const NON_ASCII = 'A text with characters beyond ASCII is shown changed or cut.';

/** What has one cause, whatever comes along with it, and the name of that where it is not the symptom's. */
const ONE_CAUSE: readonly (readonly [SymptomKind, string?])[] = [
  ['app-stopped'],
  ['text-misattributed'],
  ['text-misplaced'],
  ['message-misplaced'],
  ['agent-text-echoed'],
  ['message-invented'],
  ['opened-again', 'opens-anew'],
  ['leave-lost'],
  ['can-write', 'customer-can-write-after-end'],
  ['history-reordered'],
  ['call-hammers'],
  ['call-too-soon'],
  ['call-repeated'],
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
    features: ['body-pretty'],
    answered: /^(?:400|415|422|5)/,
    id: 'body-style-refused',
    cause: 'Events are refused whose JSON has line breaks and indentation: the app does not parse JSON.',
    remedy: 'Parse the body with a JSON parser.',
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
    features: ['again-at-once', 'again-beside', 'again-later', 'replayed', 'delivered-again'],
    id: 'duplicate-refused',
    cause:
      'An event that the app has accepted is refused when it comes again, and so 8x8 goes on sending it.',
    remedy: 'Answer an event that is known already with 2xx.',
  },
  {
    symptom: 'event-refused',
    features: ['retry', 'refused-before', 'answer-lost', 'hangs-up', 'again-after-pause'],
    id: 'retry-refused',
    cause:
      'An event is refused when it comes again: the app assumes that x-8x8-retry is 0, takes it for stale, or the repetition for an error.',
    remedy: 'Take x-8x8-retry from the request, and answer an event that is known already with 2xx.',
  },
  ...(['event-refused', 'event-unanswered', 'text-lost', 'text-altered'] as const).map(
    (symptom): Cause => ({
      symptom,
      features: ['split-body', 'slow-body'],
      id: 'body-in-pieces-broken',
      cause:
        'An event goes wrong whose body comes in pieces or slowly: the app does not wait for all of it, or decodes each piece.',
      remedy: 'Collect the bytes of the body until its end, and decode them together.',
    }),
  ),
  {
    symptom: 'event-refused',
    features: ['charset'],
    id: 'content-type-refused',
    cause: 'Events are refused whose content type names a charset.',
    remedy: 'Compare the media type alone, without its parameters, or not at all.',
  },
  {
    symptom: 'event-refused',
    features: ['webhook-query'],
    id: 'query-refused',
    cause: 'Events are refused when the address of the webhook has a query.',
    remedy: 'Route by the path of the address alone.',
  },
  {
    symptom: 'event-refused',
    features: ['new-connection'],
    id: 'connection-reuse-needed',
    cause: 'Events are refused that each come on a connection of their own.',
    remedy: 'Expect that 8x8 opens a connection for each request.',
  },
  {
    symptom: 'event-refused',
    features: ['headers-title-case'],
    id: 'header-case-needed',
    cause: 'Events are refused whose header names have capitals.',
    remedy: 'Look headers up whatever their case, as HTTP says.',
  },
  {
    symptom: 'event-refused',
    features: ['agent-name-plain', 'agent-name-unusual'],
    id: 'agent-name-form-needed',
    cause: 'Events are refused whose agent has a name of another form than “first,last”.',
    remedy: 'Take agentName as a text, and split it only where it has a comma.',
  },
  {
    symptom: 'event-refused',
    features: ['unknown-value'],
    id: 'unknown-value-refused',
    cause: 'Events are refused in which a field has a value that the app does not know.',
    remedy: 'Treat a value that the app does not know as one that it has no use for.',
  },
  {
    symptom: 'event-refused',
    features: ['text-empty'],
    id: 'empty-text-refused',
    cause: 'Events are refused whose text is empty: the app takes that for missing.',
    remedy: 'Tell an empty text from a missing one.',
  },
  {
    symptom: 'event-refused',
    features: ['text-long'],
    id: 'long-text-refused',
    cause: 'Events are refused whose text is long.',
    remedy: 'Allow bodies of at least 1 MiB.',
  },
  ...(['event-refused', 'text-lost', 'text-altered', 'text-misattributed'] as const).map(
    (symptom): Cause => ({
      symptom,
      features: ['keys-shuffled'],
      answered: symptom === 'event-refused' ? /^(?:400|422|5)/ : /^/,
      id: 'key-order-needed',
      cause:
        'The app reads the fields of an event by their places, and goes wrong when the keys come in another order.',
      remedy: 'Parse the body with a JSON parser, and read fields by their names.',
    }),
  ),
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
    features: ['unknown-value'],
    id: 'unknown-value-refused',
    cause: 'Events are refused in which a field has a value that the app does not know.',
    remedy: 'Ignore values that the app does not know: 8x8 may add some.',
  },
  {
    symptom: 'event-refused',
    features: ['empty-field'],
    id: 'empty-field-refused',
    cause: 'Events are refused in which a field is empty: the app takes it for missing.',
    remedy: 'Tell an empty text from a missing one.',
  },
  {
    symptom: 'event-refused',
    features: ['timestamp-zero'],
    id: 'zero-refused',
    cause: 'Events are refused whose timestamp is 0: the app takes it for missing.',
    remedy: 'Tell 0 from a missing number.',
  },
  {
    symptom: 'event-refused',
    features: ['sent-late'],
    id: 'age-by-timestamp',
    cause:
      'Events are refused that happened a while before they are sent, such as retries: the app measures the age of a request by its timestamp.',
    remedy: 'Measure it by x-8x8-transmission-time, which each attempt has anew.',
  },
  {
    symptom: 'event-refused',
    features: ['conversation-id-shape', 'agent-id-shape', 'queue-id-shape'],
    id: 'id-shape-refused',
    cause: 'Events are refused whose ids have another shape than those that the app has seen.',
    remedy: 'Take ids as texts of any length and shape.',
  },
  {
    symptom: 'event-refused',
    features: ['body-long', 'text-long'],
    id: 'long-text-refused',
    cause: 'Events are refused whose text is long.',
    remedy: 'Accept bodies of some hundred KiB.',
  },
  {
    symptom: 'event-refused',
    features: ['webhook-query'],
    id: 'query-refused',
    cause: 'Events are refused when the address of the webhook has a query.',
    remedy: 'Compare the path of a request only, without its query.',
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
    features: ['again-after-pause'],
    id: 'duplicate-expired',
    cause:
      'A text is shown again when its event comes again after a while: the app forgets event ids too soon.',
    remedy: 'Remember event ids longer than 8x8 repeats an event, for a day.',
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
    features: ['refused-before', 'new-key', 'hangs-up'],
    id: 'retry-lost',
    cause:
      'An event whose first attempt failed is lost when 8x8 sends it again: the app takes it for handled.',
    remedy: 'Remember an event id only when the event was handled.',
  },
  {
    symptom: 'text-lost',
    features: ['call-500'],
    id: 'failure-hidden',
    cause:
      'An event is accepted and lost when 8x8 fails at a call that the app makes for it: the app hides its own failure.',
    remedy: 'Answer 503 when the event could not be handled, so that 8x8 sends it again.',
  },
  {
    symptom: 'text-lost',
    features: ['late'],
    id: 'late-event-lost',
    cause: 'A text is lost whose event comes after a later one.',
    remedy: 'Tell events apart by x-8x8-event-id, and sort them by their timestamps.',
  },
  {
    symptom: 'text-lost',
    features: ['same-body'],
    id: 'equal-bodies-merged',
    cause:
      'A text is lost when an event with the same body was there before: the app tells events apart by it.',
    remedy: 'Tell events apart by x-8x8-event-id.',
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
    features: ['same-timestamp-text', 'same-timestamp'],
    id: 'equal-timestamps-merged',
    cause:
      'A text is lost when another event has the same timestamp: the app tells events apart by their time.',
    remedy: 'Tell events apart by x-8x8-event-id.',
  },
  {
    symptom: 'message-doubled',
    features: ['call-lost-answer', 'call-slow'],
    id: 'lost-answer-doubled',
    cause: 'What the customer wrote is posted again although 8x8 took it the first time.',
  },
  {
    symptom: 'message-doubled',
    features: ['opening', 'in-history'],
    id: 'opening-doubled',
    cause: 'What the customer says first reaches the contact centre twice.',
    remedy: 'Bring it in the history of the conversation or as a message, not both.',
  },
  {
    symptom: 'message-lost',
    features: ['call-fails-long'],
    id: 'failed-message-hidden',
    cause: 'A message is lost when 8x8 fails for long, and the customer sees it as if it had come through.',
    remedy: 'Keep the message and bring it later, or tell the customer that it was not sent.',
  },
  {
    symptom: 'message-lost',
    features: ['opening'],
    id: 'opening-lost',
    cause: 'What the customer says first does not reach the contact centre.',
    remedy: 'Bring it in the history of the conversation, or as its first message.',
  },
  {
    symptom: 'message-wrong-author',
    features: ['in-history'],
    id: 'history-wrong-author',
    cause: 'The history of a conversation says that somebody else wrote what the customer wrote.',
    remedy: 'Say of each message of the history who wrote it.',
  },
  {
    symptom: 'message-reordered',
    features: ['overlapping', 'burst', 'call-500', 'call-429', 'call-slow', 'call-fails-long'],
    id: 'message-overtaken',
    cause: 'A message overtakes the one before it: the app does not wait until that has come through.',
  },
  {
    symptom: 'message-lost',
    features: ['call-500'],
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
    features: ['call-500'],
    id: 'gives-up-on-500',
    cause: 'The customer is turned away when 8x8 answers 5xx once: the app does not try again.',
    remedy: 'Repeat a call that was answered 429 or 5xx, a few times with growing pauses.',
  },
  ...(['message-lost', 'customer-refused'] as const).map(
    (symptom): Cause => ({
      symptom,
      features: ['call-slow'],
      id: 'gives-up-on-slow',
      cause: 'What the customer does fails when 8x8 answers slowly: the app waits too little for an answer.',
      remedy: 'Wait for an answer for several seconds.',
    }),
  ),
  {
    symptom: 'leave-lost',
    features: ['call-500'],
    id: 'gives-up-on-500',
    cause: 'The contact centre does not hear that the customer has left when 8x8 answers 5xx once.',
    remedy: 'Repeat a call that was answered 429 or 5xx, a few times with growing pauses.',
  },
  {
    symptom: 'call-breaks-rule',
    features: ['CALL_WEBHOOK_NOT_VERIFIED'],
    id: 'handshake-refused',
    cause: 'The handshake WEB_HOOK_VERIFY is refused, so that 8x8 does not add the webhook.',
    remedy: 'Answer WEB_HOOK_VERIFY with 2xx; it has neither a conversation nor a timestamp.',
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
  ...(
    [
      [
        'text-altered',
        'text-markup',
        'markup-altered',
        'A text is shown changed when it has what HTML escapes.',
      ],
      ['text-altered', 'text-long', 'long-text-cut', 'A long text is shown cut or changed.'],
      ['text-altered', 'text-emoji', 'non-ascii-altered', NON_ASCII],
      ['text-altered', 'text-non-ascii', 'non-ascii-altered', NON_ASCII],
    ] as const
  ).map(([symptom, feature, id, cause]): Cause => ({ symptom, features: [feature], id, cause })),
  ...ONE_CAUSE.map(
    ([symptom, id = symptom]): Cause => ({
      symptom,
      features: 'any',
      id,
      cause: `${SYMPTOMS[symptom].clause}.`,
    }),
  ),
];

function isMeant({ features }: Cause, feature: string | undefined): boolean {
  if (features === 'any') return true;
  return feature === undefined ? features === undefined : features?.includes(feature) === true;
}

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
      isMeant(cause, feature) &&
      (cause.answered === undefined || cause.answered.test(evidence.answered ?? '')),
  );
  if (known !== undefined) return { id: known.id, cause: known.cause, remedy: known.remedy ?? remedy };
  // What is counted over a whole examination has nothing but itself as its feature.
  if (feature === undefined || feature === symptom) return { id: symptom, cause: `${clause}.`, remedy };
  if (isFeature(feature))
    return { id: `${symptom}-${feature}`, cause: `${clause} ${FEATURES[feature]}.`, remedy };
  // A rule that a call breaks, by its code.
  const id = `${symptom}-${feature
    .replace(/^CALL_/, '')
    .toLowerCase()
    .replaceAll('_', '-')}`;
  return { id, cause: `${clause}: ${evidence.expected ?? feature}`, remedy };
}
