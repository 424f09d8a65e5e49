import type { IncomingMessage, ServerResponse } from 'node:http';
import { BODY_BYTES_MAX } from '../platform/limits.ts';

/** Most of a body that is let in, so that its sender comes to read the answer; then the connection is cut. */
const DISCARDED_BYTES_MAX = 16 * BODY_BYTES_MAX;

/**
 * Reads a request's body, of one that is larger than `BODY_BYTES_MAX` no more than shows that it is. Gives undefined
 * when the client is gone before its end. Never rejects.
 */
export function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > BODY_BYTES_MAX) resolve(joined(chunks));
      // Not before the answer is out, and not at once then: a client that still sends would lose it.
      if (bytes > DISCARDED_BYTES_MAX && response.writableFinished) request.destroy();
    });
    request.once('end', () => resolve(joined(chunks)));
    request.once('close', () => resolve(undefined));
    if (request.destroyed) resolve(undefined);
  });
}

/** Whether a request says that it has a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}
