import { Fake8x8Error } from '../base/errors.ts';
import { createSignal } from '../base/signal.ts';
import type { Refusal } from '../conversation/legality.ts';
import type { Attempt } from '../delivery/deliver.ts';
import type { ConversationEntry } from '../journal/entry.ts';
import { createConversationId } from '../protocol/ids.ts';
import type { ScriptStep } from '../scenario/script.ts';
import { fillTemplate } from '../scenario/variables.ts';
import { awaitsRefusal } from './ack.ts';
import { appendVerdict } from './append-verdict.ts';
import { createAsk } from './ask.ts';
import type { CallNote } from './call-note.ts';
import { enqueueRaw } from './enqueue-raw.ts';
import { createListener, type Listening } from './listen.ts';
import { createLookup } from './lookup.ts';
import { type MoveStep, moveOf } from './move-of.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { PlayOptions } from './play-options.ts';
import { sendMore } from './post.ts';
import { abandonThread, createThread, type Player, stopThread, type Thread } from './thread.ts';
import { reportLeftOver, reportUnscripted } from './unscripted.ts';

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
  readonly remembered: readonly Thread[];
};

/** Most conversations that are remembered after their end, for an app that still asks about them. */
const REMEMBERED_MAX = 128;

/**
 * Plays a scenario: the only loop there is. Each conversation takes its steps in order, an event at a time;
 * conversations run beside each other. Everything that happens is appended to the journal.
 */
export function play(options: PlayOptions): Playing {
  const { platform, script, stage, switchboard } = options;
  const { clock, settings, ids } = stage;
  const wanted = options.conversations === 'each' ? Number.POSITIVE_INFINITY : options.conversations;
  const finished = createSignal<void>();
  const active = new Set<Thread>();
  const remembered: Thread[] = [];
  const customer = new Map(Object.entries(script.customer) as [string, string][]);
  let started = 0;
  let starting = false;
  let stopping = false;

  const player: Player = {
    turn: playOn,
    settled,
    received: (thread, note) => listening.received(thread, note),
  };
  const listening: Listening = createListener(options, { playOn, adopt, active });
  const asking = createAsk(options, { playOn, listen: listening.listen });

  /** Starts conversations until the limit is reached. A loop, not a recursion: some end at once. */
  function startMore(): void {
    if (starting || options.conversations === 'each') return;
    starting = true;
    while (!stopping && started < wanted && active.size < options.concurrency) playOn(start());
    starting = false;
    if (active.size === 0 && !stopping) finished.resolve();
  }

  function start(): Thread {
    const number = ++started;
    const nowMs = Math.round(clock.now());
    const startMs = options.frozenStartMs ?? nowMs;
    const opensItself = script.opens === 'platform';
    const thread = createThread({
      stage,
      player,
      number,
      conversationId: opensItself ? createConversationId(ids, number) : '',
      record: undefined,
      customer: script.customer,
      clockOffsetMs: nowMs - startMs,
      startMs,
    });
    active.add(thread);
    return thread;
  }

  /** Takes steps until an event has to be delivered, time has to pass, the app is awaited or the script is at its end. */
  function playOn(thread: Thread): void {
    while (thread.state === 'playing' && !stopping) {
      if (sendMore(thread)) return;
      if (thread.pause !== undefined || thread.awaiting !== undefined || thread.asking) return;
      const step = script.steps[thread.next];
      if (step === undefined) break;
      if (step.afterMs > 0 && pause(thread, step)) return;
      take(thread, step);
    }
    if (stopping || thread.unsettled > 0 || thread.busy || thread.asking) return;
    end(thread, thread.state === 'stopped' ? 'stopped' : 'finished');
  }

  /** False when the pause is over already. */
  function pause(thread: Thread, step: ScriptStep): boolean {
    thread.dueMs += step.afterMs;
    const dueOnClockMs = thread.dueMs + thread.clockOffsetMs;
    if (dueOnClockMs <= clock.now()) return false;
    thread.pause = clock.schedule(dueOnClockMs, resume, thread);
    return true;
  }

  function resume(thread: Thread): void {
    thread.pause = undefined;
    const step = script.steps[thread.next];
    if (stopping || thread.state !== 'playing' || step === undefined) return;
    take(thread, step);
    playOn(thread);
  }

  function take(thread: Thread, step: ScriptStep): void {
    thread.next++;
    switch (step.kind) {
      case 'wait':
        return;
      case 'send':
        sendRaw(thread, step);
        return;
      case 'expect':
        listening.listen(thread, step);
        return;
      case 'call':
      case 'customer':
      case 'customer-leaves':
        asking.ask(thread, step);
        return;
      default:
        makeMove(thread, step);
    }
  }

  /** To whoever hears of the conversation, or of those that the platform opens as long as there is none. */
  function sendRaw(thread: Thread, step: Extract<ScriptStep, { kind: 'send' }>): void {
    const { record } = thread;
    const lookup = createLookup(thread, record?.conversation.lastAgent);
    enqueueRaw(thread, fillTemplate(step.payload, lookup), {
      webhook: record === undefined ? options.webhook : platform.webhookOf(record),
      timestampMs: thread.dueMs,
      stepIndex: step.stepIndex,
      ack: step.ack,
    });
  }

  function makeMove(thread: Thread, step: MoveStep): void {
    const move = moveOf(step, thread);
    if (move === undefined) return;
    try {
      open(thread);
      const taken = switchboard.take(thread, move, {
        allowIllegal: step.allowIllegal,
        timestampMs: thread.dueMs,
        stepIndex: step.stepIndex,
        ack: step.ack,
      });
      if (taken?.refusal !== undefined) refused(thread, step, taken.refusal);
    } catch (thrown) {
      if (!(thrown instanceof Fake8x8Error)) throw thrown;
      fail(thread, step, thrown.message);
    }
  }

  /** The app's side has moved the conversation to where the script does not fit any more. */
  function refused(thread: Thread, step: MoveStep, { because, remedy }: Refusal): void {
    const instead = `To play it all the same: ${remedy}, or set allowIllegal: true.`;
    fail(thread, step, `It does not: ${because}. ${instead}`);
  }

  function fail(thread: Thread, step: MoveStep, message: string): void {
    appendVerdict(thread, {
      stepIndex: step.stepIndex,
      awaited: `the conversation to allow ${step.kind === 'move' ? step.move.kind : step.kind}`,
      verdict: 'failed',
      message,
      calls: [],
      durationMs: 0,
    });
    stopThread(thread);
  }

  /** Lets the platform know of a conversation that nothing has happened in. */
  function open(thread: Thread): void {
    if (thread.record !== undefined) return;
    thread.record = platform.addConversation(settings.tenantId, {
      channelId: options.channelId(),
      source: sourceOf(thread),
      number: thread.number,
      customer,
      startMs: thread.dueMs,
    });
    thread.conversationId = thread.record.id;
    switchboard.connect(thread);
  }

  function sourceOf({ clockOffsetMs }: Thread) {
    return clockOffsetMs === 0
      ? stage.source
      : { ...stage.source, clock: { now: () => clock.now() - clockOffsetMs } };
  }

  /** Lets a script go on with a conversation that the app has opened. */
  function adopt(script: Thread, conversationId: string): Thread | undefined {
    const opened = switchboard.find(conversationId);
    if (opened === undefined) return undefined;
    script.state = 'ended';
    active.delete(script);
    active.add(opened);
    opened.stage = stage;
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

  function settled(thread: Thread, event: OutgoingEvent, attempt: Attempt): void {
    if (attempt.outcome === 'accepted' || thread.state !== 'playing') return;
    if (event.ack !== undefined && awaitsRefusal(event.ack, attempt)) return;
    if (stopsConversation(attempt)) stopThread(thread);
  }

  function stopsConversation(attempt: Attempt): boolean {
    if (settings.undelivered === 'continue') return false;
    return settings.undelivered === 'stop' || attempt.status === -1;
  }

  function end(thread: Thread, ending: ConversationEntry['ending']): void {
    if (thread.state === 'ended') return;
    const stepsTotal = script.steps.length;
    listening.giveUp(thread);
    thread.pause?.cancel();
    thread.pause = undefined;
    reportUnscripted(thread, options.unscripted);
    stage.append({
      kind: 'conversation',
      scenario: script.name,
      conversation: thread.number,
      conversationId: thread.conversationId,
      ending,
      stepsPlayed: Math.min(thread.next, stepsTotal),
      stepsTotal,
    });
    if (ending === 'interrupted') abandonThread(thread);
    thread.state = 'ended';
    thread.player = undefined;
    active.delete(thread);
    remember(thread);
    startMore();
  }

  function remember(thread: Thread): void {
    if (thread.record === undefined) return;
    remembered.push(thread);
    const oldest = remembered.length > REMEMBERED_MAX ? remembered.shift() : undefined;
    if (oldest !== undefined) switchboard.forget(oldest);
  }

  function opened(note: CallNote): boolean {
    if (listening.opened(note)) return true;
    if (options.conversations !== 'each' || stopping) return false;
    const thread = start();
    if (listening.openedFor(thread, note)) return true;
    active.delete(thread);
    started--;
    return false;
  }

  startMore();
  // Those that the app opened before anybody played them.
  if (options.conversations === 'each') for (const note of options.lobby.slice()) opened(note);
  return {
    finished: finished.promise,
    remembered,
    stop() {
      if (stopping) return;
      stopping = true;
      void Promise.all([stage.deliveries.close(), asking.close()]).then(() => {
        for (const thread of active) end(thread, 'interrupted');
        finished.resolve();
      });
    },
    notBegun: () => (options.conversations === 'each' ? 0 : wanted - started),
    opened,
    leftOver(note) {
      if (options.conversations !== 'each' || stopping) return false;
      reportLeftOver(note, options.unscripted, stage);
      return true;
    },
    sharedCall: listening.sharedCall,
  };
}
