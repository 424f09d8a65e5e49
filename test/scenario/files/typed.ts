import { defineScenario } from '#src/scenario/define-scenario.ts';

const texts: readonly string[] = ['one', 'two'];

/** A scenario whose steps are made by code. */
export const scenario = defineScenario({
  scenario: 'Typed',
  about: 'Made in TypeScript.',
  queues: { support: {} },
  agents: { ana: {} },
  steps: [{ queue: 'support' }, { join: 'ana' }, ...texts.map((text) => ({ text })), { leave: 'ana' }],
});
