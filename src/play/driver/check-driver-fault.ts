import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import { FAULT_NAMES, type FaultName, isRefused } from '../../protocol/faults.ts';

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
