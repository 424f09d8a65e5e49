import { Buffer } from 'node:buffer';
import { createSignal } from '#src/base/signal.ts';
import type { PlatformHandler } from '#src/platform/platform-handler.ts';
import type { PlatformRequest } from '#src/platform/platform-request.ts';

/** A handler that answers everything alike, and tells what it was asked. */
export type StubHandler = PlatformHandler & {
  /** Every call, oldest first. */
  readonly calls: readonly PlatformRequest[];
  /** Resolves when an answer is said to be on its way. */
  readonly sent: Promise<void>;
};

/** Opens a handler whose answers name it. `onSent` is called when an answer is said to be on its way. */
export function openStubHandler(name: string, onSent: () => void = () => {}): StubHandler {
  const calls: PlatformRequest[] = [];
  const signal = createSignal<void>();
  return {
    calls,
    sent: signal.promise,
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
