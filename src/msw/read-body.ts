import { BODY_BYTES_MAX } from '../platform/limits.ts';

/**
 * Reads a request's body, of one that is larger than `BODY_BYTES_MAX` no more than shows that it is. What is left stays
 * unread: MSW keeps a copy of each request, so that to cancel this one would wait for the other for ever.
 */
export async function readBody({ body }: Pick<Request, 'body'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let bytes = 0; reader !== undefined && bytes <= BODY_BYTES_MAX; ) {
    const { value } = await reader.read();
    if (value === undefined) break;
    chunks.push(value);
    bytes += value.byteLength;
  }
  return Buffer.concat(chunks);
}
