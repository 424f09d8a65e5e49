/** The verbs of steps; each step has exactly one of these keys. */
export const VERBS = [
  'queue',
  'join',
  'text',
  'transfer',
  'leave',
  'wait',
  'send',
  'expect',
  'call',
  'customer',
  'customer-leaves',
  'fail-next',
] as const;

/** The verb of a step. */
export type Verb = (typeof VERBS)[number];

/** The verbs of steps that send events. */
export const SENDING_VERBS: readonly Verb[] = ['queue', 'join', 'text', 'transfer', 'leave', 'send'];

/** The verbs among the keys of a step; a valid step has one. */
export function verbsOf(step: Readonly<Record<string, unknown>>): readonly Verb[] {
  return VERBS.filter((verb) => step[verb] !== undefined);
}
