import type { IncomingMessage, ServerResponse } from 'node:http';
import { BODY_BYTES_MAX } from '../platform/limits.ts';
import { HttpProblem } from './problem.ts';

/** Most of a body that is received, so that its sender gets to read the response; then the connection is closed. */
const DISCARDED_BYTES_MAX = 16 * BODY_BYTES_MAX;

const NO_BODY = Buffer.alloc(0);

/**
 * Reads the body of a request. A body larger than `bytesMax` is read until that shows, and its rest is
 * discarded. Throws `BODY_CUT_OFF` when the client is gone before the end.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  bytesMax = BODY_BYTES_MAX,
): Promise<Buffer> {
  return hasBody(request) ? read(request, response, bytesMax) : NO_BODY;
}

/** Whether the headers of a request announce a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** By events: the request's async iterator makes a short call a tenth more expensive. */
function read(request: IncomingMessage, response: ServerResponse, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      if (bytes <= bytesMax) chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > bytesMax) resolve(joined(chunks));
      // Not before the response is sent, and not at once then: a client that is still sending would lose it.
      if (bytes > bytesMax + DISCARDED_BYTES_MAX && response.writableFinished) request.destroy();
    });
    request.once('end', () => resolve(joined(chunks)));
    request.once('close', () => {
      if (!request.complete) reject(cutOff());
    });
    if (request.destroyed) reject(cutOff());
  });
}

function cutOff(): HttpProblem {
  return new HttpProblem(400, 'BODY_CUT_OFF', 'The connection ended before the end of the body.');
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}
