import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { type Consumer, consumerUrl } from '../../delivery/consumer.ts';
import { createAppClient } from '../../play/app/app-client.ts';
import { type CallTemplate, compileCallTemplate } from '../../scenario/templates/call-template.ts';

/** What brings an app back to where it began: a request to its own API, or a function in the same process. */
export type ResetCall = CallTemplate | (() => unknown);

/** Real time that a reset may take: it is made often, and may empty a database. */
const RESET_MS = 30_000;

/**
 * Creates what resets an app; it does nothing where no call is given. Resolves with whether the app is there: false when it
 * answered before and does not now. Rejects with `RESET_FAILED`.
 */
export function createReset({
  to,
  reset,
}: {
  readonly to: Consumer;
  readonly reset?: ResetCall | undefined;
}): (stopped: AbortSignal) => Promise<boolean> {
  if (reset === undefined) return async () => true;
  if (typeof reset === 'function') return () => callReset(reset);
  let hasWorked = false;
  const call = compileCallTemplate(reset);
  const client = createAppClient({
    callApp: createAppCaller(to),
    url: consumerUrl(to),
    allowRemote: false,
    customer: { opens: undefined, says: undefined, leaves: undefined },
  });
  return async (stopped) => {
    const { url, answer } = await client.request({ ...call, withinMs: RESET_MS }, () => undefined, stopped);
    if (answer.outcome === 'accepted' || stopped.aborted) {
      hasWorked = true;
      return true;
    }
    if (hasWorked && (answer.status === -1 || answer.status >= 500)) return false;
    throw failed(`${call.method} ${url}: ${answer.reason}`);
  };
}

async function callReset(reset: () => unknown): Promise<true> {
  try {
    await reset();
    return true;
  } catch (thrown) {
    throw failed(messageOf(thrown));
  }
}

function failed(reason: string): Fake8x8Error {
  return new Fake8x8Error(
    'RESET_FAILED',
    `The app could not be reset: ${reason}. Check the option reset, which has to be answered with 2xx.`,
  );
}
