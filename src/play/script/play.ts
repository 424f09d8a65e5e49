import { Fake8x8Error } from '../../base/errors.ts';
import { createSignal } from '../../base/signal.ts';
import type { Refusal } from '../../conversation/legality.ts';
import type { Attempt } from '../../delivery/deliver.ts';
import type { ConversationEntry } from '../../journal/entry.ts';
import { createConversationId } from '../../protocol/ids.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/variables.ts';
import { awaitsRefusal } from '../app/acknowledgement.ts';
import { createAppRequests } from '../app/app-requests.ts';
import { appendVerdict } from '../app/append-verdict.ts';
import { createExpectations, type Expectations } from '../app/expectations.ts';
import { reportLeftOver, reportUnscripted } from '../app/unscripted.ts';
import type { CallNote } from '../runtime/call-note.ts';
import { enqueueRaw } from '../runtime/enqueue-raw.ts';
import { sendMore } from '../runtime/outbox.ts';
import type { OutgoingEvent } from '../runtime/outgoing-event.ts';
import { abandonSession, createSession, type Player, type Session, stopSession } from '../runtime/session.ts';
import { createLookup } from './lookup.ts';
import { type MoveStep, moveOf } from './move-of.ts';
import type { PlayOptions } from './play-options.ts';

/** A scenario being played. */
export type Playing = {
  /** Resolves when each conversation has come to its end. Never rejects. */
  readonly finished: Promise<void>;
  /** Stops at once: what is under way is given up and recorded as interrupted. */
  stop(): void;
  /** How many conversations have not begun. */
  notBegun(): number;
  /** Offers a conversation that the app has opened; true when a scenario takes it. */
  opened(note: CallNote): boolean;
  /** Tells of a conversation that no scenario takes; true when this one plays every one that fits, and has said so. */
  leftOver(note: CallNote): boolean;
  /** Tells of a call that is about no conversation. */
  sharedCall(note: CallNote): void;
  /** The conversations that were played and are remembered. */
  readonly remembered: readonly Session[];
};

/** Most conversations that are remembered after their end, for an app that still asks about them. */
const REMEMBERED_MAX = 128;

/**
 * Plays a scenario: the only loop there is. Each conversation takes its steps in order, an event at a time;
 * conversations run beside each other. Everything that happens is appended to the journal.
 */
export function play(options: PlayOptions): Playing {
  const { platform, script, context, sessions } = options;
  const { clock, settings, ids } = context;
  const wanted = options.conversations === 'each' ? Number.POSITIVE_INFINITY : options.conversations;
  const finished = createSignal<void>();
  const active = new Set<Session>();
  const remembered: Session[] = [];
  const customer = new Map(Object.entries(script.customer) as [string, string][]);
  let started = 0;
  let starting = false;
  let stopping = false;

  const player: Player = {
    turn: playOn,
    settled,
    received: (session, note) => listening.received(session, note),
  };
  const listening: Expectations = createExpectations(options, { playOn, adopt, active });
  const asking = createAppRequests(options, { playOn, listen: listening.listen });

  /** Starts conversations until the limit is reached. A loop, not a recursion: some end at once. */
  function startMore(): void {
    if (starting || options.conversations === 'each') return;
    starting = true;
    while (!stopping && started < wanted && active.size < options.concurrency) playOn(start());
    starting = false;
    if (active.size === 0 && !stopping) finished.resolve();
  }

  function start(): Session {
    const number = ++started;
    const nowMs = Math.round(clock.now());
    const startMs = options.frozenStartMs ?? nowMs;
    const opensItself = script.opens === 'platform';
    const session = createSession({
      context,
      player,
      number,
      conversationId: opensItself ? createConversationId(ids, number) : '',
      record: undefined,
      customer: script.customer,
      clockOffsetMs: nowMs - startMs,
      startMs,
    });
    active.add(session);
    return session;
  }

  /** Takes steps until an event has to be delivered, time has to pass, the app is awaited or the script is at its end. */
  function playOn(session: Session): void {
    while (session.state === 'playing' && !stopping) {
      if (sendMore(session)) return;
      if (session.pause !== undefined || session.awaiting !== undefined || session.asking) return;
      const step = script.steps[session.next];
      if (step === undefined) break;
      if (step.afterMs > 0 && pause(session, step)) return;
      take(session, step);
    }
    if (stopping || session.unsettled > 0 || session.busy || session.asking) return;
    end(session, session.state === 'stopped' ? 'stopped' : 'finished');
  }

  /** False when the pause is over already. */
  function pause(session: Session, step: ScriptStep): boolean {
    session.dueMs += step.afterMs;
    const dueOnClockMs = session.dueMs + session.clockOffsetMs;
    if (dueOnClockMs <= clock.now()) return false;
    session.pause = clock.schedule(dueOnClockMs, resume, session);
    return true;
  }

  function resume(session: Session): void {
    session.pause = undefined;
    const step = script.steps[session.next];
    if (stopping || session.state !== 'playing' || step === undefined) return;
    take(session, step);
    playOn(session);
  }

  function take(session: Session, step: ScriptStep): void {
    session.next++;
    switch (step.kind) {
      case 'wait':
        return;
      case 'send':
        sendRaw(session, step);
        return;
      case 'expect':
        listening.listen(session, step);
        return;
      case 'call':
      case 'customer':
      case 'customer-leaves':
        asking.ask(session, step);
        return;
      default:
        makeMove(session, step);
    }
  }

  /** To whoever hears of the conversation, or of those that the platform opens as long as there is none. */
  function sendRaw(session: Session, step: Extract<ScriptStep, { kind: 'send' }>): void {
    const { record } = session;
    const lookup = createLookup(session, record?.conversation.lastAgent);
    enqueueRaw(session, fillTemplate(step.payload, lookup), {
      webhook: record === undefined ? options.webhook : platform.webhookOf(record),
      timestampMs: session.dueMs,
      stepIndex: step.stepIndex,
      ack: step.ack,
    });
  }

  function makeMove(session: Session, step: MoveStep): void {
    const move = moveOf(step, session);
    if (move === undefined) return;
    try {
      open(session);
      const taken = sessions.take(session, move, {
        allowIllegal: step.allowIllegal,
        timestampMs: session.dueMs,
        stepIndex: step.stepIndex,
        ack: step.ack,
      });
      if (taken?.refusal !== undefined) refused(session, step, taken.refusal);
    } catch (thrown) {
      if (!(thrown instanceof Fake8x8Error)) throw thrown;
      fail(session, step, thrown.message);
    }
  }

  /** The app's side has moved the conversation to where the script does not fit any more. */
  function refused(session: Session, step: MoveStep, { because, remedy }: Refusal): void {
    const instead = `To play it all the same: ${remedy}, or set allowIllegal: true.`;
    fail(session, step, `It does not: ${because}. ${instead}`);
  }

  function fail(session: Session, { kind, stepIndex }: MoveStep, message: string): void {
    appendVerdict(session, {
      stepIndex,
      awaited: `the conversation to allow ${kind}`,
      verdict: 'failed',
      message,
      calls: [],
      durationMs: 0,
    });
    stopSession(session);
  }

  /** Lets the platform know of a conversation that nothing has happened in. */
  function open(session: Session): void {
    if (session.record !== undefined) return;
    session.record = platform.addConversation(settings.tenantId, {
      channelId: options.channelId(),
      source: sourceOf(session),
      number: session.number,
      customer,
      startMs: session.dueMs,
    });
    session.conversationId = session.record.id;
    sessions.connect(session);
  }

  function sourceOf({ clockOffsetMs }: Session) {
    return clockOffsetMs === 0
      ? context.source
      : { ...context.source, clock: { now: () => clock.now() - clockOffsetMs } };
  }

  /** Lets a script go on with a conversation that the app has opened. */
  function adopt(script: Session, conversationId: string): Session | undefined {
    const opened = sessions.find(conversationId);
    if (opened === undefined) return undefined;
    script.state = 'ended';
    active.delete(script);
    active.add(opened);
    opened.context = context;
    opened.player = player;
    opened.number = script.number;
    opened.customer = { ...script.customer, ...opened.customer };
    opened.next = script.next;
    // The platform tells the time of calls by the clock itself, and so must the steps between them.
    opened.clockOffsetMs = 0;
    opened.dueMs = script.dueMs + script.clockOffsetMs;
    opened.saidBefore = script.saidBefore;
    opened.sharedTaken = script.sharedTaken;
    opened.captured = script.captured;
    opened.state = 'playing';
    return opened;
  }

  function settled(session: Session, event: OutgoingEvent, attempt: Attempt): void {
    if (attempt.outcome === 'accepted' || session.state !== 'playing') return;
    if (event.ack !== undefined && awaitsRefusal(event.ack, attempt)) return;
    if (stopsConversation(attempt)) stopSession(session);
  }

  function stopsConversation(attempt: Attempt): boolean {
    if (settings.undelivered === 'continue') return false;
    return settings.undelivered === 'stop' || attempt.status === -1;
  }

  function end(session: Session, ending: ConversationEntry['ending']): void {
    if (session.state === 'ended') return;
    const stepsTotal = script.steps.length;
    listening.giveUp(session);
    session.pause?.cancel();
    session.pause = undefined;
    reportUnscripted(session, options.unscripted);
    context.append({
      kind: 'conversation',
      scenario: script.name,
      conversation: session.number,
      conversationId: session.conversationId,
      ending,
      stepsPlayed: Math.min(session.next, stepsTotal),
      stepsTotal,
    });
    if (ending === 'interrupted') abandonSession(session);
    session.state = 'ended';
    session.player = undefined;
    active.delete(session);
    remember(session);
    startMore();
  }

  function remember(session: Session): void {
    if (session.record === undefined) return;
    remembered.push(session);
    const oldest = remembered.length > REMEMBERED_MAX ? remembered.shift() : undefined;
    if (oldest !== undefined) sessions.forget(oldest);
  }

  function opened(note: CallNote): boolean {
    if (listening.opened(note)) return true;
    if (options.conversations !== 'each' || stopping) return false;
    const session = start();
    if (listening.openedFor(session, note)) return true;
    active.delete(session);
    started--;
    return false;
  }

  startMore();
  // Those that the app opened before anybody played them.
  if (options.conversations === 'each') for (const note of options.unclaimed.slice()) opened(note);
  return {
    finished: finished.promise,
    remembered,
    stop() {
      if (stopping) return;
      stopping = true;
      void Promise.all([context.deliveries.close(), asking.close()]).then(() => {
        for (const session of active) end(session, 'interrupted');
        finished.resolve();
      });
    },
    notBegun: () => (options.conversations === 'each' ? 0 : wanted - started),
    opened,
    leftOver(note) {
      if (options.conversations !== 'each' || stopping) return false;
      reportLeftOver(note, options.unscripted, context);
      return true;
    },
    sharedCall: listening.sharedCall,
  };
}
