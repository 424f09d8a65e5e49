import type { Problem } from '../base/errors.ts';
import { knownWords } from '../base/suggest.ts';
import type { Step } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';

/** Problems of steps that name a queue or an agent that the scenario does not declare. */
export function checkReferences(context: CheckContext): readonly Problem[] {
  const { queues = {}, agents = {}, steps } = context.scenario;
  return steps.flatMap((step, stepIndex) =>
    referencesOf(step).flatMap(({ kind, field, key, clause }) => {
      const known = kind === 'queue' ? queues : agents;
      if (Object.hasOwn(known, key)) return [];
      return buildStepProblem(context, {
        code: kind === 'queue' ? 'SCENARIO_UNKNOWN_QUEUE' : 'SCENARIO_UNKNOWN_AGENT',
        stepIndex,
        below: `/${field}`,
        clause: `${clause} unknown ${kind} "${key}". ${knownWords(key, Object.keys(known))}`,
      });
    }),
  );
}

/** A key of a queue or an agent that a step names. */
export type Reference = {
  readonly kind: 'queue' | 'agent';
  readonly field: 'queue' | 'transfer' | 'join' | 'leave' | 'by';
  readonly key: string;
  /** What the step does with it, up to the key: `transfers to`. */
  readonly clause: string;
};

/** The queues and agents that a step names. */
export function referencesOf(step: Step): readonly Reference[] {
  const { queue, transfer, join, leave, by } = step;
  if (queue !== undefined) return [{ kind: 'queue', field: 'queue', key: queue, clause: 'queues in' }];
  if (transfer !== undefined) {
    return [{ kind: 'queue', field: 'transfer', key: transfer, clause: 'transfers to' }];
  }
  if (join !== undefined) return [{ kind: 'agent', field: 'join', key: join, clause: 'lets join' }];
  if (leave !== undefined) return [{ kind: 'agent', field: 'leave', key: leave, clause: 'lets leave' }];
  if (by !== undefined) return [{ kind: 'agent', field: 'by', key: by, clause: 'has a text by' }];
  return [];
}
