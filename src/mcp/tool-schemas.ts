import { type Static, type TProperties, Type } from 'typebox';
import { PROFILES } from '../checks/check.ts';
import { failureSchema } from '../play/driver/failure-schema.ts';
import { plannedFaultSchema } from '../play/driver/fault-schema.ts';
import { OPTIONS } from '../play/options/options.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import { FAULT_NAMES } from '../protocol/faults.ts';
import { AGENT_KEYS, QUEUE_KEYS } from './people.ts';

const NAME_UNITS_MAX = 200;
const PATH_UNITS_MAX = 2000;
/** Largest scenario that is given as a text; a larger one is a file. */
const TEXT_UNITS_MAX = 200_000;
/** Longest that an examination may take, in seconds. */
const SECONDS_MAX = 3600;

function closed<P extends TProperties>(fields: P) {
  return Type.Object(fields, { additionalProperties: false });
}

function text(description: string, maxLength = PATH_UNITS_MAX) {
  return Type.Optional(Type.String({ minLength: 1, maxLength, description }));
}

function choice<V extends string>(values: readonly V[], description: string) {
  return Type.Unsafe<V>({ type: 'string', enum: [...values], description });
}

function count(description: string, maximum = 1_000_000_000) {
  return Type.Optional(Type.Integer({ minimum: 0, maximum, description }));
}

function names(description: string, maxItems = 100) {
  return Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: PATH_UNITS_MAX }), {
      minItems: 1,
      maxItems,
      description,
    }),
  );
}

/** The app, and what is known of it. */
const app = {
  to: text(`${OPTIONS.to.about} On this machine only. Default: as the server was started.`),
  customerOpens: text(OPTIONS.customerOpens.about),
  customerSays: text(OPTIONS.customerSays.about),
  customerLeaves: text(OPTIONS.customerLeaves.about),
  customerSees: text(OPTIONS.customerSees.about),
};

const seed = text('The seed of all ids, to play the same once more. Default: a random one.', NAME_UNITS_MAX);

const fault = Type.Optional(
  choice(FAULT_NAMES, 'What is done to the delivery on purpose, such as again-at-once or unsigned.'),
);

const conversation = text(
  'The id of the conversation. Default: the one that was opened last.',
  NAME_UNITS_MAX,
);

/** What each tool takes. */
export const toolSchemas = {
  list_scenarios: closed({
    folder: text('A folder with scenarios of your own, below the working directory. Default: the catalogue.'),
    name: text('Shows the text of this scenario of the catalogue.', NAME_UNITS_MAX),
    from: count('The number of the first one to list.'),
  }),
  lint_scenario: closed({
    text: text('The scenario as YAML or JSON.', TEXT_UNITS_MAX),
    file: text('Its file below the working directory, instead of text.'),
    dialect: Type.Optional(choice(DIALECT_NAMES, 'Check it for this dialect only.')),
  }),
  play_scenarios: closed({
    scenarios: names(
      'Names from the catalogue, or scenario files (.yaml, .yml, .json) below the working directory.',
    ),
    text: text('A scenario as YAML or JSON, instead of names.', TEXT_UNITS_MAX),
    ...app,
    dialect: Type.Optional(choice(DIALECT_NAMES, OPTIONS.dialect.about)),
    clock: Type.Optional(choice(OPTIONS.clock.values, `${OPTIONS.clock.about} Default here: virtual.`)),
    conversations: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: OPTIONS.conversations.about }),
    ),
    seed,
  }),
  act_as_agent: closed({
    move: choice(
      ['open', 'queue', 'join', 'text', 'typing', 'transfer', 'leave'],
      'open: a new conversation waits in a queue; queue: the same one waits in another queue; join, text, typing (Chat Gateway), leave: an agent does that; transfer: to another queue.',
    ),
    agent: Type.Optional(
      choice(AGENT_KEYS, 'Which agent, for join, text, typing and leave. Default: ana, or who is there.'),
    ),
    queue: Type.Optional(
      choice(
        QUEUE_KEYS,
        'Which queue, for open, queue and transfer. Default: support; for transfer billing.',
      ),
    ),
    text: text('What the agent writes, for text.', 10_000),
    conversation,
    fault,
    to: app.to,
  }),
  send_event: closed({
    eventType: Type.String({
      minLength: 1,
      maxLength: NAME_UNITS_MAX,
      description: 'The type of the event, such as TEXT. An unknown one is answered with those there are.',
    }),
    fields: Type.Optional(
      Type.Record(Type.String({ maxLength: NAME_UNITS_MAX }), Type.Unknown(), {
        description: 'Fields of the event that are not as made up, such as {"message":"Hi"}.',
      }),
    ),
    allowInvalid: Type.Optional(
      Type.Boolean({ description: 'Send it even if it is not valid. Default: false.' }),
    ),
    conversation: text('The conversation in which it is sent. Default: one of its own.', NAME_UNITS_MAX),
    fault,
    to: app.to,
  }),
  arm_fault: closed({
    ...Type.Partial(Type.Omit(failureSchema, ['tenantId', 'times'])).properties,
    fault: Type.Optional(
      choice(FAULT_NAMES, 'What is done to the next events on purpose, instead of an operation.'),
    ),
    events: Type.Optional(plannedFaultSchema.properties.events),
    conversation: text('The conversation whose events it is for. Default: any.', NAME_UNITS_MAX),
    times: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'For how many calls or events. Default: 1.' }),
    ),
    clear: Type.Optional(Type.Boolean({ description: 'Take back what was planned before. Default: false.' })),
  }),
  read_journal: closed({
    from: count('The number of the first entry. Default: 0.'),
    take: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: 'Most entries. Default: 50.' }),
    ),
    conversation: text('Only entries of this conversation.', NAME_UNITS_MAX),
    filter: text(
      'Only events and calls for which this is true, over the columns of 8x8’s Event Log: status>=400 and recordType==TEXT_MESSAGE.',
    ),
    entry: count('Shows this entry whole, with headers and bodies, instead of a list.'),
  }),
  test_app: closed({
    ...app,
    reset: text(OPTIONS.reset.about),
    profile: Type.Optional(choice(PROFILES, `${OPTIONS.profile.about} Default here: quick.`)),
    only: names(`${OPTIONS.only.about} An unknown name is answered with those there are.`),
    skip: names(OPTIONS.skip.about),
    seed,
    maxSeconds: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: SECONDS_MAX,
        description: 'Real time after which it ends, with what was found until then. Default: 50.',
      }),
    ),
  }),
  explain_finding: closed({
    finding: text('Its id, as test_app gives it. Default: the first one of the last test.', NAME_UNITS_MAX),
  }),
  replay_findings: closed({
    findings: names(
      'Ids of findings of the last test, or files that fake-8x8 test has written. Default: all of the last test.',
    ),
  }),
  read_docs: closed({
    page: text('The name of a page. Default: the list of pages.', NAME_UNITS_MAX),
    from: count('The character to begin at.'),
  }),
};

/** The name of a tool. */
export type ToolName = keyof typeof toolSchemas;

/** The arguments of each tool. */
export type ToolArguments = {
  readonly [N in ToolName]: Readonly<Static<(typeof toolSchemas)[N]>>;
};
