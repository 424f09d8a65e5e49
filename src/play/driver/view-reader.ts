import { parseDuration } from '../../base/duration.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { consumerUrl, IN_PROCESS_URL } from '../../delivery/consumer.ts';
import { compareView, type ViewDifference } from '../../journal/compare-view.ts';
import type { ViewEntry } from '../../journal/entry.ts';
import type { SaidText } from '../../journal/view/match-lines.ts';
import type { ConversationRecord } from '../../platform/state/conversation-record.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { customerKeyOf, type VariableLookup } from '../../scenario/templates/variables.ts';
import { createAppClient } from '../app/app-client.ts';
import { type CustomerOptions, compileCustomerCalls } from '../app/customer-options.ts';
import { createLook, type LookAtView, type ViewReading } from '../app/view/look-at-view.ts';
import { readWanted } from '../app/view/read-wanted.ts';
import { settleView } from '../app/view/settle-view.ts';
import { VIEW_TIMES } from '../app/view/view-checks.ts';
import type { DriverOptions } from './driver.ts';

/** What a view is looked at with. */
export type ViewOptions = DriverOptions & {
  /** Real time that the app has until it shows what was said: `5s`. Default 5 s. */
  readonly within?: string | undefined;
};

/** What the app shows its customer, and in what that differs from what was said. */
export type ComparedView = Pick<ViewEntry, 'conversationId' | 'lines' | 'canWrite' | 'problem'> & {
  /** What the agents said and the app has accepted, in order. */
  readonly said: readonly SaidText[];
  readonly differences: readonly ViewDifference[];
};

/** Looks at what the customer sees of a conversation that no script plays. */
export type ViewReader = (options?: ViewOptions) => Promise<ComparedView>;

/** What a view reader asks: the conversation that was opened last, and what was captured of the app's answers. */
export type ViewSource = {
  current(): string | undefined;
  captured(conversationId: string): ReadonlyMap<string, string>;
};

/** Creates the reader. */
export function createViewReader(
  runtime: Runtime,
  { customerSees }: Pick<CustomerOptions, 'customerSees'>,
  { current, captured }: ViewSource,
): ViewReader {
  const { sessions, clock, journal } = runtime;
  let look: LookAtView | undefined;

  function heard(conversationId: string): readonly string[] {
    return journal
      .recent()
      .flatMap((entry) =>
        entry.kind === 'attempt' &&
        entry.conversationId === conversationId &&
        entry.move === 'text' &&
        entry.outcome === 'accepted'
          ? [entry.text]
          : [],
      );
  }

  function compare(record: ConversationRecord, { lines, canWrite, problem }: ViewReading): ComparedView {
    const wanted = readWanted(record, heard(record.id));
    const differences = problem === '' ? compareView({ ...wanted, lines, canWrite }) : [];
    return { conversationId: record.id, lines, canWrite, problem, said: wanted.said, differences };
  }

  return async ({ conversationId = current() ?? '', within } = {}) => {
    look ??= createRuntimeLook(runtime, customerSees);
    const lookAt = look;
    const { signal: stopped } = new AbortController();
    const record = sessions.find(conversationId)?.record;
    if (record === undefined) throw unknown(conversationId);
    const withinMs = within === undefined ? VIEW_TIMES.withinMs : parseDuration(within);
    const subject = {
      conversationId,
      conversation: record.number,
      lookup: createRecordLookup(record, captured(conversationId)),
    };
    clock.hold();
    const reading = await settleView({
      ...VIEW_TIMES,
      withinMs,
      look: () => lookAt(subject, { withinMs, stopped }),
      isGood: (each) => isGood(compare(record, each)),
      stopped,
    });
    clock.release();
    // Nothing stops it.
    const seen = reading as ViewReading;
    const requestIndex = runtime.outgoing.begin(conversationId);
    runtime.outgoing.end(requestIndex);
    const timestampMs = Math.round(clock.now());
    const place = { scenario: '', conversation: record.number, conversationId, stepIndex: undefined };
    journal.append({ kind: 'view', requestIndex, ...place, ...seen, timestampMs });
    return compare(record, seen);
  };
}

/** Throws `CUSTOMER_UNSEEN` when it is not known how the app shows that, and what `compileViewTemplate` throws. */
function createRuntimeLook(
  { config: { consumer = IN_PROCESS_URL, allowRemote } }: Runtime,
  customerSees: CustomerOptions['customerSees'],
): LookAtView {
  const look = createLook(
    createAppClient({
      callApp: createAppCaller(consumer),
      url: consumerUrl(consumer),
      allowRemote,
      customer: compileCustomerCalls({ customerSees }),
    }),
  );
  if (look === undefined) throw unseen();
  return look;
}

function isGood({ problem, differences }: ComparedView): boolean {
  return problem === '' && differences.length === 0;
}

/** The variables of a conversation that no script plays, and what was captured of the app's answers. */
export function createRecordLookup(
  { id, number, customer }: ConversationRecord,
  captured?: ReadonlyMap<string, string>,
): VariableLookup {
  return (name) => {
    if (name === 'conversation.id') return id;
    if (name === 'conversation.number') return number;
    return captured?.get(name) ?? customer.get(customerKeyOf(name) ?? '');
  };
}

function unseen(): Fake8x8Error {
  return new Fake8x8Error(
    'CUSTOMER_UNSEEN',
    'Cannot look at what the customer sees: it is not configured how the app shows that. Configure it: createFake8x8({ customerSees: … }), with a request such as GET /chats/${conversation.id} or a function.',
  );
}

function unknown(conversationId: string): Fake8x8Error {
  const which =
    conversationId === '' ? 'There is no conversation yet' : `There is no conversation "${conversationId}"`;
  return new Fake8x8Error(
    'CONVERSATION_UNKNOWN',
    `${which}. Let the app open one, or queue one: move({ queue: … }).`,
  );
}
