import { isJsonObject } from '../../base/json-object.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Subject } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** Counts over a whole examination what an app asks for or makes more often than it has to. */
export type Economy = {
  add(entry: JournalEntry): void;
  /** One subject for each property. */
  judge(): readonly Subject[];
};

/** With fewer calls than this nothing is said: several workers may each need their own. */
const CALLS_MIN = 20;

/** What share of calls or events may need a token or a key of its own. */
const SHARE_MAX = 0.5;

/** Creates counts of nothing. */
export function createEconomy(): Economy {
  const counts = { tokens: 0, authorised: 0, keys: 0, events: 0, reads: 0 };
  const webhooks = createRepetitions();
  const channels = createRepetitions();

  return {
    add(entry) {
      if (entry.kind === 'attempt' && entry.fault === undefined && entry.status !== -1) counts.events++;
      if (entry.kind !== 'call' || entry.fault !== undefined || entry.status >= 400) return;
      const { operation, body } = entry;
      if (operation === 'token') counts.tokens++;
      else if (operation === 'key') counts.keys++;
      else counts.authorised++;
      // What the messages are may well be asked for each event: an event may be no more than a hint.
      if (operation === 'read-conversation' || operation === 'participants') counts.reads++;
      if (!isJsonObject(body)) return;
      if (operation === 'webhook') webhooks.add(body.uri, body.version);
      if (operation === 'channel') channels.add(body.name, body.webHookId ?? body.webhookId);
    },
    judge() {
      const { tokens, authorised, keys, events, reads } = counts;
      return [
        judged('token-per-call', isTooMany(tokens, authorised), `${tokens} tokens for ${authorised} calls`),
        judged('key-per-event', isTooMany(keys, events), `${keys} keys for ${events} events`),
        judged(
          'conversation-read-per-event',
          isTooMany(reads, events),
          `${reads} reads for ${events} events`,
        ),
        judged('webhook-registered-twice', webhooks.most() > 1, webhooks.describe()),
        judged('channel-made-again', channels.most() > 1, channels.describe()),
      ];
    },
  };
}

function isTooMany(asked: number, needed: number): boolean {
  return needed >= CALLS_MIN && asked > SHARE_MAX * needed;
}

function judged(kind: SymptomKind, isWrong: boolean, seen: string): Subject {
  return { about: 'app', features: new Set([kind]), symptoms: isWrong ? [{ kind, evidence: { seen } }] : [] };
}

function createRepetitions() {
  const times = new Map<string, number>();
  const most = () => Math.max(0, ...times.values());
  return {
    add(...parts: readonly unknown[]) {
      const key = parts.map(String).join(', ');
      times.set(key, (times.get(key) ?? 0) + 1);
    },
    most,
    describe() {
      const [key = '', count = 0] = [...times].find(([, each]) => each === most()) ?? [];
      return `created ${count} times: ${key}`;
    },
  };
}
