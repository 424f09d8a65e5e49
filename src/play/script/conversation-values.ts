import type { SeededIds } from '../../base/seeded-ids.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { Script } from '../../scenario/script.ts';
import { randomValue } from '../../scenario/templates/random-values.ts';
import { fillTemplate, parseTemplate } from '../../scenario/templates/variables.ts';

/** What one conversation of a script begins with. */
export type ConversationValues = {
  readonly customer: Customer;
  /** The values of its row of the examples, by the names of their variables. */
  readonly captured: ReadonlyMap<string, string>;
};

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** The values of a conversation by its number, from 1; rows of examples come in turn. The customer is shared unless it varies. */
export function valuesOf({ customer, examples }: Script, ids: SeededIds, number: number): ConversationValues {
  const captured = examples[(number - 1) % examples.length] ?? NO_VALUES;
  if (!Object.values(customer).some((value) => value?.includes('${'))) return { customer, captured };
  const lookup = (name: string) =>
    name === 'conversation.number' ? number : (captured.get(name) ?? randomValue(name, ids, number));
  const filled = Object.entries(customer).map(([key, value = '']) => [
    key,
    fillTemplate(parseTemplate(value), lookup),
  ]);
  return { customer: Object.fromEntries(filled), captured };
}
