import type { Context, Middleware, Next } from 'koa';
import { isLoopback } from '../delivery/loopback.ts';
import { HttpProblem } from './problem.ts';

/**
 * Koa middleware: keeps web pages out. A page of another origin shows itself by its Origin or Sec-Fetch-Site, a page
 * whose name was bent to this machine (DNS rebinding) by its Host.
 */
export function createGuard(hosts: readonly string[]): Middleware {
  return async function guard(context: Context, next: Next): Promise<void> {
    const host = context.get('host');
    if (!isAllowedHost(host, hosts)) {
      throw new HttpProblem(
        421,
        'HOST_REFUSED',
        `The Host header names "${host}". Allowed: localhost, 127.0.0.1, [::1]${hosts.map((each) => `, ${each}`).join('')}. Allow another name with --allow-host.`,
      );
    }
    const origin = context.get('origin');
    if (origin !== '' && origin !== `http://${host}`) {
      throw new HttpProblem(403, 'ORIGIN_REFUSED', `A page of ${origin} may not use this server.`);
    }
    if (context.get('sec-fetch-site') === 'cross-site') {
      throw new HttpProblem(403, 'ORIGIN_REFUSED', 'A page of another site may not use this server.');
    }
    await next();
  };
}

function isAllowedHost(host: string, hosts: readonly string[]): boolean {
  if (host === '' || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return isLoopback(hostname) || hosts.includes(hostname);
}
