import { setMaxListeners } from 'node:events';
import { formatDuration } from '../../../base/duration.ts';
import { compareView, type ViewDifference } from '../../../journal/compare-view.ts';
import { describeDifferences } from '../../../journal/view/describe-differences.ts';
import type { ConversationRecord } from '../../../platform/state/conversation-record.ts';
import { EXPECTED_MS, type ScriptStep } from '../../../scenario/script.ts';
import { appendVerdict, noteCompared, resume, type ScriptCursor } from '../../script/script-cursor.ts';
import { createLookup } from '../../script/variable-lookup.ts';
import type { AppClient } from '../app-client.ts';
import { whileRequesting } from '../while-requesting.ts';
import {
  createLook,
  isOutOfSight,
  type LookAtView,
  type ViewReading,
  type ViewSubject,
} from './look-at-view.ts';
import { mayWrite, readWanted } from './read-wanted.ts';
import { settleView, type ViewTimes } from './settle-view.ts';

/** How long the app has until its customer sees what was said, and for how long it then has to stay so. */
export const VIEW_TIMES: ViewTimes = { withinMs: EXPECTED_MS, quietMs: 50 };

/** A busy app may take long to answer, however soon it has to show what it has. */
const ANSWER_MS_MIN = 5000;

/** A step that expects that the customer sees what was said. */
export type SeesStep = Extract<ScriptStep, { kind: 'sees' }>;

/** The comparisons of what the customers of one scenario see with what was said. */
export type ViewChecks = {
  /** Begins that of a step; the conversation goes on when it is done. */
  begin(cursor: ScriptCursor, step: SeesStep): void;
  /** Begins that at the end of a conversation; false when there is none, or it is done. */
  beginLast(cursor: ScriptCursor): boolean;
  /** Gives up what is under way, without a verdict. */
  close(): Promise<void>;
};

/** What comparisons need. */
export type ViewChecksOptions = {
  readonly appClient: AppClient;
  readonly times: ViewTimes;
  /** Whether the platform opens the conversations, of which the app need not know then. */
  readonly opensItself: boolean;
  /** Whether people open them in the app, whose ids of its own nobody has captured then. */
  readonly openedByPeople: boolean;
};

/** Creates the comparisons of one scenario. */
export function createViewChecks(options: ViewChecksOptions): ViewChecks {
  const { appClient, times, opensItself, openedByPeople } = options;
  const stopped = new AbortController();
  // One listener for each conversation that waits for the app.
  setMaxListeners(0, stopped.signal);
  const underWay = new Set<Promise<void>>();
  const look = createLook(appClient);

  function start(cursor: ScriptCursor, check: () => Promise<string>): void {
    const checked = whileRequesting(cursor, check).then(() => {
      underWay.delete(checked);
      resume(cursor);
    });
    underWay.add(checked);
  }

  return {
    begin(cursor, { stepIndex, withinMs }) {
      const { record } = cursor.session;
      // The check of the plan has found both.
      if (look === undefined || record === undefined) return;
      start(cursor, () =>
        compare(cursor, record, { look, stepIndex, times: { ...times, withinMs }, stopped: stopped.signal }),
      );
    },
    beginLast(cursor) {
      const { record } = cursor.session;
      if (look === undefined || record === undefined || cursor.compared) return false;
      noteCompared(cursor);
      if ((opensItself || openedByPeople) && isOutOfSight(appClient, subjectOf(cursor))) return false;
      start(cursor, async () => {
        // Who has left a chat need not find it again.
        const mayBeUnknown = opensItself || !record.conversation.customerPresent;
        await compare(cursor, record, { look, times, stopped: stopped.signal, mayBeUnknown });
        // All steps were played.
        return '';
      });
      return true;
    },
    async close() {
      stopped.abort();
      await Promise.all(underWay);
    },
  };
}

type Comparing = {
  readonly look: LookAtView;
  readonly times: ViewTimes;
  readonly stopped: AbortSignal;
  readonly stepIndex?: number;
  /** Whether the app need not know the conversation. */
  readonly mayBeUnknown?: boolean;
};

/** Compares what the customer sees, and writes that and the verdict; gives what is wrong, for a person. */
async function compare(
  cursor: ScriptCursor,
  record: ConversationRecord,
  comparing: Comparing,
): Promise<string> {
  const { look, times, stopped, stepIndex, mayBeUnknown = false } = comparing;
  const startedMs = performance.now();
  const subject = subjectOf(cursor);
  const isGood = (reading: ViewReading) =>
    (mayBeUnknown && isUnknown(reading)) || isFinal(reading, cursor, record);
  const seen = await settleView({
    ...times,
    look: () => look(subject, { withinMs: Math.max(times.withinMs, ANSWER_MS_MIN), stopped }),
    isGood,
    stopped,
  });
  if (seen === undefined) return '';
  appendView(cursor, seen, stepIndex);
  if (mayBeUnknown && isUnknown(seen)) return '';
  const problem = explain(seen, cursor, record);
  appendVerdict(cursor, {
    stepIndex,
    awaited: `the customer to see what was said within ${formatDuration(times.withinMs)}`,
    verdict: problem === '' ? 'passed' : 'failed',
    message: problem,
    calls: [],
    durationMs: performance.now() - startedMs,
  });
  return problem;
}

function subjectOf(cursor: ScriptCursor): ViewSubject {
  const { session, number } = cursor;
  return { conversationId: session.conversationId, conversation: number, lookup: createLookup(cursor) };
}

function isUnknown({ status }: ViewReading): boolean {
  return status === 404 || status === 410;
}

/** What time does not cure: what is shown already is not shown less. */
const LASTING: ReadonlySet<ViewDifference['kind']> = new Set(['doubled', 'misattributed']);

/** Whether nothing is wrong with a view, or nothing that would go away by itself. */
function isFinal(reading: ViewReading, cursor: ScriptCursor, record: ConversationRecord): boolean {
  if (reading.problem !== '') return false;
  return differencesOf(reading, cursor, record).every(({ kind }) => LASTING.has(kind));
}

/** What is wrong with what the customer sees, for a person; empty when nothing is. */
function explain(reading: ViewReading, cursor: ScriptCursor, record: ConversationRecord): string {
  if (reading.problem !== '') return reading.problem;
  const differences = differencesOf(reading, cursor, record);
  const wanted = readWanted(record, cursor.heard ?? []);
  return differences.length === 0
    ? ''
    : describeDifferences(differences, { ...wanted, lines: reading.lines });
}

function differencesOf(
  { lines, canWrite }: ViewReading,
  { heard = [] }: ScriptCursor,
  record: ConversationRecord,
): readonly ViewDifference[] {
  return compareView({ ...readWanted(record, heard), lines, canWrite });
}

function appendView(cursor: ScriptCursor, reading: ViewReading, stepIndex: number | undefined): void {
  const { context, number: conversation, session, clockOffsetMs } = cursor;
  const requestIndex = context.outgoing.begin(session.conversationId);
  // It causes no call of the app.
  context.outgoing.end(requestIndex);
  context.append({
    kind: 'view',
    requestIndex,
    scenario: context.scenario,
    conversation,
    conversationId: session.conversationId,
    stepIndex,
    ...reading,
    ...(session.record !== undefined && { mayWrite: mayWrite(session.record) }),
    timestampMs: Math.round(context.clock.now() - clockOffsetMs),
  });
}
