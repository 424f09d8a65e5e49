import { type Consumer, consumerUrl } from './consumer.ts';
import { parseTarget } from './target.ts';
import type { Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport that suits a consumer. What a kind of consumer needs is only loaded for that kind. Whether the
 * address may be called at all is for `checkTarget` to say. Throws `TARGET_INVALID`.
 */
export async function createTransport(consumer: Consumer, options: TransportOptions): Promise<Transport> {
  const url = parseTarget(consumerUrl(consumer));
  if (typeof consumer === 'string') {
    const { createUndiciTransport } = await import('./undici-transport.ts');
    return createUndiciTransport(url, options);
  }
  if ('fetch' in consumer) {
    const { createFetchTransport } = await import('./fetch-transport.ts');
    return createFetchTransport(consumer.fetch, url.href, options);
  }
  const { createListenerTransport } = await import('./listener-transport.ts');
  return createListenerTransport(consumer.listener, url.href, options);
}
