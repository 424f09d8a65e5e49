import { createSignal, type Signal } from '../base/signal.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Call } from '../platform/call.ts';
import { createCallHandler } from '../platform/handle-call.ts';
import type { Platform } from '../platform/platform.ts';
import type { PlatformHandler, PlatformRequest, PlatformResponse } from '../platform/platform-handler.ts';
import type { AnswerDelays } from './answer-delays.ts';
import { unblock } from './outbox.ts';
import type { OutgoingRequests } from './outgoing-requests.ts';
import type { CallCause } from './render-events.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { UnclaimedCalls } from './unclaimed-calls.ts';

/** Handles the REST calls of the app: each is answered, written to the journal, and dispatched to what waits for it. */
export type IncomingCalls = {
  readonly handle: PlatformHandler['handle'];
  /** How many calls there were. */
  count(): number;
  /** Calls `listener` for each call as soon as it is answered; returns what ends that. */
  subscribe(listener: (call: Call) => void): () => void;
  /** Resolves when no call waits for its answer. */
  answered(): Promise<void>;
  /** How many calls wait for their answer. */
  unanswered(): number;
  /** Forgets every call; those under way lead to nothing. */
  reset(): void;
};

/** A scenario in play, as a receiver of calls and of journal entries that belong to no scenario. */
export type CallReceiver = {
  /** A call about no conversation. */
  sharedCall(call: Call): void;
  /** Offers a conversation that the app has opened; true when the scenario takes it. */
  opened(call: Call): boolean;
  /** A conversation that no scenario takes; true when this one plays all that match, and has reported it. */
  leftOver(call: Call): boolean;
  /** An entry that belongs to no scenario. */
  append(entry: JournalEntry): void;
};

/** What handling calls needs. */
export type IncomingCallsOptions = {
  readonly platform: Platform;
  readonly sessions: Sessions;
  readonly unclaimed: UnclaimedCalls;
  readonly receivers: ReadonlySet<CallReceiver>;
  readonly outgoing: Pick<OutgoingRequests, 'latest'>;
  readonly delays: AnswerDelays;
  /** Writes an entry that belongs to no scenario. */
  readonly append: (entry: JournalEntry) => void;
};

/** Creates the handling of calls. */
export function createIncomingCalls(options: IncomingCallsOptions): IncomingCalls {
  const { platform, sessions, unclaimed, receivers, outgoing, delays, append } = options;
  const listeners = new Set<(call: Call) => void>();
  const unanswered = new Set<Signal<void>>();
  const handleCall = createCallHandler(platform, delays.wait);
  let count = 0;

  async function handle(request: PlatformRequest): Promise<PlatformResponse> {
    const underWay = createSignal<void>();
    unanswered.add(underWay);
    const cause: CallCause = { kind: 'call', sessions: new Set() };
    const { call, ...response } = await handleCall(request, cause);
    if (unanswered.has(underWay)) {
      count++;
      record(call);
      for (const listener of listeners) listener(call);
    }
    return {
      ...response,
      sent() {
        if (!settle(underWay)) return;
        dispatch(call);
        for (const session of cause.sessions) unblock(session);
      },
    };
  }

  /** False when it was settled before. */
  function settle(call: Signal<void>): boolean {
    call.resolve();
    return unanswered.delete(call);
  }

  function sessionOf({ conversationId }: Call): Session | undefined {
    return conversationId === undefined ? undefined : sessions.find(conversationId);
  }

  function record(call: Call): void {
    const owner = sessionOf(call)?.owner;
    // A conversation that is opened is new: what caused it is about another one, or none.
    const during = outgoing.latest(call.operation === 'conversation' ? undefined : call.conversationId);
    if (owner?.player === undefined)
      append({ kind: 'call', scenario: undefined, conversation: undefined, during, ...call });
    else
      owner.context.append({
        kind: 'call',
        scenario: owner.context.scenario,
        conversation: owner.number,
        during,
        ...call,
      });
  }

  function dispatch(call: Call): void {
    const session = sessionOf(call);
    if (session === undefined) for (const receiver of receivers) receiver.sharedCall(call);
    else if (call.operation === 'conversation' && call.status < 400) offer(call);
    else if (session.owner.player !== undefined) session.owner.player.called(session, call);
    else unclaimed.addLater(call);
  }

  function offer(opening: Call): void {
    const all = [...receivers];
    if (all.some((receiver) => receiver.opened(opening))) return;
    all.find((receiver) => receiver.leftOver(opening));
    unclaimed.add(opening);
  }

  return {
    handle,
    count: () => count,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async answered() {
      await Promise.all(Array.from(unanswered, ({ promise }) => promise));
    },
    unanswered: () => unanswered.size,
    reset() {
      delays.end();
      for (const call of unanswered) settle(call);
      unclaimed.clear();
      count = 0;
    },
  };
}
