import { type Consumer, consumerUrl } from './consumer.ts';
import { createOddTransport } from './faults/odd-transport.ts';
import { createFetchTransport } from './fetch-transport.ts';
import { createListenerTransport } from './listener-transport.ts';
import { parseTarget } from './target.ts';
import type { Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport that suits a consumer. Only one with an address loads undici. Whether the address may be called
 * at all is for `checkTarget` to say. Throws `TARGET_INVALID`.
 */
export async function createTransport(consumer: Consumer, options: TransportOptions): Promise<Transport> {
  const url = parseTarget(consumerUrl(consumer));
  if (typeof consumer === 'string') {
    const { createUndiciTransport } = await import('./undici-transport.ts');
    return createOddTransport(url, await createUndiciTransport(url, options), options);
  }
  if ('fetch' in consumer) return createFetchTransport(consumer.fetch, url.href, options);
  return createListenerTransport(consumer.listener, url.href, options);
}
