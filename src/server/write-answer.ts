import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformResponse } from '../platform/platform-handler.ts';

/** Writes an answer as it is, and tells it once that it is out or that nobody takes it any more. */
export function writeAnswer(
  answer: PlatformResponse,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.destroyed || request.socket.destroyed) {
    answer.sent();
    return;
  }
  const { status, headers, body } = answer;
  tellOnce(answer, request, response);
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name] ?? '');
  response.end(body);
}

function tellOnce(answer: PlatformResponse, { socket }: IncomingMessage, response: ServerResponse): void {
  if (response.socket !== null) {
    response.once('close', () => answer.sent());
    return;
  }
  // One of several requests sent at once: while it waits for its turn Node doesn't tell it that the client is gone.
  const tell = () => {
    response.off('close', tell);
    socket.off('close', tell);
    answer.sent();
  };
  socket.setMaxListeners(0);
  socket.once('close', tell);
  response.once('close', tell);
}
