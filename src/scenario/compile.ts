import { parseDuration } from '../base/duration.ts';
import { Fake8x8Error } from '../base/errors.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { knownWords } from '../base/suggest.ts';
import type { Agent, Queue } from '../conversation/conversation.ts';
import type { Dialect } from '../protocol/dialect.ts';
import { compilePayload } from './payload.ts';
import type { Scenario, Step } from './schema.ts';
import type { Script, ScriptAction, ScriptStep } from './script.ts';
import { resolveSpeakers } from './speakers.ts';
import { compileTemplate } from './variables.ts';

/** What a scenario is compiled for. */
export type CompileOptions = {
  readonly dialect: Dialect;
  /** Gives the ids that the scenario leaves open. */
  readonly ids: SeededIds;
};

/**
 * Makes a checked scenario ready to play in one dialect: ids chosen, durations read, repeated steps written out,
 * everything looked up once and shared. Throws `SCENARIO_UNKNOWN_QUEUE`, `SCENARIO_UNKNOWN_AGENT` or
 * `SCENARIO_UNKNOWN_VARIABLE` for a scenario that `checkScenario` would not let through.
 */
export function compileScenario(scenario: Scenario, options: CompileOptions): Script {
  const cast: Cast = {
    queues: compileQueues(scenario, options.ids),
    agents: compileAgents(scenario, options),
  };
  const speakers = resolveSpeakers(scenario.steps);
  return {
    name: scenario.scenario,
    about: scenario.about,
    customer: scenario.customer ?? {},
    conversations: scenario.conversations ?? 1,
    settings: scenario.settings ?? {},
    steps: scenario.steps.flatMap((step, stepIndex) => {
      const compiled: ScriptStep = {
        ...compileAction(step, speakers[stepIndex], cast),
        afterMs: readMs(step.after) + readMs(step.wait),
        allowIllegal: step.allowIllegal ?? false,
        stepIndex,
      };
      return Array.from({ length: step.times ?? 1 }, () => compiled);
    }),
  };
}

type Cast = { readonly queues: ReadonlyMap<string, Queue>; readonly agents: ReadonlyMap<string, Agent> };

const QUEUE_ID_MIN = 100;
const QUEUE_ID_COUNT = 900;

/** Ids that the scenario leaves open are three digits, chosen by key, and differ from each other and from given ones. */
function compileQueues({ queues = {} }: Scenario, ids: SeededIds): Cast['queues'] {
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
function compileAgents({ agents = {} }: Scenario, { dialect, ids }: CompileOptions): Cast['agents'] {
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

function compileAction(step: Step, speaker: string | undefined, cast: Cast): ScriptAction {
  if (step.queue !== undefined) return { kind: 'queue', queue: find('queue', cast.queues, step.queue) };
  if (step.transfer !== undefined) {
    return { kind: 'transfer', queue: find('queue', cast.queues, step.transfer) };
  }
  if (step.join !== undefined) return { kind: 'join', agent: find('agent', cast.agents, step.join) };
  if (step.leave !== undefined) return { kind: 'leave', agent: find('agent', cast.agents, step.leave) };
  if (step.send !== undefined) return { kind: 'send', payload: compilePayload(step.send) };
  if (step.text === undefined) return { kind: 'wait' };
  const agent = speaker === undefined ? undefined : find('agent', cast.agents, speaker);
  return { kind: 'text', agent, text: compileTemplate(step.text) };
}

function find<T>(kind: 'queue' | 'agent', known: ReadonlyMap<string, T>, key: string): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  throw new Fake8x8Error(
    kind === 'queue' ? 'SCENARIO_UNKNOWN_QUEUE' : 'SCENARIO_UNKNOWN_AGENT',
    `Cannot compile the scenario: unknown ${kind} "${key}". ${knownWords(key, [...known.keys()])}`,
  );
}

function readMs(duration: string | undefined): number {
  return duration === undefined ? 0 : parseDuration(duration);
}
