import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { ConversationRecord } from '../../platform/state/conversation-record.ts';
import { KEY_PATTERN } from '../../scenario/limits.ts';
import {
  buildQueuesAndAgents,
  type Declarations,
  type Declared,
  type IdOptions,
  type QueuesAndAgents,
} from '../../scenario/queues-and-agents.ts';

/** The queues and agents that a person can name: those of the fake, those of a conversation, and any other key. */
export type Roster = {
  /** Those that are known in a conversation, or outside of any. Its own come first. */
  of(record: ConversationRecord | undefined): QueuesAndAgents;
  /** Makes these keys known. Throws `KEY_INVALID` or `KEYS_TOO_MANY`. */
  add(keys: { readonly queue?: string | undefined; readonly agent?: string | undefined }): void;
};

/** Who is there when nobody is declared. */
const DEFAULT_AGENTS: Readonly<Record<string, Declared>> = {
  ana: { name: 'Ana Pop' },
  ben: { name: 'Ben Hall' },
  chloe: { name: 'Chloe Martin' },
};

const DEFAULT_QUEUES: Readonly<Record<string, Declared>> = { support: {}, billing: {}, sales: {} };

/** Most keys that may be added. */
const KEYS_MAX = 1000;

/** Creates the roster. Queues and agents that are added get the ids and names that a scenario would give them. */
export function createRoster({ queues = {}, agents = {} }: Declarations, options: IdOptions): Roster {
  const declared = { queues: orElse(queues, DEFAULT_QUEUES), agents: orElse(agents, DEFAULT_AGENTS) };
  let names = buildQueuesAndAgents(declared, options);

  function add(kind: 'queues' | 'agents', key: string | undefined): void {
    if (key === undefined || names[kind].has(key)) return;
    checkKey(key);
    if (names[kind].size >= KEYS_MAX) throw tooMany(kind);
    declared[kind][key] = {};
    names = buildQueuesAndAgents(declared, options);
  }

  return {
    of(record) {
      if (record === undefined) return names;
      const { agents: known, conversation } = record;
      const queue = conversation.queue;
      return {
        queues: new Map([...names.queues, ...(queue === undefined ? [] : [[queue.key, queue] as const])]),
        agents: new Map([...names.agents, ...known.map((agent) => [agent.key, agent] as const)]),
      };
    },
    add({ queue, agent }) {
      add('queues', queue);
      add('agents', agent);
    },
  };
}

function orElse(
  given: Readonly<Record<string, Declared>>,
  fallback: Readonly<Record<string, Declared>>,
): Record<string, Declared> {
  return { ...(Object.keys(given).length === 0 ? fallback : given) };
}

const KEY = new RegExp(KEY_PATTERN);

function checkKey(key: string): void {
  if (KEY.test(key)) return;
  throw new Fake8x8Error(
    'KEY_INVALID',
    `${formatValue(key)} is no key of a queue or an agent. Use 1 to 64 letters, digits, "-" and "_", such as ana.`,
  );
}

function tooMany(kind: string): Fake8x8Error {
  return new Fake8x8Error(
    'KEYS_TOO_MANY',
    `There are ${KEYS_MAX} ${kind} already, and no more can be added. Use those that there are, or reset the platform.`,
  );
}
