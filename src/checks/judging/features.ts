/** What can be special about an event, a text or a call, and so be the cause of what goes wrong with it. */
export type FeatureName = keyof typeof FEATURES;

/**
 * Every feature, as the rest of a sentence that says when something goes wrong. Where two explain the same, the first
 * counts: those that a check brings about stand before those that come along.
 */
export const FEATURES = {
  // How the event was delivered
  'again-after-pause': 'when its event is delivered again after a while',
  'again-beside': 'when its event is delivered twice at the same time',
  'again-at-once': 'when its event is delivered again right after it was accepted',
  replayed: 'when its request is repeated byte for byte',
  'again-later': 'when its event is delivered again after a later one',
  'answer-lost': 'when the answer to its event was lost and 8x8 sends it again',
  'hangs-up': 'when the connection breaks before the app has answered, and 8x8 sends the event again',
  'delivered-again': 'when its event is delivered more than once',
  'refused-before': 'when the app has refused the event first and 8x8 sends it again',
  retry: 'when the event comes as a retry',
  late: 'when its event comes after a later one',
  'split-body': 'when the body comes in pieces',
  'slow-body': 'when the body comes slowly',
  charset: 'when the content type names a charset',
  'new-connection': 'when each request has a connection of its own',
  'webhook-query': 'when the address of the webhook has a query',
  'second-key': 'when it is signed with another key of 8x8',
  'key-unavailable': 'when the key could not be fetched at first',
  'after-forgery': 'when a request with a bad signature came before',
  // How it is written
  'body-escaped': 'when the JSON has \\u escapes',
  'body-pretty': 'when the JSON has line breaks and indentation',
  'keys-shuffled': 'when the keys of the JSON come in another order',
  'headers-title-case': 'when header names have capitals',
  'agent-name-plain': 'when the name of the agent has no comma',
  'agent-name-unusual': 'when the name of the agent has unusual characters',
  'sent-late': 'when it is sent some time after it happened',
  'timestamp-zero': 'when its timestamp is 0',
  'timestamp-far': 'when its timestamp is far in the future',
  'conversation-id-shape': 'when the id of the conversation has not 27 characters',
  'agent-id-shape': 'when the id of the agent has another shape than usual',
  'queue-id-shape': 'when the id of the queue is no number',
  'body-long': 'when the body is longer than 4 KiB',
  'other-tenant': 'when it belongs to another tenant',
  'other-customer-id': 'when the customer id differs from the tenant id',
  handshake: 'when it is the handshake WEB_HOOK_VERIFY',
  'unknown-event': 'when the event is of a type that the app does not know',
  'unknown-field': 'when the event has a field that the app does not know',
  'unknown-value': 'when a field has a value that the app does not know',
  'missing-field': 'when an optional field is missing',
  'empty-field': 'when a field is empty',
  'unusual-text': 'when texts and names are unusual',
  'very-long': 'when names and texts are very long',
  // What the text is like
  'text-empty': 'when the text is empty or blank',
  'text-long': 'when the text is long',
  'text-markup': 'when the text has what HTML escapes: < > & "',
  'text-json': 'when the text looks like code or JSON',
  'text-control': 'when the text has control characters or line breaks',
  'text-edges': 'when the text begins or ends with white space',
  'text-emoji': 'when the text has characters beyond the Basic Multilingual Plane, such as emoji',
  'text-non-ascii': 'when the text has characters beyond ASCII',
  'same-text': 'when the same text was said before in the conversation',
  'same-text-elsewhere': 'when the same text is said in another conversation',
  'same-body': 'when an event with the same body was there before',
  burst: 'when several texts come quickly one after the other',
  overlapping: 'when the customer writes again before the app has answered',
  // What the conversation is like
  'in-history': 'when it is brought in the history of the conversation',
  opening: 'when it opens the conversation',
  'without-agent': 'while no agent is in the conversation',
  'second-agent': 'when it is from an agent who joined later',
  'earlier-agent': 'when it is from an agent after whom another one has joined',
  'after-transfer': 'after a transfer',
  'after-requeue': 'after the conversation was queued again',
  'after-agent-left': 'after an agent has left',
  'before-requeue': 'when the conversation is queued again after it',
  'after-silence': 'after a silence',
  'after-goodbye': 'after the customer has left',
  concurrent: 'when several conversations go on at the same time',
  'opened-by-platform': 'when the contact centre opens the conversation',
  // What the platform answered
  'call-lost-answer': 'when 8x8 took the call but its answer was lost',
  'call-fails-long': 'when 8x8 fails several times in a row',
  'call-500': 'when 8x8 answers 500 or 503',
  'call-429': 'when 8x8 answers 429',
  'call-401': 'when 8x8 answers 401 because the token has expired',
  'call-refused': 'when 8x8 refuses the call',
  'call-slow': 'when 8x8 answers slowly',
  // What came along
  'same-timestamp-text': 'when a text before it has the same timestamp',
  'same-timestamp': 'when an event before it has the same timestamp',
  'crc-high': 'when the CRC-32 of the body is 2^31 or more',
  'non-ascii': 'when the body has characters beyond ASCII',
  'has-signature': 'when it has a signature at all',
  'well-formed-signature': 'when its signature is well-formed and names a key of 8x8',
} as const;

/** Features of a trial that only events made by hand have because of it. */
export const RAW_FEATURES: ReadonlySet<string> = new Set<FeatureName>([
  'handshake',
  'unknown-event',
  'unknown-field',
  'unknown-value',
  'missing-field',
  'empty-field',
  'sent-late',
  'timestamp-zero',
  'timestamp-far',
  'unusual-text',
  'very-long',
]);

/** Whether a text names a feature. */
export function isFeature(name: string): name is FeatureName {
  return Object.hasOwn(FEATURES, name);
}
