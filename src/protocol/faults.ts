/** What a fault is about: who signed the event, how often it comes, how its bytes travel, when it comes. */
export type FaultGroup = 'signature' | 'repeat' | 'wire' | 'order';

/**
 * Where a fault comes from: 8x8 publishes it for this API, or for another of its products; HTTP allows it; or we chose it.
 */
export type FaultOrigin = 'published' | 'published-elsewhere' | 'http' | 'ours';

/** Something that is done to the delivery of an event on purpose. */
export type FaultDefinition = {
  readonly group: FaultGroup;
  readonly origin: FaultOrigin;
  /** Whether the same conversation looks the same with it, when the app is correct. */
  readonly harmless: boolean;
  /** Whether the app must refuse the event with 4xx, since it is not 8x8's. It is sent once, and nothing happened. */
  readonly refused: boolean;
  readonly about: string;
};

/** Everything that can be done to the delivery of an event, by its name in scenarios. */
export const FAULTS = {
  unsigned: refused('published', 'The header x-8x8-signature is missing.'),
  'malformed-signature': refused(
    'published',
    'The signature is cut: its protected header is no JSON any more.',
  ),
  'forged-signature': refused(
    'published',
    'The signature belongs to another body, as if somebody else had sent the event.',
  ),
  'other-key': refused(
    'published',
    'Another key has signed, under the kid of the one that the platform has.',
  ),
  'unknown-key': refused('published', 'The signature names a kid that the platform has no key for.'),
  'altered-customer-id': refused('published', 'The header x-8x8-customer-id is another one than was signed.'),
  'altered-event-id': refused('published', 'The header x-8x8-event-id is another one than was signed.'),
  'altered-retry': refused('published', 'The header x-8x8-retry is 1 more than was signed.'),
  'altered-tenant-id': refused('published', 'The header x-8x8-tenant-id is another one than was signed.'),
  'altered-transmission-time': refused(
    'published',
    'The header x-8x8-transmission-time is 1 ms later than was signed.',
  ),
  'alg-none': refused('ours', 'The protected header says alg none, and there is no signature behind it.'),
  'alg-hs256': refused(
    'ours',
    'The protected header says alg HS256, and the signature is an HMAC whose secret is the public key as PEM.',
  ),
  'attached-payload': refused(
    'ours',
    'The JWS brings a payload of its own, which is signed rightly, but belongs to another body.',
  ),
  'second-key': harmless(
    'signature',
    'published',
    'Another key of the platform has signed, which its endpoint has under the kid that the signature names.',
  ),
  'new-key': harmless(
    'signature',
    'published',
    'A key of the platform has signed under a kid that no event had before, and that its endpoint has.',
  ),
  'again-at-once': harmless(
    'repeat',
    'published-elsewhere',
    'When the app has accepted the event, it comes again: the same id and body, signed anew.',
  ),
  'again-beside': harmless(
    'repeat',
    'published-elsewhere',
    'The event comes twice at the same moment, on two connections.',
  ),
  'again-later': harmless(
    'repeat',
    'published-elsewhere',
    'The event comes again after the next one of its conversation, or at the end of the scenario.',
  ),
  'answer-lost': harmless(
    'repeat',
    'http',
    'The first 2xx of the app is taken as lost: the event comes again as retry 1.',
  ),
  'hangs-up': harmless(
    'repeat',
    'http',
    'The platform sends the event once, does not wait for the answer and closes the connection; then comes retry 1.',
  ),
  replayed: harmless(
    'repeat',
    'ours',
    'When the app has accepted the event, the same request comes again, byte for byte. It may be refused with 4xx.',
  ),
  'split-body': harmless(
    'wire',
    'http',
    'The body comes in two parts with a pause between them, cut inside a character where one has several bytes.',
  ),
  'slow-body': harmless('wire', 'http', 'The body comes in many small parts, with a pause after each.'),
  charset: harmless('wire', 'http', 'The content type is application/json; charset=utf-8.'),
  'new-connection': harmless(
    'wire',
    'http',
    'The event comes on a connection of its own, which is closed after it: connection: close.',
  ),
  'webhook-query': harmless(
    'wire',
    'http',
    'The address of the webhook has a query: ?from=8x8, or one parameter more than it was registered with.',
  ),
  late: {
    group: 'order',
    origin: 'published-elsewhere',
    harmless: false,
    refused: false,
    about:
      'The event comes only after the next one of its conversation, or at the end of the scenario. Of two in a row the second keeps its place.',
  },
} as const satisfies Readonly<Record<string, FaultDefinition>>;

/** What stands between the id of a key and the rest of an alias: as many ids as are needed for one key. Of characters that ids of keys have. */
export const KEY_ALIAS_MARK = '__';

/** The name of a fault. */
export type FaultName = keyof typeof FAULTS;

/** The names of all faults, in the order of the table. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** Whether an app must refuse what has the fault, so that nobody says what it brings. */
export function isRefused(fault: FaultName | undefined): boolean {
  return fault !== undefined && FAULTS[fault].refused;
}

function refused(origin: FaultOrigin, about: string) {
  return { group: 'signature', origin, harmless: false, refused: true, about } as const;
}

function harmless<G extends FaultGroup>(group: G, origin: FaultOrigin, about: string) {
  return { group, origin, harmless: true, refused: false, about } as const;
}

/** What is known of an attempt whose event the app may have already. */
export type RepeatedAttempt = {
  readonly fault?: FaultName | undefined;
  /** Whether the event came once more beside its delivery or after it. */
  readonly repeat?: boolean | undefined;
  readonly retry: number;
  readonly status: number;
};

/**
 * Whether an app may refuse an attempt, since it has the event already: with 409, and what was only copied off the wire
 * with any 4xx.
 */
export function mayBeRefused({ fault, repeat = false, retry, status }: RepeatedAttempt): boolean {
  if (fault === 'replayed') return repeat && status >= 400 && status < 500;
  if (status !== 409) return false;
  // Of two that come at the same time either may be the first.
  const hasCome = repeat || fault === 'again-beside';
  return hasCome || (retry > 0 && (fault === 'answer-lost' || fault === 'hangs-up'));
}
