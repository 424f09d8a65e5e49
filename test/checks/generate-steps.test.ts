import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTrial } from '#src/checks/building/build-trial.ts';
import { type Choice, stepsOfChoices } from '#src/checks/building/generate-steps.ts';
import type { AppFacts } from '#src/checks/check.ts';
import { checkScenario } from '#src/scenario/check.ts';

const choice: fc.Arbitrary<Choice> = fc.record({
  move: fc.nat(),
  text: fc.constantFrom('ok', 'Hello', 'Grüße'),
  fault: fc.option(fc.nat(), { nil: undefined }),
});

const app: fc.Arbitrary<AppFacts> = fc.record({
  dialect: fc.constantFrom('chat-api', 'chat-gateway'),
  customerOpens: fc.boolean(),
  customerSays: fc.boolean(),
  customerLeaves: fc.boolean(),
  customerSees: fc.boolean(),
  operations: fc.constant(new Set<string>()),
});

/** What `lint` has against a conversation of these choices. */
function problemsOf(choices: readonly Choice[], facts: AppFacts) {
  const { scenario } = buildTrial(facts, {
    name: 'Made up',
    about: 'Made up.',
    steps: stepsOfChoices(choices, facts),
  });
  return checkScenario(scenario, { dialect: facts.dialect }).problems;
}

describe('conversations that are made up', () => {
  test('are legal, and so is any part of their choices', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(choice, fc.boolean()), { maxLength: 30 }), app, (choices, facts) => {
        expect(
          problemsOf(
            choices.map(([each]) => each),
            facts,
          ),
        ).toEqual([]);
        const part = choices.flatMap(([each, isKept]) => (isKept ? [each] : []));
        expect(problemsOf(part, facts)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('have a step for each choice', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 30 }), app, (choices, facts) => {
        expect(stepsOfChoices(choices, facts)).toHaveLength(choices.length);
      }),
      { numRuns: 100 },
    );
  });

  test('let the customer write only where the kit can let them', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 20, maxLength: 30 }), app, (choices, facts) => {
        const writes = stepsOfChoices(choices, facts).some((step) => 'customer' in step);
        expect(writes && !facts.customerSays).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
