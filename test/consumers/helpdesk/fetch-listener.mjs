import { buffer } from 'node:stream/consumers';

/**
 * Lets Node's http server ask a Fetch handler.
 * @param {(request: Request) => Promise<Response>} app
 * @returns {import('node:http').RequestListener}
 */
export function createFetchListener(app) {
  return async (incoming, outgoing) => {
    try {
      const { method = 'GET', url = '/' } = incoming;
      const headers = /** @type {Record<string, string>} */ (incoming.headers);
      const bytes = await buffer(incoming);
      const body = bytes.length === 0 ? null : bytes;
      const response = await app(new Request(`http://localhost${url}`, { method, headers, body }));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch {
      outgoing.writeHead(400).end();
    }
  };
}
