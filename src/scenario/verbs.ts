/** The verbs of steps; each step has exactly one of these keys. */
export const VERBS = [
  'queue',
  'join',
  'text',
  'typing',
  'attach',
  'card',
  'quick-replies',
  'read',
  'customer-typing',
  'customer-submits',
  'customer-attaches',
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
export const SENDING_VERBS: readonly Verb[] = [
  'queue',
  'join',
  'text',
  'typing',
  'attach',
  'card',
  'quick-replies',
  'read',
  'customer-typing',
  'customer-submits',
  'customer-attaches',
  'transfer',
  'leave',
  'send',
];

/** The verbs of messages that may have a `text` besides. */
const CONTENT_VERBS: readonly Verb[] = ['attach', 'card', 'quick-replies', 'customer-attaches'];

/** The verbs of messages with a file. */
export const ATTACHING_VERBS = ['attach', 'customer-attaches'] as const;

/** The verbs among the keys of a step; a valid step has one. */
export function verbsOf(step: Readonly<Record<string, unknown>>): readonly Verb[] {
  const found = VERBS.filter((verb) => step[verb] !== undefined);
  const hasContent = found.some((verb) => CONTENT_VERBS.includes(verb));
  return hasContent ? found.filter((verb) => verb !== 'text') : found;
}
