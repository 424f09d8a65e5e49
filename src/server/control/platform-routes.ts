import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { version } from '../../base/version.ts';
import { isLoopback } from '../../delivery/loopback.ts';
import { TEST_CREDENTIALS } from '../../platform/requests/credentials.ts';
import type { ShownCredentials } from '../../play/operator/platform-status.ts';
import { HttpProblem } from '../problem.ts';
import { readOnce } from '../read-request.ts';
import { CONTROL_PREFIX, type ServerParts } from '../server-parts.ts';
import type { Live } from '../stream/live.ts';
import { asProblem } from './read-input.ts';

/** Adds what is asked about the platform as a whole, and the stream of what happens. */
export function addPlatformRoutes(
  router: Router,
  { fake, live, token }: Pick<ServerParts, 'fake'> & { readonly live: Live; readonly token: string },
): void {
  const { operator } = fake;

  router.get(`${CONTROL_PREFIX}/stream`, (context) => {
    const lastEventId = readOnce(context, 'after') ?? (context.get('last-event-id') || undefined);
    context.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // A program that asks by HEAD gets no stream that nobody reads.
    context.body = context.method === 'HEAD' ? null : live.open(lastEventId, context.res);
    context.status = 200;
  });

  router.get(`${CONTROL_PREFIX}/platform`, (context) => {
    const { queues, agents } = operator.roster();
    context.body = {
      name: 'fake-8x8',
      version,
      ...operator.platform(),
      queues,
      agents,
      customerCan: operator.customerCan,
    };
  });

  router.get(`${CONTROL_PREFIX}/credentials`, (context) => {
    checkLoopback(context);
    const credentials = operator.credentials();
    const { baseUrl } = operator.platform();
    context.set('cache-control', 'no-store');
    context.body = {
      credentials: credentials.map((each) => ({ ...each, test: isTest(each) })),
      env: formatEnv(baseUrl ?? '', credentials[0]),
    };
  });

  router.get(`${CONTROL_PREFIX}/token`, (context) => {
    context.set('cache-control', 'no-store');
    context.body = { token };
  });

  router.post(`${CONTROL_PREFIX}/webhooks/:id/verify`, async (context) => {
    try {
      context.body = await operator.verifyWebhook(context.params.id ?? '');
    } catch (thrown) {
      throw asProblem(thrown);
    }
  });
}

function isTest({ key, secret }: ShownCredentials): boolean {
  return key === TEST_CREDENTIALS.key && secret === TEST_CREDENTIALS.secret;
}

/** The lines of an app's `.env`, with the names that the examples use. */
function formatEnv(baseUrl: string, credentials: ShownCredentials | undefined): string {
  if (credentials === undefined) return '';
  const { key, secret, tenantId } = credentials;
  const lines = [
    ['API_8X8_URL', baseUrl],
    ['API_8X8_KEY', key],
    ['API_8X8_SECRET', secret],
    ['API_8X8_TENANT_ID', tenantId],
  ];
  return lines.map(([name, value]) => `${name}=${value}\n`).join('');
}

/** Secrets leave this machine for nobody, whatever address the server listens on. */
function checkLoopback({ req }: Context): void {
  if (isLoopback(plainAddress(req.socket.remoteAddress ?? ''))) return;
  throw new HttpProblem(
    403,
    'NOT_THIS_MACHINE',
    'Keys and secrets are answered to this machine only. Ask from where the server runs.',
  );
}

/** An IPv4 address as it is written without IPv6. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '');
}
