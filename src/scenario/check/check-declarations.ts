import type { Problem } from '../../base/errors.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { knownWords } from '../../base/suggest.ts';
import { openerOf } from '../app-steps.ts';
import type { Scenario, Step } from '../schema.ts';
import type { CheckContext } from './step-fault.ts';

/** Reports steps that name a queue or an agent that the scenario does not declare. */
export function checkReferences({ scenario, report }: CheckContext): void {
  const { queues = {}, agents = {}, steps } = scenario;
  steps.forEach((step, stepIndex) => {
    for (const { kind, field, key, clause } of referencesOf(step)) {
      const known = kind === 'queue' ? queues : agents;
      if (Object.hasOwn(known, key)) continue;
      report({
        code: kind === 'queue' ? 'SCENARIO_UNKNOWN_QUEUE' : 'SCENARIO_UNKNOWN_AGENT',
        stepIndex,
        below: `/${field}`,
        clause: `${clause} unknown ${kind} "${key}". ${knownWords(key, Object.keys(known))}`,
      });
    }
  });
}

/** Warnings of queues and agents that no step names, and the problem of a scenario that only waits. */
export function checkUsage(scenario: Scenario): readonly Problem[] {
  const { queues = {}, agents = {}, steps } = scenario;
  const references = steps.flatMap(referencesOf);
  const unused = (kind: 'queue' | 'agent', declared: object): readonly Problem[] => {
    const used = new Set(references.flatMap((each) => (each.kind === kind ? [each.key] : [])));
    // One that seems unused may be what a mistyped key means, which is reported already.
    if ([...used].some((key) => !Object.hasOwn(declared, key))) return [];
    const keys = Object.keys(declared).filter((key) => !used.has(key));
    return keys.map((key) => buildUnused(kind, key));
  };
  const onlyWaits = steps.every((step) => step.wait !== undefined) ? [SENDS_NOTHING] : [];
  // An app that opens the conversation puts it into the queue of its channel, which the scenario does not know.
  const unusedQueues = openerOf(steps) === 'app' ? [] : unused('queue', queues);
  return [...onlyWaits, ...unusedQueues, ...unused('agent', agents)];
}

/** The key of a queue or an agent in a step. */
type Reference = {
  readonly kind: 'queue' | 'agent';
  readonly field: 'queue' | 'transfer' | 'join' | 'leave' | 'by';
  readonly key: string;
  /** What the step does with it: `transfers to`. */
  readonly clause: string;
};

function referencesOf(step: Step): readonly Reference[] {
  const { queue, transfer, join, leave, by } = step;
  if (queue !== undefined) return [{ kind: 'queue', field: 'queue', key: queue, clause: 'queues in' }];
  if (transfer !== undefined) {
    return [{ kind: 'queue', field: 'transfer', key: transfer, clause: 'transfers to' }];
  }
  if (join !== undefined) return [{ kind: 'agent', field: 'join', key: join, clause: 'names' }];
  if (leave !== undefined) return [{ kind: 'agent', field: 'leave', key: leave, clause: 'names' }];
  if (by !== undefined) return [{ kind: 'agent', field: 'by', key: by, clause: 'names' }];
  return [];
}

function buildUnused(kind: 'queue' | 'agent', key: string): Problem {
  return {
    code: kind === 'queue' ? 'SCENARIO_UNUSED_QUEUE' : 'SCENARIO_UNUSED_AGENT',
    message: `No step names the ${kind} "${key}". Use it in a step, or remove it.`,
    path: childPointer(`/${kind}s`, key),
    severity: 'warning',
  };
}

const SENDS_NOTHING: Problem = {
  code: 'SCENARIO_SENDS_NOTHING',
  message:
    'The steps only wait, so playing them checks nothing. Add a step that sends something, such as queue.',
  path: '/steps',
  severity: 'error',
};
