import { type Static, type TSchema, Type } from 'typebox';
import type { Customer } from '../conversation/conversation.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import { settingsSchema } from '../protocol/settings-schema.ts';
import { CAPTURE_NAME_PATTERN, KEY_PATTERN, SCENARIO_LIMITS as LIMITS } from './limits.ts';
import { appStepSchemas, definitions } from './schema/app-step-schemas.ts';
import { contentStepSchemas } from './schema/content-step-schemas.ts';
import { faultDefinitions, faultRulesSchema } from './schema/fault-schemas.ts';
import { branch, closed, duration, key, name, times } from './schema/part-schemas.ts';
import { common, sent } from './schema/step-option-schemas.ts';
import type { Verb } from './verbs.ts';

const queueSchema = Type.Object(
  {
    id: Type.Optional(
      name('The id on the wire, a small number in quotes such as "104". Default: one of three digits.'),
    ),
    name: Type.Optional(name('The name on the wire. Default: made from the key.')),
  },
  { ...closed, description: 'A queue of the contact centre. {} is enough.' },
);

const agentSchema = Type.Object(
  {
    id: Type.Optional(name('The id on the wire. Default: one in the shape that the dialect shows.')),
    name: Type.Optional(name('First and last name. Default: made from the key.')),
  },
  { ...closed, description: 'An agent of the contact centre. {} is enough.' },
);

const knownCustomer = Type.Object(
  {
    name: Type.Optional(name('Full name.')),
    email: Type.Optional(name('E-mail address.')),
    phone: Type.Optional(name('Telephone number.')),
    company: Type.Optional(name('Company.')),
    language: Type.Optional(name('Language code: en, de, zh-CN …')),
    customerId: Type.Optional(name('Id of the customer in their own system.')),
    caseId: Type.Optional(name('Id of the case that the conversation belongs to.')),
  },
  {
    additionalProperties: Type.String({ maxLength: LIMITS.customerValueUnitsMax }),
    maxProperties: LIMITS.customerKeysMax,
    description:
      "The customer, on the other side of the app. Any further key is the app's own, such as a session id. Values may have the variables ${random.…}, ${example.…} and ${conversation.number}.",
  },
);

const customerSchema = Type.Unsafe<Customer>(knownCustomer);

/** The schema of each kind of step, by its verb. */
export const stepSchemas = {
  queue: Type.Object({ queue: key('Puts the conversation into this queue.'), ...sent }, branch('queue')),
  join: Type.Object({ join: key('This agent joins.'), ...sent }, branch('join')),
  text: Type.Object(
    {
      text: Type.String({
        maxLength: LIMITS.textUnitsMax,
        description:
          'What an agent writes. It may have variables such as ${customer.name}; $${ is a literal ${.',
      }),
      by: Type.Optional(key('The agent who writes it. Default: the one who joined or wrote last.')),
      times: Type.Optional(times('How often the step is done, with its pause before each time.')),
      ...sent,
    },
    branch('text'),
  ),
  ...contentStepSchemas,
  transfer: Type.Object(
    { transfer: key('Hands the conversation to this queue; the agents leave.'), ...sent },
    branch('transfer'),
  ),
  leave: Type.Object({ leave: key('This agent leaves.'), ...sent }, branch('leave')),
  wait: Type.Object({ wait: duration('Scripted pause.'), ...common }, branch('wait')),
  send: Type.Object(
    {
      send: Type.Union(
        [
          Type.String({ title: 'a string, sent unchanged' }),
          Type.Record(Type.String(), Type.Unknown(), { title: 'an event' }),
        ],
        {
          description:
            'A raw payload: an object whose texts may have variables, or a string that is sent unchanged.',
        },
      ),
      times: Type.Optional(times('How often the step is done, with its pause before each time.')),
      ...sent,
    },
    branch('send'),
  ),
  ...appStepSchemas,
} satisfies Record<Verb, TSchema>;

/**
 * The schema of a scenario. A step is one of several closed objects; `checkShape` reports only the errors of the object
 * that the step's verb names, so they must be in the order of `VERBS`.
 */
export const scenarioSchema = Type.Object(
  {
    scenario: name('The name of the scenario.'),
    about: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: LIMITS.aboutUnitsMax,
        description: 'What it shows, and when to play it.',
      }),
    ),
    tags: Type.Optional(
      Type.Array(Type.String({ pattern: '^[\\w.:-]{1,50}$' }), {
        maxItems: LIMITS.tagsMax,
        description: 'Words to choose it by: play --tag. Letters, digits and . : - _.',
      }),
    ),
    only: Type.Optional(
      Type.Boolean({ description: 'true: play leaves out the scenarios that do not have it.' }),
    ),
    skip: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: LIMITS.nameUnitsMax,
        description: 'Why it is not played now. It is checked, and reported as skipped.',
      }),
    ),
    include: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.pathUnitsMax }), {
        maxItems: LIMITS.partsMax,
        description:
          "Files below the scenario's folder with parts of scenarios: queues, agents, the customer, settings, and steps that come before its own.",
      }),
    ),
    dialects: Type.Optional(
      Type.Array(Type.Unsafe<DialectName>({ type: 'string', enum: [...DIALECT_NAMES] }), {
        minItems: 1,
        maxItems: DIALECT_NAMES.length,
        description:
          'The dialects in which it can be played. A run in another one reports it as skipped. Default: all.',
      }),
    ),
    queues: Type.Optional(
      Type.Record(Type.String({ pattern: KEY_PATTERN }), queueSchema, {
        ...closed,
        maxProperties: LIMITS.queuesMax,
        description: 'The queues, by the key that steps use.',
      }),
    ),
    agents: Type.Optional(
      Type.Record(Type.String({ pattern: KEY_PATTERN }), agentSchema, {
        ...closed,
        maxProperties: LIMITS.agentsMax,
        description: 'The agents, by the key that steps use.',
      }),
    ),
    customer: Type.Optional(customerSchema),
    conversations: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: LIMITS.conversationsMax,
        description:
          'The number of conversations that play it at once. Default: one for each row of examples, else 1.',
      }),
    ),
    examples: Type.Optional(
      Type.Array(
        Type.Record(
          Type.String({ pattern: CAPTURE_NAME_PATTERN }),
          Type.Union([
            Type.String({ maxLength: LIMITS.customerValueUnitsMax }),
            Type.Number(),
            Type.Boolean(),
          ]),
          { ...closed, minProperties: 1, maxProperties: LIMITS.customerKeysMax },
        ),
        {
          minItems: 1,
          maxItems: LIMITS.examplesMax,
          description:
            'Rows of values: a conversation for each, in which texts and the customer have them as ${example.name}.',
        },
      ),
    ),
    settings: Type.Optional(settingsSchema),
    faults: Type.Optional(faultRulesSchema),
    steps: Type.Array(
      Type.Union([
        stepSchemas.queue,
        stepSchemas.join,
        stepSchemas.text,
        stepSchemas.typing,
        stepSchemas.attach,
        stepSchemas.card,
        stepSchemas['quick-replies'],
        stepSchemas.read,
        stepSchemas['customer-typing'],
        stepSchemas['customer-submits'],
        stepSchemas['customer-attaches'],
        stepSchemas.transfer,
        stepSchemas.leave,
        stepSchemas.wait,
        stepSchemas.send,
        stepSchemas.expect,
        stepSchemas.call,
        stepSchemas.customer,
        stepSchemas['customer-leaves'],
        stepSchemas['fail-next'],
      ]),
      { minItems: 1, maxItems: LIMITS.stepsMax, description: 'What happens, in this order.' },
    ),
  },
  {
    ...closed,
    title: 'fake-8x8 scenario',
    description: 'A conversation in an 8x8 contact centre, as a script.',
    $defs: { ...definitions, ...faultDefinitions },
  },
);

type DeepReadonly<T> = T extends readonly (infer I)[]
  ? readonly DeepReadonly<I>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type StepInputs = { [V in Verb]: DeepReadonly<Static<(typeof stepSchemas)[V]>> };

type StepKey = { [V in Verb]: keyof StepInputs[V] }[Verb];

/** A step with this verb and no other. */
export type StepOf<V extends Verb> = StepInputs[V] & {
  readonly [K in Exclude<StepKey, keyof StepInputs[V]>]?: never;
};

/** A step of a scenario: exactly one verb and its options. */
export type Step = { [V in Verb]: StepOf<V> }[Verb];

/** A scripted conversation in the contact centre, as written in YAML, JSON or TypeScript. */
export type Scenario = DeepReadonly<Omit<Static<typeof scenarioSchema>, 'steps'>> & {
  readonly steps: readonly Step[];
};
