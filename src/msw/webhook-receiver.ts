import { HttpResponse, http, type RequestHandler } from 'msw';
import type { Problem } from '../base/errors.ts';
import { readStream } from '../base/read-stream.ts';
import { parseTarget } from '../delivery/target.ts';
import { BODY_BYTES_MAX } from '../platform/limits.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { AnyEvent } from '../protocol/event-of.ts';
import { checkDelivery } from './check-delivery.ts';

/** Any event of these dialects. */
export type ReceivedEvent<D extends DialectName = DialectName> = D extends DialectName ? AnyEvent<D> : never;

/** Which events a receiver accepts, and its statuses. */
export type WebhookReceiverOptions<D extends DialectName = DialectName> = {
  /** Accepts only events of this dialect. Default: events of any dialect, by their type. */
  readonly dialect?: D | undefined;
  /** The public key of the sender, as JWK. Default: signatures are not checked. */
  readonly publicJwk?: Readonly<Record<string, unknown>> | undefined;
  /** Status for a valid event. Default 204. */
  readonly acceptedStatus?: number | undefined;
  /** Status for anything else. Default 400. */
  readonly refusedStatus?: number | undefined;
};

/** A webhook that receives 8x8's events, checks them, and keeps them. */
export type WebhookReceiver<D extends DialectName = DialectName> = {
  /** For `setupServer(...receiver.handlers)` or `server.use(...receiver.handlers)`. */
  readonly handlers: RequestHandler[];
  /** The events that were accepted, oldest first. */
  readonly events: readonly ReceivedEvent<D>[];
  /** The problems of the events that were refused. */
  readonly problems: readonly Problem[];
  /** Forgets all events and problems. */
  reset(): void;
};

/**
 * Creates a webhook at a URL, for tests of something that sends 8x8's events: each POST is checked against the published
 * schemas and, with a key, its signature is verified. Throws `TARGET_INVALID`.
 */
export function webhookReceiver<D extends DialectName = DialectName>(
  url: string,
  options: WebhookReceiverOptions<D> = {},
): WebhookReceiver<D> {
  const { acceptedStatus = 204, refusedStatus = 400 } = options;
  const { href } = parseTarget(url);
  const events: ReceivedEvent<D>[] = [];
  const problems: Problem[] = [];

  async function receive(request: Request): Promise<HttpResponse<string>> {
    const delivery = { headers: request.headers, body: await readStream(request.body, BODY_BYTES_MAX) };
    const checked = await checkDelivery(delivery, options);
    problems.push(...checked.problems);
    if (checked.problems.length > 0) return refuse(refusedStatus, checked.problems);
    events.push(checked.event as ReceivedEvent<D>);
    return new HttpResponse(null, { status: acceptedStatus });
  }

  return {
    handlers: [
      http.post(
        ({ request }) => request.url === href,
        ({ request }) => receive(request),
      ),
    ],
    events,
    problems,
    reset() {
      events.length = 0;
      problems.length = 0;
    },
  };
}

function refuse(status: number, problems: readonly Problem[]): HttpResponse<string> {
  const title = 'Not an event of 8x8';
  const detail = problems.map(({ message }) => message).join(' ');
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    detail,
    code: 'EVENT_REFUSED',
    problems,
  });
  return new HttpResponse(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
