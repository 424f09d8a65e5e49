import type { JournalEntry } from '../journal/entry.ts';

/** Which field of an entry is an id of what. The tenant's is the user's own, and stays. */
const ID_FIELDS: Readonly<Record<string, string>> = {
  conversationId: 'conversation',
  webhookId: 'webhook',
  channelId: 'channel',
  interactionId: 'interaction',
  eventId: 'event',
};

/** As short as an id of ours never is: a word of the app's that stands where an id belongs is no id. */
const ID_UNITS_MIN = 16;

const WORD = new RegExp(`[\\w-]{${ID_UNITS_MIN},}`, 'g');
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
const PORT = /(localhost|127\.0\.0\.1|\[::1\]):\d+/g;

/**
 * Gives each id a name that is the same from run to run, by the order in which it came: `conversation-1`. What it
 * returns replaces the ids of a text, those of the journal's entries and any UUID, and ports of this machine.
 */
export function createSteadyNames(entries: readonly JournalEntry[]): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (id: string, kind: string) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    const name = `${kind}-${count}`;
    counts.set(kind, count);
    names.set(id, name);
    return name;
  };
  for (const entry of entries) {
    for (const [field, kind] of Object.entries(ID_FIELDS)) {
      const id: unknown = Reflect.get(entry, field);
      if (typeof id === 'string' && id.length >= ID_UNITS_MIN) nameOf(id, kind);
    }
  }
  return (text) =>
    text
      .replace(WORD, (word) => names.get(word) ?? word)
      .replace(UUID, (id) => nameOf(id, 'id'))
      .replace(PORT, '$1:port');
}
