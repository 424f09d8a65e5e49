import type { Finding } from './finding.ts';
import { SYMPTOMS, type SymptomKind } from './symptoms.ts';

const OF_MESSAGES = [
  'message-lost',
  'message-doubled',
  'message-altered',
  'message-reordered',
  'message-misplaced',
  'message-invented',
  'leave-lost',
] as const;

const OF_TEXTS = [
  'text-lost',
  'text-altered',
  'text-doubled',
  'text-reordered',
  'text-misattributed',
  'line-doubled',
  'line-lost',
] as const;

/** What goes wrong because something else does, where both show in the same conversations. No two cause each other. */
export const EFFECTS: Readonly<Partial<Record<SymptomKind, readonly SymptomKind[]>>> = {
  'app-stopped': (Object.keys(SYMPTOMS) as SymptomKind[]).filter((kind) => kind !== 'app-stopped'),
  'event-unanswered': [
    'event-refused',
    'text-lost',
    'text-reordered',
    'line-lost',
    'call-missing',
    'view-unreadable',
  ],
  'event-refused': ['text-lost', 'line-lost', 'call-missing', 'view-unreadable'],
  'text-lost': ['line-lost', 'call-missing'],
  'text-doubled': ['line-doubled', 'call-doubled'],
  'text-misplaced': OF_TEXTS,
  'message-misplaced': [
    'message-lost',
    'message-reordered',
    'message-doubled',
    'message-invented',
    'view-unreadable',
  ],
  'agent-text-echoed': [
    'message-invented',
    'call-breaks-rule',
    'call-doubled',
    'message-doubled',
    'line-lost',
    'line-doubled',
  ],
  'customer-refused': ['cannot-write', 'view-unreadable', 'call-missing', 'leave-lost'],
  'ended-early': [
    'customer-refused',
    'cannot-write',
    'can-write',
    'call-breaks-rule',
    'call-missing',
    'text-lost',
    ...OF_MESSAGES,
  ],
  'opened-again': [
    'customer-refused',
    'cannot-write',
    'view-unreadable',
    'call-missing',
    'call-doubled',
    ...OF_MESSAGES,
    ...OF_TEXTS,
  ],
  'call-breaks-rule': [
    'message-wrong-author',
    'message-lost',
    'leave-lost',
    'customer-refused',
    'cannot-write',
  ],
  'call-hammers': ['call-too-soon', 'call-repeated'],
  'message-lost': ['leave-lost'],
};

/** What follows from what by their names, however they show: the first from any of the second. */
export const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'event-refused-other-customer-id': ['signature-ignores-customer-id'],
  'duplicate-forgotten': ['duplicate-shown'],
  'duplicate-expired': ['duplicate-shown'],
  'duplicate-race': ['duplicate-shown'],
  'retry-refused': ['signature-ignores-retry', 'duplicate-refused'],
  'key-failure-kept': ['signature-one-key', 'retry-refused', 'signature-assumes-retry-0'],
  'forgery-accepted-malformed-signature': ['signature-not-verified'],
  'call-too-soon': ['call-hammers'],
  'message-wrong-author': ['history-wrong-author'],
  'cannot-write': ['customer-cannot-write', 'ends-at-agent-left'],
  'customer-refused': ['handshake-refused'],
  // What is brought later in the background may fail there for good.
  'gives-up-on-500': ['message-overtaken'],
  'body-style-refused': ['signature-body-rewritten'],
};

/** Findings that have one cause together, and what it is. */
export const COMBINED: readonly (Pick<Finding, 'id' | 'cause' | 'remedy'> & {
  readonly ids: readonly string[];
})[] = [
  {
    ids: ['signature-ignores-retry', 'retry-refused'],
    id: 'signature-assumes-retry-0',
    cause:
      'The app verifies the signature as if x-8x8-retry were 0: it refuses every retry, and accepts another value.',
    remedy: 'Take the value of x-8x8-retry from the request into the payload that is verified.',
  },
];
