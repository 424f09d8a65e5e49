import type { SeededIds } from '../base/seeded-ids.ts';
import type { Agent, Queue } from '../conversation/conversation.ts';
import type { Dialect } from '../protocol/dialect.ts';

/** An agent or a queue as a scenario or a test declares it; `{}` is enough. */
export type Declared = { readonly id?: string; readonly name?: string };

/** Queues and agents by the keys that steps and moves use. */
export type Declarations = {
  readonly queues?: Readonly<Record<string, Declared>>;
  readonly agents?: Readonly<Record<string, Declared>>;
};

/** The declared queues and agents by their keys, each with its id and name. */
export type QueuesAndAgents = {
  readonly queues: ReadonlyMap<string, Queue>;
  readonly agents: ReadonlyMap<string, Agent>;
};

/** What default ids depend on. */
export type IdOptions = { readonly dialect: Dialect; readonly ids: SeededIds };

/** Builds queues and agents from their declarations. Default ids depend on the key and the seed, default names on the key. */
export function buildQueuesAndAgents(declarations: Declarations, options: IdOptions): QueuesAndAgents {
  return { queues: buildQueues(declarations, options.ids), agents: buildAgents(declarations, options) };
}

const QUEUE_ID_MIN = 100;
const QUEUE_ID_COUNT = 900;

/** A default id has three digits and differs from all other ids. */
function buildQueues({ queues = {} }: Declarations, ids: SeededIds): QueuesAndAgents['queues'] {
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

/** Agents whose names give the same id get a number: `apop`, `apop2`. */
function buildAgents({ agents = {} }: Declarations, { dialect, ids }: IdOptions): QueuesAndAgents['agents'] {
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
