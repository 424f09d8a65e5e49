import type { AttemptEntry } from '../journal/entry.ts';
import type { Webhook } from '../platform/state/tenant.ts';

/** Says what it usually means that an endpoint refuses its first event. */
export type EndpointHints = {
  /** Undefined when there is nothing to say, or it was said. Not made safe for a terminal. */
  hintFor(entry: AttemptEntry): string | undefined;
};

/** Creates the hints; `own` is the webhook whose address is known. */
export function createEndpointHints(own: Pick<Webhook, 'id' | 'uri'>): EndpointHints {
  /** Those that accepted an event, or of which it was said. */
  const known = new Set<string>();

  return {
    hintFor(entry) {
      const { webhookId, outcome, retry, refusalAwaited } = entry;
      if (retry > 0 || known.has(webhookId)) return undefined;
      const meaning = refusalAwaited === true ? undefined : describeMeaning(entry);
      // An address that is only tried has no id.
      if ((outcome === 'accepted' || meaning !== undefined) && webhookId !== '') known.add(webhookId);
      if (meaning === undefined) return undefined;
      const where = webhookId === own.id ? `${own.uri} answers ${entry.status}` : String(entry.status);
      return `${where}, which usually means ${meaning}`;
    },
  };
}

function describeMeaning({ status, sender }: AttemptEntry): string | undefined {
  if (status >= 300 && status < 400 && status !== 304)
    return 'another address, scheme or a slash at the end: 8x8 follows no redirect. Give the address that it leads to.';
  switch (status) {
    case 401:
      return `${describeAccess(sender.kid)}.`;
    case 403:
      return `${describeAccess(sender.kid)}, or that the path is guarded: by a CSRF token, a firewall, a list of addresses.`;
    case 404:
      return 'a wrong path: events are posted to that address exactly as it stands. Look for the route in your app.';
    case 405:
      return 'that the route takes another method: every event is a POST.';
    default:
      return undefined;
  }
}

function describeAccess(kid: string | undefined): string {
  return kid === undefined
    ? 'that the app wants a signature, and nothing is signed (--signed false)'
    : `that the app refuses the signature (its key is "${kid}", from this platform), or wants other credentials, which 8x8 does not send`;
}
