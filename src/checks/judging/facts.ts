import { groupBy } from '../../base/group-by.ts';
import { isJsonObject } from '../../base/json-object.ts';
import type {
  AttemptEntry,
  CallEntry,
  ConversationEntry,
  JournalEntry,
  RequestEntry,
  ViewEntry,
} from '../../journal/entry.ts';
import { mayBeRefused } from '../../protocol/faults.ts';

/** An event with all its attempts, in their order. */
export type EventFacts = {
  readonly attempts: readonly AttemptEntry[];
  readonly first: AttemptEntry;
  /** The last attempt of its delivery; what repeats it afterwards does not count. */
  readonly last: AttemptEntry;
  readonly accepted: boolean;
};

/** A text that the app has brought to the contact centre. */
export type BroughtText = {
  readonly text: string;
  readonly author: string;
  /** The call that brought it. */
  readonly call: CallEntry;
  readonly inHistory: boolean;
};

/** All that happened in one conversation. */
export type ConversationFacts = {
  readonly scenario: string;
  readonly conversation: number;
  readonly conversationId: string;
  readonly events: readonly EventFacts[];
  /** The calls about it, refused ones too. */
  readonly calls: readonly CallEntry[];
  readonly brought: readonly BroughtText[];
  /** What its customer did in the app, in that order: an answer may come after that to a later request. */
  readonly requests: readonly RequestEntry[];
  /** What its customer saw last. */
  readonly view: ViewEntry | undefined;
  readonly ending: ConversationEntry | undefined;
};

/** Collects what happened in each conversation of a trial; those of no scenario have the number 0. */
export function collectFacts(entries: readonly JournalEntry[]): readonly ConversationFacts[] {
  const byId = new Map<string, JournalEntry[]>();
  const ids = new Map<string, string>();
  for (const entry of entries) {
    const id = conversationIdOf(entry);
    if (id !== '' && 'scenario' in entry && 'conversation' in entry)
      ids.set(`${entry.scenario} ${entry.conversation}`, id);
  }
  const openings = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'request' && entry.does === 'opens' ? [[entry.requestIndex, placeNameOf(entry)]] : [],
    ),
  );
  for (const entry of entries) {
    const own = conversationIdOf(entry);
    const place = isFailedOpening(entry) ? (openings.get(entry.during ?? -1) ?? '') : placeNameOf(entry);
    const id = own === '' ? (ids.get(place) ?? place) : own;
    if (id === '') continue;
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [entry]);
    else known.push(entry);
  }
  return [...byId].map(([id, own]) => factsOf(id, own));
}

function placeNameOf(entry: JournalEntry): string {
  return 'conversation' in entry && entry.conversation !== undefined
    ? `${entry.scenario} ${entry.conversation}`
    : '';
}

/** Such a call is about no conversation; it belongs to that which the customer wanted to open. */
function isFailedOpening(entry: JournalEntry): entry is CallEntry {
  return entry.kind === 'call' && entry.operation === 'conversation' && entry.conversationId === undefined;
}

function conversationIdOf(entry: JournalEntry): string {
  return 'conversationId' in entry ? (entry.conversationId ?? '') : '';
}

function factsOf(conversationId: string, entries: readonly JournalEntry[]): ConversationFacts {
  const calls = entries.filter((entry) => entry.kind === 'call');
  return {
    ...placeOf(entries),
    conversationId,
    events: groupAttempts(entries.filter((entry) => entry.kind === 'attempt')),
    calls,
    brought: calls.flatMap(textsBrought),
    requests: entries
      .filter((entry) => entry.kind === 'request')
      .toSorted((a, b) => a.requestIndex - b.requestIndex),
    view: entries.findLast((entry) => entry.kind === 'view'),
    ending: entries.find((entry) => entry.kind === 'conversation'),
  };
}

/** Where the conversation is played; what the app did before a scenario took it belongs to none. */
function placeOf(entries: readonly JournalEntry[]): Pick<ConversationFacts, 'scenario' | 'conversation'> {
  for (const entry of entries) {
    if (!('conversation' in entry)) continue;
    const { scenario = '', conversation = 0 } = entry;
    if (scenario !== '' && conversation > 0) return { scenario, conversation };
  }
  return { scenario: '', conversation: 0 };
}

function groupAttempts(attempts: readonly AttemptEntry[]): readonly EventFacts[] {
  const groups = groupBy(attempts, ({ eventIndex }) => eventIndex);
  // In the order in which it happened: one may come late.
  const ordered = [...groups].toSorted(([a], [b]) => a - b);
  return ordered.map(([, own]) => {
    const first = own[0] as AttemptEntry;
    return {
      attempts: own,
      first,
      last: own.findLast(({ repeat }) => repeat !== true) ?? first,
      accepted: own.some((attempt) => attempt.outcome === 'accepted' || mayBeRefused(attempt)),
    };
  });
}

/** The texts that a call has brought, in both dialects; none where it was refused. */
export function textsBrought(call: CallEntry): readonly BroughtText[] {
  const { operation, body, status, fault } = call;
  const isTaken = status < 400 || fault?.applied === true;
  if (!isTaken || !isJsonObject(body)) return [];
  if (operation === 'message') return readText(body, call, false);
  if (operation !== 'conversation' || !isJsonObject(body.history)) return [];
  const { messages } = body.history;
  return Array.isArray(messages) ? messages.flatMap((message) => readText(message, call, true)) : [];
}

function readText(message: unknown, call: CallEntry, inHistory: boolean): readonly BroughtText[] {
  if (!isJsonObject(message) || typeof message.text !== 'string') return [];
  const author = message.authorType ?? message.type ?? 'user';
  return [{ text: message.text, author: String(author), call, inHistory }];
}
