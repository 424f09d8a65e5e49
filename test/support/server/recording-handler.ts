import { createSignal } from '#src/base/signal.ts';
import { createCallHandler } from '#src/platform/handle-call.ts';
import type { PlatformHandler, PlatformRequest, PlatformResponse } from '#src/platform/platform-handler.ts';
import { matchPath } from '#src/platform/requests/match-path.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';
import { type InProcess, openInProcess } from '../platform/in-process.ts';

/** The path of a list of tenant01. */
export const CHANNELS = '/vcc/us/chat/v2/tenant/tenant01/channels';

/** A handler that records what it is asked to match and to handle. */
export type RecordingHandler = PlatformHandler & {
  /** The paths that were matched, oldest first. */
  readonly matched: readonly string[];
  /** The calls, oldest first. */
  readonly calls: readonly PlatformRequest[];
  /** How often each answer was told to be on its way, by the number of its call from 0. */
  readonly sent: readonly number[];
  /** Resolves when so many answers were told to be on their way. */
  reachedSent(count: number): Promise<void>;
  /** Resolves when so many calls came. */
  reachedCalls(count: number): Promise<void>;
};

/** Creates a handler that answers as `answer` says; it gets the number of the call from 0. */
export function recordingHandler(
  answer: (request: PlatformRequest, index: number) => Promise<Omit<PlatformResponse, 'sent'>>,
): RecordingHandler {
  const matched: string[] = [];
  const calls: PlatformRequest[] = [];
  const sent: number[] = [];
  const callCount = createCounter();
  const sentCount = createCounter();
  return {
    matched,
    calls,
    sent,
    reachedSent: sentCount.reached,
    reachedCalls: callCount.reached,
    match(path) {
      matched.push(path);
      return matchPath(path);
    },
    async handle(request) {
      const index = calls.push(request) - 1;
      sent[index] = 0;
      callCount.add();
      const given = await answer(request, index);
      return {
        ...given,
        sent() {
          sent[index] = (sent[index] ?? 0) + 1;
          sentCount.add();
        },
      };
    },
  };
}

/** The platform of the conformance cases behind a handler. */
export function platformHandler(
  settings: SettingsInput = {},
): RecordingHandler & { readonly inProcess: InProcess } {
  const inProcess = openInProcess(settings);
  const handle = createCallHandler(inProcess.platform);
  return { ...recordingHandler((request) => handle(request)), inProcess };
}

/** An answer of nothing but a status. */
export async function noContent(): Promise<Omit<PlatformResponse, 'sent'>> {
  return { status: 204, headers: {}, body: '' };
}

function createCounter() {
  let count = 0;
  const waiting: { readonly wanted: number; readonly resolve: () => void }[] = [];
  return {
    add(): void {
      count++;
      for (const { wanted, resolve } of waiting) if (count >= wanted) resolve();
    },
    reached(wanted: number): Promise<void> {
      const signal = createSignal<void>();
      waiting.push({ wanted, resolve: () => signal.resolve() });
      if (count >= wanted) signal.resolve();
      return signal.promise;
    },
  };
}
