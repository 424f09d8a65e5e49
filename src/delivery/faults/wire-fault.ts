import type { PendingDelivery } from '../attempt.ts';
import type { WireFault } from '../transport.ts';

/** How an attempt travels when its event has a fault; undefined: as usual. Only the first attempt is hung up on. */
export function wireFaultOf({ fault }: Pick<PendingDelivery, 'fault'>, retry: number): WireFault | undefined {
  switch (fault) {
    case 'split-body':
    case 'slow-body':
    case 'new-connection':
      return fault;
    case 'hangs-up':
      return retry === 0 ? fault : undefined;
    default:
      return undefined;
  }
}
