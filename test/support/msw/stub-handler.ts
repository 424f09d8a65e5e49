import { Buffer } from 'node:buffer';
import { createSignal } from '#src/base/signal.ts';
import type { PlatformHandler, PlatformRequest } from '#src/platform/platform-handler.ts';
import { matchPath } from '#src/platform/requests/match-path.ts';

/** A handler that gives the same response to each call, and records the calls. */
export type StubHandler = PlatformHandler & {
  /** Every call, oldest first. */
  readonly calls: readonly PlatformRequest[];
  /** How many paths were matched. */
  readonly matched: () => number;
  /** Resolves when an answer is said to be on its way. */
  readonly sent: Promise<void>;
};

/** Opens a handler whose answers name it. `onSent` is called when an answer is said to be on its way. */
export function openStubHandler(name: string, onSent: () => void = () => {}): StubHandler {
  const calls: PlatformRequest[] = [];
  let matched = 0;
  const signal = createSignal<void>();
  return {
    calls,
    matched: () => matched,
    sent: signal.promise,
    match(path) {
      matched++;
      return matchPath(path);
    },
    async handle(request) {
      calls.push(request);
      const body = JSON.stringify({ name });
      const sent = () => {
        onSent();
        signal.resolve();
      };
      return { status: 200, headers: { 'content-type': 'application/json' }, body, sent };
    },
  };
}

/** The body of a call, as text. */
export function textOf(call: PlatformRequest | undefined): string {
  return Buffer.from(call?.body ?? '').toString();
}
