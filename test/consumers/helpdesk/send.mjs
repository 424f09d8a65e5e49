import { failure } from './failure.mjs';
import { withRetries } from './retry.mjs';

const TIMEOUT_MS = 10_000;

/**
 * Creates what sends requests to 8x8. It rejects with 502 when 8x8 does not answer.
 * @param {typeof globalThis.fetch} [fetch]
 */
export function createSender(fetch = fetchLate) {
  /** @type {(method: string, url: string, init?: RequestInit) => Promise<Response>} */
  return async (method, url, init) => {
    try {
      return await withRetries(() =>
        fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
      );
    } catch (error) {
      throw failure(502, `8x8 did not answer ${method} ${url}: ${reasonOf(error)}`);
    }
  };
}

/**
 * Gives the body of an answer, or rejects with 502 and what 8x8 said.
 * @param {Response} response
 */
export async function readAnswer(response) {
  const text = await response.text();
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  throw failure(502, `8x8 answered ${response.status} to ${response.url}: ${text.slice(0, 300)}`);
}

/** @type {typeof globalThis.fetch} */
const fetchLate = (...args) => globalThis.fetch(...args);

/** @param {any} error */
function reasonOf(error) {
  return error.cause?.message || error.cause?.code || error.message;
}
