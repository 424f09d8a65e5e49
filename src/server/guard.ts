import { isIPv6 } from 'node:net';
import type { Context, Middleware, Next } from 'koa';
import { excerpt } from '../base/printable.ts';
import { isLoopback } from '../delivery/loopback.ts';
import { HttpProblem } from './problem.ts';

/**
 * Creates the Koa middleware that refuses web pages. A page of another origin is recognised by its Origin or
 * Sec-Fetch-Site header, a page whose name resolves to this machine (DNS rebinding) by its Host header.
 */
export function createGuard(hosts: readonly string[]): Middleware {
  const allowed = [...new Set(['localhost', '127.0.0.1', '[::1]', ...hosts])].join(', ');
  // Nearly every request names the same host, and parsing it costs more than the other checks.
  let allowedLast: string | undefined;
  return async function guard(context: Context, next: Next): Promise<void> {
    const host = context.get('host');
    if (host !== allowedLast && !isAllowedHost(host, hosts)) {
      throw new HttpProblem(
        421,
        'HOST_REFUSED',
        `The Host header names "${excerpt(host, 100)}". Allowed: ${allowed}. Allow another name with --allow-host.`,
      );
    }
    allowedLast = host;
    const origin = context.get('origin');
    if (origin !== '' && origin !== `http://${host}`) {
      throw new HttpProblem(
        403,
        'ORIGIN_REFUSED',
        `Web pages of ${excerpt(origin, 100)} may not use this server. Call it from a program.`,
      );
    }
    if (!OWN_SITES.has(context.get('sec-fetch-site'))) {
      throw new HttpProblem(
        403,
        'ORIGIN_REFUSED',
        'Web pages of another origin may not use this server. Call it from a program.',
      );
    }
    await next();
  };
}

/** The values of Sec-Fetch-Site when no page of another origin sends the request; programs do not send the header. */
const OWN_SITES: ReadonlySet<string> = new Set(['', 'none', 'same-origin']);

function isAllowedHost(host: string, hosts: readonly string[]): boolean {
  const name = hostnameOf(host);
  if (name === undefined) return false;
  return isLoopback(name) || hosts.some((allowed) => hostnameOf(allowed) === name);
}

/** The name in a Host header as in a URL: lower case, without the port. */
function hostnameOf(host: string): string | undefined {
  const url = `http://${isIPv6(host) ? `[${host}]` : host}`;
  return host !== '' && URL.canParse(url) ? new URL(url).hostname : undefined;
}
