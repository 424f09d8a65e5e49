import type { Problem } from '../../base/errors.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { knownWords } from '../../base/suggest.ts';
import { exampleVariables } from '../examples.ts';
import type { Scenario } from '../schema.ts';
import { RANDOM_VARIABLES } from '../templates/random-values.ts';
import { variablesIn } from '../templates/variables.ts';

/** What is wrong with the values that differ from conversation to conversation: rows of examples, and the customer. */
export function checkValues(scenario: Scenario): readonly Problem[] {
  return [...unevenRows(scenario), ...unknownInCustomer(scenario)];
}

function unevenRows({ examples = [] }: Scenario): readonly Problem[] {
  const names = [...new Set(examples.flatMap((row) => Object.keys(row)))];
  return examples.flatMap((row, index) => {
    const missing = names.filter((name) => !Object.hasOwn(row, name));
    if (missing.length === 0) return [];
    const message = `Row ${index + 1} of examples has no ${missing.join(', ')}. Allowed: the same names in each row. Add a value, an empty text if need be.`;
    return [{ code: 'SCENARIO_UNEVEN_EXAMPLES', message, path: `/examples/${index}`, severity: 'error' }];
  });
}

/** A customer is known before anything else of a conversation is. */
function unknownInCustomer(scenario: Scenario): readonly Problem[] {
  const known = [...RANDOM_VARIABLES, ...exampleVariables(scenario), 'conversation.number'];
  return Object.entries(scenario.customer ?? {}).flatMap(([key, value = '']) =>
    variablesIn(value)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        code: 'SCENARIO_UNKNOWN_VARIABLE',
        message: `The customer has the variable "\${${name}}", which is not known before the conversation. ${knownWords(name, known)} Write $\${ for a literal \${.`,
        path: childPointer('/customer', key),
        severity: 'error' as const,
      })),
  );
}
