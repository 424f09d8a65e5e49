import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';

/** What differs between the headers of one attempt and those of another. */
export type AttemptHeaders = {
  readonly eventId: string;
  readonly retry: number;
  /** In ms since 1970. */
  readonly transmissionMs: number;
  /** Value of x-8x8-signature; undefined leaves the header out. */
  readonly signature: string | undefined;
};

/** What is the same in all of them. */
export type HeaderSettings = {
  readonly tenantId: string;
  readonly customerId: string;
  readonly headerCase: 'lower' | 'title';
};

/** The name by which fake-8x8 shows itself; 8x8's own is not published. */
export const USER_AGENT = 'fake-8x8';

/** Ids stay as 8x8's own are: URL-safe ASCII. So no id can break out of a header or of the signed payload. */
const SAFE_ID = /^[\w-]{1,200}$/;

/** Builds the function that lists an attempt's headers, names and values in turn. Throws `SETTING_INVALID`. */
export function createHeaders(settings: HeaderSettings): (attempt: AttemptHeaders) => string[] {
  const name = settings.headerCase === 'title' ? titleCase : (text: string) => text;
  const tenantId = checkId('tenantId', settings.tenantId);
  const customerId = checkId('customerId', settings.customerId);
  const contentType = name('content-type');
  const cacheControl = name('cache-control');
  const userAgent = name('user-agent');
  const tenant = name('x-8x8-tenant-id');
  const customer = name('x-8x8-customer-id');
  const event = name('x-8x8-event-id');
  const retry = name('x-8x8-retry');
  const transmissionTime = name('x-8x8-transmission-time');
  const signature = name('x-8x8-signature');

  return (attempt) => {
    const headers = [
      contentType,
      'application/json',
      cacheControl,
      'no-cache',
      userAgent,
      USER_AGENT,
      tenant,
      tenantId,
      customer,
      customerId,
      event,
      attempt.eventId,
      retry,
      String(attempt.retry),
      transmissionTime,
      String(attempt.transmissionMs),
    ];
    if (attempt.signature !== undefined) headers.push(signature, attempt.signature);
    return headers;
  };
}

/** Throws `EVENT_ID_INVALID` for an event id that is not valid in a header. */
export function checkEventId(eventId: string): void {
  if (SAFE_ID.test(eventId)) return;
  throw new Fake8x8Error(
    'EVENT_ID_INVALID',
    `"${excerpt(eventId, 40)}" cannot be an event id. Use 1 to 200 letters, digits, "-" and "_".`,
  );
}

function checkId(setting: string, value: string): string {
  if (SAFE_ID.test(value)) return value;
  throw new Fake8x8Error(
    'SETTING_INVALID',
    `"${excerpt(value, 40)}" cannot be the ${setting}. Use 1 to 200 letters, digits, "-" and "_".`,
  );
}

function titleCase(name: string): string {
  return name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
