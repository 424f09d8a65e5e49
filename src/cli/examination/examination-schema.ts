import { type Static, type TProperties, Type } from 'typebox';
import { PROFILES } from '../../checks/check.ts';
import { SYMPTOMS } from '../../checks/judging/symptoms.ts';
import { JSON_REPORT_VERSION } from '../../report/json-reporter.ts';
import { coverageSchema } from '../../report/report-schema.ts';
import type { Scenario } from '../../scenario/schema.ts';

const closed = { additionalProperties: false } as const;

const text = (description: string) => Type.String({ description });

const maybe = (description: string) => Type.Optional(text(description));

const count = (description: string) => Type.Integer({ minimum: 0, description });

const choice = <T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description });

const object = <T extends TProperties>(properties: T, description: string) =>
  Type.Object(properties, { ...closed, description });

const needs = (description: string) =>
  Type.Array(choice(['customerOpens', 'customerSays', 'customerLeaves', 'customerSees'], 'An option.'), {
    description,
  });

const checkSchema = object(
  {
    name: text('Its name, as --only and --skip take it.'),
    about: text('What must be so.'),
    verdict: choice(
      ['passed', 'partly', 'failed', 'left-out', 'not-finished'],
      'partly: nothing was wrong as far as could be seen; left-out: not made, since it needs an option; not-finished: not made, or not to its end.',
    ),
    trials: count('How many conversations were played for it.'),
    missing: needs(
      'The options that it needs to be made, and to be judged as a whole, and that were not given.',
    ),
  },
  'A check, and what became of it.',
);

const evidenceSchema = object(
  {
    sent: maybe('What was sent to the app or done by its customer.'),
    answered: maybe('What the app answered.'),
    expected: maybe('What should have been.'),
    seen: maybe('What was seen instead: in the app, or in its calls.'),
    conversationId: maybe('The conversation in which it was.'),
  },
  'What shows it, of the first case.',
);

const finding = {
  id: text('Stable; what `ignore` names.'),
  symptom: choice(Object.keys(SYMPTOMS), 'What goes wrong.'),
  feature: maybe(
    'What wrong cases have in common and right ones have not; absent when it goes wrong in general.',
  ),
  cause: text('A sentence: what goes wrong, and when.'),
  remedy: text('What to do.'),
  evidence: evidenceSchema,
  check: text('The check that showed it first; `start` for what the app did before.'),
  cases: object(
    { wrong: count('How many went wrong.'), total: count('How many there were.') },
    'The cases to which the cause applies.',
  ),
};

const findingSchema = object(finding, 'Something that the app gets wrong.');

const reportedSchema = object(
  {
    ...finding,
    shortest: Type.Optional(
      Type.Unsafe<Scenario>({
        type: 'object',
        description: 'The shortest conversation that shows it, as scenario.schema.json describes it.',
      }),
    ),
    file: maybe('The scenario file that it was written to.'),
    steadiness: object(
      { shown: count('How often it showed.'), tries: count('How often it was played; 0 when it was not.') },
      'How often the same conversation showed it when it was played again.',
    ),
    followedBy: Type.Array(findingSchema, {
      description: 'Findings of the same cause, which go away with it.',
    }),
  },
  'A finding, with what was found out about it.',
);

/** What `fake-8x8 test --reporter json` writes. */
export const examinationSchema = Type.Object(
  {
    report: Type.Literal('fake-8x8 test'),
    version: Type.Literal(JSON_REPORT_VERSION, {
      description: 'Version of this form; it changes only when something is removed or means something else.',
    }),
    tool: object(
      { name: Type.Literal('fake-8x8'), version: text('Version of the package.') },
      'What wrote the report.',
    ),
    target: text('The webhook of the app.'),
    again: text(
      'The command that makes the same examination. Values of environment variables are not in it: the same ones have to be set.',
    ),
    replay: maybe('The command that replays what was found; absent when no file was written.'),
    dialect: choice(['chat-api', 'chat-gateway'], 'Which generation of 8x8’s API was spoken.'),
    profile: choice(PROFILES, 'How far the app was examined.'),
    seed: text('What the ids and the conversations that were made up depend on.'),
    ending: choice(
      ['finished', 'time', 'bail', 'interrupted', 'app-stopped'],
      'finished: each check was made; any other: why the rest was not, so that it has not passed.',
    ),
    checks: Type.Array(checkSchema, { description: 'In the order in which they were made.' }),
    unknown: needs('What was not known of the app, so that less of it could be seen.'),
    findings: Type.Array(reportedSchema, { description: 'What the app gets wrong.' }),
    ignored: Type.Array(
      object({ finding: findingSchema, reason: text('Why it is meant so.') }, 'A finding that is ignored.'),
      { description: 'Findings that the configuration ignores.' },
    ),
    coverage: Type.Optional(coverageSchema),
    durationMs: Type.Number({ minimum: 0, description: 'Real time.' }),
  },
  {
    ...closed,
    $id: `urn:fake-8x8:examination:${JSON_REPORT_VERSION}`,
    title: 'fake-8x8 examination',
    description: 'What an app gets wrong, what shows it, and what was and was not examined.',
  },
);

/** An examination as `--reporter json` writes it. */
export type ExaminationReport = Static<typeof examinationSchema>;
