import type {
  AttemptEntry,
  CallEntry,
  ConversationEntry,
  ExpectationEntry,
  RequestEntry,
  ViewEntry,
} from '../../journal/entry.ts';
import { describeEnding } from '../../report/describe-ending.ts';
import {
  buildLine,
  type ChatLine,
  readCallLine,
  readCustomer,
  readEventLine,
  readRequestLine,
  stateAfterAttempt,
} from './chat-line.ts';
import type { ConversationView } from './conversation-view.ts';
import { plainName } from './person.ts';
import type { WireRow } from './wire-row.ts';

/** Adds what a row of the wire means for those who chat: a line, or what became of one. */
export function addToChat(view: ConversationView, row: WireRow): void {
  const { entry } = row;
  if (entry.kind === 'attempt') addAttempt(view, entry, row);
  else if (entry.kind === 'call') addCall(view, entry, row);
  else if (entry.kind === 'request') addRequest(view, entry, row);
  else if (entry.kind === 'view') compareView(view, entry);
  else if (entry.kind === 'expectation') addExpectation(view, entry, row);
}

/** Says at the end of a conversation that it was not played to its end. */
export function endChat(view: ConversationView, entry: ConversationEntry): void {
  if (entry.ending === 'finished') return;
  const failed = view.lines.some(({ state }) => state === 'failed');
  const text = describeEnding(entry, failed);
  view.lines.push(
    buildLine({ side: 'system', who: '', text }, { key: 'ending', atMs: view.lastMs, state: 'failed' }),
  );
}

function addAttempt(view: ConversationView, entry: AttemptEntry, row: WireRow): void {
  view.customer = readCustomer(entry) ?? view.customer;
  const known = findLineOfEvent(view, row);
  if (known !== undefined) {
    link(known, row);
    // One that comes again beside its delivery says nothing new.
    if (entry.repeat !== true && known.state !== 'arrived') known.state = stateAfterAttempt(entry);
    return;
  }
  noteMove(view, entry);
  const read = readEventLine(entry);
  if (read === undefined) return;
  const line = buildLine(read, { ...placeOf(row), atMs: entry.timestampMs, state: stateAfterAttempt(entry) });
  const same = findSame(view, line);
  if (same === undefined) addLine(view, line, row);
  else link(same, row);
}

/** The line of the event's first attempt. */
function findLineOfEvent({ index }: ConversationView, { event, attempt }: WireRow): ChatLine | undefined {
  const first = attempt === 0 ? undefined : index.rows.get(`${event}/0`);
  return index.lines.get(first?.line ?? '');
}

/** A move may have several events, and what the app said comes back to it: both stand in one line. */
function findSame(view: ConversationView, line: ChatLine): ChatLine | undefined {
  if (line.side === 'agent') return undefined;
  if (line.side !== 'system') return take(view.index.posted, line);
  const last = view.lines.findLast(({ side }) => side === 'system');
  return last?.about === line.about && isNear(last, line) ? last : undefined;
}

/** Finds a line of the same side and text, and takes it from the list. */
function take(list: ChatLine[], { side, text }: Pick<ChatLine, 'side' | 'text'>): ChatLine | undefined {
  const at = list.findIndex((each) => each.side === side && each.text === text);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

/** Most scripted time between the events of one move, and the call that made it, in ms. */
const MOVE_MS_MAX = 1000;

function isNear(a: ChatLine, b: ChatLine): boolean {
  return Math.abs((a.atMs ?? 0) - (b.atMs ?? 0)) <= MOVE_MS_MAX;
}

function noteMove(view: ConversationView, entry: AttemptEntry): void {
  const { move, stateAfter } = entry;
  const who = plainName(entry.who);
  if (stateAfter !== undefined) view.state = stateAfter;
  if (move === 'queue' && who !== '') view.queue = who;
  if (move === 'transfer' && who !== '') view.queue = who;
  const index = view.agents.indexOf(who);
  if (move === 'join' && index < 0 && who !== '') view.agents.push(who);
  if (move === 'leave' && index >= 0) view.agents.splice(index, 1);
}

function addCall(view: ConversationView, call: CallEntry, row: WireRow): void {
  view.customer = readCustomer(call) ?? view.customer;
  const read = readCallLine(call);
  if (read === undefined) return;
  const state = call.status < 400 ? 'arrived' : 'lost';
  const written = take(view.index.written, read);
  const line = written ?? addLine(view, buildLine(read, { ...placeOf(row), state }), row);
  link(line, row);
  line.state = state;
  if (line.side === 'system') return;
  if (state === 'lost') view.index.written.push(line);
  else keepNewest(view.index.posted, line);
  if (state === 'arrived' && written === undefined) keepNewest(view.index.brought, line);
}

/** Most lines that wait for what belongs to them. */
const WAITING_MAX = 50;

function keepNewest(list: ChatLine[], line: ChatLine): void {
  list.push(line);
  if (list.length > WAITING_MAX) list.shift();
}

function addRequest(view: ConversationView, entry: RequestEntry, row: WireRow): void {
  const read = readRequestLine(entry);
  if (read === undefined) return;
  const brought = take(view.index.brought, read);
  if (brought !== undefined) {
    link(brought, row);
    return;
  }
  const isSaid = read.side === 'customer';
  const state = entry.outcome !== 'accepted' ? 'lost' : isSaid ? 'waiting' : 'arrived';
  const line = addLine(view, buildLine(read, { ...placeOf(row), state }), row);
  if (isSaid) view.index.written.push(line);
}

/** A text that was shown as often as it was said was seen, each time. */
function compareView({ lines }: ConversationView, { lines: shown, outcome }: ViewEntry): void {
  if (outcome !== 'accepted') return;
  const left = new Map<string, number>();
  for (const { text } of shown) left.set(text, (left.get(text) ?? 0) + 1);
  for (const line of lines) {
    if (line.side !== 'agent' || line.state !== 'arrived' || line.text.trim() === '') continue;
    const times = left.get(line.text) ?? 0;
    line.seen = times > 0;
    left.set(line.text, times - 1);
  }
}

/** One that passed is worth no word to those who chat. */
function addExpectation(view: ConversationView, { verdict, awaited }: ExpectationEntry, row: WireRow): void {
  if (verdict === 'passed') return;
  const said = { side: 'system', who: '', text: `expected ${awaited}` } as const;
  addLine(view, buildLine(said, { ...placeOf(row), state: 'failed' }), row);
}

function addLine(view: ConversationView, line: ChatLine, row: WireRow): ChatLine {
  view.lines.push(line);
  view.index.lines.set(line.key, line);
  if (line.side !== 'system') view.lastText = line.text.slice(0, 200);
  link(line, row);
  return line;
}

function link(line: ChatLine, row: WireRow): void {
  row.line = line.key;
  if (!line.rows.includes(row.key)) line.rows.push(row.key);
}

function placeOf({ key, atMs }: WireRow): Pick<ChatLine, 'key' | 'atMs'> {
  return { key, atMs };
}
