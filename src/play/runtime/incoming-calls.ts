import { createSignal, type Signal } from '../../base/signal.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { createCallHandler } from '../../platform/handle-call.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PlatformHandler, PlatformRequest, PlatformResponse } from '../../platform/platform-handler.ts';
import type { Playing } from '../script/play.ts';
import { buildCallEntry } from './build-call-entry.ts';
import type { CallNote } from './call-note.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Where the app's calls come in: each is answered and written down, and then whom it concerns hears of it. */
export type IncomingCalls = {
  readonly handle: PlatformHandler['handle'];
  /** Conversations that the app opened and nobody plays. */
  readonly unclaimed: CallNote[];
  /** How many calls there were. */
  calls(): number;
  /** Calls `listener` for each call as soon as it is answered; returns what ends that. */
  hear(listener: (note: CallNote) => void): () => void;
  /** Lets a scenario hear of calls; returns what ends that. */
  join(playing: Playing, overhear: (entry: JournalEntry) => void): () => void;
  /** Tells an entry that belongs to no scenario to all that are played. */
  overhear(entry: JournalEntry): void;
  /** The calls whose answers are not on their way yet. */
  answering(): readonly Promise<void>[];
  /** Forgets every call; those that are being answered lead to nothing. */
  reset(): void;
};

/** What a incomingCalls needs. */
export type IncomingCallsOptions = {
  readonly platform: Platform;
  readonly sessions: Sessions;
  /** Writes down what belongs to no scenario. */
  readonly append: (entry: JournalEntry) => void;
};

/** Most conversations that wait in the unclaimed; the oldest makes room. */
const UNCLAIMED_MAX = 1000;

/** Most calls about one of them that are kept for whoever will play it. */
const UNCLAIMED_CALLS_MAX = 20;

/** Creates a incomingCalls. */
export function createIncomingCalls({ platform, sessions, append }: IncomingCallsOptions): IncomingCalls {
  const unclaimed: CallNote[] = [];
  const listeners = new Set<(note: CallNote) => void>();
  const audience = new Map<Playing, (entry: JournalEntry) => void>();
  const underWay = new Set<Signal<void>>();
  const handleCall = createCallHandler(platform);
  let calls = 0;

  /** False when it was over already. */
  function over(call: Signal<void>): boolean {
    call.resolve();
    return underWay.delete(call);
  }

  async function handle(request: PlatformRequest): Promise<PlatformResponse> {
    const underway = createSignal<void>();
    underWay.add(underway);
    const { answered, release } = sessions.answering(() => handleCall(request));
    const { status, headers, body, call } = await answered;
    const note: CallNote = { call, index: calls++ };
    writeDown(note);
    for (const listener of listeners) listener(note);
    return {
      status,
      headers,
      body,
      sent() {
        if (!over(underway)) return;
        spread(note);
        release();
      },
    };
  }

  function writeDown(note: CallNote): void {
    const session = sessionOf(note);
    const entry = buildCallEntry(note, session);
    if (session?.player === undefined) append(entry);
    else session.context.append(entry);
  }

  function sessionOf({ call: { conversationId } }: CallNote): Session | undefined {
    return conversationId === undefined ? undefined : sessions.find(conversationId);
  }

  /** Lets everybody know of a call whom it concerns. */
  function spread(note: CallNote): void {
    const { shortName, status } = note.call;
    const session = sessionOf(note);
    if (session === undefined) for (const playing of audience.keys()) playing.sharedCall(note);
    else if (shortName === 'conversation' && status < 400) welcome(note, session);
    else if (session.player !== undefined) session.player.received(session, note);
    else if (session.inbox !== undefined)
      session.inbox = [...session.inbox, note].slice(-UNCLAIMED_CALLS_MAX);
  }

  function welcome(note: CallNote, session: Session): void {
    const players = [...audience.keys()];
    if (players.some((playing) => playing.opened(note))) return;
    players.find((playing) => playing.leftOver(note));
    session.inbox = [];
    unclaimed.push(note);
    const oldest = unclaimed.length > UNCLAIMED_MAX ? unclaimed.shift() : undefined;
    const left = oldest === undefined ? undefined : sessionOf(oldest);
    if (left !== undefined) left.inbox = undefined;
  }

  return {
    handle,
    unclaimed,
    calls: () => calls,
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    join(playing, overhear) {
      audience.set(playing, overhear);
      return () => audience.delete(playing);
    },
    overhear(entry) {
      for (const overhear of audience.values()) overhear(entry);
    },
    answering: () => Array.from(underWay, ({ promise }) => promise),
    reset() {
      for (const call of underWay) over(call);
      unclaimed.length = 0;
      calls = 0;
    },
  };
}
