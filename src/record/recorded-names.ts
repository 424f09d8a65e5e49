import { isJsonObject } from '../base/json-object.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { Declared } from '../scenario/queues-and-agents.ts';
import { parseJson } from './literal.ts';

/** The queues and agents of a conversation, as its events show them, by keys that are made of their names. */
export type RecordedNames = {
  /** The key of the queue that an event names. */
  queue(event: AttemptEntry): string;
  /** The key of the agent that an event is about. */
  agent(event: AttemptEntry): string;
  /** Those that were asked for, as a scenario declares them. */
  declared(): { readonly queues: Record<string, Declared>; readonly agents: Record<string, Declared> };
  /** Whether names were sent as they are, and not as `Ana,Pop`. */
  hasPlainNames(): boolean;
};

/** Creates the names of no event. */
export function createRecordedNames(): RecordedNames {
  const queues = createKeys('queue');
  const agents = createKeys('agent');
  let plain = false;

  return {
    queue(event) {
      const { queueId, queueName } = fieldsOf(event);
      return queues.keyOf(String(queueId ?? ''), String(queueName ?? event.who));
    },
    agent(event) {
      const { agentName } = fieldsOf(event);
      const sent = typeof agentName === 'string' ? agentName : '';
      if (!sent.includes(',') && /\S\s+\S/.test(sent)) plain = true;
      return agents.keyOf(agentIdOf(event), sent === '' ? event.who : sent.replace(',', ' '));
    },
    declared: () => ({ queues: queues.declared(), agents: agents.declared() }),
    hasPlainNames: () => plain,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an event, those of its `data` among them. */
export function fieldsOf({ request }: Pick<AttemptEntry, 'request'>): Fields {
  const event = parseJson(request);
  if (!isJsonObject(event)) return {};
  return isJsonObject(event.data) ? { ...event, ...event.data } : event;
}

/** In Chat Gateway it has another place in each event; an event of typing that stops has none. */
function agentIdOf(event: AttemptEntry): string {
  const { agentId, memberType, id, sender, value } = fieldsOf(event);
  if (typeof agentId === 'string') return agentId;
  if (memberType === 'agent') return String(id);
  if (isJsonObject(sender)) return String(sender.id);
  const found = /"users":\[\{[^}]*"id":"([^"]*)"/.exec(JSON.stringify(value) ?? '');
  return found?.[1] ?? '';
}

function createKeys(fallback: string) {
  const byId = new Map<string, { readonly key: string; readonly name: string }>();
  const keys = new Set<string>();

  function add(id: string, name: string): string {
    const base = slugOf(name) || fallback;
    let key = base;
    for (let count = 2; keys.has(key); count++) key = `${base}-${count}`;
    keys.add(key);
    byId.set(id, { key, name });
    return key;
  }

  return {
    keyOf(id: string, name: string): string {
      const known = id === '' ? [...byId.values()].find((each) => each.name === name) : byId.get(id);
      return known?.key ?? add(id, name);
    },
    declared: (): Record<string, Declared> =>
      Object.fromEntries(
        Array.from(byId, ([id, { key, name }]) => [
          key,
          { ...(id !== '' && { id }), ...(name !== '' && { name }) },
        ]),
      ),
  };
}

/** `Ana Pop` becomes `ana-pop`. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 50);
}
