import type { SeededIds } from '../base/seeded-ids.ts';
import type { Agent, Queue } from '../conversation/conversation.ts';
import { isMessage, type MoveNames, moveOfStep } from '../conversation/move-of-step.ts';
import type { Dialect } from '../protocol/dialect.ts';
import { expectsSight, needsCustomer, openerOf } from './app-steps.ts';
import { eventsOf } from './check/check-faults.ts';
import type { CheckedStep } from './check/read-steps.ts';
import type { CheckedScenario } from './check.ts';
import { conversationsOf, exampleRows } from './examples.ts';
import { buildQueuesAndAgents } from './queues-and-agents.ts';
import type { FaultRule, Script, ScriptAction, ScriptStep } from './script.ts';
import { buildJsonTemplate } from './templates/json-template.ts';
import { compileContent } from './templates/message-content.ts';
import { parseTemplate } from './templates/variables.ts';

/** What a scenario is compiled for. */
export type CompileOptions = {
  readonly dialect: Dialect;
  /** The source of default ids. */
  readonly ids: SeededIds;
};

/** Compiles a checked scenario for one dialect: chooses ids, looks up queues and agents, writes out repeated steps. */
export function compileScenario({ scenario, steps }: CheckedScenario, options: CompileOptions): Script {
  const { queues, agents } = buildQueuesAndAgents(scenario, options);
  const names: MoveNames = {
    // The check has found every key.
    queue: (key) => queues.get(key) as Queue,
    agent: (key) => agents.get(key) as Agent,
    speaker: undefined,
  };
  return {
    name: scenario.scenario,
    about: scenario.about ?? '',
    customer: scenario.customer ?? {},
    examples: exampleRows(scenario),
    conversations: conversationsOf(scenario),
    settings: scenario.settings ?? {},
    faults: (scenario.faults ?? []).map(compileFaultRule),
    opens: openerOf(scenario.steps),
    expects:
      needsCustomer(scenario) ||
      scenario.steps.some((step) => step.expect !== undefined && !expectsSight(step)),
    queues: [...queues.values()],
    steps: steps.flatMap((step) => Array<ScriptStep>(step.count).fill(compileStep(step, names))),
  };
}

function compileFaultRule({ fault, events, every = 1, chance }: WrittenRule): FaultRule {
  const eventTypes = events === undefined ? undefined : new Set(eventsOf(events));
  return { fault, eventTypes, every, chance };
}

type WrittenRule = NonNullable<CheckedScenario['scenario']['faults']>[number];

function compileStep(step: CheckedStep, names: MoveNames): ScriptStep {
  const { afterMs, allowIllegal, fault, ack, stepIndex } = step;
  return { ...compileAction(step, names), afterMs, allowIllegal, fault, ack, stepIndex };
}

function compileAction({ action, written }: CheckedStep, names: MoveNames): ScriptAction {
  if (action !== undefined) return action;
  const agent = written.by === undefined ? undefined : names.agent(written.by);
  if (written.typing !== undefined) return { kind: 'typing', agent, typing: written.typing };
  if (written.read !== undefined) return { kind: 'read', agent };
  const submitted = written['customer-submits'];
  if (submitted !== undefined) return { kind: 'submit', data: buildJsonTemplate(submitted) };
  const text = parseTemplate(written.text ?? '');
  const content = compileContent(written);
  if (written['customer-attaches'] !== undefined && content !== undefined)
    return { kind: 'customer-attaches', text, content };
  if (isMessage(written)) return { kind: 'text', agent, text, content };
  const move = moveOfStep(written, names);
  return move === undefined ? { kind: 'wait' } : { kind: 'move', move };
}
