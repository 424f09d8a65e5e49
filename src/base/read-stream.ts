import type { ReadableStream } from 'node:stream/web';

/**
 * Reads the body of a Fetch request or response; one larger than `bytesMax` until that shows. The rest stays unread and
 * the stream is not cancelled: the other branch of a cloned body would wait for the cancelled one for ever.
 */
export async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream?.values({ preventCancel: true }) ?? []) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > bytesMax) break;
  }
  return Buffer.concat(chunks);
}
