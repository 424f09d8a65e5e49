import { createSignal, type Signal } from '../base/signal.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { createAnswer } from '../platform/answer.ts';
import type { Door } from '../platform/door.ts';
import type { Platform } from '../platform/platform.ts';
import { buildCallEntry } from './build-call-entry.ts';
import type { CallNote } from './call-note.ts';
import type { Playing } from './play.ts';
import type { Switchboard } from './switchboard.ts';
import type { Thread } from './thread.ts';

/** Where the app's calls come in: each is answered and written down, and then whom it concerns hears of it. */
export type Reception = {
  readonly answer: Door['answer'];
  /** Conversations that the app opened and nobody plays. */
  readonly lobby: CallNote[];
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

/** What a reception needs. */
export type ReceptionOptions = {
  readonly platform: Platform;
  readonly switchboard: Switchboard;
  /** Writes down what belongs to no scenario. */
  readonly append: (entry: JournalEntry) => void;
};

/** Most conversations that wait in the lobby; the oldest makes room. */
const LOBBY_MAX = 1000;

/** Most calls about one of them that are kept for whoever will play it. */
const LOBBY_CALLS_MAX = 20;

/** Creates a reception. */
export function createReception({ platform, switchboard, append }: ReceptionOptions): Reception {
  const lobby: CallNote[] = [];
  const listeners = new Set<(note: CallNote) => void>();
  const audience = new Map<Playing, (entry: JournalEntry) => void>();
  const underWay = new Set<Signal<void>>();
  const answerCall = createAnswer(platform);
  let calls = 0;

  /** False when it was over already. */
  function over(call: Signal<void>): boolean {
    call.resolve();
    return underWay.delete(call);
  }

  async function answer(request: Parameters<Door['answer']>[0]): ReturnType<Door['answer']> {
    const underway = createSignal<void>();
    underWay.add(underway);
    const { answered, release } = switchboard.answering(() => answerCall(request));
    const given = await answered;
    if (given === undefined) {
      over(underway);
      return undefined;
    }
    const { status, headers, body, call } = given;
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
    const thread = threadOf(note);
    const entry = buildCallEntry(note, thread);
    if (thread?.player === undefined) append(entry);
    else thread.stage.append(entry);
  }

  function threadOf({ call: { conversationId } }: CallNote): Thread | undefined {
    return conversationId === undefined ? undefined : switchboard.find(conversationId);
  }

  /** Lets everybody know of a call whom it concerns. */
  function spread(note: CallNote): void {
    const { shortName, status } = note.call;
    const thread = threadOf(note);
    if (thread === undefined) for (const playing of audience.keys()) playing.sharedCall(note);
    else if (shortName === 'conversation' && status < 400) welcome(note, thread);
    else if (thread.player !== undefined) thread.player.received(thread, note);
    else if (thread.inbox !== undefined) thread.inbox = [...thread.inbox, note].slice(-LOBBY_CALLS_MAX);
  }

  function welcome(note: CallNote, thread: Thread): void {
    const players = [...audience.keys()];
    if (players.some((playing) => playing.opened(note))) return;
    players.find((playing) => playing.leftOver(note));
    thread.inbox = [];
    lobby.push(note);
    const oldest = lobby.length > LOBBY_MAX ? lobby.shift() : undefined;
    const left = oldest === undefined ? undefined : threadOf(oldest);
    if (left !== undefined) left.inbox = undefined;
  }

  return {
    answer,
    lobby,
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
      lobby.length = 0;
      calls = 0;
    },
  };
}
