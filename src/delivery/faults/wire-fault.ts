import type { PendingDelivery } from '../attempt.ts';
import type { WireFault } from '../transport.ts';

/** How an attempt travels when its event has a fault; undefined: as usual. Only the first attempt is hung up on. */
export function wireFaultOf({ fault }: Pick<PendingDelivery, 'fault'>, retry: number): WireFault | undefined {
  switch (fault) {
    case 'split-body':
    case 'slow-body':
    case 'new-connection':
    case 'webhook-query':
      return fault;
    case 'hangs-up':
      return retry === 0 ? fault : undefined;
    default:
      return undefined;
  }
}

/** Where a request goes, as a path with its query. */
export function pathWithFault({ pathname, search }: URL, wire: WireFault | undefined): string {
  if (wire !== 'webhook-query') return pathname + search;
  return `${pathname}${search === '' ? '?' : `${search}&`}from=8x8`;
}
