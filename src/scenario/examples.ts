import type { Scenario } from './schema.ts';

/** The prefix of the variables that a row of examples gives values to. */
const EXAMPLE = 'example.';

/** How many conversations play a scenario when nobody says otherwise: one for each row of its examples. */
export function conversationsOf({
  conversations,
  examples,
}: Pick<Scenario, 'conversations' | 'examples'>): number {
  return conversations ?? examples?.length ?? 1;
}

/** The variables that each row of a scenario's examples gives a value to. */
export function exampleVariables({ examples = [] }: Pick<Scenario, 'examples'>): readonly string[] {
  return Object.keys(examples[0] ?? {}).map((name) => EXAMPLE + name);
}

/** The values of each row by the names of their variables. */
export function exampleRows({
  examples = [],
}: Pick<Scenario, 'examples'>): readonly ReadonlyMap<string, string>[] {
  return examples.map(
    (row) => new Map(Object.entries(row).map(([name, value]) => [EXAMPLE + name, String(value)])),
  );
}
