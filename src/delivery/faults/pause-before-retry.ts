import { isRefused, mayBeRefused } from '../../protocol/faults.ts';
import type { PendingDelivery } from '../attempt.ts';
import type { ConsumerAnswer } from '../transport.ts';

/** The scripted pause before an event is tried again, in ms; undefined when it is not. `retry` is that of the answered attempt. */
export function pauseBeforeRetry(
  { fault, repetition }: Pick<PendingDelivery, 'fault' | 'repetition'>,
  { outcome, status }: Pick<ConsumerAnswer, 'outcome' | 'status'>,
  { retry, retryDelays }: { readonly retry: number; readonly retryDelays: readonly number[] },
): number | undefined {
  const isAccepted = outcome === 'accepted';
  if (retry === 0 && (fault === 'hangs-up' || (fault === 'answer-lost' && isAccepted)))
    return retryDelays[0] ?? 0;
  if (isAccepted || isRefused(fault) || repetition?.replays !== undefined) return undefined;
  const isRefusedRightly = mayBeRefused({ fault, repeat: repetition !== undefined, retry, status });
  return isRefusedRightly ? undefined : retryDelays[retry];
}
