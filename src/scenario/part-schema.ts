import { Type } from 'typebox';
import { definitions } from './schema/app-step-schemas.ts';
import { faultDefinitions } from './schema/fault-schemas.ts';
import { closed, name } from './schema/part-schemas.ts';
import { scenarioSchema } from './schema.ts';

const { include, queues, agents, customer, settings, steps } = scenarioSchema.properties;

/** What is shared by scenarios that include it: a scenario without a name of its own, and every key may be absent. */
export const partSchema = Type.Object(
  {
    part: name('What it is, in words.'),
    include,
    queues,
    agents,
    customer,
    settings,
    steps: Type.Optional(steps),
  },
  {
    ...closed,
    title: 'fake-8x8 part',
    description: 'A part of scenarios, for their include: a shared cast, or an opening.',
    $defs: { ...definitions, ...faultDefinitions },
  },
);
