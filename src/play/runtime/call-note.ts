import type { PlatformCall } from '../../platform/call.ts';

/** A call of the app, and which one it was. */
export type CallNote = {
  readonly call: PlatformCall;
  /** Counted from 0 over the life of the fake. */
  readonly index: number;
};

/** Whether a call opens, adds to or ends a conversation. */
export function changesConversation({ shortName }: PlatformCall): boolean {
  return shortName === 'conversation' || shortName === 'message' || shortName === 'end';
}

/** What was said with a message; undefined for other calls. */
export function textOf({ call: { body } }: CallNote): string | undefined {
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  return typeof text === 'string' ? text : undefined;
}
