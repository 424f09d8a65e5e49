import { failure } from './failure.mjs';

const TIMEOUT_MS = 10_000;
const ATTEMPTS_MAX = 3;
const PAUSE_MS = 50;

/** Creates what sends requests to 8x8, again where that is safe. It rejects with 502 when 8x8 does not answer. */
export function createSend(desk) {
  const { fetch = (...args) => globalThis.fetch(...args) } = desk.options;
  return async (method, url, init) => {
    for (let attempt = 1; ; attempt++) {
      const signal = AbortSignal.timeout(desk.parts.timeoutMs ?? TIMEOUT_MS);
      const result = await fetch(url, { method, signal, ...init }).then(
        (response) => ({ response }),
        (error) => ({ error }),
      );
      const pauseMs = desk.parts.pauseBeforeNext({ ...result, attempt, method, url });
      if (pauseMs === undefined && result.response !== undefined) return result.response;
      if (pauseMs === undefined) throw failure(502, `8x8 did not answer ${method} ${url}.`);
      await result.response?.text();
      await desk.pause(pauseMs);
    }
  };
}

/**
 * How long to wait before a request is made again, in ms; undefined when it is not. What 8x8 answers with 429 or 5xx is made
 * again; after an answer that was lost only what can be done twice, since nobody knows whether 8x8 took it, and what
 * nobody was there to take.
 */
export function pauseBeforeNext({ response, error, attempt, method, url }) {
  if (attempt === ATTEMPTS_MAX) return undefined;
  const own = PAUSE_MS * attempt;
  if (response === undefined) {
    const isSafe = method === 'GET' || url.endsWith('/token') || error.cause?.code === 'ECONNREFUSED';
    return isSafe ? own : undefined;
  }
  if (response.status !== 429 && response.status < 500) return undefined;
  return Number(response.headers.get('retry-after') ?? 0) * 1000 || own;
}

/** Gives the body of an answer, or rejects with 502 and what 8x8 said. */
export async function readAnswer(response) {
  const text = await response.text();
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  const error = failure(502, `8x8 answered ${response.status}: ${text.slice(0, 300)}`);
  throw Object.assign(error, { answered: response.status });
}
