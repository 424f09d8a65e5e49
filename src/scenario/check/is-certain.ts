import type { Problem } from '../../base/errors.ts';
import type { MendedScenario } from '../parse/mend-shape.ts';

/** What a step that cannot be read may have made legal or not. */
const DEPENDS_ON_EARLIER_MOVES: ReadonlySet<string> = new Set([
  'SCENARIO_ILLEGAL_MOVE',
  'SCENARIO_NEEDLESS_ALLOW_ILLEGAL',
  'SCENARIO_NO_SPEAKER',
  'SCENARIO_NO_CONVERSATION',
  'SCENARIO_LATE_EXPECT_CONVERSATION',
  'SCENARIO_EMPTY_VARIABLE',
]);

/** The codes of references, by the declarations that they refer to. */
const REFERENCES: Readonly<Record<string, string>> = {
  SCENARIO_UNKNOWN_QUEUE: 'queues',
  SCENARIO_UNKNOWN_AGENT: 'agents',
};

/** What the steps make of a scenario as a whole. */
const DEPENDS_ON_ALL_STEPS: ReadonlySet<string> = new Set([
  'SCENARIO_SENDS_NOTHING',
  'SCENARIO_UNUSED_QUEUE',
  'SCENARIO_UNUSED_AGENT',
]);

/** Whether a problem of a mended scenario is one whatever was meant where it was mended. */
export function isCertain(problem: Problem, mended: MendedScenario): boolean {
  const { code } = problem;
  const step = stepOf(problem);
  const declarations = REFERENCES[code];
  if (declarations !== undefined) return !mended.unreadDeclarations.has(declarations);
  if (DEPENDS_ON_ALL_STEPS.has(code)) return mended.unreadFrom === Number.POSITIVE_INFINITY;
  if (code === 'SCENARIO_UNKNOWN_VARIABLE')
    return step < mended.capturesUnknownFrom && !mended.unreadDeclarations.has('examples');
  if (DEPENDS_ON_EARLIER_MOVES.has(code) && step > mended.unreadFrom) return false;
  return !mended.cutSteps.has(step);
}

/** The same where the parts that it includes are not known: what they declare, and the steps that come before its own. */
export function withoutParts(mended: MendedScenario): MendedScenario {
  return {
    ...mended,
    unreadFrom: -1,
    capturesUnknownFrom: 0,
    unreadDeclarations: new Set([...mended.unreadDeclarations, 'queues', 'agents']),
  };
}

/** The index of the step that a problem belongs to; infinite for none. */
export function stepOf({ path }: Problem): number {
  const match = /^\/steps\/(\d+)/.exec(path);
  return match === null ? Number.POSITIVE_INFINITY : Number(match[1]);
}
