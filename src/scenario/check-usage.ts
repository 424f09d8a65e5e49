import type { Problem } from '../base/errors.ts';
import { childPointer } from '../base/json-pointer.ts';
import { openerOf } from './app-steps.ts';
import { referencesOf } from './check-references.ts';
import type { CheckContext } from './step-problem.ts';

/** Warnings of queues and agents that no step names, and the problem of a scenario that sends nothing at all. */
export function checkUsage({ scenario }: CheckContext): readonly Problem[] {
  const { queues = {}, agents = {}, steps } = scenario;
  const used = new Set(steps.flatMap(referencesOf).map(({ kind, key }) => `${kind} ${key}`));
  const unused = (kind: 'queue' | 'agent', declared: object): readonly Problem[] =>
    Object.keys(declared)
      .filter((key) => !used.has(`${kind} ${key}`))
      .map((key) => buildUnused(kind, key));
  const silent = steps.every((step) => step.wait !== undefined) ? [sendsNothing] : [];
  // An app that opens the conversation puts it into the queue of its channel, which is named where it is declared.
  const isNamedByChannel = openerOf(steps) === 'app';
  return [...silent, ...(isNamedByChannel ? [] : unused('queue', queues)), ...unused('agent', agents)];
}

function buildUnused(kind: 'queue' | 'agent', key: string): Problem {
  return {
    code: kind === 'queue' ? 'SCENARIO_UNUSED_QUEUE' : 'SCENARIO_UNUSED_AGENT',
    message: `No step names the ${kind} "${key}". Use it in a step, or remove it.`,
    path: childPointer(`/${kind}s`, key),
    severity: 'warning',
  };
}

const sendsNothing: Problem = {
  code: 'SCENARIO_SENDS_NOTHING',
  message:
    'The steps only wait, so playing them checks nothing. Add a step that sends something, such as queue.',
  path: '/steps',
  severity: 'error',
};
