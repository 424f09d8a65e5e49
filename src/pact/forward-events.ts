import type { ConsumerAnswer, Transport } from '../delivery/transport.ts';
import type { Observer } from './observer.ts';
import type { FilteredRequest, RequestFilter } from './request-filter.ts';

type Response = { statusCode: number; end(body: string): void };

/**
 * Sends the signed events to the app and passes the response to Pact. Pact's own proxy ends the whole process when an app
 * closes a connection early, waits for an app without limit, and uses HTTP_PROXY even for this machine.
 */
export function forwardEvents(sign: RequestFilter, transport: Transport, observer: Observer): RequestFilter {
  return (request, response, next) => {
    const eventType = eventTypeOf(request);
    const { isOwn, failure } = observer;
    if (isOwn && eventType !== undefined && failure !== undefined) {
      observer.skipped();
      // So that Pact does not publish a success.
      refuse(response as Response, failure);
      return;
    }
    sign(request, response, (error) => {
      if (error !== undefined || eventType === undefined || !isOwn) {
        next(error);
        return;
      }
      const headers = Object.entries(request.headers)
        .filter(([name]) => !OF_THE_CONNECTION.has(name))
        .flatMap(([name, value]) => [name, String(value)]);
      const body = request.body as Buffer;
      transport.send({ headers, body }).then((answer) => {
        observer.answered({ eventType, body }, answer);
        pass(answer, response as Response);
      }, next);
    });
  };
}

/** The headers that belong to a connection. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'accept-encoding',
]);

function pass({ outcome, status, body, reason }: ConsumerAnswer, response: Response): void {
  const isAnswered = status !== -1;
  const gateway = outcome === 'timeout' ? 504 : 502;
  response.statusCode = isAnswered ? status : gateway;
  response.end(isAnswered ? body : `the app did not answer: ${reason}`);
}

function refuse(response: Response, failure: string): void {
  response.statusCode = 500;
  response.end(`the provider state could not be set up: ${failure}`);
}

function eventTypeOf({ body }: FilteredRequest): string | undefined {
  const { eventType } = Object(body) as { readonly eventType?: unknown };
  return typeof eventType === 'string' ? eventType : undefined;
}
