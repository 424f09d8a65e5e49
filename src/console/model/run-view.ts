import type { JournalEntry } from '../../journal/entry.ts';
import { addToConversation } from './add-to-conversation.ts';
import type { AnsweredConversation } from './control-answers.ts';
import { type ConversationView, createConversationView } from './conversation-view.ts';
import { plainName } from './person.ts';

/** What a page shows of all that happened: its conversations, in the order in which they began. */
export type RunView = {
  /** Rises with everything that is added. */
  readonly version: number;
  readonly conversations: readonly ConversationView[];
  /** Scenarios that were not played, with why. */
  readonly skipped: readonly { readonly scenario: string; readonly reason: string }[];
  add(entry: JournalEntry): void;
  /**
   * Adds what no entry says: a conversation in which nothing happened since, such as one of a state file, and the name of
   * a customer.
   */
  know(conversation: AnsweredConversation): void;
  /** A conversation by its key or its id. */
  find(key: string): ConversationView | undefined;
};

/** The key of what happened in no conversation: tokens, webhooks, handshakes. */
export const OUTSIDE_KEY = 'outside';

/** Begins a view of nothing. */
export function createRunView(): RunView {
  const conversations: ConversationView[] = [];
  const byKey = new Map<string, ConversationView>();
  /** The conversation that plays a scenario under a number, by `scenario#1`. */
  const byNumber = new Map<string, ConversationView>();
  const skipped: { scenario: string; reason: string }[] = [];
  let version = 0;

  function findOrBegin(entry: Placed): ConversationView {
    const { conversationId: id = '', scenario = '', conversation: number = 0 } = entry;
    const numbered = scenario !== '' && number > 0 ? `${scenario}#${number}` : '';
    if (id === '' && numbered === '') return byKey.get(OUTSIDE_KEY) ?? begin(OUTSIDE_KEY);
    const known = id === '' ? undefined : byKey.get(id);
    const pending = findPending(numbered, id);
    const view =
      known && pending ? merge(known, pending) : (known ?? pending ?? begin(id || uniqueKey(numbered)));
    note(view, { id, scenario, number });
    if (numbered !== '') byNumber.set(numbered, view);
    return view;
  }

  /** What is known of a conversation before its id; a later run may play the same once more, and that is another one. */
  function findPending(numbered: string, id: string): ConversationView | undefined {
    const view = byNumber.get(numbered);
    if (view === undefined || view.ending !== undefined) return undefined;
    return id === '' || view.id === '' ? view : undefined;
  }

  /** What the customer did, and the conversation that the app opened for it before anyone knew that they are one. */
  function merge(known: ConversationView, pending: ConversationView): ConversationView {
    if (known === pending) return known;
    const view = createConversationView(known.key);
    const rows = [...known.rows, ...pending.rows].toSorted((a, b) => a.order - b.order);
    for (const { entry, order } of rows) addToConversation(view, entry, order);
    view.version += known.version;
    conversations.splice(conversations.indexOf(pending), 1);
    conversations[conversations.indexOf(known)] = view;
    for (const [key, each] of byKey) if (each === known || each === pending) byKey.set(key, view);
    return view;
  }

  function begin(key: string): ConversationView {
    const view = createConversationView(key);
    conversations.push(view);
    byKey.set(key, view);
    return view;
  }

  function beginKnown(conversation: AnsweredConversation): ConversationView {
    const { id, state, agents, queue, lastMessage, startedMs } = conversation;
    const view = begin(id);
    note(view, { id, scenario: '', number: 0 });
    view.state = state;
    view.agents.push(...agents.map(({ name }) => plainName(name)));
    view.queue = queue?.name ?? '';
    view.lastText = lastMessage?.text ?? '';
    view.firstMs = startedMs;
    return view;
  }

  function uniqueKey(numbered: string): string {
    for (let count = 1; ; count++) {
      const key = count === 1 ? numbered : `${numbered}(${count})`;
      if (!byKey.has(key)) return key;
    }
  }

  function note(view: ConversationView, known: Pick<ConversationView, 'id' | 'scenario' | 'number'>): void {
    if (view.id === '' && known.id !== '') {
      view.id = known.id;
      byKey.set(known.id, view);
    }
    if (known.scenario !== '') view.scenario = known.scenario;
    if (known.number > 0) view.number = known.number;
  }

  return {
    get version() {
      return version;
    },
    conversations,
    skipped,
    add(entry) {
      version++;
      if (entry.kind === 'skipped') skipped.push({ scenario: entry.scenario, reason: entry.reason });
      else if (entry.kind !== 'run' && entry.kind !== 'scenario')
        addToConversation(findOrBegin(entry), entry, version);
    },
    know(conversation) {
      const { id, customer } = conversation;
      const known = byKey.get(id);
      if (known !== undefined && (known.customer !== '' || !customer.name)) return;
      version++;
      const view = known ?? beginKnown(conversation);
      view.customer = customer.name ?? '';
    },
    find: (key) => byKey.get(key) ?? byNumber.get(key),
  };
}

type Placed = {
  readonly conversationId?: string | undefined;
  readonly scenario: string | undefined;
  readonly conversation: number | undefined;
};
