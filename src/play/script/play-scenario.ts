import type { Clock } from '../../base/clock.ts';
import { createSignal } from '../../base/signal.ts';
import type { ConversationEntry, JournalEntry } from '../../journal/entry.ts';
import type { Call } from '../../platform/call.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Webhook } from '../../platform/state/tenant.ts';
import { createConversationId } from '../../protocol/ids.ts';
import type { CallReceiver, IncomingCalls } from '../../runtime/incoming-calls.ts';
import { abandon } from '../../runtime/outbox.ts';
import type { Session } from '../../runtime/session.ts';
import type { SessionContext } from '../../runtime/session-context.ts';
import type { Sessions } from '../../runtime/sessions.ts';
import type { UnclaimedCalls } from '../../runtime/unclaimed-calls.ts';
import type { Script } from '../../scenario/script.ts';
import type { AppClient } from '../app/app-client.ts';
import { createAppRequests } from '../app/app-requests.ts';
import { createExpectations } from '../app/expectations.ts';
import type { OpeningTurns } from '../app/opening-turns.ts';
import { createSharedCalls } from '../app/shared-calls.ts';
import { reportLeftOver, reportUnscripted, type UnscriptedPolicy } from '../app/unscripted.ts';
import type { ViewTimes } from '../app/view/settle-view.ts';
import { createViewChecks } from '../app/view/view-checks.ts';
import { valuesOf } from './conversation-values.ts';
import { createStepPerformer } from './perform-step.ts';
import { createCursor, endCursor, type ScriptCursor, stepForward } from './script-cursor.ts';
import { createScriptRunner } from './script-runner.ts';

/** What one scenario is played with. */
export type PlayOptions = {
  readonly script: Script;
  readonly context: SessionContext;
  readonly platform: Platform;
  readonly sessions: Sessions;
  readonly unclaimed: UnclaimedCalls;
  readonly calls: Pick<IncomingCalls, 'count'>;
  /** Where the platform answers over HTTP; undefined when nowhere. */
  readonly platformUrl: string | undefined;
  /** Real time. */
  readonly deadlines: Clock;
  readonly appClient: AppClient;
  /** Shared by the scenarios that are played at the same time. */
  readonly turns: OpeningTurns;
  readonly unscripted: UnscriptedPolicy;
  /** How long what the customer sees is looked at. */
  readonly viewTimes: ViewTimes;
  /** Receives entries that belong to no scenario. */
  readonly append: (entry: JournalEntry) => void;
  /** The channel of the conversations that the platform opens. */
  readonly channelId: () => string;
  /** The webhook that raw payloads go to before a conversation is opened. */
  readonly webhook: Webhook | undefined;
  /** How many conversations play it; `each`: every one that the app opens. */
  readonly conversations: number | 'each';
  /** Most conversations in play at the same time. */
  readonly concurrency: number;
  /** Whether it is paused before its first step. */
  readonly paused: boolean;
  /** Scripted time at which each conversation begins. Absent: the clock's when its turn comes. */
  readonly frozenStartMs: number | undefined;
};

/** A scenario in play. */
export type ScenarioInPlay = CallReceiver & {
  /** Resolves when each conversation has come to its end. Never rejects. */
  readonly finished: Promise<void>;
  /** Resolves when no conversation has steps left, though what its customer sees may still be looked at. Never rejects. */
  readonly played: Promise<void>;
  /** Stops at once: what is under way is given up and recorded as interrupted. */
  stop(): void;
  /** Takes no further step and begins no further conversation, or goes on. */
  setPaused(paused: boolean): void;
  /** How many conversations have not begun. */
  notBegun(): number;
  /** The sessions that have ended and are kept. */
  readonly remembered: readonly Session[];
};

/** Most sessions that are kept after their end, for an app that still asks about them. */
const REMEMBERED_MAX = 128;

/** Plays a scenario. Each conversation takes its steps in order, an event at a time; conversations run in parallel. */
export function playScenario(options: PlayOptions): ScenarioInPlay {
  const { script, context, sessions, unclaimed, calls, conversations, unscripted } = options;
  const wanted = conversations === 'each' ? Number.POSITIVE_INFINITY : conversations;
  const finished = createSignal<void>();
  const played = createSignal<void>();
  const active = new Set<ScriptCursor>();
  /** Those whose steps are over. */
  const looking = new Set<ScriptCursor>();
  const remembered: Session[] = [];
  let started = 0;
  let starting = false;
  let stopping = false;
  let { paused } = options;

  const { tenantId } = context.settings;
  const sharedCalls = createSharedCalls({ unclaimed, tenantId, firstCall: calls.count() });
  const expectations = createExpectations({ ...options, sharedCalls, active });
  const appRequests = createAppRequests({ ...options, expectations });
  const viewChecks = createViewChecks({
    appClient: options.appClient,
    times: options.viewTimes,
    opensItself: script.opens === 'platform',
    openedByPeople: conversations === 'each',
  });
  const player = createScriptRunner({
    steps: script.steps,
    undelivered: context.settings.undelivered,
    expectations,
    performStep: createStepPerformer({ ...options, expectations, appRequests, viewChecks }),
    onEnd(cursor, ending) {
      if (ending !== 'finished' || !viewChecks.beginLast(cursor)) {
        end(cursor, ending);
        return;
      }
      looking.add(cursor);
      notePlayed();
    },
    stopping: () => stopping,
  });

  /** Starts conversations until the limit is reached. A loop, not a recursion: some end at once. */
  function startMore(): void {
    if (starting || paused || conversations === 'each') return;
    starting = true;
    while (!stopping && started < wanted && active.size < options.concurrency) player.turn(start().session);
    starting = false;
    if (active.size === 0 && !stopping) finished.resolve();
    notePlayed();
  }

  function notePlayed(): void {
    if (started >= wanted && looking.size === active.size) played.resolve();
  }

  function start(): ScriptCursor {
    const number = ++started;
    const nowMs = Math.round(context.clock.now());
    const dueMs = options.frozenStartMs ?? nowMs;
    const { ids, settings } = context;
    const conversationId =
      script.opens === 'platform' ? createConversationId(ids, number, settings.conversationIds) : '';
    const { customer, captured } = valuesOf(script, context.ids, number);
    const cursor = createCursor(
      { context, player, number, customer },
      { dueMs, clockOffsetMs: nowMs - dueMs, conversationId, captured },
    );
    if (paused) player.pause(cursor.session);
    sessions.claim(cursor.session, cursor);
    active.add(cursor);
    return cursor;
  }

  function end(cursor: ScriptCursor, ending: ConversationEntry['ending']): void {
    const { session } = cursor;
    expectations.cancel(cursor);
    options.turns.end(cursor);
    options.platform.plannedFailures.drop(cursor);
    reportUnscripted(cursor, unscripted);
    context.append({
      kind: 'conversation',
      scenario: script.name,
      conversation: cursor.number,
      conversationId: session.conversationId,
      ending,
      stepsPlayed: Math.min(cursor.next, script.steps.length),
      stepsTotal: script.steps.length,
    });
    if (ending === 'interrupted') abandon(session);
    endCursor(cursor);
    active.delete(cursor);
    looking.delete(cursor);
    remember(session);
    startMore();
  }

  function remember(session: Session): void {
    if (session.record === undefined) return;
    remembered.push(session);
    const oldest = remembered.length > REMEMBERED_MAX ? remembered.shift() : undefined;
    if (oldest !== undefined) sessions.forget(oldest);
  }

  function opened(call: Call): boolean {
    if (expectations.opened(call)) return true;
    const [step] = script.steps;
    if (conversations !== 'each' || stopping || step?.kind !== 'expect') return false;
    const cursor = start();
    stepForward(cursor, cursor.dueMs);
    if (expectations.openedFor(cursor, step, call)) return true;
    active.delete(cursor);
    started--;
    return false;
  }

  async function stop(): Promise<void> {
    stopping = true;
    await Promise.all([context.deliveries.close(), appRequests.close(), viewChecks.close()]);
    for (const cursor of active) end(cursor, 'interrupted');
    finished.resolve();
    played.resolve();
  }

  startMore();
  if (conversations === 'each') for (const call of unclaimed.all()) opened(call);
  return {
    finished: finished.promise,
    played: played.promise,
    remembered,
    append: options.append,
    sharedCall: expectations.sharedCall,
    opened,
    leftOver(call) {
      if (conversations !== 'each' || stopping) return false;
      reportLeftOver(call, unscripted, context.append);
      return true;
    },
    stop() {
      if (!stopping) void stop();
    },
    setPaused(value) {
      paused = value;
      for (const { session } of [...active]) {
        if (value) player.pause(session);
        else player.goOn(session);
      }
      if (!value) startMore();
    },
    notBegun: () => (conversations === 'each' ? 0 : wanted - started),
  };
}
