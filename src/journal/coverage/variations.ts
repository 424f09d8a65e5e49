import { ADAPTIVE_CARD } from '../../protocol/cards.ts';
import type { Dialect, DialectName } from '../../protocol/dialect.ts';
import type { AttemptEntry } from '../entry.ts';

/** One way in which the body of an event can differ from the plainest one. */
export type Variation = {
  readonly name: string;
  /** Absent: each dialect has it. */
  readonly dialect?: DialectName;
  is(entry: AttemptEntry, body: EventBody, dialect: Dialect): boolean;
};

/** The body of an event, as far as it decides; empty for one that is no JSON. */
export type EventBody = { readonly data?: MessageData } & Readonly<Record<string, unknown>>;

type MessageData = {
  readonly isEcho?: unknown;
  readonly attachments?: readonly unknown[];
  readonly cards?: readonly { readonly contentType?: unknown }[];
};

/** A text from this length on, in UTF-16 units, does not fit into one text message of most channels. */
const LONG_UNITS = 1600;

/** Every variation that is looked for: texts as people and machines write them, and what 8x8 adds without asking. */
export const VARIATIONS: readonly Variation[] = [
  { name: 'empty text', is: ({ move, text }, { data }) => move === 'text' && text === '' && isAlone(data) },
  written('white space only', /^\s+$/u),
  written('several lines', /\S\s*\n\s*\S/u),
  { name: 'long text', is: ({ move, text }) => move === 'text' && text.length >= LONG_UNITS },
  written('non-ASCII', /[\u0080-\uffff]/),
  written('beyond the first plane', /[\u{10000}-\u{10ffff}]/u),
  written('combining marks', /\p{M}/u),
  written('right to left', /\p{Script=Arabic}|\p{Script=Hebrew}/u),
  written('markup', /<[a-z!/]/i),
  written('quotes and backslashes', /["\\]/),
  written('control characters', /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/),
  {
    name: 'unknown event',
    is: ({ eventType, move }, _, { eventTypes }) => move === 'send' && !eventTypes.includes(eventType),
  },
  {
    name: 'unknown field',
    is: ({ eventType, move }, body, dialect) => move === 'send' && hasUnknownField(eventType, body, dialect),
  },
  message('file', ({ attachments = [] }) => attachments.length > 0),
  message('adaptive card', ({ cards = [] }) =>
    cards.some(({ contentType }) => contentType === ADAPTIVE_CARD),
  ),
  message('other card', ({ cards = [] }) => cards.some(({ contentType }) => contentType !== ADAPTIVE_CARD)),
  message('echo', ({ isEcho }) => isEcho === true),
];

/** What an agent writes has something in it. */
function written(name: string, pattern: RegExp): Variation {
  return { name, is: ({ move, text }) => move === 'text' && pattern.test(text) };
}

/** A message of Chat Gateway has something besides its text. */
function message(name: string, is: (data: MessageData) => boolean): Variation {
  return {
    name,
    dialect: 'chat-gateway',
    is: ({ eventType }, { data }) => eventType === 'MESSAGE' && data !== undefined && is(data),
  };
}

function isAlone({ attachments = [], cards = [] }: MessageData = {}): boolean {
  return attachments.length + cards.length === 0;
}

function hasUnknownField(eventType: string, body: EventBody, { documentedKeys }: Dialect): boolean {
  const known = documentedKeys(eventType);
  return known !== undefined && Object.keys(body).some((key) => !known.includes(key));
}
