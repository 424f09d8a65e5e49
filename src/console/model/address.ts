/** What a page shows, as far as its address says. */
export type Address = {
  /** The key of a conversation; absent for what is about all of them. */
  readonly conversation?: string | undefined;
  /** The name of an event, a call or the like in it. */
  readonly event?: string | undefined;
  /** Which attempt of the event, counted from 0. */
  readonly attempt?: number | undefined;
  /** A part of the overview. */
  readonly section?: string | undefined;
};

/** Formats an address for a report, which is one file: `#conversation=…&event=…&attempt=…`. */
export function formatFragment({ conversation, event, attempt, section }: Address): string {
  const parameters = new URLSearchParams();
  if (section !== undefined) parameters.set('section', section);
  if (conversation !== undefined) parameters.set('conversation', conversation);
  if (event !== undefined) parameters.set('event', event);
  if (attempt !== undefined && attempt > 0) parameters.set('attempt', String(attempt));
  return `#${parameters}`;
}

/** Formats an address for the console: `#/c/<conversation>/e/<event>/<attempt>`, `#/c/<conversation>/wire`. */
export function formatPath({ conversation, event, attempt, section }: Address): string {
  if (conversation === undefined) return `#/${section ?? ''}`;
  const start = `#/c/${encodeURIComponent(conversation)}`;
  if (event === undefined) return section === undefined ? start : `${start}/${encodeURIComponent(section)}`;
  return `${start}/e/${encodeURIComponent(event)}${attempt ? `/${attempt}` : ''}`;
}

/** Reads either form. What cannot be read is left out. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '');
  return text.startsWith('/') ? parsePath(text) : parseFragment(text);
}

function parseFragment(text: string): Address {
  const parameters = new URLSearchParams(text);
  const read = (name: string) => parameters.get(name) ?? undefined;
  return {
    conversation: read('conversation'),
    event: read('event'),
    attempt: parseAttempt(read('attempt')),
    section: read('section'),
  };
}

function parsePath(text: string): Address {
  const [, kind = '', conversation, part, event, attempt] = text.split('/').map(decode);
  if (kind !== 'c' || !conversation) return { section: kind === '' ? undefined : kind };
  if (part !== 'e') return { conversation, section: part || undefined };
  return { conversation, event: event || undefined, attempt: parseAttempt(attempt) };
}

function parseAttempt(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
