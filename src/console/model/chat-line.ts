import { isJsonObject, ownValue, textAt } from '../../base/json-object.ts';
import type { AttemptEntry, CallEntry, RequestEntry } from '../../journal/entry.ts';
import { isRefused } from '../../protocol/faults.ts';
import { describeMove } from '../../report/describe-move.ts';
import { readContent, type ShownContent } from './message-content.ts';
import { plainName } from './person.ts';

/** A line of a conversation, as agent and customer see it. */
export type ChatLine = {
  /** Unique in its conversation: the key of the row that it came with. */
  readonly key: string;
  /** `system`: what happened, said by nobody. */
  readonly side: 'agent' | 'customer' | 'bot' | 'system';
  /** Who said it; empty for a system line, and for a customer whose name is not known. */
  readonly who: string;
  readonly text: string;
  readonly content: ShownContent | undefined;
  readonly atMs: number | undefined;
  /** What else a line of the same kind is about, so that several events of one move make one line. */
  readonly about: string;
  state: LineState;
  /** Whether the app showed it to its customer when they looked; absent when they did not. */
  seen: boolean | undefined;
  /** The keys of its rows on the wire. */
  readonly rows: string[];
};

/**
 * What became of a line. `waiting`: the other side has not got it yet; `arrived`; `lost`: it was not delivered, or not
 * taken; `refused`: it was not, as it must be; `failed`: a system line about something that went wrong.
 */
export type LineState = 'waiting' | 'arrived' | 'lost' | 'refused' | 'failed';

type NewLine = Pick<ChatLine, 'side' | 'who' | 'text'> & Partial<Pick<ChatLine, 'content' | 'about'>>;

/** Makes a line of what it says. */
export function buildLine(
  line: NewLine,
  at: Pick<ChatLine, 'key' | 'atMs'> & Partial<Pick<ChatLine, 'state'>>,
): ChatLine {
  return {
    content: undefined,
    about: line.text,
    state: 'arrived',
    seen: undefined,
    ...line,
    ...at,
    rows: [],
  };
}

/** What a move's event says, by its first attempt; undefined for one that makes no line. */
export function readEventLine(entry: AttemptEntry): NewLine | undefined {
  const { move, who, text } = entry;
  switch (move) {
    case 'text':
      return { side: 'agent', who: plainName(who), text, content: contentOf(entry) };
    case 'customer-message':
      return readCustomerMessage(entry);
    case 'quick-reply':
      return { side: 'customer', who: '', text: valueAt(entry, ['data', 'value', 'data', 'title']) ?? text };
    default: {
      const said = sayMove(entry);
      return said === undefined
        ? undefined
        : { side: 'system', who: '', text: said, about: `${move} ${who}` };
    }
  }
}

/** What a call of the app says in its conversation; undefined for one that says nothing. */
export function readCallLine(call: CallEntry): NewLine | undefined {
  const { operation, body } = call;
  switch (operation) {
    case 'message': {
      const side = textAt(body, ['authorType']) === 'bot' ? 'bot' : 'customer';
      return { side, who: '', text: textAt(body, ['text']) ?? '', content: readContent(body) };
    }
    case 'conversation':
      return { side: 'system', who: '', text: 'the app opened the conversation' };
    case 'end':
      return { side: 'system', who: '', text: 'the customer left', about: 'customer-leave ' };
    default:
      return undefined;
  }
}

/** What a request to the app's own API says: what its customer does there. */
export function readRequestLine({ does, text = '' }: RequestEntry): NewLine | undefined {
  if (does === 'says' || (does === 'opens' && text !== '')) return { side: 'customer', who: '', text };
  if (does === 'opens') return { side: 'system', who: '', text: 'the customer opened a chat in the app' };
  return does === 'leaves'
    ? { side: 'system', who: '', text: 'the customer closed the chat in the app' }
    : undefined;
}

/** The name of the customer, where an entry says it. */
export function readCustomer(entry: AttemptEntry | CallEntry): string | undefined {
  if (entry.kind === 'attempt') return valueAt(entry, ['data', 'user', 'name']);
  const isOpening = entry.operation === 'conversation' && entry.status < 400;
  return isOpening
    ? (textAt(entry.body, ['customer', 'name']) ?? textAt(entry.body, ['user', 'name']))
    : undefined;
}

/** What an attempt makes of its line. */
export function stateAfterAttempt({ outcome, retryInMs, fault }: AttemptEntry): LineState {
  if (isRefused(fault)) return outcome === 'accepted' ? 'failed' : 'refused';
  if (outcome === 'accepted') return 'arrived';
  return retryInMs === undefined ? 'lost' : 'waiting';
}

function readCustomerMessage(entry: AttemptEntry): NewLine {
  const side = valueAt(entry, ['data', 'sender', 'type']) === 'bot' ? 'bot' : 'customer';
  return { side, who: '', text: entry.text, content: contentOf(entry) };
}

/** An agent's text in `chat-api` is a text alone. */
function contentOf(entry: AttemptEntry): ShownContent | undefined {
  return entry.request.includes('"cards"') || entry.request.includes('"attachments"')
    ? readContent(payloadOf(entry))
    : undefined;
}

function sayMove(entry: AttemptEntry): string | undefined {
  const { move } = entry;
  const who = plainName(entry.who);
  switch (move) {
    case 'create':
      return 'the conversation was created';
    case 'queue':
      return `queued in ${who || 'a queue'}`;
    case 'join':
      return `${who || 'an agent'} joined`;
    case 'leave':
      return `${who || 'an agent'} left`;
    case 'transfer':
      return `transferred to ${who || 'another queue'}`;
    case 'script':
      return `handed to the script ${who}`.trimEnd();
    case 'typing':
      return isTyping(entry) ? `${who || 'an agent'} is typing` : undefined;
    case 'customer-typing':
      return isTyping(entry) ? 'the customer is typing' : undefined;
    case 'read':
      return `${who || 'an agent'} has read this`;
    case 'customer-join':
      return 'the customer joined';
    case 'customer-leave':
      return 'the customer left';
    case 'card-action':
      return 'the customer used the card';
    case 'expire':
      return 'the time was over';
    case 'end':
      return 'ended';
    case 'customer-update':
      return 'the customer’s data changed';
    case 'send':
      return entry.conversationId === ''
        ? undefined
        : `sent as it is: ${describeMove(entry) || entry.eventType}`;
    default:
      return undefined;
  }
}

function isTyping(entry: AttemptEntry): boolean {
  const users = ownValue(ownValue(ownValue(payloadOf(entry), 'data'), 'value'), 'users');
  return !Array.isArray(users) || users.length > 0;
}

function valueAt(entry: AttemptEntry, keys: readonly string[]): string | undefined {
  return entry.request.includes('"data"') ? textAt(payloadOf(entry), keys) : undefined;
}

function payloadOf({ request }: AttemptEntry): unknown {
  try {
    const payload: unknown = JSON.parse(request);
    return isJsonObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
