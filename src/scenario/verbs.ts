/** What a step can do; each step has exactly one of these keys. */
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
] as const;

/** The name of what a step does. */
export type Verb = (typeof VERBS)[number];

/** What sends events, whose answers a step may await. */
export const SENDING_VERBS: readonly Verb[] = ['queue', 'join', 'text', 'transfer', 'leave', 'send'];

/** The verbs that a step has, whatever its shape. */
export function verbsOf(step: Readonly<Record<string, unknown>>): readonly Verb[] {
  return VERBS.filter((verb) => step[verb] !== undefined);
}
