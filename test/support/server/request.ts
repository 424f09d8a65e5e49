import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What is asked, beside the address. */
export type Question = {
  /** GET unless told. */
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array | undefined;
  /** Path and query as they go over the wire; those of the address unless told. */
  readonly path?: string;
  /** A connection of its own unless told. */
  readonly agent?: Agent;
};

/** What was answered. */
export type MoveRecord = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body, parsed. */
  json(): unknown;
};

/** Asks a server over a connection of its own; unlike fetch it lets a test set Host, Origin and the like. */
export function ask(url: string, question: Question = {}): Promise<MoveRecord> {
  const { method = 'GET', body, path, agent = false } = question;
  // Node sends a body with GET and DELETE without saying how long it is.
  const chunked = question.headers?.['transfer-encoding'] !== undefined;
  const length = body === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(body) };
  const headers = { ...length, ...question.headers };
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent, ...(path !== undefined && { path }) };
    const asked = request(url, options, async (answer) => {
      const said = await text(answer);
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: said,
        json: () => JSON.parse(said),
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Sends a value as JSON. */
export function post(url: string, value: unknown, headers: OutgoingHttpHeaders = {}): Promise<MoveRecord> {
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  });
}

/** What of an error answer a test compares: media type, status on the line and in the document, code. */
export function problemOf(told: MoveRecord): { type: string | undefined; status: number; code: unknown } {
  const document = told.json() as { status: unknown; code: unknown };
  if (document.status !== told.status) throw new Error(`${told.status}, but the document says ${told.text}`);
  return { type: told.headers['content-type'], status: told.status, code: document.code };
}

/** The problem of this status and code, as `problemOf` gives it. */
export function problem(status: number, code: string): ReturnType<typeof problemOf> {
  return { type: 'application/problem+json', status, code };
}
