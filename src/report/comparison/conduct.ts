import type { AttemptEntry, CallEntry, JournalEntry } from '../../journal/entry.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { describeCall } from '../describe-call.ts';

/** What came of one thing in a conversation, in the words of a report. */
export type ConductOutcome = {
  readonly kind: 'events' | 'expectation' | 'ending';
  /** The step, from 0; absent for events that follow from the app's calls, and for the ending. */
  readonly stepIndex: number | undefined;
  readonly isGood: boolean;
  readonly words: string;
};

/** What an app did in one conversation, in words that mean the same in every dialect. */
export type Conduct = {
  /** Its calls in their order, such as `message "Hello"`. */
  readonly calls: readonly string[];
  /** By what each is about. */
  readonly outcomes: ReadonlyMap<string, ConductOutcome>;
};

/** The conduct of an app in one dialect: by scenario, then by the number of the conversation. */
export type ConductByScenario = ReadonlyMap<string, ReadonlyMap<number, Conduct>>;

/** What calls and events of no scenario are kept under. */
export const NO_SCENARIO_KEY = '';

/** Collects what an app does in runs of several dialects. */
export type ConductRecorder = {
  /** Adds a fact of the run in a dialect. */
  add(dialect: DialectName, entry: JournalEntry): void;
  /** What is known so far. A call about a conversation counts in the run that played it, however late it came. */
  conduct(dialect: DialectName): ConductByScenario;
};

type Place = { readonly dialect: DialectName; readonly scenario: string; readonly conversation: number };

/** A call in words, or what came of something else. */
type Fact = string | ConductOutcome;

type MutableConduct = { readonly calls: string[]; readonly outcomes: Map<string, ConductOutcome> };

/** Creates a recorder that has seen nothing. */
export function createConductRecorder(): ConductRecorder {
  /** Where each conversation was played: a call that opens one comes before that is known. */
  const places = new Map<string, Place>();
  const facts: { readonly within: Place; readonly conversationId: string; readonly fact: Fact }[] = [];

  return {
    add(dialect, entry) {
      if (!('scenario' in entry) || !('conversation' in entry)) return;
      const { scenario = NO_SCENARIO_KEY, conversation = 0, conversationId = '' } = entry;
      const within = { dialect, scenario, conversation };
      if (scenario !== NO_SCENARIO_KEY && conversationId !== '') places.set(conversationId, within);
      const fact = factOf(entry);
      if (fact !== undefined) facts.push({ within, conversationId, fact });
    },
    conduct(dialect) {
      const found = new Map<string, Map<number, MutableConduct>>();
      for (const { within, conversationId, fact } of facts) {
        const place = places.get(conversationId) ?? within;
        if (place.dialect === dialect) addFact(conductAt(found, place), fact);
      }
      return found;
    },
  };
}

function conductAt(
  found: Map<string, Map<number, MutableConduct>>,
  { scenario, conversation }: Place,
): MutableConduct {
  const conversations = found.get(scenario) ?? new Map<number, MutableConduct>();
  found.set(scenario, conversations);
  const conduct = conversations.get(conversation) ?? { calls: [], outcomes: new Map() };
  conversations.set(conversation, conduct);
  return conduct;
}

/** A step that sends several events is as good as the worst of them. */
function addFact({ calls, outcomes }: MutableConduct, fact: Fact): void {
  if (typeof fact === 'string') {
    calls.push(fact);
    return;
  }
  const key = `${fact.kind} ${fact.stepIndex ?? ''}`;
  if (outcomes.get(key)?.isGood !== false) outcomes.set(key, fact);
}

function factOf(entry: JournalEntry): Fact | undefined {
  if (entry.kind !== 'call') return outcomeOf(entry);
  return isCompared(entry) ? describeCompared(entry) : undefined;
}

/** The calls that change what the customer or the agent has before them. */
const COMPARED: ReadonlySet<CallEntry['operation']> = new Set([
  ...(['conversation', 'message', 'end', 'replace-conversation', 'update-conversation'] as const),
  ...(['post-agent-assignment', 'attachment', 'action-submit', 'action-execute'] as const),
]);

/** One that is answered 401 is made again with other credentials, which only one dialect has to renew. */
function isCompared({ operation, method, status }: CallEntry): boolean {
  const isWanted = operation === undefined ? method !== 'GET' : COMPARED.has(operation);
  return isWanted && status !== 401;
}

function describeCompared(call: CallEntry): string {
  const { operation, conversationId, status } = call;
  const { what } = describeCall(call);
  const { authorType } = Object(call.body) as { readonly authorType?: unknown };
  const said = operation === undefined || what === '' ? '' : ` "${maskId(what, conversationId)}"`;
  const author = operation === 'message' && authorType === 'bot' ? ' as bot' : '';
  const refused = status >= 400 ? ' (refused)' : '';
  return `${operation ?? 'a call that 8x8 does not offer'}${said}${author}${refused}`;
}

/** Each run has other ids. */
function maskId(text: string, id: string | undefined): string {
  return id === undefined || id === '' ? text : text.replaceAll(id, '${conversation.id}');
}

function outcomeOf(entry: JournalEntry): ConductOutcome | undefined {
  switch (entry.kind) {
    case 'attempt':
      return entry.retryInMs === undefined ? outcomeOfEvent(entry) : undefined;
    case 'expectation': {
      const { stepIndex, verdict } = entry;
      return { kind: 'expectation', stepIndex, isGood: verdict === 'passed', words: verdict };
    }
    case 'conversation': {
      const { ending } = entry;
      return { kind: 'ending', stepIndex: undefined, isGood: ending === 'finished', words: ending };
    }
    default:
      return undefined;
  }
}

function outcomeOfEvent({ stepIndex, outcome, status, refusalAwaited }: AttemptEntry): ConductOutcome {
  const shared = { kind: 'events', stepIndex } as const;
  if (outcome === 'accepted' || refusalAwaited === true)
    return { ...shared, isGood: true, words: 'answered as awaited' };
  return { ...shared, isGood: false, words: outcome === 'rejected' ? `rejected with ${status}` : outcome };
}
