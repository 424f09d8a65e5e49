import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Fake8x8Error, type Problem } from '../../base/errors.ts';
import { isJsonObject } from '../../base/json-object.ts';
import { loopbackLookup } from '../../delivery/loopback.ts';

/** A request to a control API; one with a body sends JSON. */
export type Asked = { readonly method?: string; readonly body?: unknown };

/** Asks a control API and reads its JSON. Throws the error that it answers, with its code. */
export async function askServer(url: string, asked: Asked = {}): Promise<unknown> {
  return JSON.parse(await text(await openAnswer(url, asked)));
}

/** Asks a control API; its answer may take as long as a run. `fetch` would give up after five silent minutes. */
export async function openAnswer(
  url: string,
  { method = 'GET', body }: Asked = {},
): Promise<IncomingMessage> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = sent === undefined ? {} : { 'content-type': 'application/json' };
    request(url, { method, headers, agent: false, lookup: loopbackLookup })
      .once('response', resolve)
      .once('error', reject)
      .end(sent);
  });
  if ((answer.statusCode ?? 0) < 300) return answer;
  throw readProblem(await text(answer), answer.statusCode);
}

function readProblem(body: string, status: number | undefined): Error {
  const problem: unknown = body.startsWith('{') ? JSON.parse(body) : undefined;
  if (!isJsonObject(problem)) return new Error(`it answers ${status}`);
  const problems = Array.isArray(problem.problems) ? (problem.problems as readonly Problem[]) : [];
  return new Fake8x8Error(String(problem.code), String(problem.detail), { problems });
}
