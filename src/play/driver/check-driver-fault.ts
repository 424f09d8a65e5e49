import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import type { Attempt } from '../../delivery/attempt.ts';
import { FAULT_NAMES, type FaultName, isRefused } from '../../protocol/faults.ts';
import type { SessionCause } from '../../runtime/session.ts';

/**
 * Checks the fault of what a driver sends. `isSaid` is whether it is a text or a raw payload; any other move would have to
 * happen although the app must refuse it. Throws `FAULT_UNKNOWN` or `FAULT_NOT_HERE`.
 */
export function checkDriverFault(fault: FaultName | undefined, isSaid: boolean): void {
  if (fault === undefined) return;
  if (!FAULT_NAMES.includes(fault))
    throw new Fake8x8Error(
      'FAULT_UNKNOWN',
      `There is no fault "${fault}". ${knownWords(String(fault), FAULT_NAMES)}`,
    );
  if (!isRefused(fault) || isSaid) return;
  throw new Fake8x8Error(
    'FAULT_NOT_HERE',
    `This move cannot have the fault ${fault}: the app must refuse it, so that it would not happen. Allowed: what an agent says, and raw payloads.`,
  );
}

/** What the cause of events says of their fault: one that the app must refuse awaits a 4xx. */
export function faultOfCause(fault: FaultName | undefined): Pick<SessionCause, 'fault' | 'expectsRefusal'> {
  return isRefused(fault) ? { fault, expectsRefusal: isClientError } : { fault };
}

function isClientError({ status }: Attempt): boolean {
  return status >= 400 && status < 500;
}
