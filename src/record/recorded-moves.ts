import { isJsonObject } from '../base/json-object.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import { ADAPTIVE_CARD, CARD_TYPES } from '../protocol/cards.ts';
import { isRefused } from '../protocol/faults.ts';
import type { Step } from '../scenario/schema.ts';
import { literal, mapTexts, parseJson } from './literal.ts';
import { fieldsOf, type RecordedNames } from './recorded-names.ts';

/** The events of one move, the first first, and those that follow from it. */
export type RecordedMove = {
  readonly events: readonly AttemptEntry[];
  /** What the step says, without its options. */
  readonly step: StepBody;
};

/** A step without its options. */
export type StepBody = { readonly [key: string]: unknown };

/** A file that was sent in a conversation, by the id that its event has. */
export type RecordedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** What moves are read with. */
export type MoveReading = {
  readonly names: RecordedNames;
  readonly conversationId: string;
  /** The files of messages, whose events have their address alone. */
  readonly files: ReadonlyMap<string, RecordedFile>;
};

/** Whether an event belongs to a move of the contact centre's side, and not to a call of the app or the passing of time. */
export function isOwnMove({ stepIndex, byDriver }: AttemptEntry): boolean {
  return stepIndex !== undefined || byDriver === true;
}

/**
 * Reads the move that begins with an event. `rest` are the events from there on, in the order of the conversation;
 * undefined for one that no step leads to by itself.
 */
export function readMove(rest: readonly AttemptEntry[], reading: MoveReading): RecordedMove | undefined {
  const [first] = rest;
  if (first === undefined) return undefined;
  const events = eventsOfMove(first, rest);
  const step = stepOf(first, events, reading);
  return step && { events, step };
}

/** The kinds of events by which a move begins and that are only a part of another's. */
const BEFORE_QUEUE: ReadonlySet<string> = new Set(['create', 'customer-join']);

function eventsOfMove(first: AttemptEntry, rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  if (isRefused(first.fault)) return takeOne(rest);
  if (BEFORE_QUEUE.has(first.move) || first.move === 'queue') return takeQueue(rest);
  if (first.move === 'transfer') return takeTransfer(rest);
  if (first.move === 'customer-message') return takeReopening(rest);
  if (first.move !== 'leave') return takeOne(rest);
  return isTransfer(rest) ? takeTransfer(rest) : takeLeave(rest);
}

/** Several events of one elementary move have one kind, and each has another type. */
function takeOne(rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  const [first, second] = rest;
  if (first === undefined) return [];
  return second !== undefined && continues(first, second) ? [first, second] : [first];
}

/** Whether the second event is of the same elementary move: 8x8 sends two of different types for one. */
function continues(first: AttemptEntry, second: AttemptEntry): boolean {
  return (
    first.move === second.move &&
    first.move !== 'send' &&
    first.stepIndex === second.stepIndex &&
    first.timestampMs === second.timestampMs &&
    first.eventType !== second.eventType
  );
}

function takeQueue(rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  const start = rest.findIndex(({ move }) => !BEFORE_QUEUE.has(move));
  return [...rest.slice(0, start), ...takeOne(rest.slice(start))];
}

/** All leave before it or after it, by the setting; then it is queued. */
function takeTransfer(rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  const end = rest.findIndex(({ move }) => move !== 'transfer' && move !== 'leave');
  const before = end === -1 ? rest : rest.slice(0, end);
  return [...before, ...(rest[end]?.move === 'queue' ? takeOne(rest.slice(end)) : [])];
}

function isTransfer(rest: readonly AttemptEntry[]): boolean {
  const [first] = rest;
  const other = rest.find(({ move }) => move !== 'leave');
  return (
    other?.move === 'transfer' &&
    other.timestampMs === first?.timestampMs &&
    other.stepIndex === first.stepIndex
  );
}

/** What the customer sends to a conversation that everybody has left queues it again. */
function takeReopening(rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  const events = takeOne(rest);
  const [first] = events;
  const next = rest[events.length];
  const isCaused = next?.move === 'queue' && next.timestampMs === first?.timestampMs;
  return isCaused && first?.stateBefore === 'idle'
    ? [...events, ...takeOne(rest.slice(events.length))]
    : events;
}

/** One who leaves a conversation that a webhook waits for hands it over. */
function takeLeave(rest: readonly AttemptEntry[]): readonly AttemptEntry[] {
  const events = takeOne(rest);
  const next = rest[events.length];
  return next?.move === 'script' && isOwnMove(next) ? [...events, next] : events;
}

function stepOf(
  first: AttemptEntry,
  events: readonly AttemptEntry[],
  { names, conversationId, files }: MoveReading,
): StepBody | undefined {
  const kinds = events.map(({ move }) => move);
  if (kinds.includes('transfer')) {
    const queued = events.find(isQueued);
    return queued && { transfer: names.queue(queued) };
  }
  switch (first.move) {
    case 'create':
    case 'customer-join':
    case 'queue': {
      const queued = events.find(isQueued);
      return queued && { queue: names.queue(queued) };
    }
    case 'join':
      return { join: names.agent(first) };
    case 'leave':
      return { leave: names.agent(first) };
    case 'text':
      return { ...messageOf(first, files), by: names.agent(first) };
    case 'typing':
      return { typing: isTyping(first), by: names.agent(first) };
    case 'read':
      return { read: true, by: names.agent(first) };
    case 'customer-typing':
      return { 'customer-typing': isTyping(first) };
    case 'card-action':
    case 'quick-reply':
      return { 'customer-submits': submittedIn(first) };
    case 'customer-message':
      return attachedByCustomer(first, files);
    case 'send':
      return { send: payloadOf(first, conversationId) };
    default:
      return undefined;
  }
}

function isQueued({ move, eventType }: AttemptEntry): boolean {
  return move === 'queue' && eventType === 'QUEUED';
}

function isTyping(event: AttemptEntry): boolean {
  const { value } = fieldsOf(event);
  return isJsonObject(value) && Array.isArray(value.users) && value.users.length > 0;
}

function submittedIn(event: AttemptEntry): unknown {
  const { value } = fieldsOf(event);
  return isJsonObject(value) ? mapTexts(value.data, literal) : {};
}

/** A text, or a message with a file, a card or quick replies besides. */
function messageOf(event: AttemptEntry, files: MoveReading['files']): StepBody {
  const text = literal(event.text);
  const { attachments, cards } = fieldsOf(event);
  const besides = event.text === '' ? {} : { text };
  if (Array.isArray(attachments) && attachments.length > 0)
    return { attach: fileOf(attachments[0], files), ...besides };
  if (Array.isArray(cards) && cards.length > 0) return { ...cardOf(cards[0]), ...besides };
  return { text };
}

function attachedByCustomer(event: AttemptEntry, files: MoveReading['files']): StepBody | undefined {
  const { attachments } = fieldsOf(event);
  if (!Array.isArray(attachments) || attachments.length === 0) return undefined;
  return {
    'customer-attaches': fileOf(attachments[0], files),
    ...(event.text !== '' && { text: literal(event.text) }),
  };
}

function fileOf(attached: unknown, files: MoveReading['files']): unknown {
  const { id, fileName } = isJsonObject(attached) ? attached : {};
  const name = typeof fileName === 'string' ? fileName : 'file.txt';
  const file = files.get(String(id));
  if (file === undefined) return { name, text: 'What was in the file is not in the journal.' };
  const text = Buffer.from(file.bytes).toString();
  const isText = Buffer.from(text).equals(file.bytes);
  return {
    name,
    ...(isText ? { text: literal(text) } : { base64: Buffer.from(file.bytes).toString('base64') }),
  };
}

function cardOf(card: unknown): StepBody {
  const { contentType, content } = isJsonObject(card) ? card : {};
  if (contentType === CARD_TYPES[1] && isJsonObject(content) && Array.isArray(content.options))
    return { 'quick-replies': content.options.map(replyOf) };
  return {
    card: mapTexts(content, literal),
    ...(contentType !== ADAPTIVE_CARD && { contentType }),
  };
}

function replyOf(option: unknown): unknown {
  const { title, data } = isJsonObject(option) ? option : {};
  const payload = isJsonObject(data) ? data.postback : title;
  if (payload === title) return literal(String(title));
  return { title: literal(String(title)), payload: literal(String(payload)) };
}

/** An object has the conversation and the time of its own; a text that is no event is sent as it is. */
function payloadOf({ request, timestampMs }: AttemptEntry, conversationId: string): unknown {
  const event = parseJson(request);
  if (!isJsonObject(event) || JSON.stringify(event) !== request) return request;
  const rewritten = mapTexts(event, (text) =>
    conversationId === ''
      ? literal(text)
      : literal(text).replaceAll(conversationId, () => '${conversation.id}'),
  ) as Record<string, unknown>;
  return rewritten.timestamp === timestampMs ? { ...rewritten, timestamp: '${now}' } : rewritten;
}

/** A step with its options. */
export function withOptions(step: StepBody, options: StepBody): Step {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...step, ...Object.fromEntries(given) } as unknown as Step;
}
