import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS_MAX = 3;
const PAUSE_MS = 50;

/**
 * Makes a request again while the platform answers that it cannot now: 429, or 5xx. Waits as `Retry-After` says.
 * @param {() => Promise<Response>} send
 */
export async function withRetries(send) {
  for (let attempt = 1; ; attempt++) {
    const response = await send();
    const isTemporary = response.status === 429 || response.status >= 500;
    if (!isTemporary || attempt === ATTEMPTS_MAX) return response;
    await response.text();
    const retryAfter = Number(response.headers.get('retry-after') ?? 0);
    await pause(retryAfter * 1000 || PAUSE_MS * attempt);
  }
}
