import type { RequestListener } from 'node:http';

/** The integration under test: an address, or its code, called in process without a socket. */
export type Consumer =
  | string
  | { readonly listener: RequestListener; readonly url?: string }
  | { readonly fetch: (request: Request) => Response | Promise<Response>; readonly url?: string };

/** The address that an in-process consumer sees when none is given. */
export const IN_PROCESS_URL = 'http://consumer.test/webhook';

/** The address that requests to a consumer carry. */
export function consumerUrl(consumer: Consumer): string {
  return typeof consumer === 'string' ? consumer : (consumer.url ?? IN_PROCESS_URL);
}
