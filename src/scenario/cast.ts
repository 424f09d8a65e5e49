import type { SeededIds } from '../base/seeded-ids.ts';
import type { Agent, Queue } from '../conversation/conversation.ts';
import type { Dialect } from '../protocol/dialect.ts';

/** An agent or a queue as a person declares it; `{}` is enough. */
export type Declared = { readonly id?: string; readonly name?: string };

/** Queues and agents by the keys that steps and moves use. */
export type Declarations = {
  readonly queues?: Readonly<Record<string, Declared>>;
  readonly agents?: Readonly<Record<string, Declared>>;
};

/** The same with every id and name. */
export type Cast = {
  readonly queues: ReadonlyMap<string, Queue>;
  readonly agents: ReadonlyMap<string, Agent>;
};

/** What ids are chosen for. */
export type CastOptions = {
  readonly dialect: Dialect;
  /** Gives the ids that are left open. */
  readonly ids: SeededIds;
};

/** Chooses the ids and names that are left open; the same key and seed give the same. */
export function createCast(declarations: Declarations, options: CastOptions): Cast {
  return { queues: castQueues(declarations, options.ids), agents: castAgents(declarations, options) };
}

const QUEUE_ID_MIN = 100;
const QUEUE_ID_COUNT = 900;

/** Ids that the scenario leaves open are three digits, chosen by key, and differ from each other and from given ones. */
function castQueues({ queues = {} }: Declarations, ids: SeededIds): Cast['queues'] {
  const taken = new Set(Object.values(queues).map(({ id }) => id));
  return new Map(
    Object.entries(queues).map(([key, { id, name }]) => {
      let free = ids.number(`queue ${key}`) % QUEUE_ID_COUNT;
      while (id === undefined && taken.has(String(QUEUE_ID_MIN + free))) free = (free + 1) % QUEUE_ID_COUNT;
      const chosen = id ?? String(QUEUE_ID_MIN + free);
      taken.add(chosen);
      return [key, { key, id: chosen, name: name ?? nameFromKey(key) }];
    }),
  );
}

/** Two agents whose names come to the same login get different ids: `apop`, `apop2`. */
function castAgents({ agents = {} }: Declarations, { dialect, ids }: CastOptions): Cast['agents'] {
  const taken = new Set(Object.values(agents).map(({ id }) => id));
  return new Map(
    Object.entries(agents).map(([key, { id, name = nameFromKey(key) }]) => {
      const made = dialect.agentId({ key, name }, ids);
      let chosen = id ?? made;
      for (let count = 2; id === undefined && taken.has(chosen); count++) chosen = `${made}${count}`;
      taken.add(chosen);
      return [key, { key, id: chosen, name }];
    }),
  );
}

/** `ana-pop` becomes `Ana Pop`. */
function nameFromKey(key: string): string {
  const words = key.split(/[-_]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
