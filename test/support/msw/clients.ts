import { Buffer } from 'node:buffer';
import http from 'node:http';
import https from 'node:https';
import { buffer } from 'node:stream/consumers';

/** A request of an app. */
export type ClientRequest = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | undefined;
};

/** What came back. Header names in lower case. */
export type ClientAnswer = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A way in which apps make HTTP requests. */
export type Client = (url: string, request: ClientRequest) => Promise<ClientAnswer>;

/** The global `fetch`; bytes in place of text, so that it adds no media type of its own. */
export const viaFetch: Client = async (url, { method, headers = {}, body }) => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const response = await fetch(url, { method, headers, ...(bytes !== undefined && { body: bytes }) });
  const { status, statusText } = response;
  return { status, statusText, headers: Object.fromEntries(response.headers), body: await response.text() };
};

/**
 * Node's own `request`, which sends whatever it is given. MSW 2 sees it as a member of its module only; the length is
 * said, since Node leaves it out with methods that seldom have a body.
 */
export const viaNode: Client = (url, { method, headers = {}, body = '' }) =>
  new Promise((resolve, reject) => {
    const { request: open } = url.startsWith('https:') ? https : http;
    const length = body.length === 0 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = open(url, { method, headers: { ...headers, ...length } }, (response) => {
      const { statusCode: status = 0, statusMessage: statusText = '' } = response;
      const given = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      buffer(response).then(
        (bytes) =>
          resolve({ status, statusText, headers: Object.fromEntries(given), body: bytes.toString() }),
        reject,
      );
    });
    request.on('error', reject).end(body);
  });
