import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Middleware, Next } from 'koa';
import { HttpProblem } from './problem.ts';
import { CONTROL_PREFIX } from './server-parts.ts';

/** The header in which a page of the server brings the token. */
export const TOKEN_HEADER = 'x-fake-8x8-token';

/** A token that only a page of the server itself can read, and what asks for it. */
export type WriteToken = {
  readonly value: string;
  /** Refuses what a browser writes to the control API without the token. Throws `TOKEN_MISSING`. */
  readonly middleware: Middleware;
};

/** Creates the token of one server. Programs, which say of themselves that they are no browser, need none. */
export function createWriteToken(): WriteToken {
  const value = randomBytes(24).toString('base64url');
  return {
    value,
    async middleware(context: Context, next: Next) {
      const isWrite = context.path.startsWith(CONTROL_PREFIX) && !READING.has(context.method);
      if (isWrite && isFromBrowser(context) && !isEqual(context.get(TOKEN_HEADER), value))
        throw tokenMissing();
      await next();
    },
  };
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Each browser sends one of these with what it writes, the oldest ones its name alone. */
function isFromBrowser(context: Context): boolean {
  return (
    context.get('origin') !== '' ||
    context.get('sec-fetch-site') !== '' ||
    context.get('user-agent').startsWith('Mozilla/')
  );
}

function isEqual(given: string, value: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(value)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function tokenMissing(): HttpProblem {
  return new HttpProblem(
    403,
    'TOKEN_MISSING',
    `A web page has to send the token of this server in the header ${TOKEN_HEADER}, and this one has sent none or another. GET ${CONTROL_PREFIX}/token has it. A program needs none.`,
  );
}
