import type { Context } from 'koa';
import { HttpProblem } from './problem.ts';

/** Largest request body of the control API. */
export const BODY_BYTES_MAX = 1024 * 1024;

/** Reads a request's JSON body; an empty one is an empty object. Throws 400, 413 or 415 as `HttpProblem`. */
export async function readJson(context: Context): Promise<unknown> {
  const declared = Number(context.get('content-length') || 0);
  if (declared > BODY_BYTES_MAX) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not the plain iterator: leaving that early would cut the connection before the refusal is out.
  for await (const chunk of context.req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  if (bytes === 0) return {};
  if (context.is('application/json', '+json') === false) {
    throw new HttpProblem(
      415,
      'BODY_NOT_JSON',
      `The body is ${context.get('content-type') || 'of no stated type'}. Send application/json.`,
    );
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (thrown) {
    throw new HttpProblem(400, 'BODY_MALFORMED', `The body is not JSON: ${(thrown as SyntaxError).message}`);
  }
}

function tooLarge(): HttpProblem {
  return new HttpProblem(413, 'BODY_TOO_LARGE', `The body is larger than ${BODY_BYTES_MAX} bytes.`);
}
