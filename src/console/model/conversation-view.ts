import type { ConversationStateName } from '../../conversation/conversation-state-name.ts';
import type { ConversationEntry } from '../../journal/entry.ts';
import type { ChatLine } from './chat-line.ts';
import type { WireRow } from './wire-row.ts';

/** What a page shows of one conversation. It grows with the entries that are added; `version` says when it changed. */
export type ConversationView = {
  /** Its name in addresses: its id, or `scenario#1` for one that was never opened. */
  readonly key: string;
  version: number;
  id: string;
  scenario: string;
  /** Its number in its scenario; 0 when no scenario plays it. */
  number: number;
  /** Empty while it is not known. */
  customer: string;
  state: ConversationStateName;
  /** Those who are in it now. */
  readonly agents: string[];
  queue: string;
  /** The beginning of what was said last. */
  lastText: string;
  firstMs: number | undefined;
  lastMs: number | undefined;
  readonly counts: ConversationCounts;
  /** The names of what was done to it on purpose. */
  readonly faults: Set<string>;
  /** How a scenario's conversation ended; absent while it goes on. */
  ending: ConversationEntry['ending'] | undefined;
  readonly lines: ChatLine[];
  readonly rows: WireRow[];
  readonly index: ConversationIndex;
};

/** What finds rows and lines, so that a conversation of ten thousand events grows as fast as a short one. */
type ConversationIndex = {
  /** How many rows there are of each name. */
  readonly attempts: Map<string, number>;
  readonly rows: Map<string, WireRow>;
  readonly lines: Map<string, ChatLine>;
  /** The calls that came while a request to the app was not answered, by its number. */
  readonly during: Map<number, WireRow[]>;
  /** What the customer wrote in the app and the app has not brought to the contact centre. */
  readonly written: ChatLine[];
  /** What the app posted and no event has shown; the newest. */
  readonly posted: ChatLine[];
  /** What the app brought before it answered the customer who wrote it; the newest. */
  readonly brought: ChatLine[];
};

/** How much there is of what. */
export type ConversationCounts = {
  events: number;
  retries: number;
  calls: number;
  /** What went wrong: events that were not delivered, expectations that failed, calls that were refused for a rule. */
  failures: number;
  /** What is worth a word. */
  warnings: number;
};

/** Begins the view of a conversation that nothing is known of. */
export function createConversationView(key: string): ConversationView {
  return {
    key,
    version: 0,
    id: '',
    scenario: '',
    number: 0,
    customer: '',
    state: 'new',
    agents: [],
    queue: '',
    lastText: '',
    firstMs: undefined,
    lastMs: undefined,
    counts: { events: 0, retries: 0, calls: 0, failures: 0, warnings: 0 },
    faults: new Set(),
    ending: undefined,
    lines: [],
    rows: [],
    index: {
      attempts: new Map(),
      rows: new Map(),
      lines: new Map(),
      during: new Map(),
      written: [],
      posted: [],
      brought: [],
    },
  };
}
