import { isIPv6 } from 'node:net';
import type { Context, Middleware, Next } from 'koa';
import { excerpt } from '../base/printable.ts';
import { isLoopback } from '../delivery/loopback.ts';
import { HttpProblem } from './problem.ts';

/**
 * Koa middleware: keeps web pages out. A page of another origin shows itself by its Origin or Sec-Fetch-Site, a page
 * whose name was bent to this machine (DNS rebinding) by its Host.
 */
export function createGuard(hosts: readonly string[]): Middleware {
  const allowed = [...new Set(['localhost', '127.0.0.1', '[::1]', ...hosts])].join(', ');
  // Nearly every request names the same host, and reading it costs more than the rest of the guard.
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
        `A page of ${excerpt(origin, 100)} may not use this server.`,
      );
    }
    if (!OWN_SITES.has(context.get('sec-fetch-site'))) {
      throw new HttpProblem(403, 'ORIGIN_REFUSED', 'A page of another origin may not use this server.');
    }
    await next();
  };
}

/** What Sec-Fetch-Site says when no page of another origin asks; programs don't send it. */
const OWN_SITES: ReadonlySet<string> = new Set(['', 'none', 'same-origin']);

function isAllowedHost(host: string, hosts: readonly string[]): boolean {
  const name = hostnameOf(host);
  if (name === undefined) return false;
  return isLoopback(name) || hosts.some((allowed) => hostnameOf(allowed) === name);
}

/** The name in a Host header as URLs write it: lower case, no port. */
function hostnameOf(host: string): string | undefined {
  const url = `http://${isIPv6(host) ? `[${host}]` : host}`;
  return host !== '' && URL.canParse(url) ? new URL(url).hostname : undefined;
}
